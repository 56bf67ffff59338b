// What one may do with a card, as far as the buttons go. The server decides.

import type { Card, Id } from '../../protocol/generated/types';
import { guides } from '../../records/guiding';
import type { Session } from '../../session/session.svelte';

type Who = Pick<Session, 'me' | 'table'>;

/** What is locked: the card alone, its step, or the whole room. */
export type Lock = 'card' | 'step' | 'room';

export interface Rights {
  /** Move it, mark it, take it away. */
  change: boolean;
  /** Change its words; they stand once the room has released them. */
  words: boolean;
  /** Answer a question about it; a lock does not stop that. */
  answer: boolean;
  /** Put it aside, lock it: for who guides its room. */
  moderate: boolean;
  /** Whether the whole workshop sees it. */
  shared: boolean;
  /** What keeps oneself from changing one's own card. */
  lock?: Lock;
}

export function rights(session: Who, card: Card): Rights {
  const moderate = guides(session, card.partner);
  const own = session.me.role !== 'facilitator' && card.partner === session.me.partner;
  const shared = card.joint || card.released;
  const lock = own ? lockOf(session, card) : undefined;
  const answer = !card.removed && (moderate || own);
  const change = answer && !lock;
  return { change, words: change && !card.released, answer, moderate, shared, ...(lock ? { lock } : {}) };
}

/** What is locked about a card; whom that binds is another question. */
export function lockOf({ table }: Pick<Session, 'table'>, card: Card): Lock | undefined {
  if (card.locked) return 'card';
  return stepLock({ table }, card.column, card.joint || card.released ? null : card.partner);
}

/** Whether a step is locked: in that partner's room, or (none) in the joint session. */
export function stepLock({ table }: Pick<Session, 'table'>, column: Id, room: Id | null): Lock | undefined {
  const partner = table.get('partner', room);
  if (partner?.locked) return 'room';
  const locked = room === null ? table.get('workshop', 'workshop')?.locked_columns : partner?.locked_columns;
  return locked?.includes(column) ? 'step' : undefined;
}

/** Whether that keeps oneself from writing there: facilitators are not bound. */
export function barred(session: Who, column: Id, room: Id | null): Lock | undefined {
  return session.me.role === 'facilitator' ? undefined : stepLock(session, column, room);
}
