// How a theme or a card is called in a list: by its name, its statement, or the first words that lie there.

import type { Id } from '../protocol/generated/types';
import type { Table } from './table.svelte';

const LONGEST = 60;

export function short(words: string, longest = LONGEST): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}

/** Empty when there is nothing to call it by. */
export function nameOf(table: Table, id: Id): string {
  const theme = table.get('theme', id);
  if (!theme) return short(table.words(id));
  const first = theme.cards.map((card) => table.words(card)).find((words) => words.trim());
  return theme.title || short(table.words(id)) || short(first ?? '');
}
