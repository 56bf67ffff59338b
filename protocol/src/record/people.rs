//! Partners, the people who belong to them, and how they come in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Id;

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
    /// Steps of this partner's room that are locked: its people cannot change what lies there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub locked_columns: Vec<Id>,
    /// The facilitator asks this room to look up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub paused: bool,
    /// Writing first, seeing later: in this room everybody is sent only their own cards, until it opens.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub silent: bool,
    /// The whole room is locked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub locked: bool,
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
    /// For a facilitator: which rooms they guide; empty: the whole workshop.
    #[serde(default)]
    pub rooms: Vec<Id>,
    /// Whether the person is inside.
    #[serde(default)]
    pub standing: Standing,
    /// A facilitator gave them this name: they do not change it themselves.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub name_given: bool,
}

/// Whether somebody who entered is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Takes part.
    #[default]
    Inside,
    /// In the waiting room, until a facilitator lets them in.
    Waiting,
    /// Taken out by a facilitator.
    Out,
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
    Facilitator {
        /// With which rooms; empty: with the whole workshop.
        #[serde(default)]
        rooms: Vec<Id>,
    },
    /// To show on a projector.
    Screen {},
    /// To come in again as a facilitator when every other way is lost: with the key that whoever made the workshop got.
    Recovery {},
    /// To come back as that person, once.
    Return {
        /// Who.
        person: Id,
    },
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
