// What is being filled in and was not sent yet stays on this device: over a reload, a dead battery, a stage
// that moves on.

import { untrack } from 'svelte';

/** What a browser that keeps nothing was asked to keep; it is there until the page is closed. */
const unkept = new Map<string, string>();
/** Counts when something is laid elsewhere, or begins or ceases to wait, for who shows that it does. */
let changes = $state(0);

export function readDraft(key: string): string {
  const here = unkept.get(key);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** The same, and anew whenever it is laid elsewhere or begins or ceases to wait. */
export function draftAt(key: string): string {
  void changes;
  return readDraft(key);
}

/** Keeps the words, or forgets them when there are none. */
export function keepDraft(key: string, words: string) {
  const before = readDraft(key);
  try {
    if (words) localStorage.setItem(key, words);
    else localStorage.removeItem(key);
    unkept.delete(key);
  } catch {
    unkept.set(key, words);
  }
  if (!before !== !words) changed();
}

/** Lays words behind what is already kept there. */
export function layDraft(key: string, words: string) {
  const there = readDraft(key);
  keepDraft(key, there ? `${there}\n${words}` : words);
  changed();
}

function changed() {
  changes = untrack(() => changes) + 1;
}

/** Whether a form of that name was begun. */
export function waits(name: string): boolean {
  return draftAt(keyOf(name)) !== '';
}

const keyOf = (name: string) => `samenkaart.draft.${name}`;

/** The fields of a form that keep themselves. To be made while a component is made. */
export class Draft<T extends Record<string, unknown>> {
  fields = $state() as T;
  /** Whether something was kept from before. */
  readonly found: boolean;
  #key: string;
  #empty: string;

  constructor(name: string, empty: T) {
    this.#key = keyOf(name);
    this.#empty = JSON.stringify(empty);
    const kept = readDraft(this.#key);
    this.found = kept !== '';
    this.fields = { ...structuredClone(empty), ...parse<T>(kept) };
    $effect(() => {
      const now = JSON.stringify(this.fields);
      keepDraft(this.#key, now === this.#empty ? '' : now);
    });
  }

  /** Sent, or put away. */
  clear() {
    this.fields = JSON.parse(this.#empty) as T;
    keepDraft(this.#key, '');
  }
}

function parse<T>(kept: string): Partial<T> {
  try {
    return kept ? (JSON.parse(kept) as Partial<T>) : {};
  } catch {
    return {};
  }
}
