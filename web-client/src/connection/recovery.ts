// The key by which a workshop's facilitators come in again when every other way is lost. It is shown once,
// after making a workshop, and forgotten when it has been put away.

import type { Id } from '../protocol/generated/types';
import type { Key } from './key';

const NAME = 'samenkaart.recovery.';
/** For a browser that keeps nothing: until the page is loaded anew. */
const unkept = new Map<Id, Key>();

export function keepRecovery(workshop: Id, key: Key) {
  try {
    sessionStorage.setItem(NAME + workshop, key);
  } catch {
    unkept.set(workshop, key);
  }
}

export function recoveryOf(workshop: Id): Key | undefined {
  try {
    return sessionStorage.getItem(NAME + workshop) ?? unkept.get(workshop);
  } catch {
    return unkept.get(workshop);
  }
}

export function forgetRecovery(workshop: Id) {
  unkept.delete(workshop);
  try {
    sessionStorage.removeItem(NAME + workshop);
  } catch {
    // It was not kept there either.
  }
}
