//! When what was decided is written down and told. In a full hall several edits go into one commit and one
//! frame: a write to disk and a write to a socket each cost more than everything before it. Who is nearly
//! alone, or writes while others are silent, is served at once.

use std::time::Duration;

use tokio::time::Instant;

/// How long a change waits for company that is likely to come: too short for anybody to see.
const SHORT: Duration = Duration::from_millis(8);
/// The same while so much is written that company is certain: a twentieth of a second, in which a room that
/// writes two hundred edits a second is told of ten at once.
const LONG: Duration = Duration::from_millis(50);
/// From this many people on, a change waits at all.
const HALL: usize = 24;
/// Edits a second from which on somebody comes along in [`SHORT`] about every second time. Below that, waiting was
/// measured to cost everybody 8 ms and to save nothing: at 25 edits a second, 9.2 µs a delivery and 8.9 without.
const COMPANY: f64 = 60.0;
/// Edits a second from which on it pays to wait [`LONG`].
const BUSTLE: f64 = 100.0;
/// Seconds over which it is told how busy a workshop is.
const MEMORY: f64 = 1.0;

/// The pace of one workshop.
pub struct Pace {
    /// When the last commit was made.
    last: Instant,
    /// Edits a second, of late.
    rate: f64,
}

impl Pace {
    /// Nothing happened yet.
    pub fn new() -> Self {
        Self { last: Instant::now(), rate: 0.0 }
    }

    /// When that leaves which waits since then.
    pub fn due(&self, since: Instant, people: usize) -> Instant {
        let still = self.still(since);
        let wait = match still {
            rate if people < HALL || rate < COMPANY => Duration::ZERO,
            rate if rate < BUSTLE => SHORT,
            _ => LONG,
        };
        since + wait
    }

    /// The rate, faded since the last commit: a second of silence leaves a third of it.
    fn still(&self, now: Instant) -> f64 {
        self.rate * (-now.saturating_duration_since(self.last).as_secs_f64() / MEMORY).exp()
    }

    /// So many edits were committed.
    pub fn committed(&mut self, edits: usize) {
        self.committed_at(Instant::now(), edits);
    }

    fn committed_at(&mut self, now: Instant, edits: usize) {
        self.rate = self.still(now) + edits as f64 / MEMORY;
        self.last = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How long a change waits that comes after a second of so many edits, among so many people.
    fn wait(people: usize, rate: u32) -> Duration {
        let mut pace = Pace::new();
        let begin = pace.last;
        for edit in 1..=3 * rate {
            pace.committed_at(begin + Duration::from_secs(1) * edit / rate, 1);
        }
        let since = pace.last;
        pace.due(since, people) - since
    }

    #[test]
    fn who_is_nearly_alone_or_writes_while_others_are_silent_is_served_at_once() {
        assert_eq!(wait(8, 200), Duration::ZERO);
        assert_eq!(wait(200, 25), Duration::ZERO);
        let (pace, now) = (Pace::new(), Instant::now());
        assert_eq!(pace.due(now, 1_000), now, "the first of all");
    }

    #[test]
    fn in_a_busy_hall_a_change_waits_for_company_and_no_longer_than_a_twentieth_of_a_second() {
        assert_eq!(wait(200, 80), SHORT);
        assert_eq!(wait(200, 200), LONG);
        assert!(LONG <= Duration::from_millis(50));
    }

    #[test]
    fn silence_is_forgotten_company() {
        let mut pace = Pace::new();
        let begin = pace.last;
        (0..400).for_each(|edit| pace.committed_at(begin + Duration::from_millis(5 * edit), 1));
        let later = pace.last + Duration::from_secs(10);
        assert_eq!(pace.due(later, 200), later);
    }
}
