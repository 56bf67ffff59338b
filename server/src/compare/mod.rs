//! What the partners' cards have in common, and where they seem to clash: proposals with the signs for them, for people
//! to judge.
//!
//! Architecture invariant: plain functions on plain data. There is no clock here, no socket, no storage, no
//! randomness, no network and nothing asynchronous. Nothing is decided here and nothing moved.
//!
//! How it works: a card is cut into [`tokens`]; [`stems`] and the [`lexicon`] say which words are forms of each other,
//! parts of each other, related or opposite; [`reading`] also finds what is denied, amounts and parties. Words that are
//! rare in this workshop ([`rarity`]) and in the language count more. What a card means without a common word is learned
//! from [`thoughts`] that are written by hand. Two cards that share a rare word, a part or a line of the lexicon, or are near
//! in meaning ([`crowd`]), are aligned ([`pairs`]) and judged ([`judge`]); pairs in which each is the other's
//! best become groups ([`grouping`]).

mod alike;
mod candidates;
mod crowd;
mod grouping;
mod judge;
mod known;
mod letters;
mod lexicon;
mod meaning;
mod names;
mod pairs;
mod rarity;
mod reader;
mod reading;
mod stems;
mod table;
#[cfg(test)]
mod tests;
mod texts;
pub mod thoughts;
mod tokens;

use std::{collections::HashMap, sync::Arc};

use samenkaart_protocol::{Id, Language, Proposal};

use names::Names;
use pairs::signs;
use rarity::{Rarity, Weighed};
use reader::Reader;
use table::Table;
use texts::Texts;
use thoughts::Thoughts;

pub use judge::{SIGNS, Weights};
pub use known::Lexicons;
pub use lexicon::{Lexicon, LexiconError};
pub use meaning::{Meaning, Model, NoModel};

/// What is known of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Unique in the workshop.
    pub id: Id,
    /// Whose words.
    pub partner: Id,
    /// In which step.
    pub column: Id,
    /// Its words.
    pub text: String,
}

/// Proposals about one step, at most.
const PER_STEP: usize = 60;

/// Compares the cards of one workshop, again and again; keeps what it worked out, so that a change of one card costs
/// little.
pub struct Comparison {
    lexicon: Arc<Lexicon>,
    thoughts: &'static Thoughts,
    weights: Weights,
    enough: f32,
    meaning: Option<Meaning>,
    texts: Texts,
    /// What came of two cards, by their marks.
    judged: HashMap<(u64, u64), Judged>,
}

/// What two cards are to each other.
#[derive(Clone, Copy)]
struct Judged {
    score: f32,
    clash: f32,
}

impl Comparison {
    /// With these words, and without a model.
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        let thoughts = Thoughts::of(lexicon.language());
        Self {
            lexicon,
            thoughts,
            weights: judge::WEIGHTS,
            enough: judge::ENOUGH,
            meaning: None,
            texts: Texts::default(),
            judged: HashMap::new(),
        }
    }

    /// With other weights, and another score from which on two cards are proposed; for learning.
    #[must_use]
    pub fn judged_by(self, weights: Weights, enough: f32) -> Self {
        Self { weights, enough, ..self }
    }

    /// In which language it reads.
    pub fn language(&self) -> Language {
        self.lexicon.language()
    }

    /// What the cards have in common and where they seem to clash, the strongest first. The same cards give the same
    /// proposals in the same order, whatever was compared before.
    pub fn update(&mut self, cards: &[Card]) -> Vec<Proposal> {
        let mut sorted: Vec<&Card> = cards.iter().collect();
        sorted.sort_by(|a, b| (&a.column, &a.id).cmp(&(&b.column, &b.id)));
        self.read(&sorted);
        let table = Table::new(sorted, self);
        let mut judged = HashMap::with_capacity(self.judged.len());
        let mut found = Vec::new();
        for places in table.steps().values() {
            let mut here = table.propose(places, &self.judged, &mut judged);
            sort(&mut here);
            here.truncate(PER_STEP);
            found.extend(here);
        }
        self.judged = judged;
        sort(&mut found);
        found
    }

    /// The signs of each two cards of different partners in one step, by their places; for learning.
    pub fn signs(&mut self, cards: &[Card]) -> Vec<(usize, usize, [f32; SIGNS])> {
        let cards: Vec<&Card> = cards.iter().collect();
        self.read(&cards);
        let table = Table::new(cards.clone(), self);
        let mut found = Vec::new();
        for places in table.steps().values() {
            for (i, a) in places.iter().enumerate() {
                let others = places[i + 1..].iter();
                for b in others.filter(|b| cards[*a].partner != cards[**b].partner) {
                    found.push((*a, *b, table.row(*a, *b)));
                }
            }
        }
        found
    }

    fn read(&mut self, cards: &[&Card]) {
        let texts = cards.iter().map(|card| card.text.as_str()).collect();
        self.texts.read(&self.lexicon, self.thoughts, self.meaning.as_ref(), &texts);
    }
}

fn sort(found: &mut [Proposal]) {
    found.sort_by(|a, b| b.strength.cmp(&a.strength).then_with(|| a.cards.cmp(&b.cards)));
}

/// How much alike two texts are, 0 to 1, by themselves: how much of both goes together, and how many letters follow each
/// other in both. For measuring.
pub fn similarity(lexicon: &Lexicon, one: &str, other: &str) -> f32 {
    (together(lexicon, one, other) + letters::cosine(one, other)) / 2.0
}

/// How much of two texts goes together by words and the lexicon, 0 to 1; 0: nothing that the program knows.
pub fn together(lexicon: &Lexicon, one: &str, other: &str) -> f32 {
    let mut names = Names::default();
    let mut reader = Reader::new(lexicon, &|_| false, &mut names);
    let (one, other) = (reader.read(one), reader.read(other));
    let rarity = Rarity::default();
    let (signs, _) = signs(&Weighed::new(&one, &rarity), &Weighed::new(&other, &rarity), &rarity);
    (signs.covers[0] * signs.covers[1]).sqrt().min(1.0)
}
