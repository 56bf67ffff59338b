//! What is left of two cards without the words that they share: where that means something else on each, they only look
//! alike.

use super::learned::DIMENSIONS;

/// A word of a card, and what it means.
#[derive(Debug, Clone)]
pub struct Word {
    /// The number of its stem.
    pub stem: u32,
    /// Longer where it says more.
    pub numbers: [f32; DIMENSIONS],
}

/// What is left of two cards.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rest {
    /// How much the rests mean the same, -1 to 1; 0 where one of them is empty.
    pub alike: f32,
    /// How much each rest goes with the whole of the other card, the lower of the two; 1 where nothing is left.
    pub fits: f32,
}

type Sum = [f32; DIMENSIONS];

impl Rest {
    /// Of two cards.
    pub fn of(one: &[Word], other: &[Word]) -> Self {
        let [left, right] = [(one, other), (other, one)].map(|(own, others)| {
            own.iter().filter(|word| others.iter().all(|other| other.stem != word.stem)).fold(EMPTY, add)
        });
        let [one, other] = [one, other].map(|words| words.iter().fold(EMPTY, add));
        Self {
            alike: cosine(&left, &right).unwrap_or(0.0),
            fits: cosine(&left, &other).unwrap_or(1.0).min(cosine(&right, &one).unwrap_or(1.0)),
        }
    }
}

const EMPTY: Sum = [0.0; DIMENSIONS];

fn add(mut sum: Sum, word: &Word) -> Sum {
    sum.iter_mut().zip(&word.numbers).for_each(|(sum, one)| *sum += one);
    sum
}

fn cosine(one: &Sum, other: &Sum) -> Option<f32> {
    let dot = |one: &Sum, other: &Sum| one.iter().zip(other).map(|(a, b)| a * b).sum::<f32>();
    let lengths = (dot(one, one) * dot(other, other)).sqrt();
    (lengths > 1e-9).then(|| dot(one, other) / lengths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[(u32, usize)]) -> Vec<Word> {
        let word = |(stem, at): &(u32, usize)| {
            let mut numbers = EMPTY;
            numbers[*at] = 1.0;
            Word { stem: *stem, numbers }
        };
        words.iter().map(word).collect()
    }

    #[test]
    fn what_is_shared_is_left_out() {
        let (one, other) = (words(&[(1, 0), (2, 5)]), words(&[(1, 0), (3, 5)]));
        assert!(Rest::of(&one, &other).alike > 0.99, "two words that mean the same");
        let other = words(&[(1, 0), (4, 6)]);
        let rest = Rest::of(&one, &other);
        assert_eq!((rest.alike, rest.fits), (0.0, 0.0));
        assert_eq!(Rest::of(&one, &one), Rest { alike: 0.0, fits: 1.0 });
    }
}
