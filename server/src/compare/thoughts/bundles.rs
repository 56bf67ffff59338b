//! The thoughts in bundles of neighbours, so that those near to a card are found without a look at each.

use super::Direction;

/// Thoughts in a bundle, on the average.
const SIZE: usize = 50;
/// So many of the nearest bundles are looked into.
const OPENED: usize = 16;
/// How often thoughts move to the bundle that is nearest to them.
const TURNS: usize = 3;

/// All thoughts.
pub struct Bundles {
    bundles: Vec<Bundle>,
}

struct Bundle {
    middle: Direction,
    thoughts: Vec<(Direction, u16)>,
}

impl Bundles {
    /// Of thoughts by their numbers.
    pub fn of(thoughts: Vec<Direction>) -> Self {
        let first = thoughts.iter().step_by(SIZE);
        let mut bundles: Vec<Bundle> =
            first.map(|middle| Bundle { middle: *middle, thoughts: Vec::new() }).collect();
        for _ in 0..TURNS {
            bundles.iter_mut().for_each(Bundle::empty);
            for (thought, number) in thoughts.iter().zip(0..) {
                let near = |bundle: &Bundle| bundle.middle.cosine(thought);
                if let Some(bundle) =
                    bundles.iter_mut().max_by(|one, other| near(one).total_cmp(&near(other)))
                {
                    bundle.thoughts.push((*thought, number));
                }
            }
        }
        Self { bundles }
    }

    /// Thoughts around a direction with how near they are, surely the nearest bundle's.
    pub fn near(&self, direction: &Direction) -> Vec<(f32, u16)> {
        let near = |bundle: &Bundle| bundle.middle.cosine(direction);
        let mut nearest: Vec<(f32, &Bundle)> =
            self.bundles.iter().map(|bundle| (near(bundle), bundle)).collect();
        nearest.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let opened = nearest.iter().take(OPENED).flat_map(|(_, bundle)| &bundle.thoughts);
        opened.map(|(thought, number)| (thought.cosine(direction), *number)).collect()
    }
}

impl Bundle {
    /// Moves its middle to where its thoughts are, and lets them go.
    fn empty(&mut self) {
        let thoughts = std::mem::take(&mut self.thoughts);
        self.middle = Direction::middle(thoughts.iter().map(|(thought, _)| thought)).unwrap_or(self.middle);
    }
}

#[cfg(test)]
mod tests {
    use samenkaart_protocol::Language;

    use super::super::Thoughts;

    #[test]
    fn every_thought_is_in_one_bundle() {
        let bundles = &Thoughts::of(Language::En).bundles.bundles;
        let mut all: Vec<u16> =
            bundles.iter().flat_map(|bundle| bundle.thoughts.iter().map(|(_, number)| *number)).collect();
        all.sort_unstable();
        assert!(all.len() > 1_000 && all.iter().copied().eq(0..all.len() as u16));
    }

    #[test]
    fn a_thought_finds_itself() {
        let thoughts = Thoughts::of(Language::Nl);
        for bundle in &thoughts.bundles.bundles {
            for (thought, number) in &bundle.thoughts {
                let near = thoughts.bundles.near(thought);
                let best = near.iter().max_by(|one, other| one.0.total_cmp(&other.0)).expect("one");
                assert!(best.1 == *number || best.0 > 0.999, "{}", thoughts.label(*number));
            }
        }
    }
}
