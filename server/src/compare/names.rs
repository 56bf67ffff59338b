//! Words as numbers, and their stems, each worked out once.

use std::collections::HashMap;

use super::{stems::Stems, tokens::Token};

/// A word or stem, as a number: the same number for the same word in all cards that one [`Names`] read.
pub type Name = u32;

/// Numbers for words.
#[derive(Debug, Clone, Default)]
pub struct Names {
    numbers: HashMap<String, Name>,
    stems: HashMap<String, String>,
}

impl Names {
    /// The number of a word.
    pub fn of(&mut self, word: &str) -> Name {
        if let Some(name) = self.numbers.get(word) {
            return *name;
        }
        let name = self.numbers.len() as Name;
        self.numbers.insert(word.to_owned(), name);
        name
    }

    /// The stem of a word, worked out once.
    pub fn stem(&mut self, stems: &Stems, word: &Token) -> String {
        if let Some(stem) = self.stems.get(&word.lower) {
            return stem.clone();
        }
        let stem = stems.stem(word);
        self.stems.insert(word.lower.clone(), stem.clone());
        stem
    }

    /// How many words have a number.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }
}
