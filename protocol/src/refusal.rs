//! Refusals: why something was not done, and what to do about it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why something was refused. Every code has a sentence and an advice in the words files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RefusalCode {
    // frames and connections
    /// No JSON, or not of a form that the protocol knows. Do not send it again.
    Malformed,
    /// The browser speaks another version; reload the page.
    Version,
    /// Larger than allowed. Do not send it again.
    TooLarge,
    /// More commands per second than allowed; wait and send again.
    TooFast,
    /// The workshop holds as many people as it can.
    Full,
    /// As many people are connected, to the server or to this workshop, as may be; try again later.
    Crowded,
    /// First `hello`, then anything else.
    NotEntered,
    /// Known nowhere, ended, or renewed.
    WrongKey,
    /// No such code.
    WrongCode,
    /// Too many wrong codes from there; wait.
    TooManyTries,
    /// The facilitator lets nobody in at the moment.
    DoorClosed,
    /// Only with the operator's key.
    CreateKey,
    /// As many examples with simulated participants as the server plays; try later.
    ManyDemos,
    /// Workshops are made with a key, and this is another one.
    WrongCreateKey,
    /// Could not be written down; it was not done. Send it again later.
    Storage,
    /// The workshop no longer exists.
    Gone,

    // commands
    /// Only facilitators may.
    FacilitatorsOnly,
    /// They guide certain rooms, and this is about another one or the whole workshop.
    OtherRooms,
    /// They are in the waiting room.
    Waits,
    /// A facilitator has taken them out.
    TakenOut,
    /// A facilitator has locked it.
    Locked,
    /// A facilitator has taken it away from everybody's eyes.
    Hidden,
    /// Each adds one card in a round, and they have.
    NotYourTurn,
    /// The room writes in silence: nobody sees what they would decide about.
    Silent,
    /// Somebody who guides the whole workshop must be left.
    LastFacilitator,
    /// Only participants may, who belong to a partner.
    ParticipantsOnly,
    /// It belongs to another partner or person.
    NotYours,
    /// Not in this stage.
    WrongStage,
    /// The facilitator has not opened that step.
    StepClosed,
    /// There is no such thing, or it is not yours to see.
    NotFound,
    /// The id is taken.
    Exists,
    /// A name or text is needed.
    Empty,
    /// More characters than allowed.
    TooLong,
    /// More of them than allowed.
    TooMany,
    /// Fewer than needed.
    TooFew,
    /// A value out of its range or form.
    BadValue,
    /// The room has released it; its words stand.
    Released,
    /// It is marked "stays in our room".
    Stays,
    /// Somebody else has moved on meanwhile; look again.
    Moved,
    /// It lies in the bin.
    Removed,
    /// Cards or people still depend on it.
    InUse,
    /// Somebody of that room is present and can agree themselves.
    SomebodyPresent,
    /// All cards of a theme lie in one column.
    OtherColumn,
    /// What serves something lies in another step.
    SameColumn,
    /// Cards of one partner do not clash.
    SamePartner,
    /// Another partner has that name.
    SameName,
    /// Somebody has put the card into another theme meanwhile.
    PutElsewhere,
    /// An objection needs its reason.
    ReasonNeeded,
    /// A theme comes into the agreements by its statement, and it has none yet.
    StatementNeeded,
    /// An update of a text that does not fit the text.
    BadText,
    /// A promise of anonymity is not taken back.
    Promise,
}

/// A refusal in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    /// For programs.
    pub code: RefusalCode,
    /// What was refused and why, for people.
    pub message: String,
    /// What to do now, for people.
    pub advice: String,
}
