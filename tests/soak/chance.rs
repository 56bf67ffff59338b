//! Decisions that a seed repeats (SplitMix64).

/// A stream of numbers.
pub struct Chance(u64);

impl Chance {
    /// The stream of that seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own, out of this one.
    pub fn branch(&mut self) -> Self {
        Self(self.next())
    }

    /// From `from` up to and without `until`.
    pub fn between(&mut self, from: u64, until: u64) -> u64 {
        from + self.next() % (until - from)
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        (!all.is_empty()).then(|| &all[self.next() as usize % all.len()])
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
