//! How fast a browser may ask. Limits are per person; what is done before one is inside is counted
//! per address and over the whole server, generously, as a whole workshop sits behind one address.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

/// Commands a second, and at once.
const COMMANDS: (f64, f64) = (40.0, 80.0);
/// Frames of every kind a second, and at once: moves, texts that are opened, answers to pings.
const FRAMES: (f64, f64) = (80.0, 320.0);
/// Wrong codes a minute from one address. A hall full of people mistypes now and then.
const TRIES_FROM_ONE: u32 = 20;
/// Wrong codes a minute over the whole server: guessing one of 729 million stays hopeless.
const TRIES_IN_ALL: u32 = 100;
/// Examples a minute from one address: enough for a few facilitators who look at the same time.
const DEMOS_FROM_ONE: u32 = 5;
/// Examples a minute over the whole server. There are never more at once than
/// [`crate::demo::AT_ONCE`], but each leaves a workshop behind until its last day.
const DEMOS_IN_ALL: u32 = 20;
const MINUTE: u64 = 60_000;

/// A bucket that fills with time.
pub struct Bucket {
    rate: f64,
    burst: f64,
    left: f64,
    at: u64,
}

impl Bucket {
    /// Of commands, full.
    pub fn of_commands(now: u64) -> Self {
        Self::new(COMMANDS, now)
    }

    /// Of frames of every kind, full.
    pub fn of_frames(now: u64) -> Self {
        Self::new(FRAMES, now)
    }

    fn new((rate, burst): (f64, f64), now: u64) -> Self {
        Self { rate, burst, left: burst, at: now }
    }

    /// Nothing is left for now.
    pub fn empty(&mut self) {
        self.left = 0.0;
    }

    /// Whether one more may pass.
    pub fn take(&mut self, now: u64) -> bool {
        let seconds = now.saturating_sub(self.at) as f64 / 1000.0;
        self.left = (self.left + seconds * self.rate).min(self.burst);
        self.at = now;
        let passes = self.left >= 1.0;
        if passes {
            self.left -= 1.0;
        }
        passes
    }
}

/// What was done in this minute, and how much of it may be.
pub struct PerMinute {
    from_one: u32,
    in_all: u32,
    counts: Mutex<Counts>,
}

#[derive(Default)]
struct Counts {
    minute: u64,
    all: u32,
    from: HashMap<IpAddr, u32>,
}

impl PerMinute {
    /// Wrong codes.
    pub fn of_wrong_codes() -> Self {
        Self { from_one: TRIES_FROM_ONE, in_all: TRIES_IN_ALL, counts: Mutex::default() }
    }

    /// Examples that are asked for.
    pub fn of_demos() -> Self {
        Self { from_one: DEMOS_FROM_ONE, in_all: DEMOS_IN_ALL, counts: Mutex::default() }
    }

    /// Whether there may be one more.
    pub fn may(&self, from: IpAddr, now: u64) -> bool {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.turn(now);
        counts.all < self.in_all && counts.from.get(&from).is_none_or(|count| *count < self.from_one)
    }

    /// There was one.
    pub fn count(&self, from: IpAddr, now: u64) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.turn(now);
        counts.all += 1;
        *counts.from.entry(from).or_default() += 1;
    }
}

impl Counts {
    fn turn(&mut self, now: u64) {
        if now / MINUTE != self.minute {
            *self = Self { minute: now / MINUTE, ..Self::default() };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn l2_a_burst_passes_and_then_forty_a_second() {
        let mut bucket = Bucket::of_commands(0);
        assert_eq!((0..200).filter(|_| bucket.take(0)).count(), 80);
        assert_eq!((0..200).filter(|_| bucket.take(1_000)).count(), 40);
        assert_eq!((0..200).filter(|_| bucket.take(60_000)).count(), 80);
    }

    #[test]
    fn j8_wrong_codes_are_counted_per_address_and_in_all() {
        let tries = PerMinute::of_wrong_codes();
        let one = IpAddr::from([10, 0, 0, 1]);
        (0..TRIES_FROM_ONE).for_each(|_| tries.count(one, 0));
        assert!(!tries.may(one, 0));
        assert!(tries.may(IpAddr::from([10, 0, 0, 2]), 0));
        assert!(tries.may(one, MINUTE));
        (0..TRIES_IN_ALL).for_each(|i| tries.count(IpAddr::from([10, 0, 1, i as u8]), 0));
        assert!(!tries.may(IpAddr::from([10, 0, 0, 2]), 0));
    }
}
