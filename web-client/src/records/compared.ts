// How the partners' words relate: who says a theme, who recognises it, what clashes, what serves what, and what became
// of every card. Each partner counts once, whatever its number of people, and silence is not disagreement.
//
// It looks at the whole table once, and then answers quickly.

import type { Card, Clash, ClashOutcome, Id, Link, Partner, Recognised, Theme } from '../protocol/generated/types';
import { lies } from './guiding';
import type { Table } from './table.svelte';

/** What stands at the end of a row. */
export type Code = 'agreement' | 'partly' | 'only' | 'clash' | 'same_words' | 'not_agreed';

/**
 * What a partner says to a theme: by cards of its own, by one elsewhere that contradicts it, or asked about it. Nobody is
 * asked about two sides in one question.
 */
export type Voice = 'said' | 'against' | Recognised | 'divided' | 'asked' | 'not_shared' | 'not_asked';

export type Counts = Record<Recognised, number>;

/** Where a card ended: in a statement, or left out with a reason. */
export type End = { is: 'taken_up'; theme: Theme } | { is: 'parked' | 'not_agreed'; reason: string };

/** Which part of the themes is looked at. */
export type Filter = 'everything' | 'all' | 'some' | 'one' | 'clash';
export const FILTERS: Filter[] = ['everything', 'all', 'some', 'one', 'clash'];

export class Compared {
  readonly partners: Partner[];
  /** Cards that everybody sees. */
  readonly cards: Card[];
  readonly themes: Theme[];
  /** Marks of which both cards can be seen. */
  readonly clashes: Clash[];
  readonly links: Link[];
  #cards = new Map<Id, Card>();
  #held = new Map<Id, Card[]>();
  #themeOf = new Map<Id, Theme>();
  #answers = new Map<string, Counts>();
  #clashesOf = new Map<Id, Clash[]>();
  /** Marks of which both cards lie in the same theme. */
  #within = new Map<Id, Clash[]>();
  #shared = new Set<Id>();
  /** Themes that are taken up and whose statement has words. */
  #taken = new Set<Id>();

  constructor(table: Table) {
    this.partners = table.all('partner');
    this.cards = table.all('card').filter((card) => (card.joint || card.released) && lies(card));
    this.themes = table.all('theme').filter((theme) => !theme.removed);
    for (const card of this.cards) this.#cards.set(card.id, card);
    for (const theme of this.themes) {
      this.#held.set(theme.id, theme.cards.flatMap((id) => this.#cards.get(id) ?? []));
      for (const card of theme.cards) this.#themeOf.set(card, theme);
      if (theme.status === 'taken_up' && table.words(theme.id).trim()) this.#taken.add(theme.id);
    }
    for (const { theme, partner, answer } of table.all('recognition')) {
      const key = `${theme} ${partner}`;
      const counts = this.#answers.get(key) ?? { ours: 0, not_ours: 0, unknown: 0 };
      counts[answer] += 1;
      this.#answers.set(key, counts);
    }
    this.clashes = table.all('clash').filter((clash) => !clash.removed && clash.cards.every((card) => this.#cards.has(card)));
    for (const clash of this.clashes) {
      for (const card of clash.cards) this.#clashesOf.set(card, [...(this.#clashesOf.get(card) ?? []), clash]);
      const [one, other] = clash.cards.map((card) => this.#themeOf.get(card)?.id);
      if (one && one === other) this.#within.set(one, [...this.within(one), clash]);
    }
    this.links = table.all('link').filter((link) => this.exists(link.from) && this.exists(link.to));
    const mixed = table.get('workshop', 'workshop')?.mode === 'mixed';
    for (const partner of this.partners) {
      if (mixed || partner.released_at !== null) this.#shared.add(partner.id);
    }
    for (const card of this.cards) this.#shared.add(card.partner);
  }

  card(id: Id): Card | undefined {
    return this.#cards.get(id);
  }

  theme(id: Id): Theme | undefined {
    return this.#held.has(id) ? this.themes.find((theme) => theme.id === id) : undefined;
  }

  /** The cards of a theme that can be seen. */
  held(theme: Id): Card[] {
    return this.#held.get(theme) ?? [];
  }

  themeOf(card: Id): Theme | undefined {
    return this.#themeOf.get(card);
  }

  exists(themeOrCard: Id): boolean {
    return this.#held.has(themeOrCard) || this.#cards.has(themeOrCard);
  }

  /** Cards of a step that lie in no theme. */
  alone(column: Id): Card[] {
    return this.cards.filter((card) => card.column === column && !this.#themeOf.has(card.id));
  }

  /** Whether a partner's words can be seen at all: silence of others says nothing. */
  hasShared(partner: Id): boolean {
    return this.#shared.has(partner);
  }

  counts(theme: Id, partner: Id): Counts | undefined {
    return this.#answers.get(`${theme} ${partner}`);
  }

  /** A partner's answer: what more of its people say. As many for as against: divided; nobody who knows: unknown. */
  answer(theme: Id, partner: Id): Recognised | 'divided' | undefined {
    const counts = this.counts(theme, partner);
    if (!counts) return undefined;
    if (counts.ours === counts.not_ours) return counts.ours > 0 ? 'divided' : 'unknown';
    return counts.ours > counts.not_ours ? 'ours' : 'not_ours';
  }

  voice(theme: Id, partner: Id): Voice {
    if (this.held(theme).some((card) => card.partner === partner)) return 'said';
    if (this.against(theme, partner).length > 0) return 'against';
    // An answer that was given before the mark was to both sides at once, and says nothing of either.
    if (this.within(theme).length > 0) return 'not_asked';
    return this.answer(theme, partner) ?? (this.hasShared(partner) ? 'asked' : 'not_shared');
  }

  /** A partner's cards elsewhere that are marked as contradicting a card of the theme. */
  against(theme: Id, partner: Id): Card[] {
    const held = this.held(theme);
    const marks = this.clashesOf(...held.map((card) => card.id)).filter((clash) => clash.how === 'opposite');
    const cards = marks.flatMap((clash) => clash.cards).flatMap((id) => this.#cards.get(id) ?? []);
    return [...new Set(cards)].filter((card) => card.partner === partner && !held.includes(card));
  }

  /** The partners with that voice, in their order. */
  who(theme: Id, ...voices: Voice[]): Partner[] {
    return this.partners.filter((partner) => voices.includes(this.voice(theme, partner.id)));
  }

  /** The partners who say it themselves or recognise it. Those who contradict each other in it share nothing. */
  sharedBy(theme: Id): Partner[] {
    const facing = this.facing(theme);
    return this.who(theme, 'said', 'ours').filter((partner) => !facing.includes(partner));
  }

  /** Marks of which both cards lie in the theme: it holds two sides. */
  within(theme: Id): Clash[] {
    return this.#within.get(theme) ?? [];
  }

  /** The partners of those two sides, in their order. */
  facing(theme: Id): Partner[] {
    const sides = new Set(this.within(theme).flatMap((clash) => clash.cards.map((card) => this.#cards.get(card)?.partner)));
    return this.partners.filter((partner) => sides.has(partner.id));
  }

  /** How a clash ended. Something that helps both is there as long as the theme in which it is written. */
  outcome(clash: Clash): ClashOutcome {
    const { outcome } = clash;
    return outcome.is === 'option' && !this.#held.has(outcome.theme) ? { is: 'open' } : outcome;
  }

  /** Clashes for which nothing was found that helps both. */
  disputes(): Clash[] {
    return this.clashes.filter((clash) => this.outcome(clash).is !== 'option');
  }

  /** Whether all that clashes within a theme was left as a difference: it proposes nothing then. */
  isDifference(theme: Id): boolean {
    const marks = this.within(theme);
    return marks.length > 0 && marks.every((clash) => this.outcome(clash).is === 'difference');
  }

  clashesOf(...cards: Id[]): Clash[] {
    return [...new Set(cards.flatMap((card) => this.#clashesOf.get(card) ?? []))];
  }

  code(theme: Theme): Code {
    // What was decided since weighs more than how the words compare.
    if (theme.status === 'not_agreed') return 'not_agreed';
    const marks = this.clashesOf(...theme.cards);
    if (marks.some((clash) => clash.how === 'opposite')) return 'clash';
    if (marks.length > 0) return 'same_words';
    if (this.sharedBy(theme.id).length <= 1) return 'only';
    return theme.partly || this.who(theme.id, 'not_ours', 'divided').length > 0 ? 'partly' : 'agreement';
  }

  /** Whether somebody contradicts it, or means something else by its words. */
  isMarked(theme: Theme): boolean {
    return this.clashesOf(...theme.cards).length > 0;
  }

  /** Whether a theme belongs to what is looked at. */
  passes(theme: Theme, filter: Filter): boolean {
    const shared = this.sharedBy(theme.id).length;
    switch (filter) {
      case 'everything': return true;
      case 'all': return shared === this.partners.length;
      case 'some': return shared > 1 && shared < this.partners.length;
      case 'one': return shared <= 1 && !this.isMarked(theme);
      case 'clash': return this.isMarked(theme);
    }
  }

  /** Whether a theme is about one of these partners: by its cards, by what it contradicts, or because it recognises it. */
  concerns(theme: Id, partners: Partner[]): boolean {
    if (partners.length === this.partners.length) return true;
    return partners.some((one) => ['said', 'against', 'ours', 'divided'].includes(this.voice(theme, one.id)));
  }

  /** Whether a card that lies alone does. */
  passesAlone(card: Card, filter: Filter): boolean {
    const clashes = this.clashesOf(card.id).length > 0;
    return filter === 'everything' || (filter === 'clash' ? clashes : filter === 'one' && !clashes);
  }

  /**
   * Themes about which a partner can be asked: with cards, and none of its own, nor one that contradicts them. A theme with
   * two sides is not asked about: yes and no would say nothing.
   */
  asks(partner: Id): Theme[] {
    return this.themes.filter((theme) => {
      const cards = this.held(theme.id);
      const strange = cards.length > 0 && cards.every((card) => card.partner !== partner);
      return strange && this.within(theme.id).length === 0 && this.against(theme.id, partner).length === 0;
    });
  }

  /** Links in which a theme or card is, or in which a card of the theme is. */
  linksOf(id: Id): Link[] {
    const ids = new Set([id, ...this.held(id).map((card) => card.id)]);
    return this.links.filter((link) => ids.has(link.from) || ids.has(link.to));
  }

  /** Whether a theme comes into the agreements, with the words of its statement. */
  isTaken(theme: Theme): boolean {
    return this.#taken.has(theme.id);
  }

  end(card: Card): End | undefined {
    if (card.outcome) return { is: card.outcome.status, reason: card.outcome.reason };
    const theme = this.themeOf(card.id);
    if (!theme || theme.status === 'open') return undefined;
    // A statement whose words were taken out again says nothing of the card.
    if (theme.status === 'taken_up') return this.isTaken(theme) ? { is: 'taken_up', theme } : undefined;
    return { is: theme.status, reason: theme.reason };
  }

  /** Shared cards of which nobody said what became of them. */
  withoutEnd(): Card[] {
    return this.cards.filter((card) => !this.end(card));
  }
}
