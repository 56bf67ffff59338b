// What this browser remembers of workshops: who one is (a key of one's own) and which tab this is. Keys
// are never in the address of a page that somebody might copy.

import type { Id, Role } from '../protocol/generated/types';
import type { Key } from './key';

/** A workshop that this browser was in. */
export interface Known {
  workshop: Id;
  key: Key;
  role: Role;
  title: string;
  name: string;
  /** When it was last opened, in milliseconds since 1970. */
  at: number;
  /** When one first came in, by the server's clock, if that was on this device. */
  since?: number;
  /** One was inside, and does not wait for the first time. */
  inside?: boolean;
  /** The key leads in no more, as far as was heard. */
  out?: boolean;
}

const KNOWN = 'samenkaart.known';
const TAB = 'samenkaart.tab';
const SIDE = 'samenkaart.side';
const HERE = 'samenkaart.here.';

/** Every workshop that this browser knows, the latest first. */
export function known(): Known[] {
  const all = read<Known[]>(localStorage, KNOWN) ?? [];
  return all.sort((a, b) => b.at - a.at);
}

/** The identities that this browser has in a workshop, the latest first. */
export function knownIn(workshop: Id): Known[] {
  return known().filter((one) => one.workshop === workshop);
}

export function remember(one: Known) {
  write(localStorage, KNOWN, [one, ...known().filter((other) => other.key !== one.key)].slice(0, 40));
}

/** What this browser knows of a key. */
export function knownBy(key: Key): Known | undefined {
  return known().find((one) => one.key === key);
}

/** The key leads in no more; should it do so again, that is remembered as well. */
export function markOut(key: Key) {
  write(localStorage, KNOWN, known().map((one) => (one.key === key ? { ...one, out: true } : one)));
}

export function forget(key: Key) {
  write(localStorage, KNOWN, known().filter((one) => one.key !== key));
}

/**
 * The key that this tab uses in a workshop: its own, else the latest of this browser. A projector is nobody:
 * whoever opened it on the own laptop stays who they are.
 */
export function keyFor(workshop: Id): Key | undefined {
  const mine = knownIn(workshop);
  return read<Key>(sessionStorage, HERE + workshop) ?? (mine.find((one) => one.role !== 'screen') ?? mine[0])?.key;
}

export function useKey(workshop: Id, key: Key) {
  write(sessionStorage, HERE + workshop, key);
}

/** On which side of the page this browser has what lies beside it. */
export function side(): 'left' | 'right' {
  return read(localStorage, SIDE) === 'left' ? 'left' : 'right';
}

export function useSide(chosen: 'left' | 'right') {
  write(localStorage, SIDE, chosen);
}

/** A name for this tab that survives a reload. */
export function tab(): Id {
  let name = read<Id>(sessionStorage, TAB);
  if (!name) {
    name = newId();
    write(sessionStorage, TAB, name);
  }
  return name;
}

/** A new id. `crypto.randomUUID` is only there on https and localhost; a hall often has neither. */
export function newId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function read<T>(store: Storage, key: string): T | undefined {
  try {
    const text = store.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function write(store: Storage, key: string, value: unknown) {
  try {
    store.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still works until it is closed; the page says so.
  }
}
