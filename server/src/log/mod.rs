//! What happened, durably: the events of every workshop, its newest snapshot, and the hashes of its
//! keys.
//!
//! Architecture invariant: nothing here knows a rule of a workshop, and no type of an engine leaves
//! its file. Every engine passes the same [`contract`] suite.

#[cfg(test)]
mod contract;
mod copying;
mod inspect;
mod mark;
mod measures;
mod memory;
mod schema;
mod sqlite;
mod writer;

use std::{future::Future, pin::Pin};

use samenkaart_protocol::Id;
use serde::{Deserialize, Serialize};

use crate::workshop::Event;
pub use copying::{copy, put_back};
pub use inspect::{Inspector, Row};
pub use measures::Measures;
pub use memory::MemoryLog;
pub use sqlite::SqliteLog;

/// A future of an [`EventLog`].
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, LogError>> + Send + 'a>>;

/// SHA-256 of a secret.
pub type Hash = [u8; 32];

/// Why the log did not do it. Nothing of what was asked is in the log then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// Somebody else wrote to that workshop.
    #[error("the last event is {last}, which was not expected")]
    Conflict {
        /// The number of the last event.
        last: u64,
    },
    /// The storage takes no more: full, read-only or gone. It may again later.
    #[error("the storage takes no more: {0}")]
    Storage(String),
    /// What stands there cannot be read.
    #[error("the log cannot be read: {0}")]
    Corrupt(String),
    /// The log was closed.
    #[error("the log is closed")]
    Closed,
}

/// What a key gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Grant {
    /// To be that person again.
    Person {
        /// Who.
        person: Id,
    },
    /// To come in by that invitation.
    Invitation {
        /// Which one.
        invitation: Id,
    },
}

/// A key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// Of the secret, or of the code.
    pub hash: Hash,
    /// What it gives.
    pub grant: Grant,
    /// The workshop's root, wrapped by the secret; for facilitators' keys.
    pub wrapped: Option<[u8; 16]>,
}

/// A change of the keys, in the same transaction as the events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyChange {
    /// A new key.
    Add(KeyRow),
    /// Every key of that grant ends.
    End(Grant),
}

/// What is kept of a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The newest snapshot: its number, and what was given to [`EventLog::put_snapshot`].
    pub snapshot: Option<(u64, String)>,
    /// The events after it, in their order.
    pub events: Vec<Event>,
}

/// The log of all workshops.
pub trait EventLog: Send + Sync + 'static {
    /// Appends to a workshop, all of it or nothing; done when it is on disk. The events are
    /// numbered from `expected` + 1. A workshop begins with its first event, `expected` being 0.
    ///
    /// # Errors
    /// [`LogError::Conflict`] when the last event is not `expected`.
    fn append(
        &self,
        workshop: &Id,
        expected: u64,
        events: Vec<Event>,
        keys: Vec<KeyChange>,
    ) -> Answer<'_, ()>;

    /// What is kept of a workshop; none when there is no such workshop.
    fn load(&self, workshop: &Id) -> Answer<'_, Option<Kept>>;

    /// Keeps a snapshot in place of an older one. It is no more than a shortcut for [`Self::load`].
    fn put_snapshot(&self, workshop: &Id, seq: u64, snapshot: String) -> Answer<'_, ()>;

    /// The workshop and the row of a key; none when it is not in force.
    fn key(&self, hash: Hash) -> Answer<'_, Option<(Id, KeyRow)>>;

    /// Every workshop that there is, in no order.
    fn workshops(&self) -> Answer<'_, Vec<Id>>;

    /// Deletes a workshop with everything about it.
    fn delete(&self, workshop: &Id) -> Answer<'_, ()>;

    /// Whether there is room to write. It may be gone again in the next moment.
    ///
    /// # Errors
    /// [`LogError::Storage`] when there is none.
    fn probe(&self) -> Answer<'_, ()>;
}
