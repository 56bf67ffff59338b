//! What the partners make together: themes, consent, actions and what they ask of others.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

/// What became of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ThemeStatus {
    /// Not said yet.
    Open,
    /// Part of the agreement.
    TakenUp,
    /// For another time.
    Parked,
    /// The partners differ; it goes into the chapter of differences.
    NotAgreed,
}

/// Cards of one column that belong together. It refers to cards and never swallows them. Its joint
/// statement is the text of the same id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Theme {
    /// Unique in the workshop.
    pub id: Id,
    /// The step in which it lies.
    pub column: Id,
    /// A short name; may be empty.
    pub title: String,
    /// A card lies in one theme at most, apart from those in the bin.
    pub cards: Vec<Id>,
    /// Its place in the column, ascending.
    pub rank: i64,
    /// What became of it.
    pub status: ThemeStatus,
    /// Why; may be empty.
    pub reason: String,
    /// In the bin: its cards lie alone. It can be brought back.
    pub removed: bool,
    /// People said that the partners mean nearly the same here, and not quite.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub partly: bool,
}

/// What somebody says to a joint statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// No overriding objection.
    Agree,
    /// Agrees, with something to add.
    Remark,
    /// An overriding objection; its reason is needed.
    Objection,
}

/// One person's answer to one theme. Its id is the theme's id, a full stop and the person's alias.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Consent {
    /// The theme's id, a full stop and the person's alias.
    pub id: Id,
    /// About which theme.
    pub theme: Id,
    /// For whom the person answers.
    pub partner: Id,
    /// Who; left out where the partner's room is anonymous.
    pub person: Option<Id>,
    /// The answer.
    pub answer: Answer,
    /// The remark or the reason of the objection.
    pub reason: String,
    /// The joint statement was changed after this answer: it does not count until it is given anew.
    pub outdated: bool,
}

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Not begun.
    Open,
    /// Under way.
    Started,
    /// Done.
    Done,
    /// Will not happen.
    Dropped,
}

/// Who does what, by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Action {
    /// Unique in the workshop.
    pub id: Id,
    /// What is done; at most 1,000 characters.
    pub what: String,
    /// Which partners do it.
    pub partners: Vec<Id>,
    /// Who does it, in words; may be empty.
    pub who: String,
    /// `YYYY-MM-DD`, or empty.
    pub by_when: String,
    /// The theme that it comes from.
    pub theme: Option<Id>,
    /// How far it is.
    pub status: ActionStatus,
    /// Its place in the list, ascending.
    pub rank: i64,
}

/// What the partners ask of others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ask {
    /// Unique in the workshop.
    pub id: Id,
    /// Of whom; at most 80 characters.
    pub to: String,
    /// What; at most 1,000 characters.
    pub what: String,
    /// The theme that it comes from.
    pub theme: Option<Id>,
    /// Its place in the list, ascending.
    pub rank: i64,
}
