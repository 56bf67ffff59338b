//! How rare words are in this workshop: what stands on every card says little.
//!
//! Rarity goes in steps, so that one card more or less leaves most of it as it was, and what was worked out of two cards
//! can be kept.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{names::Name, reading::Reading};

/// Steps of rarity between a word on every card and a word on one alone.
const STEPS: f32 = 16.0;

/// How rare words are in this workshop.
#[derive(Debug, Clone, Default)]
pub struct Rarity {
    /// By how many cards there are, about.
    cards: f32,
    stems: Vec<u32>,
    lines: Vec<u32>,
}

impl Rarity {
    /// Over these cards.
    pub fn of<'a>(readings: impl Iterator<Item = &'a Reading>) -> Self {
        let mut this = Self::default();
        let mut cards = 0;
        for reading in readings {
            cards += 1;
            reading.stems.iter().for_each(|stem| count(&mut this.stems, *stem as usize));
            reading.lines.iter().for_each(|line| count(&mut this.lines, usize::from(*line)));
        }
        // Two steps for each doubling.
        this.cards = ((2.0 * (cards.max(8) as f32).log2()).round() / 2.0).exp2();
        this
    }

    fn rare(&self, count: u32) -> f32 {
        let cards = self.cards.max(8.0);
        let rare = ((cards + 1.0) / (count as f32 + 0.5)).ln().max(0.1) / (cards + 1.0).ln();
        (rare * STEPS).round() / STEPS
    }

    /// 0 (on every card) to a little over 1 (on one alone).
    pub fn stem(&self, stem: Name) -> f32 {
        self.rare(self.stems.get(stem as usize).copied().unwrap_or(1))
    }

    /// The same for the words of a line of the lexicon together.
    pub fn line(&self, line: u16) -> f32 {
        self.rare(self.lines.get(usize::from(line)).copied().unwrap_or(1))
    }
}

fn count(counts: &mut Vec<u32>, place: usize) {
    if place >= counts.len() {
        counts.resize(place + 1, 0);
    }
    counts[place] += 1;
}

/// A card with the weights of its words.
#[derive(Debug, Clone)]
pub struct Weighed<'a> {
    /// What was read.
    pub reading: &'a Reading,
    /// How much each unit weighs: by how common it is in the language, and how rare here.
    pub weights: Vec<f32>,
    /// The same as long as the card and all its weights are.
    pub mark: u64,
}

impl<'a> Weighed<'a> {
    /// In a workshop.
    pub fn new(reading: &'a Reading, rarity: &Rarity) -> Self {
        let weights: Vec<f32> = reading.units.iter().map(|unit| unit.says * rarity.stem(unit.stem)).collect();
        let mut hasher = DefaultHasher::new();
        reading.number.hash(&mut hasher);
        weights.iter().for_each(|weight| weight.to_bits().hash(&mut hasher));
        reading.lines.iter().for_each(|line| rarity.line(*line).to_bits().hash(&mut hasher));
        Self { reading, weights, mark: hasher.finish() }
    }

    /// Lets something more about the card change its mark.
    pub fn mark(&mut self, more: f32) {
        let mut hasher = DefaultHasher::new();
        (self.mark, more.to_bits()).hash(&mut hasher);
        self.mark = hasher.finish();
    }
}
