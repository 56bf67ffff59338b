//! Pairs become groups: strongest first, and a card joins a group only where it goes with all that is in it on the
//! average, so that likeness does not chain everything into one heap.

use std::collections::HashMap;

/// Cards in one proposal.
pub const MOST: usize = 6;
/// How far below what is enough a group may be on the average, and what counts for cards that have nothing in common.
const LENIENT: f32 = 0.8;
const NOTHING: f32 = -4.0;

/// Two cards, by their places, and how much they go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    /// The one that comes first.
    pub a: usize,
    /// The other one.
    pub b: usize,
    /// How much.
    pub score: f32,
}

/// Groups of cards, each with the score of its strongest pair; the strongest first. `enough` is what a pair needs.
pub fn group(edges: &[Edge], enough: f32) -> Vec<(Vec<usize>, f32)> {
    let scores: HashMap<(usize, usize), f32> =
        edges.iter().map(|edge| ((edge.a, edge.b), edge.score)).collect();
    let between = |one: &[usize], other: &[usize]| {
        let pairs = one.iter().flat_map(|a| other.iter().map(|b| (*a.min(b), *a.max(b))));
        let sum: f32 = pairs.map(|pair| scores.get(&pair).copied().unwrap_or(NOTHING)).sum();
        sum / (one.len() * other.len()) as f32
    };
    let mut sorted: Vec<&Edge> = edges.iter().filter(|edge| edge.score >= enough).collect();
    sorted.sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut place: HashMap<usize, usize> = HashMap::new();
    let mut groups: Vec<(Vec<usize>, f32)> = Vec::new();
    for edge in sorted {
        match (place.get(&edge.a).copied(), place.get(&edge.b).copied()) {
            (None, None) => {
                place.insert(edge.a, groups.len());
                place.insert(edge.b, groups.len());
                groups.push((vec![edge.a, edge.b], edge.score));
            }
            (Some(own), None) => join(&mut groups, &mut place, own, edge.b, &between, enough),
            (None, Some(own)) => join(&mut groups, &mut place, own, edge.a, &between, enough),
            (Some(one), Some(other)) if one != other => {
                let (left, right) = (&groups[one].0, &groups[other].0);
                if left.len() + right.len() <= MOST && between(left, right) >= enough - LENIENT {
                    let moved = std::mem::take(&mut groups[other].0);
                    for card in &moved {
                        place.insert(*card, one);
                    }
                    groups[one].0.extend(moved);
                }
            }
            _ => {}
        }
    }
    groups.retain(|(cards, _)| cards.len() > 1);
    groups
}

fn join(
    groups: &mut [(Vec<usize>, f32)],
    place: &mut HashMap<usize, usize>,
    own: usize,
    card: usize,
    between: &dyn Fn(&[usize], &[usize]) -> f32,
    enough: f32,
) {
    let cards = &mut groups[own].0;
    if cards.len() < MOST && between(cards, &[card]) >= enough - LENIENT {
        cards.push(card);
        place.insert(card, own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(a: usize, b: usize, score: f32) -> Edge {
        Edge { a, b, score }
    }

    #[test]
    fn a_chain_is_not_one_heap() {
        let chain: Vec<Edge> = (0..20).map(|at| edge(at, at + 1, 1.0 + at as f32 * 0.01)).collect();
        let groups = group(&chain, 0.0);
        assert!(groups.iter().all(|(cards, _)| cards.len() == 2), "{groups:?}");
    }

    #[test]
    fn cards_that_all_go_together_are_one_group_of_a_size_that_can_be_read() {
        let all: Vec<Edge> = (0..12).flat_map(|a| (a + 1..12).map(move |b| edge(a, b, 1.0))).collect();
        let groups = group(&all, 0.0);
        assert!(groups.iter().all(|(cards, _)| cards.len() <= MOST));
        assert_eq!(groups.iter().map(|(cards, _)| cards.len()).sum::<usize>(), 12);
    }

    #[test]
    fn the_strongest_comes_first_and_the_weak_are_left() {
        let groups = group(&[edge(0, 1, 0.5), edge(2, 3, 2.0), edge(4, 5, -1.0)], 0.0);
        assert_eq!(groups, [(vec![2, 3], 2.0), (vec![0, 1], 0.5)]);
    }
}
