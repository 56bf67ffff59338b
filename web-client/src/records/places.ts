// Where something that helps both sides of a clash can be written, so that no card leaves a theme that people made.

import type { Clash, Id, Theme } from '../protocol/generated/types';
import type { Compared } from './compared';

/** A theme that is there, or one to be made of cards that lie loose or were only asked about. */
export type Place = { theme: Id } | { cards: Id[]; from: Id[] };

export function placesOf(look: Compared, clash: Clash, words: (theme: Id) => string): Place[] {
  const themes = clash.cards.map((card) => look.themeOf(card));
  const [one, other] = themes;
  if (one && one === other) return [{ theme: one.id }];
  const made = (theme: Theme) =>
    theme.cards.length > 1 || theme.title !== '' || theme.status !== 'open' || words(theme.id).trim() !== '' ||
    look.links.some((link) => link.from === theme.id || link.to === theme.id);
  if (!themes.some((theme) => theme && made(theme))) {
    return [{ cards: clash.cards, from: themes.flatMap((theme) => theme?.id ?? []) }];
  }
  return clash.cards.map((card, at) => (themes[at] ? { theme: themes[at].id } : { cards: [card], from: [] }));
}
