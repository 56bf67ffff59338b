// Which room needs a facilitator first, and why. The order of the reasons is the order of the wall; within one reason
// whoever waits longest comes first.

import type { Id, Workshop } from '../protocol/generated/types';
import type { Room, Waiting } from './rooms';

export const WHYS = ['unwell', 'hand', 'whisper', 'question', 'waits', 'silence', 'one'] as const;
export type Why = (typeof WHYS)[number];

export interface Reason {
  why: Why;
  count: number;
  /** Since when, in milliseconds since 1970; 0 where nobody knows. */
  since: number;
  /** Whom it is about, where that is one person. */
  name?: string;
}

export type By = 'attention' | 'order';

/** After so many minutes without anything a room is called silent. */
export const SILENT = 5;
/** From so many cards on it says something that one person wrote so large a part of them. */
const ENOUGH = 6;
const NEARLY_ALL = 0.7;

interface Also {
  workshop: Workshop;
  hands: Waiting;
  unwell: Waiting;
}

export function reasonsOf(room: Omit<Room, 'reasons'>, { workshop, hands, unwell }: Also): Reason[] {
  const { whispers, questions, waits, people } = room;
  const nameOf = (id: Id | undefined) => people.find((one) => one.id === id)?.name;
  const aside = whispers.count - unwell.count;
  const first = hands.count === 1 ? nameOf(room.hands[0]) : undefined;
  const writer = mostBy(room);
  const writing = workshop.stage === (workshop.mode === 'mixed' ? 'joint_map' : 'own_maps');
  const reasons: (Reason | false)[] = [
    unwell.count > 0 && { why: 'unwell', ...unwell },
    hands.count > 0 && { why: 'hand', ...hands, ...(first ? { name: first } : {}) },
    aside > 0 && { why: 'whisper', count: aside, since: whispers.since },
    questions.count > 0 && { why: 'question', ...questions },
    waits.length > 0 && { why: 'waits', count: waits.length, since: 0, ...(waits.length === 1 ? { name: waits[0]!.name } : {}) },
    writing && isSilent(room) && { why: 'silence', count: quiet(room.minutes ?? []), since: 0 },
    writing && writer !== undefined && { why: 'one', ...writer, since: 0 },
  ];
  return reasons.filter((one) => one !== false);
}

/** Nothing happens, though there are people who could do something. A room that is ready may be silent. */
function isSilent({ minutes, here, open, typing, partner }: Omit<Room, 'reasons'>): boolean {
  if (!minutes || minutes.length < SILENT || here.length === 0 || open.length === 0 || typing.length > 0) return false;
  if (partner.ready || partner.locked || partner.paused || partner.released_at) return false;
  return quiet(minutes) >= SILENT;
}

/** How many minutes nothing has happened, as far back as they are counted. */
function quiet(minutes: number[]): number {
  const last = minutes.findLastIndex((count) => count > 0);
  return minutes.length - 1 - last;
}

/** Who wrote nearly everything, where it is known who wrote what. */
function mostBy({ held, here, partner }: Omit<Room, 'reasons'>): { name: string; count: number } | undefined {
  const total = held.written.length;
  if (partner.anonymous || total < ENOUGH || here.length < 2) return undefined;
  for (const one of here) {
    const count = held.authors.get(one.id) ?? 0;
    if (count / total >= NEARLY_ALL) return { name: one.name, count };
  }
  return undefined;
}

/** The rooms' ids as the wall shows them. `rooms` stand in the partners' order. */
export function sorted(rooms: Room[], { by, only }: { by: By; only: boolean }): Id[] {
  const shown = only ? rooms.filter((room) => room.reasons.length > 0) : [...rooms];
  if (by === 'attention') shown.sort((a, b) => urgency(a) - urgency(b) || since(a) - since(b));
  return shown.map((room) => room.partner.id);
}

function urgency(room: Room): number {
  const first = room.reasons[0];
  return first ? WHYS.indexOf(first.why) : WHYS.length;
}

function since(room: Room): number {
  return room.reasons[0]?.since ?? 0;
}

/** What is shown while the order is held: as it was, without rooms that are no more. */
export function held(shown: Id[], rooms: Room[]): Id[] {
  return shown.filter((id) => rooms.some((room) => room.partner.id === id));
}

/** How many rooms would stand nearer to the beginning, or come in sight. */
export function movedUp(shown: Id[], wanted: Id[]): number {
  const staying = shown.filter((id) => wanted.includes(id));
  const coming = wanted.filter((id) => !shown.includes(id)).length;
  const places = wanted.filter((id) => shown.includes(id));
  return coming + places.filter((id, at) => at < staying.indexOf(id)).length;
}
