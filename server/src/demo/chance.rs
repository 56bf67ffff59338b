//! Chance that follows from a seed, so that a demo plays the same for the same workshop.

use std::time::Duration;

use samenkaart_protocol::Id;

/// A row of numbers (SplitMix64): for pauses and choices, never for secrets.
#[derive(Debug, Clone)]
pub struct Chance(u64);

/// A workshop's seed.
pub fn seed(workshop: &Id) -> u64 {
    // FNV-1a: a workshop's id is random already.
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    workshop.as_str().bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

impl Chance {
    /// The row of one person.
    pub fn new(seed: u64, person: usize) -> Self {
        Self(seed ^ (person as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// So many milliseconds, the second number not among them.
    pub fn pause(&mut self, from: u64, to: u64) -> Duration {
        Duration::from_millis(from + self.next() % to.saturating_sub(from).max(1))
    }

    /// A number below that one; 0 below 0.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % count.max(1) as u64).unwrap_or(0)
    }
}
