//! Records: what a browser's table holds. Every record has an `id` that is unique in its workshop,
//! whatever its kind. Each audience receives its own view of a record, or nothing at all.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

mod card;
mod compare;
mod desk;
mod joint;
mod moderation;
mod people;
mod workshop;

pub use card::{Card, CardOutcome, Flag, Left, Release, Round};
pub use compare::{Clash, ClashKind, ClashOutcome, Declined, Link, ProposalKind, Recognised, Recognition};
pub(crate) use desk::one_or_more;
pub use desk::{Clause, ClauseKey, Hand, Message, MessageKind};
pub use joint::{Action, ActionStatus, Answer, Ask, Consent, Theme, ThemeStatus};
pub use moderation::{Deed, Did, Whisper};
pub use people::{Code, Colour, Invitation, Mandate, Partner, Pattern, Person, Purpose, Standing};
pub use workshop::{
    Agenda, AgendaItem, Course, Gather, Language, Mode, Screen, ScreenTarget, Spot, Stage, Timer, Workshop,
};

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
    Recognition(Recognition),
    Clash(Clash),
    Link(Link),
    Declined(Declined),
    Consent(Consent),
    Action(Action),
    Ask(Ask),
    Clause(Clause),
    Message(Message),
    Hand(Hand),
    Whisper(Whisper),
    Deed(Deed),
    Course(Course),
    Gather(Gather),
    Round(Round),
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
            Self::Recognition(r) => &r.id,
            Self::Clash(r) => &r.id,
            Self::Link(r) => &r.id,
            Self::Declined(r) => &r.id,
            Self::Consent(r) => &r.id,
            Self::Action(r) => &r.id,
            Self::Ask(r) => &r.id,
            Self::Clause(r) => &r.id,
            Self::Message(r) => &r.id,
            Self::Hand(r) => &r.id,
            Self::Whisper(r) => &r.id,
            Self::Deed(r) => &r.id,
            Self::Course(r) => &r.id,
            Self::Gather(r) => &r.id,
            Self::Round(r) => &r.id,
        }
    }
}
