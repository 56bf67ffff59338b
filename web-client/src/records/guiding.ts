// Whom one guides, and whether a card lies on the table for everybody who may see it.

import type { Card, Id } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';

/** Whether one guides that room; none: the whole workshop. */
export function guides(session: Pick<Session, 'me' | 'table'>, room?: Id | null): boolean {
  if (session.me.role !== 'facilitator') return false;
  const rooms = session.table.get('person', session.me.person)?.rooms ?? [];
  return rooms.length === 0 || (room != null && rooms.includes(room));
}

/** Neither in the bin nor put aside by a facilitator. */
export function lies(card: Card): boolean {
  return !card.removed && !card.hidden;
}
