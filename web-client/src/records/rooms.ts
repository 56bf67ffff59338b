// What the wall shows of every room, found in one pass over the records. A room in which nothing changed stays the
// very same object, and so does each piece of one: a change paints one small map and not thirty, and of it that piece.

import type { Card, Flag, Hand, Id, Partner, Person, Presence, Release, Timer, Whisper, Workshop } from '../protocol/generated/types';
import { reasonsOf, type Reason } from './attention';

/** The cards of a room. */
export interface Held {
  /** That lie there. */
  cards: Card[];
  /** With those that a facilitator put aside: who wrote one has written. */
  written: Card[];
  steps: Map<Id, Card[]>;
  /** Cards by who wrote them. What was written for somebody else is nobody's: one may hold the pen for a whole table. */
  authors: Map<Id, number>;
  released: number;
}

/** Several of one kind, and since when the first one is there, in milliseconds since 1970. */
export interface Waiting {
  count: number;
  since: number;
}

export interface Room {
  partner: Partner;
  held: Held;
  open: Id[];
  /** Its people who are here now. */
  here: Person[];
  /** All of its people who are inside, also those who are away just now. */
  people: Person[];
  /** Who of them raised a hand; who of those here is typing, and in which steps. */
  hands: Id[];
  typing: Id[];
  typedAt: Id[];
  /** Somebody was here before. */
  known: boolean;
  waits: Person[];
  questions: Waiting;
  whispers: Waiting;
  timer: Timer | undefined;
  proposed: boolean;
  /** What happened in each of the last 15 minutes; absent while the server has not told. */
  minutes: number[] | undefined;
  reasons: Reason[];
}

export interface Seen {
  workshop: Workshop;
  partners: Partner[];
  held: Map<Id, Held>;
  people: Person[];
  present: Presence[];
  flags: Flag[];
  card: (id: Id) => Card | undefined;
  hands: Hand[];
  whispers: Whisper[];
  releases: Release[];
  timers: Timer[];
  activity: Record<Id, number[]>;
}

const NOTHING: Held = { cards: [], written: [], steps: new Map(), authors: new Map(), released: 0 };

/** The cards by room. `before`: as they were; a room whose cards are the same keeps what it had. */
export function holdings(cards: Card[], before?: Map<Id, Held>): Map<Id, Held> {
  const lying = grouped(cards.filter((card) => !card.removed), (card) => card.partner);
  return new Map([...lying].map(([partner, own]) => {
    const old = before?.get(partner);
    return [partner, old && alike(old.written, own) ? old : heldOf(own)];
  }));
}

function heldOf(written: Card[]): Held {
  const authors = new Map<Id, number>();
  const cards = written.filter((card) => !card.hidden);
  for (const { author, on_behalf_of } of written) {
    if (author && !on_behalf_of) authors.set(author, (authors.get(author) ?? 0) + 1);
  }
  return {
    cards, written, authors, steps: grouped(cards, (card) => card.column),
    released: cards.filter((card) => card.released).length,
  };
}

/** The rooms in the partners' order. */
export function roomsOf(seen: Seen, before: Room[] = []): Room[] {
  const { workshop } = seen;
  const people = grouped(seen.people, (one) => one.partner);
  const at = new Map(seen.present.map((one) => [one.person, one]));
  const flags = grouped(seen.flags.filter((one) => !one.answer && !seen.card(one.card)?.removed), (one) => seen.card(one.card)?.partner);
  const whispers = grouped(seen.whispers.filter((one) => !one.settled), (one) => one.partner);
  const hands = new Map(seen.hands.map((one) => [one.person, one]));
  const timers = new Map(seen.timers.map((one) => [one.partner, one]));
  const proposed = new Set(seen.releases.map((one) => one.partner));
  const old = new Map(before.map((one) => [one.partner.id, one]));
  const columns = workshop.template.columns.map((one) => one.id);

  return seen.partners.map((partner) => {
    const own = people.get(partner.id) ?? [];
    const inside = own.filter((one) => one.standing === 'inside');
    const here = inside.filter((one) => at.has(one.id)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const typing = here.filter((one) => at.get(one.id)?.typing);
    const open = workshop.steps_free ? columns : workshop.mode === 'mixed' ? workshop.open_columns : partner.open_columns;
    const said = whispers.get(partner.id) ?? [];
    const up = inside.flatMap((one) => hands.get(one.id) ?? []);
    const facts = {
      partner, here, people: inside, open,
      held: seen.held.get(partner.id) ?? NOTHING,
      hands: up.map((one) => one.person),
      typing: typing.map((one) => one.id),
      typedAt: columns.filter((column) => typing.some((one) => at.get(one.id)?.column === column)),
      known: inside.length > 0,
      waits: own.filter((one) => one.standing === 'waiting'),
      questions: waiting(flags.get(partner.id) ?? []),
      whispers: waiting(said),
      timer: timers.get(partner.id),
      proposed: proposed.has(partner.id),
      minutes: seen.activity[partner.id],
    };
    const room: Room = {
      ...facts,
      reasons: reasonsOf(facts, { workshop, hands: waiting(up), unwell: waiting(said.filter((one) => one.unwell)) }),
    };
    const was = old.get(partner.id);
    return was ? kept(was, room) : room;
  });
}

function waiting(all: { at: number }[]): Waiting {
  return { count: all.length, since: all.reduce((first, one) => Math.min(first, one.at), all[0]?.at ?? 0) };
}

function grouped<T>(all: T[], key: (one: T) => Id | null | undefined): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const one of all) {
    const name = key(one);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** `now` with each piece that is as it was; `was` when all are. */
function kept<T extends object>(was: T, now: T): T {
  let same = true;
  for (const name of Object.keys(now) as (keyof T)[]) {
    if (alike(was[name], now[name])) now[name] = was[name];
    else same = false;
  }
  return same ? was : now;
}

/** The same, looked at piece by piece; what is no list and no plain object counts as the same only when it is. */
function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => alike(one, b[at]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => alike(a[name], b[name]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
