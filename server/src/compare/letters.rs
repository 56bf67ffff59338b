//! Sequences of letters: what two texts have in common where no word is the same.

use std::collections::HashMap;

use super::tokens::tokens;

/// Letters in a sequence.
const SIZES: std::ops::RangeInclusive<usize> = 3..=5;

/// The cosine of two texts by their sequences of letters within words and over their edges.
pub fn cosine(one: &str, other: &str) -> f32 {
    let (one, other) = (grams(one), grams(other));
    let dot: f32 = one.iter().map(|(gram, count)| count * other.get(gram).copied().unwrap_or(0.0)).sum();
    let norm = |grams: &HashMap<String, f32>| grams.values().map(|count| count * count).sum::<f32>().sqrt();
    let norms = norm(&one) * norm(&other);
    if norms > 0.0 { dot / norms } else { 0.0 }
}

fn grams(text: &str) -> HashMap<String, f32> {
    let mut found = HashMap::new();
    for token in tokens(text) {
        let letters: Vec<char> = format!(" {} ", token.folded).chars().collect();
        for size in SIZES {
            for gram in letters.windows(size) {
                *found.entry(gram.iter().collect()).or_insert(0.0) += 1.0;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_letters_are_alike_and_others_are_not() {
        assert!(cosine("Samen fietsen", "samen FIETSEN") > 0.99);
        assert!(cosine("fietspad", "fietspaden") > 0.6);
        assert_eq!(cosine("xyz", "abc"), 0.0);
        assert_eq!(cosine("", "abc"), 0.0);
    }
}
