//! Which pairs of cards are worth a look: those of different partners that share a word, a part of one, its beginning
//! or a line of the lexicon. What very many cards share picks none out, and so a workshop of thousands of cards is not
//! compared each with each.

use super::{Card, meaning::NEAREST, reading::Reading};

/// Cards that share something, above which it says nothing.
const COMMON: usize = 40;

/// The pairs, by their places, the lower one first, in order.
pub fn pairs(cards: &[&Card], readings: &[&Reading], places: &[usize]) -> Vec<(usize, usize)> {
    let mut keys: Vec<(u64, usize)> =
        places.iter().flat_map(|at| readings[*at].keys.iter().map(|key| (*key, *at))).collect();
    keys.sort_unstable();
    let mut found = Vec::new();
    for list in keys.chunk_by(|one, other| one.0 == other.0).filter(|list| list.len() <= COMMON) {
        for (place, (_, a)) in list.iter().enumerate() {
            let others = list[place + 1..].iter().map(|(_, b)| *b);
            found.extend(others.filter(|b| cards[*a].partner != cards[*b].partner).map(|b| (*a, b)));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The pairs of each card with those of other partners whose meaning is nearest, whatever words they have; the lower
/// place first.
pub fn nearest(
    cards: &[&Card],
    places: &[usize],
    weight: impl Fn(usize, usize) -> f32,
) -> Vec<(usize, usize)> {
    let mut near: Vec<Vec<(f32, usize)>> = vec![Vec::new(); places.len()];
    for (at, a) in places.iter().enumerate() {
        for (before, b) in places[..at].iter().enumerate() {
            if cards[*a].partner == cards[*b].partner {
                continue;
            }
            let weight = weight(*a, *b);
            if weight > 0.0 {
                near[at].push((weight, *b));
                near[before].push((weight, *a));
            }
        }
    }
    let mut found = Vec::new();
    for (own, mut others) in places.iter().zip(near) {
        others.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        found.extend(others.iter().take(NEAREST).map(|(_, other)| (*own.min(other), *own.max(other))));
    }
    found
}
