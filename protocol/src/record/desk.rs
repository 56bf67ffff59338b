//! What the agreement gets beside the map, and what facilitators and participants say to each other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// The clauses of a Dutch collaboration agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ClauseKey {
    // chapters that grow out of columns of the map
    Purpose,
    Relations,
    Acting,
    Conditions,
    Actions,
    // still to be arranged
    Term,
    Change,
    Ending,
    Disputes,
    Liability,
    Confidentiality,
    Signatures,
}

/// What the group already says about a clause. Its id is `clause.` and the clause's key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Clause {
    /// `clause.` and the clause's key.
    pub id: Id,
    /// Which clause.
    pub clause: ClauseKey,
    /// At most 1,000 characters.
    pub text: String,
}

/// A message of a facilitator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Message {
    /// Unique in the workshop.
    pub id: Id,
    /// To one room; none for everybody.
    pub partner: Option<Id>,
    /// Which facilitator.
    pub by: Id,
    /// At most 1,000 characters.
    pub text: String,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub at: u64,
}

/// A hand that is up. Its id is `hand.` and the person's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hand {
    /// `hand.` and the person's id.
    pub id: Id,
    /// Whose hand.
    pub person: Id,
    /// Since when, in milliseconds since 1970.
    #[ts(type = "number")]
    pub at: u64,
}
