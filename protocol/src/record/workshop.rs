//! The workshop itself: what it is about, where it stands, its agenda, timer and screen.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Template};

/// The language of a workshop's own texts and of its documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Language {
    #[default]
    Nl,
    En,
}

/// The way of working.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Every partner first fills in a map in its own room; then one joint map is made.
    OwnMaps,
    /// One mixed group fills in one map from the start.
    Mixed,
}

/// How far the workshop is. The facilitator moves it forwards and backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The facilitator prepares; whoever enters waits.
    Prepare,
    /// Every partner works in its own room. Not in a mixed group.
    OwnMaps,
    /// The released maps lie side by side. Not in a mixed group.
    Compare,
    /// Themes and joint statements are made.
    JointMap,
    /// Consent, actions and the draft agreement.
    Agreement,
    /// Looking back at what came of it.
    FollowUp,
}

/// The workshop itself. Its record's id is always `workshop`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Workshop {
    /// Always `workshop`.
    pub id: Id,
    /// At most 200 characters.
    pub title: String,
    /// Why the partners come together; at most 1,000 characters, may be empty.
    pub occasion: String,
    /// Of the workshop's own texts and documents. A reader's buttons follow the reader.
    pub language: Language,
    /// Own maps first, or one mixed group.
    pub mode: Mode,
    /// How far it is.
    pub stage: Stage,
    /// Columns, questions, fields.
    pub template: Template,
    /// The last day on which the workshop is kept, `YYYY-MM-DD`.
    pub retention: String,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub created_at: u64,
    /// Made up, as an example: the pages say so.
    pub fictitious: bool,
    /// All steps are open everywhere; what the rooms say of themselves does not count.
    pub steps_free: bool,
    /// Steps that are open in the joint session, as column ids.
    pub open_columns: Vec<Id>,
    /// Steps of the joint session that are locked, as column ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub locked_columns: Vec<Id>,
    /// Whether newcomers may enter at the door.
    pub joining: bool,
    /// Whether newcomers wait until a facilitator lets them in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub waiting_room: bool,
    /// Whether the program proposes cards that seem to belong together.
    #[serde(default = "yes")]
    pub proposals: bool,
}

/// Workshops that were made before there were proposals get them.
fn yes() -> bool {
    true
}

/// What is done when. Its record's id is always `agenda`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Agenda {
    /// Always `agenda`.
    pub id: Id,
    /// At most 40.
    pub items: Vec<AgendaItem>,
}

/// One part of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgendaItem {
    /// Unique in the agenda. The server gives one to an item without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub id: Option<Id>,
    /// What happens; at most 200 characters.
    pub title: String,
    /// 1 to 480.
    pub minutes: u32,
    /// The stage in which it happens.
    pub stage: Option<Stage>,
    /// What the facilitator wants to say; at most 1,000 characters. Only facilitators are sent it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>", optional)]
    pub say: String,
    /// The steps that are open then, as column ids; none: as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub open: Option<Vec<Id>>,
    /// Left out this time.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub skipped: bool,
}

/// How far the agenda is. Its record's id is always `course`; there is none before the first item begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Course {
    /// Always `course`.
    pub id: Id,
    /// Which item; none: all are done.
    pub item: Option<Id>,
    /// When that began, in milliseconds since 1970.
    #[ts(type = "number")]
    pub began_at: u64,
    /// When the first one began.
    #[ts(type = "number")]
    pub started_at: u64,
    /// When all is to be done, as everybody was told last.
    #[ts(type = "number")]
    pub planned_end: u64,
}

/// Where everybody is asked to look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Spot {
    /// A step.
    Step {
        /// Which column.
        column: Id,
    },
    /// A card.
    Card {
        /// Which one.
        card: Id,
    },
    /// A theme.
    Theme {
        /// Which one.
        theme: Id,
    },
}

/// The facilitator asks everybody to look at one place. Its record's id is always `gather`; there is none while everybody
/// works where they like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Gather {
    /// Always `gather`.
    pub id: Id,
    /// Where. Who may not see that is not sent it.
    pub to: Spot,
    /// Which facilitator asks.
    pub by: Id,
    /// Since when, in milliseconds since 1970.
    #[ts(type = "number")]
    pub at: u64,
}

/// A clock. Its record's id is `timer` for the one that everybody sees, and `timer.` with the partner's id for a room's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Timer {
    /// `timer`, or `timer.` and the partner's id.
    pub id: Id,
    /// Whose room's; none: everybody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub partner: Option<Id>,
    /// What the time is for; may be empty.
    pub label: String,
    /// When it ends, in milliseconds since 1970; while it runs.
    #[ts(type = "number | null")]
    pub ends_at: Option<u64>,
    /// What is left, in milliseconds; while it stands still.
    #[ts(type = "number | null")]
    pub left: Option<u64>,
    /// How long it was set for, in milliseconds.
    #[ts(type = "number")]
    pub total: u64,
}

/// What the projector shows. Its record's id is always `screen`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Screen {
    /// Always `screen`.
    pub id: Id,
    /// What the facilitator put on it.
    pub target: ScreenTarget,
}

/// Something that the projector can show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "show", rename_all = "snake_case")]
pub enum ScreenTarget {
    /// How to take part: address, QR code, code.
    Join {},
    /// The five rules of the dialogue.
    Rules {},
    /// The timer, large.
    Timer {},
    /// One partner's map: what that room has released.
    Room {
        /// Whose map.
        partner: Id,
    },
    /// One step of the joint session, with all that was released.
    Step {
        /// Which column.
        column: Id,
    },
    /// One theme, large.
    Theme {
        /// Which one.
        theme: Id,
    },
    /// Steps and partners: where they agree, what only one says, where it clashes.
    Compare {},
    /// The whole joint map.
    Map {},
    /// Nothing.
    Blank {},
}
