//! Commands: what a browser wants to happen. The server's `workshop` decides whether it may.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::one_or_more;
use crate::{
    ActionStatus, AgendaItem, Answer, CardOutcome, ClashKind, ClashOutcome, ClauseKey, Colour, Id, Language,
    Mandate, Mode, Pattern, ProposalKind, Recognised, ScreenTarget, Spot, Stage, Template, ThemeStatus,
};

/// A partner as the facilitator describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewPartner {
    /// Chosen by the browser.
    pub id: Id,
    /// At most 80 characters.
    pub name: String,
    /// Should differ from the others' colours.
    pub colour: Colour,
    /// Should differ from the others' patterns.
    pub pattern: Pattern,
    /// Nobody learns who wrote which card.
    pub anonymous: bool,
}

/// An intention. Fields that are left out of a `set_…` stay as they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::IntoStaticStr)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[strum(serialize_all = "snake_case")]
#[ts(optional_fields)]
pub enum Command {
    // ---- facilitators ----
    /// Changes what the workshop is about and how it works. The mode changes only while no cards
    /// lie on the map.
    SetWorkshop {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// At most 200 characters, not empty.
        title: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// At most 1,000 characters.
        occasion: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Of the workshop's own texts and documents.
        language: Option<Language>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// The way of working.
        mode: Option<Mode>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// `YYYY-MM-DD`, from today to ten years ahead.
        retention: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Whether newcomers may enter.
        joining: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Whether newcomers wait until a facilitator lets them in.
        waiting_room: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Whether the program proposes cards that seem to belong together.
        proposals: Option<bool>,
    },
    /// Replaces columns, questions and fields. A column or field with cards cannot be left out.
    SetTemplate {
        /// The whole template.
        template: Template,
    },
    /// Replaces the agenda.
    SetAgenda {
        /// At most 40.
        items: Vec<AgendaItem>,
        /// The items from which somebody began to write: what others changed since stays as well.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        was: Option<Vec<AgendaItem>>,
    },
    /// Adds a partner, with an invitation of its own.
    AddPartner {
        /// The new one.
        partner: NewPartner,
    },
    /// Changes a partner. Once anybody entered for it or a card of it lies there, `anonymous` goes
    /// from no to yes only: a promise is not taken back.
    SetPartner {
        /// Which one.
        partner: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// At most 80 characters.
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Its colour.
        colour: Option<Colour>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Its pattern.
        pattern: Option<Pattern>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Nobody learns who wrote which card.
        anonymous: Option<bool>,
    },
    /// Takes a partner away, as long as it has no people and no cards.
    RemovePartner {
        /// Which one.
        partner: Id,
    },
    /// Moves the workshop to a stage, forwards or backwards.
    SetStage {
        /// Which one.
        stage: Stage,
        /// The stage in which the question was asked; in another one by now, `moved` refuses it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Stage>,
    },
    /// Opens and closes steps.
    OpenSteps {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// For one room; left out: for all rooms and the joint session.
        partner: Option<Id>,
        /// The open ones; all others close.
        columns: Vec<Id>,
    },
    /// Opens or closes one step for all rooms and the joint session; what else is open in each of them stays.
    OpenStep {
        /// Which one.
        column: Id,
        /// Whether one may write there.
        open: bool,
    },
    /// Leaves the steps free (all are open), or takes them in hand again.
    FreeSteps {
        /// Whether all steps are open.
        free: bool,
    },
    /// Goes to another item of the agenda: opens its stage and steps, and its time begins. Of two who ask for the same at
    /// the same moment, the second one finds it done.
    StepAgenda {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// The item that was the current one for who asks; none: it has not begun, or all are done.
        from: Option<Id>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Which one; none: all are done.
        to: Option<Id>,
    },
    /// Tells everybody the end as it will be now: who is late ends later.
    ShiftAgenda {},
    /// Gives an item more minutes, or fewer.
    LengthenItem {
        /// Which one.
        item: Id,
        /// How many more; fewer with a minus. It keeps 1 to 480.
        minutes: i32,
    },
    /// Leaves an item out this time, or takes it in again.
    SkipItem {
        /// Which one.
        item: Id,
        /// Leaves it out.
        skipped: bool,
    },
    /// Asks everybody to look at one place.
    Gather {
        /// Where.
        to: Spot,
    },
    /// Lets everybody work where they like again.
    LetGo {},
    /// Changes how a room works.
    SetRoom {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Whose room; left out: all rooms.
        partner: Option<Id>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Asks the room to look up.
        paused: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Writing first, seeing later.
        silent: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Each adds one card in a round.
        turns: Option<bool>,
    },
    /// Begins a room's next round, though somebody has not added a card.
    NextRound {
        /// Whose room.
        partner: Id,
        /// The round that is to end; once another runs there is nothing to do.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<u32>,
    },
    /// Starts a timer, in place of one that runs.
    StartTimer {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// For one room; left out: for everybody.
        partner: Option<Id>,
        /// 5 to 28,800; whatever else somebody fills in is refused with `bad_value`.
        #[ts(type = "number")]
        seconds: i64,
        /// At most 80 characters; may be empty.
        label: String,
    },
    /// Lets the timer stand still, or go on.
    PauseTimer {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// One room's; left out: everybody's.
        partner: Option<Id>,
        /// Whether it stands still.
        paused: bool,
    },
    /// Takes the timer away.
    StopTimer {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// One room's; left out: everybody's.
        partner: Option<Id>,
    },
    /// Sends a message to rooms, to one person, or to everybody.
    SendMessage {
        /// Chosen by the browser.
        id: Id,
        #[serde(
            default,
            alias = "partner",
            deserialize_with = "one_or_more",
            skip_serializing_if = "Vec::is_empty"
        )]
        #[ts(as = "Option<Vec<Id>>", optional)]
        /// To these rooms; left out, and no `person`: to everybody.
        rooms: Vec<Id>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// To one person alone.
        person: Option<Id>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(as = "Option<bool>", optional)]
        /// A friendly invitation to write something, too; the text may be empty then.
        nudge: bool,
        /// At most 1,000 characters, not empty.
        text: String,
    },
    /// Takes a message away again.
    RemoveMessage {
        /// Which one.
        id: Id,
    },
    /// Puts something on the projector.
    SetScreen {
        /// What.
        target: ScreenTarget,
    },
    /// Ends the key and the code of an invitation and makes new ones.
    RenewInvitation {
        /// Which one.
        invitation: Id,
    },
    /// Adds an invitation for a helping facilitator.
    AddInvitation {
        /// With which rooms; empty: with the whole workshop.
        rooms: Vec<Id>,
    },
    /// Ends an invitation for good; only those that were added.
    EndInvitation {
        /// Which one.
        invitation: Id,
    },

    // ---- moderation, by those who guide the room ----
    /// Takes a card away from everybody but facilitators, with a kind message to the room; or brings it back.
    HideCard {
        /// Which one.
        card: Id,
        /// Away.
        hidden: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Why, for who wrote it alone; at most 1,000 characters.
        why: Option<String>,
    },
    /// Locks a card, or unlocks it.
    LockCard {
        /// Which one.
        card: Id,
        /// Locked.
        locked: bool,
    },
    /// Locks a room, or unlocks it.
    LockRoom {
        /// Whose.
        partner: Id,
        /// Locked.
        locked: bool,
    },
    /// Locks steps.
    LockSteps {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// In one room; left out: in the joint session.
        partner: Option<Id>,
        /// The locked ones; all others are unlocked.
        columns: Vec<Id>,
    },
    /// Takes somebody out. For good, the invitations by which they could come back are renewed.
    TakeOut {
        /// Whom.
        person: Id,
        /// Into the waiting room, rather than for good.
        may_return: bool,
    },
    /// Lets somebody in who waits, or was taken out.
    LetIn {
        /// Whom.
        person: Id,
    },
    /// Moves somebody to another partner. What they wrote stays where it is.
    MovePerson {
        /// Whom.
        person: Id,
        /// To which partner.
        partner: Id,
    },
    /// Gives somebody another name.
    RenamePerson {
        /// Whom.
        person: Id,
        /// At most 80 characters, not empty.
        name: String,
    },
    /// Says which rooms a facilitator guides. Somebody must guide the whole workshop.
    SetRooms {
        /// Which facilitator.
        person: Id,
        /// Which rooms; empty: the whole workshop.
        rooms: Vec<Id>,
    },
    /// Ends somebody's own link and their connections, and makes an invitation by which they can come back once.
    EndKey {
        /// Whose.
        person: Id,
    },
    /// Takes back what stands in the logbook.
    TakeBack {
        /// Which deed.
        deed: Id,
    },

    // ---- between one person and the facilitators ----
    /// Says something to the facilitators in private.
    Whisper {
        /// Chosen by the browser.
        whisper: Id,
        /// Things are not going well for me.
        unwell: bool,
        /// Whether they learn who says it.
        named: bool,
        /// At most 1,000 characters; may be empty where things are not going well.
        text: String,
    },
    /// Answers it, to who said it alone; for facilitators.
    AnswerWhisper {
        /// Which one.
        whisper: Id,
        /// At most 1,000 characters, not empty.
        answer: String,
    },
    /// Says that it was dealt with, or not yet; for facilitators.
    SettleWhisper {
        /// Which one.
        whisper: Id,
        /// Dealt with.
        settled: bool,
    },
    /// Takes one's own word back.
    DropWhisper {
        /// Which one.
        whisper: Id,
    },

    /// Releases what a room has not marked as staying. Only while nobody of that room is present.
    ReleaseRoom {
        /// Whose room.
        partner: Id,
    },

    // ---- cards, by the partner's people and by facilitators ----
    /// Lays a card down. In the joint session it is visible to everybody at once.
    AddCard {
        /// Chosen by the browser.
        card: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Whose thought it is. A participant may leave it out; a facilitator may not.
        partner: Option<Id>,
        /// In which step.
        column: Id,
        /// In which field.
        field: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Behind that card; left out: at the end of the field.
        after: Option<Id>,
        /// Its first words, at most 2,000 characters. See rule T2 for the text that they make.
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Who said it, when somebody else types.
        on_behalf_of: Option<String>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(as = "Option<bool>", optional)]
        /// Never leaves the room.
        stays: bool,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(as = "Option<bool>", optional)]
        /// On the joint map instead of in the own room.
        joint: bool,
    },
    /// Changes words, letter by letter: of a card or of a theme's joint statement.
    EditText {
        /// The card or the theme.
        text: Id,
        /// A Yjs update (version 1), base64.
        update: String,
    },
    /// Replaces the words as a whole; for programs without Yjs. The server works out the difference.
    SetText {
        /// The card or the theme.
        text: Id,
        /// At most 2,000 characters.
        words: String,
    },
    /// Moves a card to a place on the map.
    MoveCard {
        /// Which one.
        card: Id,
        /// To which step.
        column: Id,
        /// To which field.
        field: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Behind that card; left out: in front of all.
        after: Option<Id>,
    },
    /// Changes what is said about a card. An empty `on_behalf_of` takes it away.
    SetCard {
        /// Which one.
        card: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Never leaves the room.
        stays: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Who said it.
        on_behalf_of: Option<String>,
    },
    /// Puts a card in the bin. It leaves its theme; words and partner stay.
    RemoveCard {
        /// Which one.
        card: Id,
    },
    /// Brings a card back from the bin.
    RestoreCard {
        /// Which one.
        card: Id,
    },
    /// Asks "what do you mean?" about a card that one sees.
    RaiseFlag {
        /// Chosen by the browser.
        flag: Id,
        /// About which card.
        card: Id,
        /// What is not clear; may be empty.
        question: String,
    },
    /// Answers it. An empty answer takes the answer away.
    AnswerFlag {
        /// Which one.
        flag: Id,
        /// What was meant; at most 1,000 characters.
        answer: String,
    },
    /// Takes a flag away: by who raised it, or a facilitator.
    DropFlag {
        /// Which one.
        flag: Id,
    },

    // ---- a room releases its own map ----
    /// Says that the room is done, or not yet.
    SetReady {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// For facilitators, who have no room of their own.
        partner: Option<Id>,
        /// Whether it is done.
        ready: bool,
    },
    /// Proposes which cards leave the room. Whoever proposes agrees.
    ProposeRelease {
        /// What goes, at least one. Cards that stay in the room are refused.
        cards: Vec<Id>,
    },
    /// Agrees with the proposal of one's own room, or would rather wait.
    AnswerRelease {
        /// Agrees.
        agree: bool,
    },
    /// Takes the proposal back: by who made it, or a facilitator.
    WithdrawRelease {
        /// Whose room's proposal.
        partner: Id,
    },

    // ---- oneself ----
    /// Changes one's own name or mandate.
    SetMe {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// At most 80 characters, not empty.
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// What one may decide.
        mandate: Option<Mandate>,
    },
    /// Puts one's hand up or down.
    RaiseHand {
        /// Up.
        up: bool,
    },
    /// Puts somebody's hand down; for facilitators.
    LowerHand {
        /// Whose.
        person: Id,
    },

    // ---- the joint map ----
    /// Puts cards of one column together into a theme. Cards leave the theme that they were in, when it
    /// is one of `from`.
    AddTheme {
        /// Chosen by the browser.
        theme: Id,
        /// A short name; may be empty.
        title: String,
        /// At least one; all visible to everybody and of one column.
        cards: Vec<Id>,
        /// Themes from which cards are taken knowingly. A card that somebody has put into another one
        /// meanwhile is refused with `put_elsewhere`; when all of them lie together there, and no title is
        /// given, nothing is left to do.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        from: Vec<Id>,
    },
    /// Puts a card into a theme.
    JoinTheme {
        /// Which theme.
        theme: Id,
        /// Which card.
        card: Id,
        /// The theme from which it is taken knowingly; see [`Command::AddTheme`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        from: Option<Id>,
    },
    /// Takes a card out of its theme. A theme without cards and words, to which nothing refers, goes
    /// with its last card.
    LeaveTheme {
        /// Which card.
        card: Id,
    },
    /// Changes a theme.
    SetTheme {
        /// Which one.
        theme: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// A short name.
        title: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// What became of it.
        status: Option<ThemeStatus>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Why.
        reason: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Behind that theme of the same column; the theme's own id: in front of all.
        after: Option<Id>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Rule C5: the reason that the writer began from.
        was: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Whether the partners mean nearly the same, and not quite.
        partly: Option<bool>,
    },
    /// Takes a theme apart: its cards lie alone again. The theme goes into the bin with its words.
    SplitTheme {
        /// Which one.
        theme: Id,
    },
    /// Brings a theme back from the bin, with those of its cards that still lie alone.
    RestoreTheme {
        /// Which one.
        theme: Id,
    },

    // ---- the comparison ----
    /// Makes a theme of every card that lies alone, so that the other partners can be asked about it; for
    /// facilitators.
    AskAll {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Of one step; left out: of all.
        column: Option<Id>,
    },
    /// Says whether one's own partner recognises a theme.
    Recognise {
        /// Which one.
        theme: Id,
        /// The answer.
        answer: Recognised,
    },
    /// Takes one's own answer back.
    WithdrawRecognition {
        /// About which theme.
        theme: Id,
    },
    /// Marks two cards of different partners in one step as clashing. The same pair is marked once; a mark that
    /// was taken away is set again.
    MarkClash {
        /// Chosen by the browser.
        clash: Id,
        /// The two cards, both visible to everybody.
        cards: [Id; 2],
        /// In which way.
        how: ClashKind,
    },
    /// Takes the mark away.
    DropClash {
        /// Which one.
        clash: Id,
    },
    /// Says what matters to who wrote one of the two cards.
    SetInterest {
        /// Which clash.
        clash: Id,
        /// Behind which of its cards.
        card: Id,
        /// At most 1,000 characters; may be empty.
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Rule C5: the text that the writer began from.
        was: Option<String>,
    },
    /// Says how a clash ends.
    SettleClash {
        /// Which one.
        clash: Id,
        /// How.
        outcome: ClashOutcome,
    },
    /// Says that something serves something else in another step.
    AddLink {
        /// Chosen by the browser.
        link: Id,
        /// A theme, or a card that everybody sees.
        from: Id,
        /// A theme, or a card that everybody sees, in another step.
        to: Id,
    },
    /// Takes it away.
    RemoveLink {
        /// Which one.
        link: Id,
    },
    /// Says what became of cards that are not taken up in a statement. A card that is put into a theme
    /// forgets it.
    SetOutcome {
        /// Which ones, at least one; all visible to everybody.
        cards: Vec<Id>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// With its reason; left out: not said any more.
        outcome: Option<CardOutcome>,
    },
    /// Says that cards do not go together as the program proposed.
    DeclineProposal {
        /// Chosen by the browser.
        declined: Id,
        /// What was proposed.
        proposal: ProposalKind,
        /// At least two; all visible to everybody.
        cards: Vec<Id>,
    },
    /// Takes that back.
    AllowProposal {
        /// Which one.
        declined: Id,
    },

    // ---- the agreement ----
    /// Answers a theme. An objection needs its reason.
    GiveConsent {
        /// Which one.
        theme: Id,
        /// The answer.
        answer: Answer,
        /// The remark or the reason; at most 1,000 characters.
        reason: String,
    },
    /// Takes one's own answer back.
    WithdrawConsent {
        /// About which theme.
        theme: Id,
    },
    /// Adds an action at the end.
    AddAction {
        /// Chosen by the browser.
        action: Id,
        /// What is done; at most 1,000 characters, not empty.
        what: String,
        /// Which partners do it.
        partners: Vec<Id>,
        /// Who, in words; may be empty.
        who: String,
        /// `YYYY-MM-DD`, or empty.
        by_when: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// The theme that it comes from.
        theme: Option<Id>,
    },
    /// Changes an action.
    SetAction {
        /// Which one.
        action: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// What is done.
        what: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Which partners do it.
        partners: Option<Vec<Id>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Who, in words.
        who: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// `YYYY-MM-DD`, or empty.
        by_when: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// How far it is. A dropped action can be taken up again.
        status: Option<ActionStatus>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Rule C5: the `what` that the writer began from.
        was: Option<String>,
    },
    /// Adds something that is asked of others.
    AddAsk {
        /// Chosen by the browser.
        ask: Id,
        /// Of whom; not empty.
        to: String,
        /// What; not empty.
        what: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// The theme that it comes from.
        theme: Option<Id>,
    },
    /// Changes what is asked of others.
    SetAsk {
        /// Which one.
        ask: Id,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Of whom.
        to: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// What.
        what: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Rule C5: the `what` that the writer began from.
        was: Option<String>,
    },
    /// Takes away what is asked of others.
    RemoveAsk {
        /// Which one.
        ask: Id,
    },
    /// Writes down what the group already says about a clause. Empty: nothing yet.
    SetClause {
        /// Which one.
        clause: ClauseKey,
        /// At most 1,000 characters.
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        /// Rule C5: the text that the writer began from.
        was: Option<String>,
    },
}
