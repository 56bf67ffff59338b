// Thoughts that were not added yet, by the step and the room for which they are meant.

import { draftAt, keepDraft, layDraft, readDraft } from '../connection/draft.svelte';
import type { Column, Id } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';

/** `room`: none for the joint session. */
export function draftKey({ workshop, me }: Pick<Session, 'workshop' | 'me'>, room: Id | null, column: Id): string {
  return `samenkaart.draft.${workshop}.${me.person}.${room ?? 'joint'}.${column}`;
}

/** Whether a thought waits in a step. */
export function waitingDraft(session: Session, room: Id | null, column: Id): boolean {
  return draftAt(draftKey(session, room, column)).trim() !== '';
}

export interface Left {
  column: Column;
  words: string;
}

/** What was begun in a room. */
export function draftsOf(session: Session, room: Id): Left[] {
  const columns = session.table.get('workshop', 'workshop')?.template.columns ?? [];
  return columns.map((column) => ({ column, words: draftAt(draftKey(session, room, column.id)) })).filter((one) => one.words.trim());
}

/** Takes what was begun in one room along to another. */
export function takeAlong(session: Session, from: Id, to: Id) {
  for (const { column } of draftsOf(session, from)) {
    const key = draftKey(session, from, column.id);
    layDraft(draftKey(session, to, column.id), readDraft(key));
    keepDraft(key, '');
  }
}
