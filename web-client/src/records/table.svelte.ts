// The table: every record and every text that this browser may see. What is shown is what the server
// confirmed, with our own waiting commands laid over it in their order.

import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

import type { Command, Id, Patch, Record as Row, TextPatch } from '../protocol/generated/types';
import { guess, type Guess, type Self } from './predict';

export type Of<K extends Row['kind']> = Extract<Row, { kind: K }>;

export class Table {
  /** The number of the last patch. */
  seq = 0;
  #confirmed = new Map<Id, Row>();
  #words = new Map<Id, string>();
  #shown = new SvelteMap<Id, Row>();
  #shownWords = new SvelteMap<Id, string>();
  /** Counts the changes of a kind, so that who looks at a kind hears of that kind alone. */
  #changes = new SvelteMap<Row['kind'], number>();
  /** By kind, in their order; and the ids of those that changed since somebody last asked for that order. */
  #sorted = new Map<Row['kind'], Row[]>();
  #unsorted = new Map<Row['kind'], Set<Id>>();
  /** Ids that a guess changed, and which therefore may differ from what was confirmed. */
  #guessed = new Set<Id>();
  #guessedWords = new Set<Id>();

  /** The record of an id and kind. */
  get<K extends Row['kind']>(kind: K, id: Id | null | undefined): Of<K> | undefined {
    const row = id ? this.#shown.get(id) : undefined;
    return row?.kind === kind ? (row as Of<K>) : undefined;
  }

  /** All of a kind, by rank where they have one. */
  all<K extends Row['kind']>(kind: K): Of<K>[] {
    this.#changes.get(kind);
    const changed = this.#unsorted.get(kind);
    if (changed) {
      const others = (this.#sorted.get(kind) ?? []).filter((row) => !changed.has(row.id));
      const those = untrack(() => [...changed].flatMap((id) => this.get(kind, id) ?? []));
      // The others stand in order, so that this takes no longer than to look them through.
      this.#sorted.set(kind, [...others, ...those].sort(byRank));
      this.#unsorted.delete(kind);
    }
    return [...((this.#sorted.get(kind) ?? []) as Of<K>[])];
  }

  /** The words of a card or theme. */
  words(id: Id): string {
    return this.#shownWords.get(id) ?? '';
  }

  /** Takes a patch; `waiting` are our own commands that are not answered yet. */
  take(patch: Patch, waiting: Command[], self: Self, now: number) {
    if (patch.reset) {
      this.#confirmed.clear();
      this.#words.clear();
    }
    const before = patch.reset ? new Set([...this.#shown.keys()]) : undefined;
    const touched = new Set<Id>(before);
    for (const row of patch.put ?? []) {
      this.#confirmed.set(row.id, row);
      touched.add(row.id);
    }
    for (const id of patch.del ?? []) {
      this.#confirmed.delete(id);
      this.#words.delete(id);
      touched.add(id);
    }
    const touchedWords = new Set<Id>(patch.reset ? [...this.#shownWords.keys()] : (patch.del ?? []));
    for (const text of patch.text ?? []) {
      this.#words.set(text.id, edited(this.#words.get(text.id) ?? '', text));
      touchedWords.add(text.id);
    }
    this.seq = patch.seq;
    this.#lay(touched, touchedWords, waiting, self, now);
  }

  /** Our own commands that wait have changed. */
  repaint(waiting: Command[], self: Self, now: number) {
    this.#lay(new Set(), new Set(), waiting, self, now);
  }

  #lay(touched: Set<Id>, touchedWords: Set<Id>, waiting: Command[], self: Self, now: number) {
    for (const id of this.#guessed) touched.add(id);
    for (const id of this.#guessedWords) touchedWords.add(id);
    this.#guessed.clear();
    this.#guessedWords.clear();
    const rows = new Map<Id, Row | undefined>([...touched].map((id) => [id, this.#confirmed.get(id)]));
    const words = new Map<Id, string | undefined>([...touchedWords].map((id) => [id, this.#words.get(id)]));
    if (waiting.length > 0) {
      const shown = {
        get: (id: Id) => (rows.has(id) ? rows.get(id) : this.#confirmed.get(id)),
        values: () => overlaid(this.#confirmed, rows),
      };
      for (const command of waiting) this.#apply(guess(command, shown, self, now), rows, words);
    }
    const changed = new Map<Row['kind'], Set<Id>>();
    for (const [id, row] of rows) {
      const before = this.#shown.get(id);
      if (row === undefined ? before === undefined : same(before, row)) continue;
      into(changed, (row ?? before)!.kind, id);
      if (row) this.#shown.set(id, row);
      else this.#shown.delete(id);
    }
    for (const [kind, ids] of changed) {
      for (const id of ids) into(this.#unsorted, kind, id);
      this.#changes.set(kind, (this.#changes.get(kind) ?? 0) + 1);
    }
    for (const [id, text] of words) {
      if (text === undefined) this.#shownWords.delete(id);
      else if (this.#shownWords.get(id) !== text) this.#shownWords.set(id, text);
    }
  }

  #apply(guess: Guess, rows: Map<Id, Row | undefined>, words: Map<Id, string | undefined>) {
    for (const row of guess.put ?? []) {
      rows.set(row.id, row);
      this.#guessed.add(row.id);
    }
    for (const id of guess.del ?? []) {
      rows.set(id, undefined);
      this.#guessed.add(id);
    }
    for (const [id, text] of guess.words ?? []) {
      words.set(id, text);
      this.#guessedWords.add(id);
    }
  }
}

function byRank(a: Row, b: Row): number {
  const rank = (row: Row) => ('rank' in row ? row.rank : 0);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function into<K>(sets: Map<K, Set<Id>>, key: K, id: Id) {
  const set = sets.get(key);
  if (set) set.add(id);
  else sets.set(key, new Set([id]));
}

function* overlaid(confirmed: Map<Id, Row>, over: Map<Id, Row | undefined>): Iterable<Row> {
  for (const [id, row] of confirmed) if (!over.has(id)) yield row;
  for (const row of over.values()) if (row) yield row;
}

function edited(words: string, patch: TextPatch): string {
  if ('whole' in patch) return patch.whole;
  return words.slice(0, patch.at) + patch.add + words.slice(patch.at + patch.cut);
}

function same(a: Row | undefined, b: Row): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
