//! What is on disk and not told yet. In a full hall several edits leave in one frame: a write to a socket
//! costs more than everything before it. Who is nearly alone hears at once.

use std::time::Duration;

use samenkaart_protocol::Id;
use tokio::time::Instant;

use super::super::connection::ConnectionId;
use crate::workshop::text::Splice;

/// The longest that a change waits for company.
const SHORT: Duration = Duration::from_millis(8);
/// The same while changes come so fast that there always is company.
const LONG: Duration = Duration::from_millis(20);
/// From this many people on, a change waits at all.
const HALL: usize = 24;

/// Changes and answers that leave together.
pub struct Untold {
    pub touched: Vec<Id>,
    pub edits: Vec<(Id, Splice, String)>,
    /// Who waits for an answer to which command, and its event.
    pub waiting: Vec<(ConnectionId, Id, u64)>,
    /// When they leave.
    pub due: Instant,
    /// When the last ones left.
    told: Instant,
    /// How many commits they are, and how many the last ones were.
    commits: usize,
    company: usize,
}

impl Untold {
    /// Nothing yet.
    pub fn new() -> Self {
        let now = Instant::now();
        let (touched, edits, waiting) = (Vec::new(), Vec::new(), Vec::new());
        Self { touched, edits, waiting, due: now, told: now - LONG, commits: 0, company: 0 }
    }

    /// A commit to be told. The first one after a pause is due at once.
    pub fn take(
        &mut self,
        touched: Vec<Id>,
        edits: Vec<(Id, Splice, String)>,
        waiting: Vec<(ConnectionId, Id, u64)>,
        people: usize,
    ) {
        if touched.is_empty() && edits.is_empty() && waiting.is_empty() {
            return;
        }
        if !self.is_some() {
            let pause = match (people < HALL, self.company > 1) {
                (true, _) => Duration::ZERO,
                (_, false) => SHORT,
                (_, true) => LONG,
            };
            self.due = self.told + pause;
        }
        self.commits += 1;
        self.touched.extend(touched);
        self.edits.extend(edits);
        self.waiting.extend(waiting);
    }

    /// Whether there is something to tell.
    pub fn is_some(&self) -> bool {
        self.commits > 0
    }

    /// Whether it is time.
    pub fn is_due(&self) -> bool {
        self.is_some() && self.due <= Instant::now()
    }

    /// Everything, to be told now.
    pub fn leave(&mut self) -> Self {
        let now = Instant::now();
        let next = Self { told: now, company: self.commits, ..Self::new() };
        std::mem::replace(self, next)
    }
}
