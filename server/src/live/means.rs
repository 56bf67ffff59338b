//! What every workshop's task works with.

use std::sync::Arc;

use super::{measures::Measures, outside::Outside};
use crate::{compare::Lexicons, log::EventLog};

/// Shared by all workshops of a server.
#[derive(Clone)]
pub struct Means {
    /// Where it is written down.
    pub log: Arc<dyn EventLog>,
    /// The clock and chance.
    pub outside: Arc<dyn Outside>,
    /// The words that partners' cards are compared with.
    pub lexicons: Arc<Lexicons>,
    /// What is counted.
    pub measures: Arc<Measures>,
    /// How many may be connected to one workshop.
    pub at_once: usize,
}
