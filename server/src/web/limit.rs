//! How fast a browser may ask. Limits are per person, and for codes per server: a whole workshop
//! sits behind one address.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

/// Commands a second.
const RATE: f64 = 40.0;
/// Commands at once.
const BURST: f64 = 80.0;
/// Wrong codes a minute from one address. A hall full of people mistypes now and then.
const TRIES_FROM_ONE: u32 = 20;
/// Wrong codes a minute over the whole server: guessing one of 729 million stays hopeless.
const TRIES_IN_ALL: u32 = 100;
const MINUTE: u64 = 60_000;

/// A bucket that fills with time.
pub struct Bucket {
    left: f64,
    at: u64,
}

impl Bucket {
    /// Full.
    pub fn new(now: u64) -> Self {
        Self { left: BURST, at: now }
    }

    /// Whether one more may pass.
    pub fn take(&mut self, now: u64) -> bool {
        let seconds = now.saturating_sub(self.at) as f64 / 1000.0;
        self.left = (self.left + seconds * RATE).min(BURST);
        self.at = now;
        let passes = self.left >= 1.0;
        if passes {
            self.left -= 1.0;
        }
        passes
    }
}

/// Wrong codes in this minute.
#[derive(Default)]
pub struct CodeTries(Mutex<Tries>);

#[derive(Default)]
struct Tries {
    minute: u64,
    all: u32,
    from: HashMap<IpAddr, u32>,
}

impl CodeTries {
    /// Whether a code may be tried.
    pub fn may(&self, from: IpAddr, now: u64) -> bool {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tries.turn(now);
        tries.all < TRIES_IN_ALL && tries.from.get(&from).is_none_or(|count| *count < TRIES_FROM_ONE)
    }

    /// A code was wrong.
    pub fn wrong(&self, from: IpAddr, now: u64) {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tries.turn(now);
        tries.all += 1;
        *tries.from.entry(from).or_default() += 1;
    }
}

impl Tries {
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
        let mut bucket = Bucket::new(0);
        assert_eq!((0..200).filter(|_| bucket.take(0)).count(), 80);
        assert_eq!((0..200).filter(|_| bucket.take(1_000)).count(), 40);
        assert_eq!((0..200).filter(|_| bucket.take(60_000)).count(), 80);
    }

    #[test]
    fn j8_wrong_codes_are_counted_per_address_and_in_all() {
        let tries = CodeTries::default();
        let one = IpAddr::from([10, 0, 0, 1]);
        (0..TRIES_FROM_ONE).for_each(|_| tries.wrong(one, 0));
        assert!(!tries.may(one, 0));
        assert!(tries.may(IpAddr::from([10, 0, 0, 2]), 0));
        assert!(tries.may(one, MINUTE));
        (0..TRIES_IN_ALL).for_each(|i| tries.wrong(IpAddr::from([10, 0, 1, i as u8]), 0));
        assert!(!tries.may(IpAddr::from([10, 0, 0, 2]), 0));
    }
}
