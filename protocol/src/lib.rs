//! What a browser and the server of Samenkaart say to each other, and nothing else.
//!
//! A browser sends [`ClientFrame`]s, the server sends [`ServerFrame`]s; both are JSON text frames
//! on one WebSocket. `README.md` beside this crate gives the numbered rules of the conversation.
//! There are no rules of a workshop here, no storage and no sockets: only shapes, their limits and
//! their names. The TypeScript types of the web client are generated from these.

mod command;
mod create;
mod frame;
mod id;
pub mod limits;
mod proposal;
mod record;
mod refusal;
mod template;

pub use command::{Command, NewPartner};
pub use create::{Create, Created, DemoRequest, ExportFormat, ExportRequest, Offers, Plan, TemplateOffer};
pub use frame::{
    Activity, ClientFrame, DoorPartner, Key, Patch, Presence, Resume, Role, ServerFrame, TextPatch,
};
pub use id::{Id, IdError};
pub use proposal::{Proposal, Reason};
pub use record::{
    Action, ActionStatus, Agenda, AgendaItem, Answer, Ask, Card, CardOutcome, Clash, ClashKind, ClashOutcome,
    Clause, ClauseKey, Code, Colour, Consent, Course, Declined, Deed, Did, Flag, Gather, Hand, Invitation,
    Language, Left, Link, Mandate, Message, MessageKind, Mode, Partner, Pattern, Person, ProposalKind,
    Purpose, Recognised, Recognition, Record, Release, Round, Screen, ScreenTarget, Spot, Stage, Standing,
    Theme, ThemeStatus, Timer, Whisper, Workshop,
};
pub use refusal::{Refusal, RefusalCode};
pub use template::{Column, Field, Template};

/// The version of this protocol. A server refuses a browser that names another one.
pub const VERSION: u32 = 1;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod typescript;
