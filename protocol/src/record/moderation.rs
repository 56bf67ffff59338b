//! What facilitators did to keep everybody safe, and what somebody says to them in private.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgendaItem, Purpose, Stage};
use crate::Id;

/// Something that a facilitator did, in the logbook that facilitators see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Deed {
    /// `deed.` and the number of its event.
    pub id: Id,
    /// Which facilitator.
    pub by: Id,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub at: u64,
    /// What.
    pub what: Did,
    /// Whether it was taken back.
    pub taken_back: bool,
    /// By which facilitator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_back_by: Option<Id>,
    /// When, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "number | null")]
    pub taken_back_at: Option<u64>,
}

/// What a facilitator did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "did", rename_all = "snake_case")]
pub enum Did {
    /// Took a card away from everybody's eyes, or brought it back.
    HideCard {
        /// Which one.
        card: Id,
        /// Away.
        hidden: bool,
    },
    /// Locked a card, or unlocked it.
    LockCard {
        /// Which one.
        card: Id,
        /// Locked.
        locked: bool,
    },
    /// Put a card of a group in the bin.
    RemoveCard {
        /// Which one.
        card: Id,
    },
    /// Locked a room, or unlocked it.
    LockRoom {
        /// Whose.
        partner: Id,
        /// Locked.
        locked: bool,
    },
    /// Locked steps, in a room or (none) in the joint session.
    LockSteps {
        /// Whose room.
        partner: Option<Id>,
        /// Which ones were locked before.
        before: Vec<Id>,
        /// Which ones are now.
        after: Vec<Id>,
    },
    /// Took somebody out.
    TakeOut {
        /// Whom.
        person: Id,
        /// Into the waiting room, rather than for good.
        may_return: bool,
    },
    /// Let somebody in.
    LetIn {
        /// Whom.
        person: Id,
    },
    /// Moved somebody to another partner.
    MovePerson {
        /// Whom.
        person: Id,
        /// From which partner.
        before: Id,
        /// To which one.
        after: Id,
    },
    /// Gave somebody another name.
    RenamePerson {
        /// Whom.
        person: Id,
        /// The name before.
        before: String,
        /// The name now.
        after: String,
    },
    /// Said which rooms a facilitator guides.
    SetRooms {
        /// Whom.
        person: Id,
        /// Which ones before; none: the whole workshop.
        before: Vec<Id>,
        /// Which ones now.
        after: Vec<Id>,
    },
    /// Ended somebody's own link; a new one was made for them.
    EndKey {
        /// Whose.
        person: Id,
    },
    /// Ended an invitation; a new one was made.
    RenewInvitation {
        /// What it is for.
        purpose: Purpose,
    },
    /// Took a message away.
    RemoveMessage {
        /// What it said.
        text: String,
        /// Which one; none where it is gone for good.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        message: Option<Id>,
    },
    /// Took items out of the agenda.
    RemoveItems {
        /// Those.
        items: Vec<AgendaItem>,
        /// All that were there, in their order.
        order: Vec<Id>,
    },
    /// Moved the workshop to another stage.
    SetStage {
        /// The stage before.
        before: Stage,
        /// The stage now.
        after: Stage,
    },
}

/// Something that somebody says to the facilitators in private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Whisper {
    /// Unique in the workshop.
    pub id: Id,
    /// Who says it; left out for facilitators where it is said without a name.
    pub person: Option<Id>,
    /// Of which partner.
    pub partner: Id,
    /// Things are not going well for them.
    pub unwell: bool,
    /// Whether facilitators learn who says it.
    pub named: bool,
    /// At most 1,000 characters; may be empty where things are not going well.
    pub text: String,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub at: u64,
    /// What facilitators answered, to them alone; a later answer is another paragraph.
    pub answer: Option<String>,
    /// Who did.
    #[serde(default)]
    pub answered_by: Vec<Id>,
    /// The facilitators have dealt with it.
    pub settled: bool,
}
