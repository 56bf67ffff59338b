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

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// In the words of a facilitator.
    #[default]
    Words,
    /// A card was taken away for a while. The reader's browser says so in kind words; `text` is empty.
    CardAside,
    /// Why that was done, to who wrote the card.
    Why,
    /// A friendly invitation to write something, too. `text` may be empty.
    Nudge,
}

/// A message of a facilitator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Message {
    /// Unique in the workshop.
    pub id: Id,
    /// To these rooms; none, and no `person`: to everybody.
    #[serde(default, alias = "partner", deserialize_with = "one_or_more")]
    pub rooms: Vec<Id>,
    /// To one person alone; left out for facilitators where who wrote the card is not theirs to know.
    #[serde(default)]
    pub person: Option<Id>,
    /// Of which partner that person was when it was said: who guides another room only is not sent it.
    #[serde(default)]
    pub of: Option<Id>,
    /// What it is.
    #[serde(default)]
    pub what: MessageKind,
    /// About which card.
    #[serde(default)]
    pub card: Option<Id>,
    /// Which facilitator.
    pub by: Id,
    /// At most 1,000 characters.
    pub text: String,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub at: u64,
    /// Taken away; it can be put back.
    #[serde(default)]
    pub removed: bool,
}

/// Messages were once to one room at most: `null`, an id, or a list of them.
pub(crate) fn one_or_more<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Id>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Rooms {
        Many(Vec<Id>),
        One(Id),
        None(()),
    }
    Ok(match Rooms::deserialize(from)? {
        Rooms::Many(rooms) => rooms,
        Rooms::One(room) => vec![room],
        Rooms::None(()) => Vec::new(),
    })
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
