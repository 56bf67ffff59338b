//! Frames: the messages of one connection.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Colour, Command, Id, Language, Mandate, Pattern, Proposal, Record, Refusal};

/// A secret: 128 random bits, 32 characters 0-9 a-f. Never logged, never in an address's path.
pub type Key = String;

/// What a browser sends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[ts(optional_fields)]
pub enum ClientFrame {
    /// The first frame of every connection.
    Hello {
        /// The version of the protocol, [`crate::VERSION`].
        protocol: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Of an invitation, or one's own. Either this or `code`.
        key: Option<Key>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Said aloud; letters in either case, spaces and hyphens do not count.
        code: Option<String>,
        /// This tab, so that a late old connection of it can be ended.
        tab: Id,
        /// In which the reader wants refusals.
        language: Language,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// What this browser already has.
        resume: Option<Resume>,
    },
    /// Through the door: answers [`ServerFrame::Door`].
    Enter {
        /// Name or nickname; at most 80 characters.
        name: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Where the invitation leaves it open.
        partner: Option<Id>,
        #[serde(default)]
        /// What one may decide.
        mandate: Mandate,
    },
    /// Asks for something to happen.
    Command {
        /// Chosen by the browser; the same again when it is sent again.
        id: Id,
        /// What.
        command: Command,
    },
    /// Asks for the Yjs state of a text, to edit it.
    OpenText {
        /// A card or a theme.
        text: Id,
    },
    /// Where one is and whether one types. Never logged.
    Here {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// In which room one looks around: a partner's id; none for the joint session.
        room: Option<Id>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// At which step.
        column: Option<Id>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// In which text (a card or theme), or in which field for a new card.
        text: Option<Id>,
        #[serde(default)]
        /// Types at this moment.
        typing: bool,
    },
    /// The reader changed the language.
    Speak {
        /// In which the reader wants refusals from now on.
        language: Language,
    },
    /// Is anybody there? Answered by [`ServerFrame::Pong`].
    Ping {},
}

/// What a returning browser already has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Resume {
    /// From the last [`ServerFrame::Welcome`].
    pub epoch: Id,
    /// Of the last [`Patch`].
    #[ts(type = "number")]
    pub seq: u64,
}

/// As what one takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Belongs to a partner.
    Participant,
    /// Guides the workshop.
    Facilitator,
    /// A projector: looks on.
    Screen,
}

/// What the server sends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ServerFrame {
    /// The invitation is good; who are you?
    Door {
        /// Which workshop.
        workshop: Id,
        /// Its title.
        title: String,
        /// Why the partners come together.
        occasion: String,
        /// Of the workshop.
        language: Language,
        /// An example that was made up.
        fictitious: bool,
        /// To choose from.
        partners: Vec<DoorPartner>,
        /// Fixed by the invitation.
        partner: Option<Id>,
        /// As what one enters: participant or facilitator.
        role: Role,
        /// The rooms that one is asked to guide; empty: the whole workshop, or one is a participant.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        rooms: Vec<Id>,
        /// The last day on which the workshop is kept.
        retention: String,
    },
    /// You are in. The next frame is a patch.
    Welcome {
        /// Which workshop.
        workshop: Id,
        /// Of this run of the workshop; for [`Resume`].
        epoch: Id,
        /// As what.
        role: Role,
        /// Oneself; none for a screen.
        person: Option<Id>,
        /// One's own partner.
        partner: Option<Id>,
        /// How one's own consents are called (`theme.alias`), also in an anonymous room.
        alias: Option<Id>,
        /// One's own key, right after entering and never again: keep it.
        return_key: Option<Key>,
        /// The server's clock, in milliseconds since 1970.
        #[ts(type = "number")]
        now: u64,
    },
    /// The keys of the invitations, for facilitators: invitation id and key.
    Keys {
        /// Every invitation that is in force.
        keys: Vec<(Id, Key)>,
    },
    /// What changed.
    Patch(Patch),
    /// The command is done and durable.
    Done {
        /// Which one.
        id: Id,
        /// With which number it was logged.
        #[ts(type = "number")]
        seq: u64,
    },
    /// Something was refused.
    Refused {
        /// Which command; none when it was no command.
        id: Option<Id>,
        /// Why.
        refusal: Refusal,
    },
    /// The Yjs state of a text.
    TextState {
        /// Which one.
        text: Id,
        /// One update with everything, base64.
        update: String,
    },
    /// Whether the log takes what people write: a full disk makes a workshop read-only for a while.
    Storage {
        /// False: commands are refused with `storage`; keep them. True: send them again.
        ok: bool,
    },
    /// What the program finds in the cards by itself, in place of what it found before. Never to screens.
    Proposals {
        /// The strongest first; none while proposals are switched off.
        proposals: Vec<Proposal>,
    },
    /// How lively the rooms were, for facilitators; at most once a second.
    Activity {
        /// Of the rooms that they guide.
        rooms: Vec<Activity>,
    },
    /// Who is where.
    Presence {
        /// Everybody, in place of what was known, rather than changes.
        all: bool,
        /// Came, or moved.
        here: Vec<Presence>,
        /// Left.
        gone: Vec<Id>,
    },
    /// Yes.
    Pong {},
}

/// How lively one room was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Activity {
    /// Whose room.
    pub partner: Id,
    /// What its people did in each of the last 15 minutes, the oldest first.
    pub minutes: Vec<u32>,
}

/// A partner, as the door shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoorPartner {
    /// Which one.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// Its pattern.
    pub pattern: Pattern,
    /// Nobody learns who wrote which card.
    pub anonymous: bool,
}

/// What changed for an audience, up to and including `seq`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Patch {
    /// The number of the last event that is in it.
    #[ts(type = "number")]
    pub seq: u64,
    /// Everything: forget what you had.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub reset: bool,
    /// New and changed records.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Record>>", optional)]
    pub put: Vec<Record>,
    /// Records that are gone, or no longer yours to see.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub del: Vec<Id>,
    /// Words that are new or changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<TextPatch>>", optional)]
    pub text: Vec<TextPatch>,
}

/// Words that are new or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum TextPatch {
    /// The text as a whole.
    Whole {
        /// A card or a theme.
        id: Id,
        /// All of it.
        whole: String,
    },
    /// One edit, twice: for readers, and for those who hold the Yjs document.
    Splice {
        /// A card or a theme.
        id: Id,
        /// Where, in UTF-16 code units.
        at: u32,
        /// How many code units go.
        cut: u32,
        /// What comes in their place.
        add: String,
        /// The Yjs update (version 1), base64.
        update: String,
    },
}

/// Where somebody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Presence {
    /// Who.
    pub person: Id,
    /// Whose people they belong to.
    pub partner: Option<Id>,
    /// Where they look around: a partner's room, or none for the joint session.
    pub room: Option<Id>,
    /// At which step.
    pub column: Option<Id>,
    /// In which text or field.
    pub text: Option<Id>,
    /// Types at this moment.
    pub typing: bool,
}
