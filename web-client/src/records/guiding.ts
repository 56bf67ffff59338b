// Which rooms somebody guides: a facilitator has the whole workshop, or certain rooms only.

import type { Id } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';

type Guide = Pick<Session, 'table' | 'me'>;

/** The rooms that one guides; empty: the whole workshop. */
export function roomsOf({ table, me }: Guide): Id[] {
  return table.get('person', me.person)?.rooms ?? [];
}

export function guidesAll(session: Guide): boolean {
  return session.me.role === 'facilitator' && roomsOf(session).length === 0;
}

export function guidesRoom(session: Guide, partner: Id | null | undefined): boolean {
  if (session.me.role !== 'facilitator') return false;
  const rooms = roomsOf(session);
  return rooms.length === 0 || (!!partner && rooms.includes(partner));
}

/** The partners whose rooms one guides. */
export function guidedPartners(session: Guide) {
  return session.table.all('partner').filter((one) => guidesRoom(session, one.id));
}

/** Who waits to be let in, as far as one may let them in. */
export function waitingPeople(session: Guide) {
  return session.table.all('person').filter(
    (one) => one.standing === 'waiting' && (one.partner ? guidesRoom(session, one.partner) : guidesAll(session)));
}
