//! When what was decided is written down and told. In a full hall several edits go into one commit and one
//! frame: a write to disk and a write to a socket each cost more than everything before it. Who is nearly
//! alone is served at once.

use std::time::Duration;

use tokio::time::Instant;

/// The longest that a change waits for company.
const SHORT: Duration = Duration::from_millis(8);
/// The same while changes come so fast that there always is company.
const LONG: Duration = Duration::from_millis(20);
/// From this many people on, a change waits at all.
const HALL: usize = 24;

/// The pace of one workshop.
pub struct Pace {
    /// When the last commit was made.
    last: Instant,
    /// How many events were in it.
    company: usize,
}

impl Pace {
    /// Nothing happened yet.
    pub fn new() -> Self {
        Self { last: Instant::now() - LONG, company: 0 }
    }

    /// When what is pending leaves: the first change after a pause at once.
    pub fn due(&self, people: usize) -> Instant {
        let pause = match (people < HALL, self.company > 1) {
            (true, _) => Duration::ZERO,
            (_, false) => SHORT,
            (_, true) => LONG,
        };
        self.last + pause
    }

    /// So many events were committed.
    pub fn committed(&mut self, events: usize) {
        self.last = Instant::now();
        self.company = events;
    }
}
