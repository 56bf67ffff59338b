// The form of a workshop that exists: of the one that one is in, or of one that this browser knows.

import type { Key } from '../../connection/key';
import { leave, sessionFor } from '../../session/current';
import type { Session } from '../../session/session.svelte';
import { formOf, type Form } from './file';

const LONGEST_WAIT = 10_000;
const EVERY = 100;

export function formIn(session: Session): Form | undefined {
  const workshop = session.table.get('workshop', 'workshop');
  if (!workshop) return undefined;
  const agenda = session.table.get('agenda', 'agenda')?.items ?? [];
  return formOf({ ...workshop, partners: session.table.all('partner'), agenda });
}

/** Goes in for as long as it takes to read it. */
export async function formBy(key: Key): Promise<Form | undefined> {
  const session = sessionFor({ key });
  for (let waited = 0; !session.filled && session.phase !== 'ended' && waited < LONGEST_WAIT; waited += EVERY) {
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  const form = formIn(session);
  leave();
  return form;
}
