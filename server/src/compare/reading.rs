//! What a card says, as far as the program can read it: its words and how much each says, what is denied, opposites,
//! amounts and parties.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::names::Name;

/// A card, read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Words and phrases that say something of the subject.
    pub units: Vec<Unit>,
    /// Words of which the opposite is known.
    pub poles: Vec<Pole>,
    /// Who is named.
    pub parties: Vec<Party>,
    /// How much of something.
    pub amounts: Vec<Amount>,
    /// All words in their order, those that say nothing included.
    pub words: Vec<Name>,
    /// The stems of its units and their parts, each once.
    pub stems: Vec<Name>,
    /// The lines of the lexicon in which its units stand, each once.
    pub lines: Vec<u16>,
    /// What other cards have that are worth a look beside it, as numbers, each once.
    pub keys: Vec<u64>,
    /// Another one for every text that was read.
    pub number: u64,
}

/// Letters at which a slip of the pen is looked for.
const BEGINNING: usize = 4;

impl Reading {
    /// What is looked up in it again and again.
    pub fn index(&mut self) {
        self.units.iter_mut().for_each(Unit::set_bits);
        let parts = self.units.iter().flat_map(|unit| &unit.parts);
        self.stems =
            self.units.iter().map(|unit| unit.stem).chain(parts.clone().map(|part| part.stem)).collect();
        self.lines = self.units.iter().flat_map(|unit| &unit.same).copied().collect();
        let beginnings =
            self.units.iter().filter(|unit| unit.folded.len() > BEGINNING && unit.folded.is_ascii());
        let key = |what: &dyn Fn(&mut DefaultHasher)| {
            let mut hasher = DefaultHasher::new();
            what(&mut hasher);
            hasher.finish()
        };
        let stems = self.stems.iter().map(|stem| key(&|hasher| (0, stem).hash(hasher)));
        let lines = self.lines.iter().chain(parts.flat_map(|part| &part.same));
        let lines = lines.map(|line| key(&|hasher| (1, line).hash(hasher)));
        let beginnings = beginnings.map(|unit| key(&|hasher| (2, &unit.folded[..BEGINNING]).hash(hasher)));
        let whole = (!self.words.is_empty()).then(|| key(&|hasher| (3, &self.words).hash(hasher)));
        self.keys = stems.chain(lines).chain(beginnings).chain(whole).collect();
        self.stems.sort_unstable();
        self.stems.dedup();
        self.lines.sort_unstable();
        self.lines.dedup();
        self.keys.sort_unstable();
        self.keys.dedup();
    }
}

/// A word or phrase that says something.
#[derive(Debug, Clone)]
pub struct Unit {
    /// As it stands on the card.
    pub surface: String,
    /// Its stem.
    pub stem: Name,
    /// The word without marks.
    pub folded: String,
    /// How much words as common as this one say, 0 to 1.
    pub says: f32,
    /// The lines of the lexicon in which it stands with words of the same meaning.
    pub same: Vec<u16>,
    /// And of the same subject.
    pub related: Vec<u16>,
    /// The phrases around it that stand in one of those lines, as they stand on the card.
    pub phrases: Vec<(u16, String)>,
    /// What it is made of.
    pub parts: Vec<Part>,
    /// "Not" or "without" stands before it.
    pub denied: bool,
    /// "Less" stands before it, which is no contradiction to "not", nor to naming it as a trouble.
    pub lessened: bool,
    /// A bit for each thing by which it could go with another word: two words without a bit in common do not.
    pub bits: u64,
}

impl Unit {
    /// What stands on the card for a line of the lexicon: the phrase, or the word itself.
    pub fn by(&self, line: u16) -> &str {
        let phrase = self.phrases.iter().find(|(other, _)| *other == line);
        phrase.map_or(&self.surface, |(_, phrase)| phrase)
    }

    /// Whether one card denies what the other one says, by the same word.
    pub fn contradicts(&self, other: &Unit) -> bool {
        self.denied != other.denied && !self.lessened && !other.lessened
    }

    fn set_bits(&mut self) {
        let mut bits = 0_u64;
        let mut set = |what: u64| bits |= 1 << (what.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58);
        set(u64::from(self.stem) + 1);
        self.parts.iter().for_each(|part| set(u64::from(part.stem) + 1));
        let lines = self.parts.iter().flat_map(|part| &part.same).chain(&self.same).chain(&self.related);
        lines.for_each(|line| set(u64::from(*line) + 1_000_003));
        // A slip of the pen leaves the first letter, and is looked for in longer words.
        if self.folded.len() >= 5 {
            set(u64::from(self.folded.as_bytes()[0]) + 7_000_003);
        }
        self.bits = bits;
    }
}

/// A part of a compound.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its stem.
    pub stem: Name,
    /// The lines of the lexicon in which it stands with words of the same meaning.
    pub same: Vec<u16>,
}

/// One side of a pair of opposites.
#[derive(Debug, Clone)]
pub struct Pole {
    /// Which pair.
    pub line: u16,
    /// Which side of it, turned round where it is denied.
    pub right: bool,
    /// As it stands on the card.
    pub surface: String,
    /// The stem of the word that it goes with, as in "less noise".
    pub of: Option<Name>,
}

/// Somebody who is named.
#[derive(Debug, Clone)]
pub struct Party {
    /// The line of the lexicon.
    pub line: u16,
    /// As it stands on the card.
    pub surface: String,
    /// "By", "of", "for" or the like stands before it.
    pub bound: bool,
}

/// How much of something.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// How many.
    pub number: f32,
    /// Of what: a stem.
    pub of: Option<Name>,
    /// At least (more), at most (less), or just so.
    pub bound: std::cmp::Ordering,
    /// As it stands on the card.
    pub surface: String,
}
