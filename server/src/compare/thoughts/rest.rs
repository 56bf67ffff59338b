//! What is left of two cards without the words that they share: where that means something else on each, they only look
//! alike.

use super::learned::DIMENSIONS;

type Numbers = [f32; DIMENSIONS];

/// One of two cards.
pub struct Left {
    whole: Numbers,
    /// The whole, without what it shares; none where that is everything.
    rest: Option<Numbers>,
}

/// What is left of two cards.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rest {
    /// How much the rests mean the same, -1 to 1; 0 where one of them is empty.
    pub alike: f32,
    /// How much each rest goes with the whole of the other card, the lower of the two; 1 where nothing is left.
    pub fits: f32,
}

/// A rest that is shorter than this part of its card is what rounding left of nothing.
const NOTHING: f32 = 0.01;

impl Left {
    /// Of what a card means, and what the words that it shares mean.
    pub fn new(whole: Numbers, shared: Option<Numbers>) -> Self {
        let Some(shared) = shared else { return Self { whole, rest: Some(whole) } };
        let rest: Numbers = std::array::from_fn(|at| whole[at] - shared[at]);
        Self { whole, rest: Some(rest).filter(|rest| length(rest) > NOTHING * length(&whole)) }
    }
}

impl Rest {
    /// Of two cards.
    pub fn of(one: &Left, other: &Left) -> Self {
        let fits = |one: &Left, other: &Left| one.rest.map_or(1.0, |rest| cosine(&rest, &other.whole));
        let alike = one.rest.zip(other.rest).map_or(0.0, |(one, other)| cosine(&one, &other));
        Self { alike, fits: fits(one, other).min(fits(other, one)) }
    }
}

/// How long a direction is.
pub fn length(one: &Numbers) -> f32 {
    dot(one, one).sqrt()
}

fn cosine(one: &Numbers, other: &Numbers) -> f32 {
    dot(one, other) / (length(one) * length(other))
}

/// Added up in lanes side by side, which is several times as fast as one number after the other.
fn dot(one: &Numbers, other: &Numbers) -> f32 {
    const LANES: usize = 16;
    let mut lanes = [0.0; LANES];
    for (one, other) in one.chunks_exact(LANES).zip(other.chunks_exact(LANES)) {
        for lane in 0..LANES {
            lanes[lane] += one[lane] * other[lane];
        }
    }
    lanes.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(places: &[usize]) -> Numbers {
        std::array::from_fn(|at| if places.contains(&at) { 1.0 } else { 0.0 })
    }

    #[test]
    fn what_is_shared_is_left_out() {
        let card = |places: &[usize], shared: &[usize]| Left::new(numbers(places), Some(numbers(shared)));
        let same = Rest::of(&card(&[0, 5], &[0]), &card(&[0, 5, 6], &[0, 6]));
        assert!(same.alike > 0.99 && same.fits > 0.5, "two words that mean the same");
        assert_eq!(Rest::of(&card(&[0, 5], &[0]), &card(&[0, 6], &[0])), Rest { alike: 0.0, fits: 0.0 });
        assert_eq!(Rest::of(&card(&[0, 5], &[0, 5]), &card(&[0], &[0])), Rest { alike: 0.0, fits: 1.0 });
    }
}
