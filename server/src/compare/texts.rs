//! What was read of the cards' texts, kept from one comparison to the next, so that a change of one card costs little.

use std::collections::{HashMap, HashSet};

use super::{
    lexicon::Lexicon,
    meaning::{Direction, Meaning},
    names::Names,
    reader::Reader,
    reading::Reading,
    thoughts::{Sense, Thoughts},
    tokens::{Token, tokens},
};

/// Words of a workshop that can be parts of compounds have at least so many letters.
const PART: usize = 4;
/// Words that are numbered; above that all is begun anew, so that years of typing fill no memory.
const NAMES: usize = 200_000;

/// The texts of one workshop.
#[derive(Default)]
pub struct Texts {
    names: Names,
    read: HashMap<String, Read>,
    /// On how many texts a word stands alone.
    alone: HashMap<String, u32>,
    count: u64,
}

struct Read {
    reading: Reading,
    /// What it means, as far as that was learned.
    sense: Option<Sense>,
    /// Where it points, by a model of the language.
    direction: Option<Direction>,
    /// Its longer words.
    words: Vec<String>,
}

impl Texts {
    /// What was read of a text that was handed to [`Texts::read`] last.
    pub fn get(&self, text: &str) -> &Reading {
        &self.read[text].reading
    }

    /// What such a text means, as far as that was learned.
    pub fn sense(&self, text: &str) -> Option<&Sense> {
        self.read[text].sense.as_ref()
    }

    /// Where such a text points; none without a model, or where it knows no word of the text.
    pub fn direction(&self, text: &str) -> Option<&Direction> {
        self.read[text].direction.as_ref()
    }

    /// Reads what is new, and forgets what is gone. Texts of which the compounds may be read otherwise, because the
    /// words that they are made of came or went, are read anew: what was there before must not show.
    pub fn read(
        &mut self,
        lexicon: &Lexicon,
        thoughts: &Thoughts,
        meaning: Option<&Meaning>,
        texts: &HashSet<&str>,
    ) {
        if self.names.len() > NAMES {
            *self = Self::default();
        }
        let mut changed: HashSet<String> = HashSet::new();
        let gone: Vec<String> =
            self.read.keys().filter(|text| !texts.contains(text.as_str())).cloned().collect();
        for text in gone {
            for word in self.read.remove(&text).into_iter().flat_map(|read| read.words) {
                if let Some(count) = self.alone.get_mut(&word) {
                    *count -= 1;
                    if *count == 0 {
                        self.alone.remove(&word);
                        changed.insert(word);
                    }
                }
            }
        }
        let new: Vec<(&str, Vec<Token>, Vec<String>)> = texts
            .iter()
            .filter(|text| !self.read.contains_key(**text))
            .map(|text| (*text, tokens(text)))
            .map(|(text, words)| {
                let long = long(&words);
                (text, words, long)
            })
            .collect();
        for word in new.iter().flat_map(|(_, _, long)| long) {
            let count = self.alone.entry(word.clone()).or_default();
            *count += 1;
            // Gone with one text and back with another: nothing has changed.
            if *count == 1 && !changed.remove(word) {
                changed.insert(word.clone());
            }
        }
        let is_word = |word: &str| self.alone.contains_key(word);
        let mut reader = Reader::new(lexicon, &is_word, &mut self.names);
        let mut number = || {
            self.count += 1;
            self.count
        };
        if !changed.is_empty() {
            let longer = |word: &String| {
                changed.iter().any(|part| word.len() > part.len() && word.contains(part.as_str()))
            };
            for (text, read) in self.read.iter_mut().filter(|(_, read)| read.words.iter().any(longer)) {
                read.reading = Reading { number: number(), ..reader.read(text) };
            }
        }
        for (text, words, long) in new {
            let reading = Reading { number: number(), ..reader.read_words(&words) };
            let direction = meaning.and_then(|meaning| meaning.direction(text));
            let sense = thoughts.sense(&words, |word| reader.stem(word));
            self.read.insert(text.to_owned(), Read { reading, sense, direction, words: long });
        }
    }
}

/// Words that compounds may be made of, each once.
fn long(words: &[Token]) -> Vec<String> {
    let long = words.iter().map(|token| &token.folded).filter(|word| word.len() >= PART);
    let mut words: Vec<String> = long.cloned().collect();
    words.sort_unstable();
    words.dedup();
    words
}
