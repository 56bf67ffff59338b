// The session of this tab. The door opens it, and the pages behind the door go on with it.

import { language } from '../words/index.svelte';
import { Session, type Way } from './session.svelte';

let current: Session | undefined;
let way = '';

/** The session for this way in; the one that is open when it is the same. */
export function sessionFor(wanted: Way): Session {
  const name = JSON.stringify(wanted);
  if (current && current.phase !== 'ended' && (way === name || isOwn(current, wanted))) return current;
  current?.close();
  current = new Session(wanted, language());
  way = name;
  return current;
}

export function leave() {
  current?.close();
  current = undefined;
}

function isOwn(session: Session, wanted: Way): boolean {
  return 'key' in wanted && session.phase === 'in' && session.key === wanted.key;
}
