// Which rooms somebody guides: a facilitator has the whole workshop, or certain rooms only.

import type { Card, Id } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';

type Guide = Pick<Session, 'table' | 'me'>;

/** The rooms that one guides; empty: the whole workshop. */
export function roomsOf({ table, me }: Guide): Id[] {
  return table.get('person', me.person)?.rooms ?? [];
}

/** Whether one guides that room; none: the whole workshop. */
export function guides(session: Guide, room?: Id | null): boolean {
  if (session.me.role !== 'facilitator') return false;
  const rooms = roomsOf(session);
  return rooms.length === 0 || (!!room && rooms.includes(room));
}

/** The partners whose rooms one guides. */
export function guidedPartners(session: Guide) {
  return session.table.all('partner').filter((one) => guides(session, one.id));
}

/** Who waits to be let in, as far as one may let them in. */
export function waitingPeople(session: Guide) {
  return session.table.all('person').filter((one) => one.standing === 'waiting' && guides(session, one.partner));
}

/** Neither in the bin nor put aside by a facilitator. */
export function lies(card: Card): boolean {
  return !card.removed && !card.hidden;
}
