//! Two cards beside each other: which of their words go together, and what that says.

use super::{
    alike::{Bond, like},
    names::Name,
    rarity::{Rarity, Weighed},
    reading::Reading,
    thoughts::{Common, Rest},
};

/// A word of one card and the word of the other that goes with it best.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    /// Which unit of the other card.
    pub other: usize,
    /// How much alike, 0 to 1.
    pub like: f32,
    /// Why.
    pub bond: Bond,
}

/// Two cards, aligned.
pub struct Alignment {
    /// For every unit of the first card.
    pub left: Vec<Option<Match>>,
    /// For every unit of the second card.
    pub right: Vec<Option<Match>>,
}

/// Which words of two cards go together.
pub fn align(a: &Reading, b: &Reading, rarity: &Rarity) -> Alignment {
    let mut left: Vec<Option<Match>> = vec![None; a.units.len()];
    let mut right: Vec<Option<Match>> = vec![None; b.units.len()];
    for (i, one) in a.units.iter().enumerate() {
        for (j, other) in b.units.iter().enumerate() {
            let Some((like, bond)) = like(one, other, rarity) else { continue };
            if left[i].is_none_or(|best| like > best.like) {
                left[i] = Some(Match { other: j, like, bond });
            }
            if right[j].is_none_or(|best| like > best.like) {
                right[j] = Some(Match { other: i, like, bond });
            }
        }
    }
    Alignment { left, right }
}

/// What two cards have in common and what not, as numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Signs {
    /// Which part of each card's weight goes together, the lower and the higher of the two.
    pub covers: [f32; 2],
    /// The heaviest word that goes with none, the lower and the higher of the two cards.
    pub apart: [f32; 2],
    /// Which part of what goes together is denied on one card alone.
    pub denied: f32,
    /// Opposites about the same thing (1), or somewhere (0.5).
    pub opposite: f32,
    /// Different parties own or do it.
    pub whom: f32,
    /// Amounts that exclude each other.
    pub amount: f32,
    /// The weight that goes together by the same words.
    pub by_word: f32,
    /// And by words that the lexicon says mean the same.
    pub by_list: f32,
    /// What [`frame`] says of them.
    pub frame: f32,
    /// How near they are by what they mean, -1 to 1.
    pub near: f32,
    /// How much nearer than each is to the nearest few.
    pub nearer: f32,
    /// The thoughts that both are about.
    pub common: Common,
    /// What is left of both without the words that they share.
    pub rest: Rest,
}

/// Looks at two cards.
pub fn signs(one: &Weighed<'_>, other: &Weighed<'_>, rarity: &Rarity) -> (Signs, Alignment) {
    let (a, b) = (one.reading, other.reading);
    let alignment = align(a, b, rarity);
    let mut signs = Signs::default();
    let mut covers = [0.0; 2];
    let mut apart = [0.0_f32; 2];
    for (side, (card, matches)) in [(one, &alignment.left), (other, &alignment.right)].into_iter().enumerate()
    {
        let mut all = 0.0;
        for (weight, found) in card.weights.iter().zip(matches) {
            let weight = *weight;
            all += weight;
            match found {
                Some(found) => {
                    covers[side] += weight * found.like;
                    if found.bond == Bond::Subject {
                        apart[side] = apart[side].max(weight * (1.0 - found.like));
                    }
                }
                None => apart[side] = apart[side].max(weight),
            }
        }
        covers[side] /= all.max(0.3);
    }
    let sorted = |mut pair: [f32; 2]| {
        pair.sort_by(f32::total_cmp);
        pair
    };
    signs.covers = sorted(covers);
    signs.apart = sorted(apart);
    let pairs: Vec<(usize, Match)> =
        alignment.left.iter().enumerate().filter_map(|(at, found)| found.map(|found| (at, found))).collect();
    let strong = |found: &Match| found.like >= 0.5;
    let mut used = vec![false; b.units.len()];
    for (at, found) in &pairs {
        if std::mem::replace(&mut used[found.other], true) {
            continue;
        }
        let weight = one.weights[*at].min(other.weights[found.other]) * found.like;
        match found.bond {
            Bond::Word | Bond::Near => signs.by_word += weight,
            Bond::Related => signs.by_list += weight,
            Bond::Subject => {}
        }
    }
    let (mut weight, mut denied) = (0.0, 0.0);
    for (at, found) in pairs.iter().filter(|(_, found)| strong(found)) {
        let own = one.weights[*at] * found.like;
        weight += own;
        // To deny the opposite is to say the same: only the same word counts.
        let same = matches!(found.bond, Bond::Word | Bond::Near);
        if same && a.units[*at].contradicts(&b.units[found.other]) {
            denied += own;
        }
    }
    signs.denied = if weight > 0.0 { denied / weight } else { 0.0 };
    signs.opposite = opposite(a, b);
    signs.whom = whom(a, b);
    signs.amount = amount(a, b);
    signs.frame = frame(&a.words, &b.words);
    (signs, alignment)
}

fn opposite(a: &Reading, b: &Reading) -> f32 {
    let mut most = 0.0_f32;
    for one in &a.poles {
        for other in b.poles.iter().filter(|other| other.line == one.line && other.right != one.right) {
            // Who says both sides of it says nothing against it.
            let both = |reading: &Reading, right: bool| {
                reading.poles.iter().any(|pole| pole.line == one.line && pole.right == right)
            };
            if both(a, other.right) || both(b, one.right) {
                continue;
            }
            let same = one.of.is_some() && one.of == other.of;
            most = most.max(if same { 1.0 } else { 0.5 });
        }
    }
    most
}

/// Each names a party, and never the same one.
fn whom(a: &Reading, b: &Reading) -> f32 {
    let bound = |reading: &Reading| {
        reading.parties.iter().filter(|party| party.bound).map(|party| party.line).collect::<Vec<_>>()
    };
    let named = |reading: &Reading| reading.parties.iter().map(|party| party.line).collect::<Vec<_>>();
    let differ = |one: &[u16], other: &[u16]| {
        !one.is_empty() && !other.is_empty() && one.iter().all(|line| !other.contains(line))
    };
    if differ(&bound(a), &bound(b)) && differ(&named(a), &named(b)) {
        1.0
    } else if differ(&named(a), &named(b)) {
        0.5
    } else {
        0.0
    }
}

fn amount(a: &Reading, b: &Reading) -> f32 {
    let mut most = 0.0_f32;
    for one in &a.amounts {
        for other in b.amounts.iter().filter(|other| other.of == one.of && one.of.is_some()) {
            let (low, high) = (one.number.min(other.number), one.number.max(other.number));
            if one.bound != other.bound && one.bound.is_ne() && other.bound.is_ne() {
                most = 1.0;
            } else if high > 1.4 * low {
                most = most.max(0.5);
            }
        }
    }
    most
}

/// Which part of the shorter card's words, those that say nothing included, stand in the other one in the same order.
fn frame(a: &[Name], b: &[Name]) -> f32 {
    let mut last = vec![0_u16; b.len() + 1];
    for one in a {
        let mut row = vec![0_u16; b.len() + 1];
        for (j, other) in b.iter().enumerate() {
            row[j + 1] = if one == other { last[j] + 1 } else { row[j].max(last[j + 1]) };
        }
        last = row;
    }
    let short = a.len().min(b.len());
    let longest = last.last().copied().unwrap_or(0);
    if short > 0 { f32::from(longest) / short as f32 } else { 0.0 }
}
