// What waits for a facilitator: hands in their order, and what was said in private.

import type { Flag, Hand, Id, Whisper } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';
import { guides } from './guiding';
import type { Table } from './table.svelte';

/** Who waits longest comes first. */
export function handsOf(table: Table): Hand[] {
  return table.all('hand').sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/**
 * What was said and waits: first for whom things do not go well, then who waits longest. `begun`: also what one is
 * answering oneself while somebody else has dealt with it.
 */
export function whispersWaiting(table: Table, begun: (id: Id) => boolean = () => false): Whisper[] {
  const first = (one: Whisper) => (one.unwell ? 0 : 1);
  return table.all('whisper').filter((one) => !one.settled || begun(one.id)).sort((a, b) => first(a) - first(b) || a.at - b.at);
}

/** Questions about cards without an answer, who waits longest first. */
export function flagsWaiting(session: Pick<Session, 'table' | 'me'>): Flag[] {
  const { table } = session;
  const waits = ({ answer, card }: Flag) => {
    const about = table.get('card', card);
    return !answer && about !== undefined && !about.removed && guides(session, about.partner);
  };
  return table.all('flag').filter(waits).sort((a, b) => a.at - b.at);
}

/** What was dealt with, the latest first. */
export function whispersSettled(table: Table): Whisper[] {
  return table.all('whisper').filter((one) => one.settled).sort((a, b) => b.at - a.at);
}

/** Whole minutes; a clock that is a little behind makes nobody wait less than nothing. */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}

/** Something that waits for a facilitator. */
export interface News {
  id: Id;
  what: 'unwell' | 'hand' | 'whisper' | 'flag';
  /** Whose, where that may be said. */
  who?: string;
  group?: string;
}

/**
 * Gathers what comes within a few seconds, so that it is said once, and is quiet for a while after each time. What was
 * there at the beginning is not new, and what is answered is none.
 */
export class Arrivals {
  #known: Set<Id> | undefined;
  #new: News[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = -Infinity;

  /** `pause` and `apart` in milliseconds. */
  constructor(private say: (news: News[]) => void, private pause = 3_000, private apart = 12_000) {}

  look(all: News[]) {
    const known = this.#known;
    this.#known = new Set(all.map((one) => one.id));
    if (!known) return;
    this.#new.push(...all.filter((one) => !known.has(one.id)));
    if (this.#new.length === 0) return;
    this.#timer ??= setTimeout(() => {
      const news = this.#new;
      this.#new = [];
      this.#timer = undefined;
      this.#said = Date.now();
      this.say(news);
    }, Math.max(this.pause, this.#said + this.apart - Date.now()));
  }

  close() {
    clearTimeout(this.#timer);
  }
}
