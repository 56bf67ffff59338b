//! What cards mean, where they share no word: learned from *thoughts*, which are things that groups bring up in such
//! workshops, each with the many ways in which people put them. The thoughts are written by hand, for this program, and
//! lie in `nl/` and `en/` ([`corpus`] has their form); [`learned`] holds what was learned of them, a direction for every
//! word and every five letters, so that ways of one thought point the same way. `make compare-learn` learns anew.
//!
//! Architecture invariant: nothing of a workshop is learned or kept. What is known is the same on every server.

mod bundles;
pub mod corpus;
mod features;
mod learned;
mod rest;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use samenkaart_protocol::Language;

pub use features::Feature;
pub use learned::{DIMENSIONS, Learned, stamp};
pub use rest::Rest;

use super::{
    stems::Stems,
    tokens::{Token, tokens},
};
use bundles::Bundles;
use features::features;
use rest::{Left, length};

/// So many of the nearest thoughts are known of a card.
const NEAR: usize = 16;
/// How sharply nearer thoughts outweigh farther ones.
const SHARPNESS: f32 = 10.0;
/// Whole numbers that a direction of length one is written in.
const SCALE: f32 = 8192.0;

/// What was learned for one language.
pub struct Thoughts {
    learned: Learned,
    /// Where each thought lies.
    bundles: Bundles,
}

/// A direction of length one, in whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Direction([i16; DIMENSIONS]);

/// What a card means, as far as it was learned.
#[derive(Debug, Clone)]
pub struct Sense {
    features: Vec<Feature>,
    direction: Direction,
    /// How much its words say together.
    length: f32,
    /// The thoughts that are nearest to it, in their order.
    near: Vec<Near>,
}

#[derive(Debug, Clone, Copy)]
struct Near {
    thought: u16,
    level: f32,
    /// The root of its part among the nearest ones.
    part: f32,
}

/// What two cards have in common by the thoughts.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Common {
    /// How much they are about the same thoughts, 0 to 1.
    pub overlap: f32,
    /// How near both are to the thought that is nearest to both, -1 to 1.
    pub level: f32,
    /// Which one that is.
    pub thought: Option<u16>,
}

static NL: LazyLock<Thoughts> = LazyLock::new(|| Thoughts::new(include_bytes!("nl.bin")));
static EN: LazyLock<Thoughts> = LazyLock::new(|| Thoughts::new(include_bytes!("en.bin")));

/// By what a text is learned.
pub fn text_features(language: Language, text: &str) -> Vec<Feature> {
    let stems = Stems::new(language);
    features(&tokens(text), |word| stems.stem(word))
}

impl Thoughts {
    /// What was learned for a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Nl => &NL,
            Language::En => &EN,
        }
    }

    fn new(bytes: &[u8]) -> Self {
        let learned = Learned::read(bytes).expect("what comes with the program can be read");
        let bundles = Bundles::of(learned.centres().filter_map(|numbers| Direction::of(&numbers)).collect());
        Self { learned, bundles }
    }

    /// The label of a thought, in the language itself.
    pub fn label(&self, thought: u16) -> &str {
        self.learned.label(thought)
    }

    /// What is left of two cards without the words that they share.
    pub fn rest(&self, one: &Sense, other: &Sense) -> Rest {
        Rest::of(&self.without(one, other), &self.without(other, one))
    }

    fn without(&self, one: &Sense, other: &Sense) -> Left {
        let shared = one.words().filter(|word| other.stems().any(|stem| stem == word[0].number));
        let mut away: Option<[f32; DIMENSIONS]> = None;
        for feature in shared.flatten() {
            self.learned.add(feature.number, away.get_or_insert([0.0; DIMENSIONS]));
        }
        Left::new(one.direction.stretched(one.length), away)
    }

    /// What words mean together, by their stems; none where nothing of them was learned.
    pub fn sense(&self, words: &[Token], stem: impl FnMut(&Token) -> String) -> Option<Sense> {
        let features = features(words, stem);
        let mut sum = [0.0; DIMENSIONS];
        for feature in &features {
            self.learned.add(feature.number, &mut sum);
        }
        let direction = Direction::of(&sum)?;
        let length = length(&sum);
        let mut near = self.bundles.near(&direction);
        let farther = |one: &(f32, u16), other: &(f32, u16)| other.0.total_cmp(&one.0);
        if near.len() > NEAR {
            near.select_nth_unstable_by(NEAR, farther);
            near.truncate(NEAR);
        }
        near.sort_unstable_by_key(|(_, thought)| *thought);
        let most = near.iter().map(|(level, _)| *level).fold(f32::MIN, f32::max);
        let weight = |level: f32| ((level - most) * SHARPNESS).exp();
        let all: f32 = near.iter().map(|(level, _)| weight(*level)).sum();
        let near = near
            .into_iter()
            .map(|(level, thought)| Near { thought, level, part: (weight(level) / all).sqrt() })
            .collect();
        Some(Sense { features, direction, length, near })
    }
}

impl Direction {
    /// None where the numbers have no direction.
    fn of(numbers: &[f32; DIMENSIONS]) -> Option<Self> {
        let length = length(numbers);
        length.is_normal().then(|| Self(numbers.map(|one| (one / length * SCALE).round() as i16)))
    }

    /// As long as this.
    fn stretched(&self, length: f32) -> [f32; DIMENSIONS] {
        self.0.map(|one| f32::from(one) * (length / SCALE))
    }

    /// Between all of these; none where there is no such direction.
    fn middle<'a>(all: impl Iterator<Item = &'a Self>) -> Option<Self> {
        let mut sum = [0.0; DIMENSIONS];
        for one in all {
            sum.iter_mut().zip(one.0).for_each(|(sum, one)| *sum += f32::from(one));
        }
        Self::of(&sum)
    }

    /// How much the same way, -1 to 1.
    fn cosine(&self, other: &Self) -> f32 {
        // Eight sums side by side, which is nearly three times as fast as one.
        const LANES: usize = 8;
        let mut sums = [0; LANES];
        for (one, other) in self.0.chunks_exact(LANES).zip(other.0.chunks_exact(LANES)) {
            let products: [i32; LANES] = std::array::from_fn(|at| i32::from(one[at]) * i32::from(other[at]));
            sums.iter_mut().zip(products).for_each(|(sum, product)| *sum += product);
        }
        let sum: i32 = sums.iter().sum();
        sum as f32 / (SCALE * SCALE)
    }
}

impl Sense {
    /// What each of its words is known by: its stem, and its letters.
    fn words(&self) -> impl Iterator<Item = &[Feature]> {
        self.features.chunk_by(|_, next| next.letters)
    }

    fn stems(&self) -> impl Iterator<Item = u32> {
        self.features.iter().filter(|feature| !feature.letters).map(|feature| feature.number)
    }

    /// How much two cards point the same way, -1 to 1.
    pub fn cosine(&self, other: &Self) -> f32 {
        self.direction.cosine(&other.direction)
    }

    /// What two cards have in common.
    pub fn common(&self, other: &Self) -> Common {
        let mut common = Common::default();
        let mut others = other.near.iter().peekable();
        for one in &self.near {
            while others.next_if(|other| other.thought < one.thought).is_some() {}
            let Some(other) = others.next_if(|other| other.thought == one.thought) else { continue };
            common.overlap += one.part * other.part;
            let level = one.level.min(other.level);
            if common.thought.is_none() || level > common.level {
                (common.level, common.thought) = (level, Some(one.thought));
            }
        }
        common
    }
}
