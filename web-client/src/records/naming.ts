// How a theme or a card is called in a list: by its name, its statement, or the first words that lie there.

import type { Id, Theme } from '../protocol/generated/types';
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
  return theme.title || short(table.words(id)) || firstWords(table, theme);
}

/** What stands above a theme whose statement is shown as well: no name that changes with every letter of it. */
export function headingOf(table: Table, id: Id): string {
  const theme = table.get('theme', id);
  return (theme && (theme.title || firstWords(table, theme))) || nameOf(table, id);
}

function firstWords(table: Table, theme: Theme): string {
  return short(theme.cards.map((card) => table.words(card)).find((words) => words.trim()) ?? '');
}
