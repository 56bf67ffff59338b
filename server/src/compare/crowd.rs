//! How near each card of a step is to those of other partners, by what they mean; and how near to the nearest few. A card
//! that is near to many says little by being near to one more.

use samenkaart_protocol::Id;

use super::{Card, thoughts::Sense};

/// So many of the nearest make the crowd.
const FEW: usize = 4;
/// How crowded it is goes in steps, so that one card more or less leaves most of it as it was.
const STEPS: f32 = 64.0;
/// In a step of more cards than this, meaning is not looked at: each would have to be compared with each.
const MOST: usize = 1_000;
/// So many of the nearest cards of every other partner are looked at beside a card, whatever words they have.
const NEAREST: usize = 2;

/// The cards of one step.
pub struct Crowd<'a> {
    places: &'a [usize],
    /// Whose each is, as a number.
    partners: Vec<usize>,
    /// Rows and columns in the order of the places.
    near: Vec<f32>,
    /// How crowded it is around each.
    crowded: Vec<f32>,
}

impl<'a> Crowd<'a> {
    /// Of these places.
    pub fn of(cards: &'a [&'a Card], senses: &[Option<&Sense>], places: &'a [usize]) -> Self {
        let places = if places.len() > MOST { &[] } else { places };
        let count = places.len();
        let mut known: Vec<&Id> = Vec::new();
        let partners: Vec<usize> = places
            .iter()
            .map(|at| {
                let partner = &cards[*at].partner;
                known.iter().position(|one| *one == partner).unwrap_or_else(|| {
                    known.push(partner);
                    known.len() - 1
                })
            })
            .collect();
        let mut near = vec![0.0; count * count];
        for (i, a) in places.iter().enumerate() {
            for (j, b) in places[..i].iter().enumerate() {
                if partners[i] == partners[j] {
                    continue;
                }
                if let (Some(one), Some(other)) = (senses[*a], senses[*b]) {
                    let cosine = one.cosine(other);
                    (near[i * count + j], near[j * count + i]) = (cosine, cosine);
                }
            }
        }
        let mut this = Self { places, partners, near, crowded: Vec::new() };
        this.crowded = (0..count).map(|i| this.crowd(i)).collect();
        this
    }

    /// Where there are fewer cards, those that are missing are not near at all: the only two cards of a table are no crowd.
    fn crowd(&self, i: usize) -> f32 {
        let mut all: Vec<f32> = self.others(i).map(|j| self.near[i * self.places.len() + j]).collect();
        if all.len() > FEW {
            all.select_nth_unstable_by(FEW - 1, |one, other| other.total_cmp(one));
            all.truncate(FEW);
        }
        (all.iter().sum::<f32>() / FEW as f32 * STEPS).round() / STEPS
    }

    /// The cards of other partners.
    fn others(&self, i: usize) -> impl Iterator<Item = usize> {
        (0..self.places.len()).filter(move |j| self.partners[*j] != self.partners[i])
    }

    /// How crowded it is around each place, in their order.
    pub fn crowded(&self) -> &[f32] {
        &self.crowded
    }

    /// The pairs in which each is among the nearest of the other's partner, the lower place first.
    pub fn nearest(&self) -> Vec<(usize, usize)> {
        let count = self.places.len();
        let partners = self.partners.iter().max().map_or(0, |last| last + 1);
        // For each card and partner the nearest, the very nearest first.
        let mut best = vec![[usize::MAX; NEAREST]; count * partners];
        for i in 0..count {
            let near = |j: usize| if j == usize::MAX { 0.0 } else { self.near[i * count + j] };
            for mut j in self.others(i) {
                for place in &mut best[i * partners + self.partners[j]] {
                    if near(j) > near(*place) {
                        std::mem::swap(place, &mut j);
                    }
                    if j == usize::MAX {
                        break;
                    }
                }
            }
        }
        let of = |i: usize| best[i * partners..(i + 1) * partners].iter().flatten().copied();
        let has = |i: usize, j: usize| best[i * partners + self.partners[j]].contains(&j);
        let pairs = (0..count).flat_map(|i| of(i).map(move |j| (i, j)));
        let both = pairs.filter(|(i, j)| *j != usize::MAX && i < j && has(*j, *i));
        both.map(|(i, j)| (self.places[i].min(self.places[j]), self.places[i].max(self.places[j]))).collect()
    }
}
