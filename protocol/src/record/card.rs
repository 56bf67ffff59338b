//! What a room writes, and how its map is shared.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// One thought, in the words of whoever wrote it. Its words are the text of the same id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Card {
    /// Unique in the workshop.
    pub id: Id,
    /// Whose thought it is, for ever.
    pub partner: Id,
    /// The step in which it lies.
    pub column: Id,
    /// The field of that step.
    pub field: Id,
    /// Its place in the field, ascending.
    pub rank: i64,
    /// Who wrote it; left out where the partner's room is anonymous.
    pub author: Option<Id>,
    /// On whose behalf it was written, when somebody else typed; left out where the partner's room is
    /// anonymous.
    pub on_behalf_of: Option<String>,
    /// Never leaves the room.
    pub stays: bool,
    /// Written in the joint session rather than in the partner's own room.
    pub joint: bool,
    /// The room has released it: everybody sees it, and its words stand.
    pub released: bool,
    /// In the bin; can be brought back.
    pub removed: bool,
    /// A facilitator has taken it away: nobody but facilitators is sent it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub hidden: bool,
    /// A facilitator has locked it: participants cannot change, move or remove it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub locked: bool,
    /// What became of it, where that is not what became of its theme; none: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub outcome: Option<CardOutcome>,
}

impl Card {
    /// Whether it lies before everybody: written there or released, and not taken away.
    pub fn is_shared(&self) -> bool {
        (self.joint || self.released) && !self.removed && !self.hidden
    }
}

/// Why a card is not in the joint map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// For another time.
    Parked,
    /// The partners do not agree on it.
    NotAgreed,
}

/// What became of a card that is not taken up in a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CardOutcome {
    /// What became of it.
    pub status: Left,
    /// Why; not empty, at most 1,000 characters.
    pub reason: String,
}

/// "What do you mean?", asked about a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Flag {
    /// Unique in the workshop.
    pub id: Id,
    /// About which card.
    pub card: Id,
    /// The partner of who asked; none when a facilitator asked.
    pub partner: Option<Id>,
    /// Who asked; left out where that partner's room is anonymous.
    pub by: Option<Id>,
    /// What is not clear; may be empty.
    pub question: String,
    /// What was meant.
    pub answer: Option<String>,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub at: u64,
}

/// Equal turns in a room: each adds one card in a round. Its id is `round.` and the partner's id; there is none while everybody
/// adds as they like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Round {
    /// `round.` and the partner's id.
    pub id: Id,
    /// Whose room.
    pub partner: Id,
    /// From 1.
    pub number: u32,
    /// How many have added a card in this round.
    pub count: u32,
    /// Who; left out where the room is anonymous.
    pub done: Vec<Id>,
}

/// A room's proposal to release cards. It happens when more than half agree of the members who are
/// present or said that they would rather wait. There is at most one per partner; its id is `release.` and the partner's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Release {
    /// `release.` and the partner's id.
    pub id: Id,
    /// Whose room.
    pub partner: Id,
    /// Who proposes it; left out where the room is anonymous.
    pub by: Option<Id>,
    /// What goes. Everything else stays.
    pub cards: Vec<Id>,
    /// Who agrees so far.
    pub agreed: Vec<Id>,
    /// Who would rather wait. They count for this proposal, also when their connection is gone.
    pub against: Vec<Id>,
    /// A card in it changed since it was proposed: who had agreed is asked again.
    #[serde(default)]
    pub changed: bool,
}
