//! What the comparison of the partners' maps finds, as people decide it: who recognises what, what clashes, what
//! serves what, and which proposals were refused.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// What somebody says to a theme that others raised: "do you recognise this?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Recognised {
    /// Ours too.
    Ours,
    /// Not ours.
    NotOurs,
    /// We do not know.
    Unknown,
}

/// One person's answer. A partner's answer is what more of its people say, so that partners weigh the same,
/// whatever their number of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recognition {
    /// `known.`, the theme's id, a full stop and the person's alias.
    pub id: Id,
    /// Which theme.
    pub theme: Id,
    /// For whom the person answers.
    pub partner: Id,
    /// Who; left out where the partner's room is anonymous.
    pub person: Option<Id>,
    /// The answer.
    pub answer: Recognised,
}

/// In which way two cards clash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClashKind {
    /// They contradict each other.
    Opposite,
    /// The same words, and another meaning.
    SameWords,
}

/// How a clash ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ClashOutcome {
    /// Not said yet.
    Open {},
    /// A joint statement helps both.
    Option {
        /// The theme whose statement it is.
        theme: Id,
    },
    /// It is left as a point on which the partners differ.
    Difference {
        /// What remains to be said about it; may be empty.
        reason: String,
    },
}

/// Two cards of different partners that clash, and what is behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Clash {
    /// Unique in the workshop.
    pub id: Id,
    /// The step in which both lie.
    pub column: Id,
    /// In which way.
    pub how: ClashKind,
    /// The two cards.
    pub cards: [Id; 2],
    /// What matters to who wrote each of them, in the order of the cards; may be empty.
    pub interests: [String; 2],
    /// How it ends.
    pub outcome: ClashOutcome,
    /// Somebody took the mark away. It can be set again.
    pub removed: bool,
}

/// Something serves something else in another step: a condition an action, an action a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Link {
    /// Unique in the workshop.
    pub id: Id,
    /// The theme, or the card that lies alone, that serves.
    pub from: Id,
    /// The theme, or the card that lies alone, that is served.
    pub to: Id,
}

/// What a proposal of the program says of its cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProposalKind {
    /// They seem to say the same.
    Same,
    /// They seem to contradict each other.
    Clash,
    /// The same words, and perhaps another meaning.
    SameWords,
}

/// Cards of which people said that they do not go together: it is not proposed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Declined {
    /// Unique in the workshop.
    pub id: Id,
    /// What was proposed.
    pub proposal: ProposalKind,
    /// Which cards.
    pub cards: Vec<Id>,
    /// None of the cards goes with any of these; empty: no two of the cards go together.
    pub apart_from: Vec<Id>,
}
