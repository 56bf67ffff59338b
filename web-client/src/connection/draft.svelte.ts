// What is being filled in and was not sent yet stays on this device: over a reload, a dead battery, a stage
// that moves on.

export function readDraft(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the words, or forgets them when there are none. */
export function keepDraft(key: string, words: string) {
  try {
    if (words) localStorage.setItem(key, words);
    else localStorage.removeItem(key);
  } catch {
    // Then they stay in the field until the page is closed.
  }
}

/** The fields of a form that keep themselves. To be made while a component is made. */
export class Draft<T extends Record<string, unknown>> {
  fields = $state() as T;
  /** Whether something was kept from before. */
  readonly found: boolean;
  #key: string;
  #empty: string;

  constructor(name: string, empty: T) {
    this.#key = `samenkaart.draft.${name}`;
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
