// What waits for a facilitator: hands in their order, and what was said in private.

import type { Flag, Hand, Id, Whisper } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';
import { guides } from './guiding';
import type { Table } from './table.svelte';

/** Who waits longest comes first. */
export function handsOf(table: Table): Hand[] {
  return table.all('hand').sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** What was said and waits: first for whom things do not go well, then who waits longest. */
export function whispersWaiting(table: Table): Whisper[] {
  const first = (one: Whisper) => (one.unwell ? 0 : 1);
  return table.all('whisper').filter((one) => !one.settled).sort((a, b) => first(a) - first(b) || a.at - b.at);
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

/** New since the last time that somebody looked. */
export interface Arrived {
  hands: number;
  whispers: number;
}

/** Gathers what comes within a few seconds, so that it is said once. What was there at the beginning is not new. */
export class Arrivals {
  #known: Set<Id> | undefined;
  #new: Arrived = { hands: 0, whispers: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private say: (arrived: Arrived) => void, private pause = 3_000) {}

  look(hands: Hand[], whispers: Whisper[]) {
    const known = this.#known;
    this.#known = new Set([...hands, ...whispers].map((one) => one.id));
    if (!known) return;
    this.#new.hands += hands.filter((one) => !known.has(one.id)).length;
    this.#new.whispers += whispers.filter((one) => !known.has(one.id)).length;
    if (this.#new.hands + this.#new.whispers === 0) return;
    this.#timer ??= setTimeout(() => {
      const arrived = this.#new;
      this.#new = { hands: 0, whispers: 0 };
      this.#timer = undefined;
      this.say(arrived);
    }, this.pause);
  }

  close() {
    clearTimeout(this.#timer);
  }
}
