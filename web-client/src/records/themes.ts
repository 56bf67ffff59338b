// Themes as they are looked at: whose cards they hold, who is silent, and what the partners say to them.

import type { Answer, Card, Consent, Id, Partner, Theme } from '../protocol/generated/types';
import { lies } from './guiding';
import type { Table } from './table.svelte';

/** Cards that everybody sees. */
export function sharedCards(table: Table): Card[] {
  return table.all('card').filter((card) => (card.joint || card.released) && lies(card));
}

export function liveThemes(table: Table): Theme[] {
  return table.all('theme').filter((theme) => !theme.removed);
}

export function cardsOf(table: Table, theme: Theme): Card[] {
  return theme.cards.flatMap((id) => {
    const card = table.get('card', id);
    return card && lies(card) && (card.joint || card.released) ? [card] : [];
  });
}

/** Whether a partner's words can be seen here at all: silence of others says nothing. */
export function hasShared(table: Table, partner: Partner): boolean {
  if (table.get('workshop', 'workshop')?.mode === 'mixed' || partner.released_at !== null) return true;
  return sharedCards(table).some((card) => card.partner === partner.id);
}

/**
 * The partners whose cards a theme holds, in the partners' order, and those who said nothing of it: asked, they did not
 * answer either.
 */
export function voices(table: Table, theme: Theme): { speak: Partner[]; silent: Partner[]; waiting: Partner[] } {
  const own = new Set(cardsOf(table, theme).map((card) => card.partner));
  const partners = table.all('partner');
  const answered = new Set(table.all('recognition').flatMap((one) => (one.theme === theme.id ? [one.partner] : [])));
  const others = partners.filter((one) => !own.has(one.id));
  return {
    speak: partners.filter((one) => own.has(one.id)),
    silent: others.filter((one) => hasShared(table, one) && !answered.has(one.id)),
    waiting: others.filter((one) => !hasShared(table, one)),
  };
}

/** The theme in which a card lies. */
export function themeOf(table: Table, card: Id): Theme | undefined {
  return liveThemes(table).find((theme) => theme.cards.includes(card));
}

/** Shared cards of a step that lie in no theme. */
export function lone(cards: Card[], themes: Theme[], column: Id): Card[] {
  const held = new Set(themes.flatMap((theme) => theme.cards));
  return cards.filter((card) => card.column === column && !held.has(card.id));
}

export type Mark = Answer | 'open';

/**
 * What a partner says to a theme: one mark, however many people it has. An objection of one of them is the
 * partner's objection; then a remark counts, then agreement. Answers to older words do not count.
 */
export function markOf(consents: Consent[], theme: Id, partner: Id): Mark {
  const answers = consents.filter((one) => one.theme === theme && one.partner === partner && !one.outdated);
  for (const answer of ['objection', 'remark', 'agree'] as const) {
    if (answers.some((one) => one.answer === answer)) return answer;
  }
  return 'open';
}

/** A statement stands when nobody objects and every partner has answered. */
export function stands(consents: Consent[], theme: Id, partners: Partner[]): boolean {
  const marks = partners.map((partner) => markOf(consents, theme, partner.id));
  return marks.length > 0 && marks.every((mark) => mark === 'agree' || mark === 'remark');
}
