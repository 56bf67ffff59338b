//! Records: what a browser's table holds. Every record has an `id` that is unique in its workshop,
//! whatever its kind. Each audience receives its own view of a record, or nothing at all.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Template};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)] // each variant is named after the struct that it holds
pub enum Record {
    Workshop(Workshop),
    Agenda(Agenda),
    Timer(Timer),
    Screen(Screen),
    Partner(Partner),
    Person(Person),
    Invitation(Invitation),
    Card(Card),
    Flag(Flag),
    Release(Release),
    Theme(Theme),
    Consent(Consent),
    Action(Action),
    Ask(Ask),
    Clause(Clause),
    Message(Message),
    Hand(Hand),
}

impl Record {
    /// The record's name in its workshop.
    pub fn id(&self) -> &Id {
        match self {
            Self::Workshop(r) => &r.id,
            Self::Agenda(r) => &r.id,
            Self::Timer(r) => &r.id,
            Self::Screen(r) => &r.id,
            Self::Partner(r) => &r.id,
            Self::Person(r) => &r.id,
            Self::Invitation(r) => &r.id,
            Self::Card(r) => &r.id,
            Self::Flag(r) => &r.id,
            Self::Release(r) => &r.id,
            Self::Theme(r) => &r.id,
            Self::Consent(r) => &r.id,
            Self::Action(r) => &r.id,
            Self::Ask(r) => &r.id,
            Self::Clause(r) => &r.id,
            Self::Message(r) => &r.id,
            Self::Hand(r) => &r.id,
        }
    }
}

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
    /// Whether newcomers may enter at the door.
    pub joining: bool,
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
    /// What happens; at most 200 characters.
    pub title: String,
    /// 1 to 480.
    pub minutes: u32,
    /// The stage in which it happens.
    pub stage: Option<Stage>,
}

/// A clock that everybody sees. Its record's id is always `timer`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Timer {
    /// Always `timer`.
    pub id: Id,
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
    /// The whole joint map.
    Map {},
    /// Nothing but the title.
    Blank {},
}

/// Eight colours that colour-blind people can tell apart together with a [`Pattern`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Colour {
    Blue,
    Orange,
    Green,
    Plum,
    Teal,
    Ochre,
    Brick,
    Slate,
}

/// Eight patterns, so that a partner is never known by its colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Pattern {
    Dots,
    Stripes,
    Waves,
    Checks,
    Diagonal,
    Grid,
    Zigzag,
    Plain,
}

/// One of the parties: an organisation, or a group of citizens or clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Partner {
    /// Unique in the workshop.
    pub id: Id,
    /// At most 80 characters.
    pub name: String,
    /// With `pattern` and `name`, never alone.
    pub colour: Colour,
    /// The other half of how it is recognised.
    pub pattern: Pattern,
    /// Where it stands among the partners.
    pub rank: i64,
    /// Nobody learns who wrote which card, facilitators neither.
    pub anonymous: bool,
    /// Steps that are open in this partner's room, as column ids.
    pub open_columns: Vec<Id>,
    /// The room says that it is done with its own map.
    pub ready: bool,
    /// When it last released cards, in milliseconds since 1970.
    #[ts(type = "number | null")]
    pub released_at: Option<u64>,
}

/// What somebody may decide about the collaboration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mandate {
    /// Decides for the partner.
    Decides,
    /// Reports back to those who decide.
    ReportsBack,
    /// Has not said.
    #[default]
    NotSaid,
}

/// Somebody who entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    /// Unique in the workshop.
    pub id: Id,
    /// Name or nickname; at most 80 characters.
    pub name: String,
    /// Whom the person belongs to; none for a facilitator.
    pub partner: Option<Id>,
    /// Guides the workshop.
    pub facilitator: bool,
    /// What the person may decide.
    pub mandate: Mandate,
}

/// A code to say aloud: six characters without look-alikes.
pub type Code = String;

/// What an invitation is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "for", rename_all = "snake_case")]
pub enum Purpose {
    /// Whoever comes chooses a partner at the door.
    Anyone {},
    /// The partner is fixed.
    Partner {
        /// Which one.
        partner: Id,
    },
    /// To help as a facilitator.
    Facilitator {},
    /// To show on a projector.
    Screen {},
}

/// A way in. Only facilitators see these; the key of the link comes in [`crate::ServerFrame::Keys`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Invitation {
    /// Unique in the workshop.
    pub id: Id,
    /// What it opens.
    pub purpose: Purpose,
    /// For participants only.
    pub code: Option<Code>,
}

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
