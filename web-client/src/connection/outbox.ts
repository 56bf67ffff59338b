// Commands that the server has not answered yet, kept on this device: over a lost line, a reload and a
// closed browser. Each tab has its own list; a tab that starts takes over the lists of tabs that are gone.

import type { Command, Id } from '../protocol/generated/types';

/** The words of a text as they stood when a part of them was sent, and where: they outlive a page and a card that is gone. */
export interface Written {
  words: string;
  /** Of which partner one was. */
  partner: Id | null;
  /** The step in which the card lay. */
  column?: Id;
  /** One wrote the card oneself, as far as one may know. */
  own?: boolean;
}

export interface Waiting {
  id: Id;
  command: Command;
  written?: Written;
  /** Was sent over the line that is up now. */
  sent?: boolean;
  /** Was sent at some time: the server may have done it, so its content must never change again. */
  tried?: boolean;
}

/** The part of localStorage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const ALIVE_EVERY = 4_000;
/** A tab that has not said for so long that it lives is gone. Browsers slow hidden tabs to one beat a minute. */
const GONE_AFTER = 90_000;

export class Outbox {
  readonly waiting: Waiting[] = [];
  /** False when this device keeps nothing: then closing the page loses what was not sent. */
  keeps = true;
  #key: string;
  #beat: ReturnType<typeof setInterval>;

  constructor(private readonly store: Store, private readonly owner: string, tab: string, now = Date.now) {
    this.#key = `${owner}.${tab}`;
    this.#take(this.#key);
    for (const key of this.#others()) {
      const alive = Number(this.#read(`${key}:alive`) ?? 0);
      if (now() - alive > GONE_AFTER) {
        this.#take(key);
        this.#remove(key);
      }
    }
    this.#save();
    const beat = () => this.#write(`${this.#key}:alive`, String(now()));
    beat();
    this.#beat = setInterval(beat, ALIVE_EVERY);
  }

  add(waiting: Waiting) {
    this.waiting.push(waiting);
    this.#save();
  }

  /** Changes the command of one that was never tried. */
  change(waiting: Waiting, command: Command, written: Written) {
    waiting.command = command;
    waiting.written = written;
    this.#save();
  }

  /** The server answered. */
  remove(id: Id): Waiting | undefined {
    const at = this.waiting.findIndex((waiting) => waiting.id === id);
    if (at < 0) return undefined;
    const [found] = this.waiting.splice(at, 1);
    this.#save();
    return found;
  }

  /** The line went down: all is to be sent again. */
  unsend() {
    for (const waiting of this.waiting) waiting.sent = false;
  }

  close() {
    clearInterval(this.#beat);
    this.#remove(`${this.#key}:alive`); // another tab may take it over at once
  }

  #others(): string[] {
    const keys: string[] = [];
    for (let i = 0; i < this.store.length; i++) {
      const key = this.store.key(i);
      if (key?.startsWith(`${this.owner}.`) && key !== this.#key && !key.endsWith(':alive')) keys.push(key);
    }
    return keys;
  }

  #take(key: string) {
    try {
      const kept = JSON.parse(this.#read(key) ?? '[]') as Waiting[];
      const ours = kept.filter((one) => one.id && one.command?.type);
      this.waiting.push(...ours.map((one) => ({ ...one, tried: true })));
    } catch {
      // Something else wrote there; there is nothing of ours to take.
    }
  }

  #save() {
    if (this.waiting.length === 0) return this.#remove(this.#key);
    this.#write(this.#key, JSON.stringify(this.waiting.map(({ id, command, written }) => ({ id, command, written }))));
  }

  #read(key: string): string | null {
    try {
      return this.store.getItem(key);
    } catch {
      return null;
    }
  }

  #write(key: string, value: string) {
    try {
      this.store.setItem(key, value);
      this.keeps = true;
    } catch {
      this.keeps = false;
    }
  }

  #remove(key: string) {
    try {
      this.store.removeItem(key);
    } catch {
      // A device that keeps nothing has nothing to remove.
    }
  }
}
