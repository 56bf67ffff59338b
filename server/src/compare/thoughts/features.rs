//! By what words are learned: each by its stem, and by all that stands in it five letters in a row, so that compounds,
//! forms and slips of the pen find their like.

use super::super::tokens::Token;

/// Letters in a row; the edges of a word count as letters.
const ROW: usize = 5;
/// Shorter words have no rows.
const SHORT: usize = 4;

/// A word, or letters in a row, as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feature {
    /// The same for the same word or letters, on every machine.
    pub number: u32,
    /// Letters, and no word.
    pub letters: bool,
}

/// Those of words, by their stems.
pub fn features(words: &[Token], mut stem: impl FnMut(&Token) -> String) -> Vec<Feature> {
    let mut found = Vec::new();
    let mut edges = Vec::new();
    for token in words {
        found.push(Feature::new(false, &stem(token)));
        let word = format!("<{}>", token.folded);
        edges.clear();
        edges.extend(word.char_indices().map(|(at, _)| at).chain([word.len()]));
        if edges.len() > SHORT + 2 {
            found.extend(edges.windows(ROW + 1).map(|row| Feature::new(true, &word[row[0]..row[ROW]])));
        }
    }
    found
}

impl Feature {
    fn new(letters: bool, text: &str) -> Self {
        // FNV-1a.
        let add = |number: u32, byte: u8| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let number = text.bytes().fold(add(0x811c_9dc5, u8::from(letters)), add);
        Self { number, letters }
    }
}
