// Generated from protocol/src. Do not change by hand: make types

/**
 * The name of a record, a command or a workshop: 1 to 96 characters out of `A-Z a-z 0-9 _ . -`.
 *
 * Browsers choose the ids of what they create (a UUID will do) so that they can show it before the
 * server has answered. A full stop is kept for ids that the server composes; see [`Id::is_plain`].
 */
export type Id = string;

/**
 * The language of a workshop's own texts and of its documents.
 */
export type Language = "nl" | "en";

/**
 * The way of working.
 */
export type Mode = "own_maps" | "mixed";

/**
 * How far the workshop is. The facilitator moves it forwards and backwards.
 */
export type Stage = "prepare" | "own_maps" | "compare" | "joint_map" | "agreement" | "follow_up";

/**
 * What somebody may decide about the collaboration.
 */
export type Mandate = "decides" | "reports_back" | "not_said";

/**
 * Eight colours that colour-blind people can tell apart together with a [`Pattern`].
 */
export type Colour = "blue" | "orange" | "green" | "plum" | "teal" | "ochre" | "brick" | "slate";

/**
 * Eight patterns, so that a partner is never known by its colour alone.
 */
export type Pattern = "dots" | "stripes" | "waves" | "checks" | "diagonal" | "grid" | "zigzag" | "plain";

/**
 * What somebody says to a joint statement.
 */
export type Answer = "agree" | "remark" | "objection";

/**
 * What somebody says to a theme that others raised: "do you recognise this?"
 */
export type Recognised = "ours" | "not_ours" | "unknown";

/**
 * In which way two cards clash.
 */
export type ClashKind = "opposite" | "same_words";

/**
 * What a proposal of the program says of its cards.
 */
export type ProposalKind = "same" | "clash" | "same_words";

/**
 * Why a card is not in the joint map.
 */
export type Left = "parked" | "not_agreed";

/**
 * What became of a theme.
 */
export type ThemeStatus = "open" | "taken_up" | "parked" | "not_agreed";

/**
 * How far an action is.
 */
export type ActionStatus = "open" | "started" | "done" | "dropped";

/**
 * The clauses of a Dutch collaboration agreement.
 */
export type ClauseKey = "purpose" | "relations" | "acting" | "conditions" | "actions" | "term" | "change" | "ending" | "disputes" | "liability" | "confidentiality" | "signatures";

/**
 * As what one takes part.
 */
export type Role = "participant" | "facilitator" | "screen";

/**
 * Why something was refused. Every code has a sentence and an advice in the words files.
 */
export type RefusalCode = "malformed" | "version" | "too_large" | "too_fast" | "full" | "crowded" | "not_entered" | "wrong_key" | "wrong_code" | "too_many_tries" | "door_closed" | "create_key" | "many_demos" | "wrong_create_key" | "storage" | "gone" | "facilitators_only" | "other_rooms" | "waits" | "taken_out" | "locked" | "hidden" | "not_your_turn" | "silent" | "last_facilitator" | "participants_only" | "not_yours" | "wrong_stage" | "step_closed" | "not_found" | "exists" | "empty" | "too_long" | "too_many" | "too_few" | "bad_value" | "released" | "stays" | "moved" | "removed" | "in_use" | "somebody_present" | "other_column" | "same_column" | "same_partner" | "same_name" | "put_elsewhere" | "reason_needed" | "statement_needed" | "bad_text" | "promise";

/**
 * A form of document.
 */
export type ExportFormat = "markdown" | "docx";

/**
 * What an invitation is for.
 */
export type Purpose = { "for": "anyone", } | { "for": "partner", 
/**
 * Which one.
 */
partner: Id, } | { "for": "facilitator", 
/**
 * With which rooms; empty: with the whole workshop.
 */
rooms: Array<Id>, } | { "for": "screen", } | { "for": "recovery", } | { "for": "return", 
/**
 * Who.
 */
person: Id, };

/**
 * Whether somebody who entered is inside.
 */
export type Standing = "inside" | "waiting" | "out";

/**
 * What a message is.
 */
export type MessageKind = "words" | "card_aside" | "why" | "nudge";

/**
 * What a facilitator did.
 */
export type Did = { "did": "hide_card", 
/**
 * Which one.
 */
card: Id, 
/**
 * Away.
 */
hidden: boolean, } | { "did": "lock_card", 
/**
 * Which one.
 */
card: Id, 
/**
 * Locked.
 */
locked: boolean, } | { "did": "remove_card", 
/**
 * Which one.
 */
card: Id, } | { "did": "lock_room", 
/**
 * Whose.
 */
partner: Id, 
/**
 * Locked.
 */
locked: boolean, } | { "did": "lock_steps", 
/**
 * Whose room.
 */
partner: Id | null, 
/**
 * Which ones were locked before.
 */
before: Array<Id>, 
/**
 * Which ones are now.
 */
after: Array<Id>, } | { "did": "take_out", 
/**
 * Whom.
 */
person: Id, 
/**
 * Into the waiting room, rather than for good.
 */
may_return: boolean, } | { "did": "let_in", 
/**
 * Whom.
 */
person: Id, } | { "did": "move_person", 
/**
 * Whom.
 */
person: Id, 
/**
 * From which partner.
 */
before: Id, 
/**
 * To which one.
 */
after: Id, } | { "did": "rename_person", 
/**
 * Whom.
 */
person: Id, 
/**
 * The name before.
 */
before: string, 
/**
 * The name now.
 */
after: string, } | { "did": "set_rooms", 
/**
 * Whom.
 */
person: Id, 
/**
 * Which ones before; none: the whole workshop.
 */
before: Array<Id>, 
/**
 * Which ones now.
 */
after: Array<Id>, } | { "did": "end_key", 
/**
 * Whose.
 */
person: Id, } | { "did": "renew_invitation", 
/**
 * What it is for.
 */
purpose: Purpose, } | { "did": "remove_message", 
/**
 * What it said.
 */
text: string, 
/**
 * Which one; none where it is gone for good.
 */
message?: Id, } | { "did": "remove_items", 
/**
 * Those.
 */
items: Array<AgendaItem>, 
/**
 * All that were there, in their order.
 */
order: Array<Id>, } | { "did": "set_stage", 
/**
 * The stage before.
 */
before: Stage, 
/**
 * The stage now.
 */
after: Stage, };

/**
 * Something that a facilitator did, in the logbook that facilitators see.
 */
export type Deed = { 
/**
 * `deed.` and the number of its event.
 */
id: Id, 
/**
 * Which facilitator.
 */
by: Id, 
/**
 * Milliseconds since 1970.
 */
at: number, 
/**
 * What.
 */
what: Did, 
/**
 * Whether it was taken back.
 */
taken_back: boolean, 
/**
 * By which facilitator.
 */
taken_back_by?: Id | null, 
/**
 * When, in milliseconds since 1970.
 */
taken_back_at?: number | null, };

/**
 * Something that somebody says to the facilitators in private.
 */
export type Whisper = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * Who says it; left out for facilitators where it is said without a name.
 */
person: Id | null, 
/**
 * Of which partner.
 */
partner: Id, 
/**
 * Things are not going well for them.
 */
unwell: boolean, 
/**
 * Whether facilitators learn who says it.
 */
named: boolean, 
/**
 * At most 1,000 characters; may be empty where things are not going well.
 */
text: string, 
/**
 * Milliseconds since 1970.
 */
at: number, 
/**
 * What facilitators answered, to them alone; a later answer is another paragraph.
 */
answer: string | null, 
/**
 * Who did.
 */
answered_by: Array<Id>, 
/**
 * The facilitators have dealt with it.
 */
settled: boolean, };

/**
 * Something that the projector can show.
 */
export type ScreenTarget = { "show": "join", } | { "show": "rules", } | { "show": "timer", } | { "show": "room", 
/**
 * Whose map.
 */
partner: Id, } | { "show": "step", 
/**
 * Which column.
 */
column: Id, } | { "show": "theme", 
/**
 * Which one.
 */
theme: Id, } | { "show": "compare", } | { "show": "map", } | { "show": "blank", };

/**
 * One field of a column.
 */
export type Field = { 
/**
 * Unique within the template.
 */
id: Id, 
/**
 * The small heading, such as "Taking decisions".
 */
name: string, 
/**
 * An example or a helping question; may be empty.
 */
hint: string, };

/**
 * One step of the map.
 */
export type Column = { 
/**
 * Unique within the template.
 */
id: Id, 
/**
 * The heading, such as "Values".
 */
name: string, 
/**
 * What the group answers in this step.
 */
question: string, 
/**
 * Where the cards lie; 1 to 8 of them.
 */
fields: Array<Field>, 
/**
 * Which chapter of the agreement grows out of this column.
 */
chapter: ClauseKey, };

/**
 * The columns of the map in the order of the steps: the first one is step 1, at the right edge of
 * the sheet.
 */
export type Template = { 
/**
 * What the template is called, for people.
 */
name: string, 
/**
 * Step 1 first; 1 to 8 of them.
 */
columns: Array<Column>, };

/**
 * One part of the agenda.
 */
export type AgendaItem = { 
/**
 * Unique in the agenda. The server gives one to an item without.
 */
id?: Id, 
/**
 * What happens; at most 200 characters.
 */
title: string, 
/**
 * 1 to 480.
 */
minutes: number, 
/**
 * The stage in which it happens.
 */
stage: Stage | null, 
/**
 * What the facilitator wants to say; at most 1,000 characters. Only facilitators are sent it.
 */
say?: string, 
/**
 * The steps that are open then, as column ids; none: as they are.
 */
open?: Array<Id>, 
/**
 * Left out this time.
 */
skipped?: boolean, };

/**
 * The workshop itself. Its record's id is always `workshop`.
 */
export type Workshop = { 
/**
 * Always `workshop`.
 */
id: Id, 
/**
 * At most 200 characters.
 */
title: string, 
/**
 * Why the partners come together; at most 1,000 characters, may be empty.
 */
occasion: string, 
/**
 * Of the workshop's own texts and documents. A reader's buttons follow the reader.
 */
language: Language, 
/**
 * Own maps first, or one mixed group.
 */
mode: Mode, 
/**
 * How far it is.
 */
stage: Stage, 
/**
 * Columns, questions, fields.
 */
template: Template, 
/**
 * The last day on which the workshop is kept, `YYYY-MM-DD`.
 */
retention: string, 
/**
 * Milliseconds since 1970.
 */
created_at: number, 
/**
 * Made up, as an example: the pages say so.
 */
fictitious: boolean, 
/**
 * All steps are open everywhere; what the rooms say of themselves does not count.
 */
steps_free: boolean, 
/**
 * Steps that are open in the joint session, as column ids.
 */
open_columns: Array<Id>, 
/**
 * Steps of the joint session that are locked, as column ids.
 */
locked_columns?: Array<Id>, 
/**
 * Whether newcomers may enter at the door.
 */
joining: boolean, 
/**
 * Whether newcomers wait until a facilitator lets them in.
 */
waiting_room?: boolean, 
/**
 * Whether the program proposes cards that seem to belong together.
 */
proposals: boolean, };

/**
 * What is done when. Its record's id is always `agenda`.
 */
export type Agenda = { 
/**
 * Always `agenda`.
 */
id: Id, 
/**
 * At most 40.
 */
items: Array<AgendaItem>, };

/**
 * How far the agenda is. Its record's id is always `course`; there is none before the first item begins.
 */
export type Course = { 
/**
 * Always `course`.
 */
id: Id, 
/**
 * Which item; none: all are done.
 */
item: Id | null, 
/**
 * When that began, in milliseconds since 1970.
 */
began_at: number, 
/**
 * When the first one began.
 */
started_at: number, 
/**
 * When all is to be done, as everybody was told last.
 */
planned_end: number, };

/**
 * Where everybody is asked to look.
 */
export type Spot = { "at": "step", 
/**
 * Which column.
 */
column: Id, } | { "at": "card", 
/**
 * Which one.
 */
card: Id, } | { "at": "theme", 
/**
 * Which one.
 */
theme: Id, };

/**
 * The facilitator asks everybody to look at one place. Its record's id is always `gather`; there is none while everybody
 * works where they like.
 */
export type Gather = { 
/**
 * Always `gather`.
 */
id: Id, 
/**
 * Where. Who may not see that is not sent it.
 */
to: Spot, 
/**
 * Which facilitator asks.
 */
by: Id, 
/**
 * Since when, in milliseconds since 1970.
 */
at: number, };

/**
 * Equal turns in a room: each adds one card in a round. Its id is `round.` and the partner's id; there is none while everybody
 * adds as they like.
 */
export type Round = { 
/**
 * `round.` and the partner's id.
 */
id: Id, 
/**
 * Whose room.
 */
partner: Id, 
/**
 * From 1.
 */
number: number, 
/**
 * How many have added a card in this round.
 */
count: number, 
/**
 * Who; left out where the room is anonymous.
 */
done: Array<Id>, };

/**
 * How lively one room was.
 */
export type Activity = { 
/**
 * Whose room.
 */
partner: Id, 
/**
 * What its people did in each of the last 15 minutes, the oldest first.
 */
minutes: Array<number>, };

/**
 * A clock. Its record's id is `timer` for the one that everybody sees, and `timer.` with the partner's id for a room's own.
 */
export type Timer = { 
/**
 * `timer`, or `timer.` and the partner's id.
 */
id: Id, 
/**
 * Whose room's; none: everybody's.
 */
partner?: Id, 
/**
 * What the time is for; may be empty.
 */
label: string, 
/**
 * When it ends, in milliseconds since 1970; while it runs.
 */
ends_at: number | null, 
/**
 * What is left, in milliseconds; while it stands still.
 */
left: number | null, 
/**
 * How long it was set for, in milliseconds.
 */
total: number, };

/**
 * What the projector shows. Its record's id is always `screen`.
 */
export type Screen = { 
/**
 * Always `screen`.
 */
id: Id, 
/**
 * What the facilitator put on it.
 */
target: ScreenTarget, };

/**
 * One of the parties: an organisation, or a group of citizens or clients.
 */
export type Partner = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * At most 80 characters.
 */
name: string, 
/**
 * With `pattern` and `name`, never alone.
 */
colour: Colour, 
/**
 * The other half of how it is recognised.
 */
pattern: Pattern, 
/**
 * Where it stands among the partners.
 */
rank: number, 
/**
 * Nobody learns who wrote which card, facilitators neither.
 */
anonymous: boolean, 
/**
 * Steps that are open in this partner's room, as column ids.
 */
open_columns: Array<Id>, 
/**
 * Steps of this partner's room that are locked: its people cannot change what lies there.
 */
locked_columns?: Array<Id>, 
/**
 * The facilitator asks this room to look up.
 */
paused?: boolean, 
/**
 * Writing first, seeing later: in this room everybody is sent only their own cards, until it opens.
 */
silent?: boolean, 
/**
 * The whole room is locked.
 */
locked?: boolean, 
/**
 * The room says that it is done with its own map.
 */
ready: boolean, 
/**
 * When it last released cards, in milliseconds since 1970.
 */
released_at: number | null, };

/**
 * Somebody who entered.
 */
export type Person = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * Name or nickname; at most 80 characters.
 */
name: string, 
/**
 * Whom the person belongs to; none for a facilitator.
 */
partner: Id | null, 
/**
 * Guides the workshop.
 */
facilitator: boolean, 
/**
 * What the person may decide.
 */
mandate: Mandate, 
/**
 * For a facilitator: which rooms they guide; empty: the whole workshop.
 */
rooms: Array<Id>, 
/**
 * Whether the person is inside.
 */
standing: Standing, 
/**
 * A facilitator gave them this name: they do not change it themselves.
 */
name_given?: boolean, };

/**
 * A way in. Only facilitators see these; the key of the link comes in [`crate::ServerFrame::Keys`].
 */
export type Invitation = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * What it opens.
 */
purpose: Purpose, 
/**
 * For participants only.
 */
code: string | null, };

/**
 * What became of a card that is not taken up in a statement.
 */
export type CardOutcome = { 
/**
 * What became of it.
 */
status: Left, 
/**
 * Why; not empty, at most 1,000 characters.
 */
reason: string, };

/**
 * One thought, in the words of whoever wrote it. Its words are the text of the same id.
 */
export type Card = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * Whose thought it is, for ever.
 */
partner: Id, 
/**
 * The step in which it lies.
 */
column: Id, 
/**
 * The field of that step.
 */
field: Id, 
/**
 * Its place in the field, ascending.
 */
rank: number, 
/**
 * Who wrote it; left out where the partner's room is anonymous.
 */
author: Id | null, 
/**
 * On whose behalf it was written, when somebody else typed; left out where the partner's room is
 * anonymous.
 */
on_behalf_of: string | null, 
/**
 * Never leaves the room.
 */
stays: boolean, 
/**
 * Written in the joint session rather than in the partner's own room.
 */
joint: boolean, 
/**
 * The room has released it: everybody sees it, and its words stand.
 */
released: boolean, 
/**
 * In the bin; can be brought back.
 */
removed: boolean, 
/**
 * A facilitator has taken it away: nobody but facilitators is sent it.
 */
hidden?: boolean, 
/**
 * A facilitator has locked it: participants cannot change, move or remove it.
 */
locked?: boolean, 
/**
 * What became of it, where that is not what became of its theme; none: not said.
 */
outcome?: CardOutcome, };

/**
 * "What do you mean?", asked about a card.
 */
export type Flag = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * About which card.
 */
card: Id, 
/**
 * The partner of who asked; none when a facilitator asked.
 */
partner: Id | null, 
/**
 * Who asked; left out where that partner's room is anonymous.
 */
by: Id | null, 
/**
 * What is not clear; may be empty.
 */
question: string, 
/**
 * What was meant.
 */
answer: string | null, 
/**
 * Milliseconds since 1970.
 */
at: number, };

/**
 * A room's proposal to release cards. It happens when more than half agree of the members who are
 * present or said that they would rather wait. There is at most one per partner; its id is `release.` and the partner's id.
 */
export type Release = { 
/**
 * `release.` and the partner's id.
 */
id: Id, 
/**
 * Whose room.
 */
partner: Id, 
/**
 * Who proposes it; left out where the room is anonymous.
 */
by: Id | null, 
/**
 * What goes. Everything else stays.
 */
cards: Array<Id>, 
/**
 * Who agrees so far.
 */
agreed: Array<Id>, 
/**
 * Who would rather wait. They count for this proposal, also when their connection is gone.
 */
against: Array<Id>, 
/**
 * A card in it changed since it was proposed: who had agreed is asked again.
 */
changed: boolean, };

/**
 * Cards of one column that belong together. It refers to cards and never swallows them. Its joint
 * statement is the text of the same id.
 */
export type Theme = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * The step in which it lies.
 */
column: Id, 
/**
 * A short name; may be empty.
 */
title: string, 
/**
 * A card lies in one theme at most, apart from those in the bin.
 */
cards: Array<Id>, 
/**
 * Its place in the column, ascending.
 */
rank: number, 
/**
 * What became of it.
 */
status: ThemeStatus, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * In the bin: its cards lie alone. It can be brought back.
 */
removed: boolean, 
/**
 * People said that the partners mean nearly the same here, and not quite.
 */
partly?: boolean, };

/**
 * One person's answer. A partner's answer is what more of its people say, so that partners weigh the same,
 * whatever their number of people.
 */
export type Recognition = { 
/**
 * `known.`, the theme's id, a full stop and the person's alias.
 */
id: Id, 
/**
 * Which theme.
 */
theme: Id, 
/**
 * For whom the person answers.
 */
partner: Id, 
/**
 * Who; left out where the partner's room is anonymous.
 */
person: Id | null, 
/**
 * The answer.
 */
answer: Recognised, };

/**
 * How a clash ends.
 */
export type ClashOutcome = { "is": "open", } | { "is": "option", 
/**
 * The theme whose statement it is.
 */
theme: Id, } | { "is": "difference", 
/**
 * What remains to be said about it; may be empty.
 */
reason: string, };

/**
 * Two cards of different partners that clash, and what is behind it.
 */
export type Clash = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * The step in which both lie.
 */
column: Id, 
/**
 * In which way.
 */
how: ClashKind, 
/**
 * The two cards.
 */
cards: [Id, Id], 
/**
 * What matters to who wrote each of them, in the order of the cards; may be empty.
 */
interests: [string, string], 
/**
 * How it ends.
 */
outcome: ClashOutcome, 
/**
 * Somebody took the mark away. It can be set again.
 */
removed: boolean, };

/**
 * Something serves something else in another step: a condition an action, an action a value.
 */
export type Link = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * The theme, or the card that lies alone, that serves.
 */
from: Id, 
/**
 * The theme, or the card that lies alone, that is served.
 */
to: Id, };

/**
 * Cards of which people said that they do not go together: it is not proposed again.
 */
export type Declined = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * What was proposed.
 */
proposal: ProposalKind, 
/**
 * Which cards.
 */
cards: Array<Id>, 
/**
 * None of the cards goes with any of these; empty: no two of the cards go together.
 */
apart_from: Array<Id>, };

/**
 * One person's answer to one theme. Its id is the theme's id, a full stop and the person's alias.
 */
export type Consent = { 
/**
 * The theme's id, a full stop and the person's alias.
 */
id: Id, 
/**
 * About which theme.
 */
theme: Id, 
/**
 * For whom the person answers.
 */
partner: Id, 
/**
 * Who; left out where the partner's room is anonymous.
 */
person: Id | null, 
/**
 * The answer.
 */
answer: Answer, 
/**
 * The remark or the reason of the objection.
 */
reason: string, 
/**
 * The joint statement was changed after this answer: it does not count until it is given anew.
 */
outdated: boolean, };

/**
 * Who does what, by when.
 */
export type Action = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * What is done; at most 1,000 characters.
 */
what: string, 
/**
 * Which partners do it.
 */
partners: Array<Id>, 
/**
 * Who does it, in words; may be empty.
 */
who: string, 
/**
 * `YYYY-MM-DD`, or empty.
 */
by_when: string, 
/**
 * The theme that it comes from.
 */
theme: Id | null, 
/**
 * How far it is.
 */
status: ActionStatus, 
/**
 * Its place in the list, ascending.
 */
rank: number, };

/**
 * What the partners ask of others.
 */
export type Ask = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * Of whom; at most 80 characters.
 */
to: string, 
/**
 * What; at most 1,000 characters.
 */
what: string, 
/**
 * The theme that it comes from.
 */
theme: Id | null, 
/**
 * Its place in the list, ascending.
 */
rank: number, };

/**
 * What the group already says about a clause. Its id is `clause.` and the clause's key.
 */
export type Clause = { 
/**
 * `clause.` and the clause's key.
 */
id: Id, 
/**
 * Which clause.
 */
clause: ClauseKey, 
/**
 * At most 1,000 characters.
 */
text: string, };

/**
 * A message of a facilitator.
 */
export type Message = { 
/**
 * Unique in the workshop.
 */
id: Id, 
/**
 * To these rooms; none, and no `person`: to everybody.
 */
rooms: Array<Id>, 
/**
 * To one person alone; left out for facilitators where who wrote the card is not theirs to know.
 */
person: Id | null, 
/**
 * Of which partner that person was when it was said: who guides another room only is not sent it.
 */
of: Id | null, 
/**
 * What it is.
 */
what: MessageKind, 
/**
 * About which card.
 */
card: Id | null, 
/**
 * Which facilitator.
 */
by: Id, 
/**
 * At most 1,000 characters.
 */
text: string, 
/**
 * Milliseconds since 1970.
 */
at: number, 
/**
 * Taken away; it can be put back.
 */
removed: boolean, };

/**
 * A hand that is up. Its id is `hand.` and the person's id.
 */
export type Hand = { 
/**
 * `hand.` and the person's id.
 */
id: Id, 
/**
 * Whose hand.
 */
person: Id, 
/**
 * Since when, in milliseconds since 1970.
 */
at: number, };

/**
 * A row of the table.
 */
export type Record = { "kind": "workshop" } & Workshop | { "kind": "agenda" } & Agenda | { "kind": "timer" } & Timer | { "kind": "screen" } & Screen | { "kind": "partner" } & Partner | { "kind": "person" } & Person | { "kind": "invitation" } & Invitation | { "kind": "card" } & Card | { "kind": "flag" } & Flag | { "kind": "release" } & Release | { "kind": "theme" } & Theme | { "kind": "recognition" } & Recognition | { "kind": "clash" } & Clash | { "kind": "link" } & Link | { "kind": "declined" } & Declined | { "kind": "consent" } & Consent | { "kind": "action" } & Action | { "kind": "ask" } & Ask | { "kind": "clause" } & Clause | { "kind": "message" } & Message | { "kind": "hand" } & Hand | { "kind": "whisper" } & Whisper | { "kind": "deed" } & Deed | { "kind": "course" } & Course | { "kind": "gather" } & Gather | { "kind": "round" } & Round;

/**
 * A partner as the facilitator describes it.
 */
export type NewPartner = { 
/**
 * Chosen by the browser.
 */
id: Id, 
/**
 * At most 80 characters.
 */
name: string, 
/**
 * Should differ from the others' colours.
 */
colour: Colour, 
/**
 * Should differ from the others' patterns.
 */
pattern: Pattern, 
/**
 * Nobody learns who wrote which card.
 */
anonymous: boolean, };

/**
 * An intention. Fields that are left out of a `set_…` stay as they are.
 */
export type Command = { "type": "set_workshop", 
/**
 * At most 200 characters, not empty.
 */
title?: string, 
/**
 * At most 1,000 characters.
 */
occasion?: string, 
/**
 * Of the workshop's own texts and documents.
 */
language?: Language, 
/**
 * The way of working.
 */
mode?: Mode, 
/**
 * `YYYY-MM-DD`, from today to ten years ahead.
 */
retention?: string, 
/**
 * Whether newcomers may enter.
 */
joining?: boolean, 
/**
 * Whether newcomers wait until a facilitator lets them in.
 */
waiting_room?: boolean, 
/**
 * Whether the program proposes cards that seem to belong together.
 */
proposals?: boolean, } | { "type": "set_template", 
/**
 * The whole template.
 */
template: Template, } | { "type": "set_agenda", 
/**
 * At most 40.
 */
items: Array<AgendaItem>, 
/**
 * The items from which somebody began to write: what others changed since stays as well.
 */
was?: Array<AgendaItem>, } | { "type": "add_partner", 
/**
 * The new one.
 */
partner: NewPartner, } | { "type": "set_partner", 
/**
 * Which one.
 */
partner: Id, 
/**
 * At most 80 characters.
 */
name?: string, 
/**
 * Its colour.
 */
colour?: Colour, 
/**
 * Its pattern.
 */
pattern?: Pattern, 
/**
 * Nobody learns who wrote which card.
 */
anonymous?: boolean, } | { "type": "remove_partner", 
/**
 * Which one.
 */
partner: Id, } | { "type": "set_stage", 
/**
 * Which one.
 */
stage: Stage, 
/**
 * The stage in which the question was asked; in another one by now, `moved` refuses it.
 */
from?: Stage, } | { "type": "open_steps", 
/**
 * For one room; left out: for all rooms and the joint session.
 */
partner?: Id, 
/**
 * The open ones; all others close.
 */
columns: Array<Id>, } | { "type": "open_step", 
/**
 * Which one.
 */
column: Id, 
/**
 * Whether one may write there.
 */
open: boolean, } | { "type": "free_steps", 
/**
 * Whether all steps are open.
 */
free: boolean, } | { "type": "step_agenda", 
/**
 * The item that was the current one for who asks; none: it has not begun, or all are done.
 */
from?: Id, 
/**
 * Which one; none: all are done.
 */
to?: Id, } | { "type": "shift_agenda", } | { "type": "lengthen_item", 
/**
 * Which one.
 */
item: Id, 
/**
 * How many more; fewer with a minus. It keeps 1 to 480.
 */
minutes: number, } | { "type": "skip_item", 
/**
 * Which one.
 */
item: Id, 
/**
 * Leaves it out.
 */
skipped: boolean, } | { "type": "gather", 
/**
 * Where.
 */
to: Spot, } | { "type": "let_go", } | { "type": "set_room", 
/**
 * Whose room; left out: all rooms.
 */
partner?: Id, 
/**
 * Asks the room to look up.
 */
paused?: boolean, 
/**
 * Writing first, seeing later.
 */
silent?: boolean, 
/**
 * Each adds one card in a round.
 */
turns?: boolean, } | { "type": "next_round", 
/**
 * Whose room.
 */
partner: Id, 
/**
 * The round that is to end; once another runs there is nothing to do.
 */
from?: number, } | { "type": "start_timer", 
/**
 * For one room; left out: for everybody.
 */
partner?: Id, 
/**
 * 5 to 28,800; whatever else somebody fills in is refused with `bad_value`.
 */
seconds: number, 
/**
 * At most 80 characters; may be empty.
 */
label: string, } | { "type": "pause_timer", 
/**
 * One room's; left out: everybody's.
 */
partner?: Id, 
/**
 * Whether it stands still.
 */
paused: boolean, } | { "type": "stop_timer", 
/**
 * One room's; left out: everybody's.
 */
partner?: Id, } | { "type": "send_message", 
/**
 * Chosen by the browser.
 */
id: Id, 
/**
 * To these rooms; left out, and no `person`: to everybody.
 */
rooms?: Array<Id>, 
/**
 * To one person alone.
 */
person?: Id, 
/**
 * A friendly invitation to write something, too; the text may be empty then.
 */
nudge?: boolean, 
/**
 * At most 1,000 characters, not empty.
 */
text: string, } | { "type": "remove_message", 
/**
 * Which one.
 */
id: Id, } | { "type": "set_screen", 
/**
 * What.
 */
target: ScreenTarget, } | { "type": "renew_invitation", 
/**
 * Which one.
 */
invitation: Id, } | { "type": "add_invitation", 
/**
 * With which rooms; empty: with the whole workshop.
 */
rooms: Array<Id>, } | { "type": "end_invitation", 
/**
 * Which one.
 */
invitation: Id, } | { "type": "hide_card", 
/**
 * Which one.
 */
card: Id, 
/**
 * Away.
 */
hidden: boolean, 
/**
 * Why, for who wrote it alone; at most 1,000 characters.
 */
why?: string, } | { "type": "lock_card", 
/**
 * Which one.
 */
card: Id, 
/**
 * Locked.
 */
locked: boolean, } | { "type": "lock_room", 
/**
 * Whose.
 */
partner: Id, 
/**
 * Locked.
 */
locked: boolean, } | { "type": "lock_steps", 
/**
 * In one room; left out: in the joint session.
 */
partner?: Id, 
/**
 * The locked ones; all others are unlocked.
 */
columns: Array<Id>, } | { "type": "take_out", 
/**
 * Whom.
 */
person: Id, 
/**
 * Into the waiting room, rather than for good.
 */
may_return: boolean, } | { "type": "let_in", 
/**
 * Whom.
 */
person: Id, } | { "type": "move_person", 
/**
 * Whom.
 */
person: Id, 
/**
 * To which partner.
 */
partner: Id, } | { "type": "rename_person", 
/**
 * Whom.
 */
person: Id, 
/**
 * At most 80 characters, not empty.
 */
name: string, } | { "type": "set_rooms", 
/**
 * Which facilitator.
 */
person: Id, 
/**
 * Which rooms; empty: the whole workshop.
 */
rooms: Array<Id>, } | { "type": "end_key", 
/**
 * Whose.
 */
person: Id, } | { "type": "take_back", 
/**
 * Which deed.
 */
deed: Id, } | { "type": "whisper", 
/**
 * Chosen by the browser.
 */
whisper: Id, 
/**
 * Things are not going well for me.
 */
unwell: boolean, 
/**
 * Whether they learn who says it.
 */
named: boolean, 
/**
 * At most 1,000 characters; may be empty where things are not going well.
 */
text: string, } | { "type": "answer_whisper", 
/**
 * Which one.
 */
whisper: Id, 
/**
 * At most 1,000 characters, not empty.
 */
answer: string, } | { "type": "settle_whisper", 
/**
 * Which one.
 */
whisper: Id, 
/**
 * Dealt with.
 */
settled: boolean, } | { "type": "drop_whisper", 
/**
 * Which one.
 */
whisper: Id, } | { "type": "release_room", 
/**
 * Whose room.
 */
partner: Id, } | { "type": "add_card", 
/**
 * Chosen by the browser.
 */
card: Id, 
/**
 * Whose thought it is. A participant may leave it out; a facilitator may not.
 */
partner?: Id, 
/**
 * In which step.
 */
column: Id, 
/**
 * In which field.
 */
field: Id, 
/**
 * Behind that card; left out: at the end of the field.
 */
after?: Id, 
/**
 * Its first words, at most 2,000 characters. See rule T2 for the text that they make.
 */
text: string, 
/**
 * Who said it, when somebody else types.
 */
on_behalf_of?: string, 
/**
 * Never leaves the room.
 */
stays?: boolean, 
/**
 * On the joint map instead of in the own room.
 */
joint?: boolean, } | { "type": "edit_text", 
/**
 * The card or the theme.
 */
text: Id, 
/**
 * A Yjs update (version 1), base64.
 */
update: string, } | { "type": "set_text", 
/**
 * The card or the theme.
 */
text: Id, 
/**
 * At most 2,000 characters.
 */
words: string, } | { "type": "move_card", 
/**
 * Which one.
 */
card: Id, 
/**
 * To which step.
 */
column: Id, 
/**
 * To which field.
 */
field: Id, 
/**
 * Behind that card; left out: in front of all.
 */
after?: Id, } | { "type": "set_card", 
/**
 * Which one.
 */
card: Id, 
/**
 * Never leaves the room.
 */
stays?: boolean, 
/**
 * Who said it.
 */
on_behalf_of?: string, } | { "type": "remove_card", 
/**
 * Which one.
 */
card: Id, } | { "type": "restore_card", 
/**
 * Which one.
 */
card: Id, } | { "type": "raise_flag", 
/**
 * Chosen by the browser.
 */
flag: Id, 
/**
 * About which card.
 */
card: Id, 
/**
 * What is not clear; may be empty.
 */
question: string, } | { "type": "answer_flag", 
/**
 * Which one.
 */
flag: Id, 
/**
 * What was meant; at most 1,000 characters.
 */
answer: string, } | { "type": "drop_flag", 
/**
 * Which one.
 */
flag: Id, } | { "type": "set_ready", 
/**
 * For facilitators, who have no room of their own.
 */
partner?: Id, 
/**
 * Whether it is done.
 */
ready: boolean, } | { "type": "propose_release", 
/**
 * What goes, at least one. Cards that stay in the room are refused.
 */
cards: Array<Id>, } | { "type": "answer_release", 
/**
 * Agrees.
 */
agree: boolean, } | { "type": "withdraw_release", 
/**
 * Whose room's proposal.
 */
partner: Id, } | { "type": "set_me", 
/**
 * At most 80 characters, not empty.
 */
name?: string, 
/**
 * What one may decide.
 */
mandate?: Mandate, } | { "type": "raise_hand", 
/**
 * Up.
 */
up: boolean, } | { "type": "lower_hand", 
/**
 * Whose.
 */
person: Id, } | { "type": "add_theme", 
/**
 * Chosen by the browser.
 */
theme: Id, 
/**
 * A short name; may be empty.
 */
title: string, 
/**
 * At least one; all visible to everybody and of one column.
 */
cards: Array<Id>, 
/**
 * Themes from which cards are taken knowingly. A card that somebody has put into another one
 * meanwhile is refused with `put_elsewhere`; when all of them lie together there, and no title is
 * given, nothing is left to do.
 */
from: Array<Id>, } | { "type": "join_theme", 
/**
 * Which theme.
 */
theme: Id, 
/**
 * Which card.
 */
card: Id, 
/**
 * The theme from which it is taken knowingly; see [`Command::AddTheme`].
 */
from?: Id, } | { "type": "leave_theme", 
/**
 * Which card.
 */
card: Id, } | { "type": "set_theme", 
/**
 * Which one.
 */
theme: Id, 
/**
 * A short name.
 */
title?: string, 
/**
 * What became of it.
 */
status?: ThemeStatus, 
/**
 * Why.
 */
reason?: string, 
/**
 * Behind that theme of the same column; the theme's own id: in front of all.
 */
after?: Id, 
/**
 * Rule C5: the reason that the writer began from.
 */
was?: string, 
/**
 * Whether the partners mean nearly the same, and not quite.
 */
partly?: boolean, } | { "type": "split_theme", 
/**
 * Which one.
 */
theme: Id, } | { "type": "restore_theme", 
/**
 * Which one.
 */
theme: Id, } | { "type": "ask_all", 
/**
 * Of one step; left out: of all.
 */
column?: Id, } | { "type": "recognise", 
/**
 * Which one.
 */
theme: Id, 
/**
 * The answer.
 */
answer: Recognised, } | { "type": "withdraw_recognition", 
/**
 * About which theme.
 */
theme: Id, } | { "type": "mark_clash", 
/**
 * Chosen by the browser.
 */
clash: Id, 
/**
 * The two cards, both visible to everybody.
 */
cards: [Id, Id], 
/**
 * In which way.
 */
how: ClashKind, } | { "type": "drop_clash", 
/**
 * Which one.
 */
clash: Id, } | { "type": "set_interest", 
/**
 * Which clash.
 */
clash: Id, 
/**
 * Behind which of its cards.
 */
card: Id, 
/**
 * At most 1,000 characters; may be empty.
 */
text: string, 
/**
 * Rule C5: the text that the writer began from.
 */
was?: string, } | { "type": "settle_clash", 
/**
 * Which one.
 */
clash: Id, 
/**
 * How.
 */
outcome: ClashOutcome, } | { "type": "add_link", 
/**
 * Chosen by the browser.
 */
link: Id, 
/**
 * A theme, or a card that everybody sees.
 */
from: Id, 
/**
 * A theme, or a card that everybody sees, in another step.
 */
to: Id, } | { "type": "remove_link", 
/**
 * Which one.
 */
link: Id, } | { "type": "set_outcome", 
/**
 * Which ones, at least one; all visible to everybody.
 */
cards: Array<Id>, 
/**
 * With its reason; left out: not said any more.
 */
outcome?: CardOutcome, } | { "type": "decline_proposal", 
/**
 * Chosen by the browser.
 */
declined: Id, 
/**
 * What was proposed.
 */
proposal: ProposalKind, 
/**
 * At least two; all visible to everybody.
 */
cards: Array<Id>, } | { "type": "allow_proposal", 
/**
 * Which one.
 */
declined: Id, } | { "type": "give_consent", 
/**
 * Which one.
 */
theme: Id, 
/**
 * The answer.
 */
answer: Answer, 
/**
 * The remark or the reason; at most 1,000 characters.
 */
reason: string, } | { "type": "withdraw_consent", 
/**
 * About which theme.
 */
theme: Id, } | { "type": "add_action", 
/**
 * Chosen by the browser.
 */
action: Id, 
/**
 * What is done; at most 1,000 characters, not empty.
 */
what: string, 
/**
 * Which partners do it.
 */
partners: Array<Id>, 
/**
 * Who, in words; may be empty.
 */
who: string, 
/**
 * `YYYY-MM-DD`, or empty.
 */
by_when: string, 
/**
 * The theme that it comes from.
 */
theme?: Id, } | { "type": "set_action", 
/**
 * Which one.
 */
action: Id, 
/**
 * What is done.
 */
what?: string, 
/**
 * Which partners do it.
 */
partners?: Array<Id>, 
/**
 * Who, in words.
 */
who?: string, 
/**
 * `YYYY-MM-DD`, or empty.
 */
by_when?: string, 
/**
 * How far it is. A dropped action can be taken up again.
 */
status?: ActionStatus, 
/**
 * Rule C5: the `what` that the writer began from.
 */
was?: string, } | { "type": "add_ask", 
/**
 * Chosen by the browser.
 */
ask: Id, 
/**
 * Of whom; not empty.
 */
to: string, 
/**
 * What; not empty.
 */
what: string, 
/**
 * The theme that it comes from.
 */
theme?: Id, } | { "type": "set_ask", 
/**
 * Which one.
 */
ask: Id, 
/**
 * Of whom.
 */
to?: string, 
/**
 * What.
 */
what?: string, 
/**
 * Rule C5: the `what` that the writer began from.
 */
was?: string, } | { "type": "remove_ask", 
/**
 * Which one.
 */
ask: Id, } | { "type": "set_clause", 
/**
 * Which one.
 */
clause: ClauseKey, 
/**
 * At most 1,000 characters.
 */
text: string, 
/**
 * Rule C5: the text that the writer began from.
 */
was?: string, };

/**
 * What a returning browser already has.
 */
export type Resume = { 
/**
 * From the last [`ServerFrame::Welcome`].
 */
epoch: Id, 
/**
 * Of the last [`Patch`].
 */
seq: number, };

/**
 * What a browser sends.
 */
export type ClientFrame = { "type": "hello", 
/**
 * The version of the protocol, [`crate::VERSION`].
 */
protocol: number, 
/**
 * Of an invitation, or one's own. Either this or `code`.
 */
key?: string, 
/**
 * Said aloud; letters in either case, spaces and hyphens do not count.
 */
code?: string, 
/**
 * This tab, so that a late old connection of it can be ended.
 */
tab: Id, 
/**
 * In which the reader wants refusals.
 */
language: Language, 
/**
 * What this browser already has.
 */
resume?: Resume, } | { "type": "enter", 
/**
 * Name or nickname; at most 80 characters.
 */
name: string, 
/**
 * Where the invitation leaves it open.
 */
partner?: Id, 
/**
 * What one may decide.
 */
mandate: Mandate, } | { "type": "command", 
/**
 * Chosen by the browser; the same again when it is sent again.
 */
id: Id, 
/**
 * What.
 */
command: Command, } | { "type": "open_text", 
/**
 * A card or a theme.
 */
text: Id, } | { "type": "here", 
/**
 * In which room one looks around: a partner's id; none for the joint session.
 */
room?: Id, 
/**
 * At which step.
 */
column?: Id, 
/**
 * In which text (a card or theme), or in which field for a new card.
 */
text?: Id, 
/**
 * Types at this moment.
 */
typing: boolean, } | { "type": "speak", 
/**
 * In which the reader wants refusals from now on.
 */
language: Language, } | { "type": "ping", };

/**
 * A partner, as the door shows it.
 */
export type DoorPartner = { 
/**
 * Which one.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Its colour.
 */
colour: Colour, 
/**
 * Its pattern.
 */
pattern: Pattern, 
/**
 * Nobody learns who wrote which card.
 */
anonymous: boolean, };

/**
 * Words that are new or changed.
 */
export type TextPatch = { 
/**
 * A card or a theme.
 */
id: Id, 
/**
 * All of it.
 */
whole: string, } | { 
/**
 * A card or a theme.
 */
id: Id, 
/**
 * Where, in UTF-16 code units.
 */
at: number, 
/**
 * How many code units go.
 */
cut: number, 
/**
 * What comes in their place.
 */
add: string, 
/**
 * The Yjs update (version 1), base64.
 */
update: string, };

/**
 * What changed for an audience, up to and including `seq`.
 */
export type Patch = { 
/**
 * The number of the last event that is in it.
 */
seq: number, 
/**
 * Everything: forget what you had.
 */
reset?: boolean, 
/**
 * New and changed records.
 */
put?: Array<Record>, 
/**
 * Records that are gone, or no longer yours to see.
 */
del?: Array<Id>, 
/**
 * Words that are new or changed.
 */
text?: Array<TextPatch>, };

/**
 * Where somebody is.
 */
export type Presence = { 
/**
 * Who.
 */
person: Id, 
/**
 * Whose people they belong to.
 */
partner: Id | null, 
/**
 * Where they look around: a partner's room, or none for the joint session.
 */
room: Id | null, 
/**
 * At which step.
 */
column: Id | null, 
/**
 * In which text or field.
 */
text: Id | null, 
/**
 * Types at this moment.
 */
typing: boolean, };

/**
 * A sign that cards go together or clash, for people to judge.
 */
export type Reason = { "why": "words", 
/**
 * As they stand on the first of the cards that has them.
 */
words: Array<string>, } | { "why": "near", 
/**
 * Two words.
 */
pair: [string, string], } | { "why": "related", 
/**
 * Two words.
 */
pair: [string, string], } | { "why": "opposites", 
/**
 * Two words.
 */
pair: [string, string], } | { "why": "negated", 
/**
 * The word that is denied; empty where it is the whole thought.
 */
word: string, } | { "why": "quantity", 
/**
 * The two amounts.
 */
pair: [string, string], } | { "why": "whom", 
/**
 * The two names.
 */
pair: [string, string], } | { "why": "thought", 
/**
 * That, in the language of the workshop.
 */
thought: string, } | { "why": "meaning", };

/**
 * Cards of different partners in one step that seem to go together, or to clash.
 */
export type Proposal = { 
/**
 * What it says of them.
 */
proposal: ProposalKind, 
/**
 * In which step they lie.
 */
column: Id, 
/**
 * At least two, of at least two partners; all visible to everybody.
 */
cards: Array<Id>, 
/**
 * How strong the signs are, 0 to 100.
 */
strength: number, 
/**
 * The signs, the plainest first. Words are quoted as they stand on the cards.
 */
reasons: Array<Reason>, };

/**
 * A refusal in the reader's language.
 */
export type Refusal = { 
/**
 * For programs.
 */
code: RefusalCode, 
/**
 * What was refused and why, for people.
 */
message: string, 
/**
 * What to do now, for people.
 */
advice: string, };

/**
 * What the server sends.
 */
export type ServerFrame = { "type": "door", 
/**
 * Which workshop.
 */
workshop: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * Why the partners come together.
 */
occasion: string, 
/**
 * Of the workshop.
 */
language: Language, 
/**
 * An example that was made up.
 */
fictitious: boolean, 
/**
 * To choose from.
 */
partners: Array<DoorPartner>, 
/**
 * Fixed by the invitation.
 */
partner: Id | null, 
/**
 * As what one enters: participant or facilitator.
 */
role: Role, 
/**
 * The rooms that one is asked to guide; empty: the whole workshop, or one is a participant.
 */
rooms?: Array<Id>, 
/**
 * The last day on which the workshop is kept.
 */
retention: string, } | { "type": "welcome", 
/**
 * Which workshop.
 */
workshop: Id, 
/**
 * Of this run of the workshop; for [`Resume`].
 */
epoch: Id, 
/**
 * As what.
 */
role: Role, 
/**
 * Oneself; none for a screen.
 */
person: Id | null, 
/**
 * One's own partner.
 */
partner: Id | null, 
/**
 * How one's own consents are called (`theme.alias`), also in an anonymous room.
 */
alias: Id | null, 
/**
 * One's own key, right after entering and never again: keep it.
 */
return_key: string | null, 
/**
 * The server's clock, in milliseconds since 1970.
 */
now: number, } | { "type": "keys", 
/**
 * Every invitation that is in force.
 */
keys: Array<[Id, string]>, } | { "type": "patch" } & Patch | { "type": "done", 
/**
 * Which one.
 */
id: Id, 
/**
 * With which number it was logged.
 */
seq: number, } | { "type": "refused", 
/**
 * Which command; none when it was no command.
 */
id: Id | null, 
/**
 * Why.
 */
refusal: Refusal, } | { "type": "text_state", 
/**
 * Which one.
 */
text: Id, 
/**
 * One update with everything, base64.
 */
update: string, } | { "type": "storage", 
/**
 * False: commands are refused with `storage`; keep them. True: send them again.
 */
ok: boolean, } | { "type": "proposals", 
/**
 * The strongest first; none while proposals are switched off.
 */
proposals: Array<Proposal>, } | { "type": "activity", 
/**
 * Of the rooms that they guide.
 */
rooms: Array<Activity>, } | { "type": "presence", 
/**
 * Everybody, in place of what was known, rather than changes.
 */
all: boolean, 
/**
 * Came, or moved.
 */
here: Array<Presence>, 
/**
 * Left.
 */
gone: Array<Id>, } | { "type": "pong", };

/**
 * `POST /api/workshops`: makes a workshop.
 */
export type Create = { 
/**
 * At most 200 characters.
 */
title: string, 
/**
 * At most 1,000 characters; may be empty.
 */
occasion: string, 
/**
 * Of the workshop's own texts and documents.
 */
language: Language, 
/**
 * Own maps first, or one mixed group.
 */
mode: Mode, 
/**
 * 2 to 30.
 */
partners: Array<NewPartner>, 
/**
 * One of [`Offers::templates`], as it is or tailored.
 */
template: Template, 
/**
 * One of [`Offers::plans`], as it is or changed.
 */
agenda: Array<AgendaItem>, 
/**
 * `YYYY-MM-DD`, from today to ten years ahead.
 */
retention: string, 
/**
 * The facilitator's name; at most 80 characters.
 */
facilitator: string, 
/**
 * Where the operator requires it.
 */
create_key?: string, };

/**
 * The answer to [`Create`] and to `POST /api/demo`.
 */
export type Created = { 
/**
 * Which workshop.
 */
workshop: Id, 
/**
 * The facilitator's own key.
 */
key: string, 
/**
 * To come in again as a facilitator when every other way is lost. Shown once: keep it apart from the workshop.
 */
recovery: string, };

/**
 * `POST /api/demo`: makes an example with simulated participants.
 */
export type DemoRequest = { 
/**
 * Of the example.
 */
language: Language, 
/**
 * Where the operator requires it.
 */
create_key?: string, };

/**
 * A template to start from.
 */
export type TemplateOffer = { 
/**
 * `map` or `learning`.
 */
id: Id, 
/**
 * In which language.
 */
language: Language, 
/**
 * What it is for; one sentence.
 */
about: string, 
/**
 * The template.
 */
template: Template, };

/**
 * An agenda to start from.
 */
export type Plan = { 
/**
 * In which language.
 */
language: Language, 
/**
 * For which way of working.
 */
mode: Mode, 
/**
 * 60, 150 or 240.
 */
minutes: number, 
/**
 * The parts; their minutes add up.
 */
items: Array<AgendaItem>, };

/**
 * `GET /api/offers`: what there is to choose from.
 */
export type Offers = { 
/**
 * In both languages.
 */
templates: Array<TemplateOffer>, 
/**
 * Agendas for 1, 2.5 and 4 hours, in both languages and both ways of working.
 */
plans: Array<Plan>, 
/**
 * Whether the operator requires a key for creating.
 */
create_key_needed: boolean, 
/**
 * How the server is reached from outside, without a slash at the end; none: as the page was.
 */
public_url: string | null, 
/**
 * How other devices on the same network reach the server, as far as it can tell. For who opened
 * the page by `localhost`, which means another machine on a phone.
 */
network_url: string | null, };

/**
 * `POST /api/export`, with the person's key as bearer: the draft agreement as a document.
 */
export type ExportRequest = { 
/**
 * As what.
 */
format: ExportFormat, };
