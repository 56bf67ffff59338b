// Subjects that were made of a thought of one partner so that the others could be asked about it. Nothing was added to
// them yet, so pages that are about working things out together show them briefly.

import type { Card, Partner, Theme } from '../protocol/generated/types';
import type { Compared } from './compared';
import type { Table } from './table.svelte';

const wording = (table: Table, card: Card) => table.words(card.id).trim().toLowerCase();

/** One thought of one partner, without a name, a text, a decision, a link or a clash. */
export function onlyAsked(table: Table, look: Compared, theme: Theme): boolean {
  if (theme.title || theme.partly || theme.reason || theme.status !== 'open' || table.words(theme.id).trim()) return false;
  if (look.linksOf(theme.id).length > 0 || look.clashesOf(...theme.cards).length > 0) return false;
  const [first, ...more] = look.held(theme.id);
  // A partner that wrote the same words twice is asked about once.
  return !!first && more.every((card) => card.partner === first.partner && wording(table, card) === wording(table, first));
}

/** Themes to work on, and those that are only asked about. */
export function apart(table: Table, look: Compared, themes: Theme[]): { made: Theme[]; asked: Theme[] } {
  const asked = themes.filter((theme) => onlyAsked(table, look, theme));
  return { made: themes.filter((theme) => !asked.includes(theme)), asked };
}

/** How many questions each partner gets when these cards, which lie alone, are asked about. */
export function questions(table: Table, look: Compared, cards: Card[]): { partner: Partner; count: number }[] {
  return look.partners.map((partner) => {
    const others = cards.filter((card) => card.partner !== partner.id && !contradicts(look, partner, card));
    return { partner, count: new Set(others.map((card) => `${card.column} ${card.partner} ${wording(table, card) || card.id}`)).size };
  });
}

/** Who said the opposite is not asked whether it recognises this. */
function contradicts(look: Compared, partner: Partner, card: Card): boolean {
  const marks = look.clashesOf(card.id).filter((clash) => clash.how === 'opposite');
  return marks.some((clash) => clash.cards.some((id) => look.card(id)?.partner === partner.id));
}
