// Which share of the joint map and of the agreement comes from each partner: by partner, never by person.

import type { Id, Partner, Theme } from '../protocol/generated/types';
import type { Compared } from './compared';
import type { Table } from './table.svelte';

export interface Share {
  partner: Partner;
  /** Statements that hold a card of this partner. */
  statements: number;
  /** Its part of all statements, 0 to 1; a statement of several partners counts for each of them in part. */
  part: number;
  /** The same in whole percents, which together make 100 (or 0). */
  percent: number;
  /** Lines of the agreement that go back to its words: statements that were taken up, actions, questions to others. */
  lines: number;
  /** Its cards that everybody sees, and how many of them lie with a statement. */
  cards: number;
  used: number;
}

export interface Balance {
  statements: number;
  lines: number;
  shares: Share[];
}

export function balance(table: Table, look: Compared): Balance {
  const says = (theme: Theme) => new Set(look.held(theme.id).map((card) => card.partner));
  const made = look.themes.filter((theme) => table.words(theme.id).trim() !== '');
  const taken = look.themes.filter((theme) => look.isTaken(theme));
  const origin = (id: Id | null) => (id ? look.theme(id) : undefined);
  const after = [...table.all('action'), ...table.all('ask')].flatMap((one) => origin(one.theme) ?? []);
  const lines = [...taken, ...after];
  const shares = look.partners.map((partner) => {
    const mine = made.filter((theme) => says(theme).has(partner.id));
    const own = look.cards.filter((card) => card.partner === partner.id);
    return {
      partner,
      statements: mine.length,
      part: mine.reduce((sum, theme) => sum + 1 / says(theme).size, 0),
      percent: 0,
      lines: lines.filter((theme) => says(theme).has(partner.id)).length,
      cards: own.length,
      used: own.filter((card) => mine.some((theme) => theme.cards.includes(card.id))).length,
    };
  });
  const whole = shares.reduce((sum, share) => sum + share.part, 0) || 1;
  return {
    statements: made.length,
    lines: lines.length,
    shares: inPercents(shares.map((share) => ({ ...share, part: share.part / whole }))),
  };
}

/** Rounds down, and gives what is missing to those that lost most by it. */
function inPercents(shares: Share[]): Share[] {
  const lost = (share: Share) => share.part * 100 - Math.floor(share.part * 100);
  const left = Math.round(shares.reduce((sum, share) => sum + lost(share), 0));
  const more = new Set([...shares].sort((a, b) => lost(b) - lost(a)).slice(0, left));
  return shares.map((share) => ({ ...share, percent: Math.floor(share.part * 100) + (more.has(share) ? 1 : 0) }));
}

/** Partners with words on the table of which hardly any came through: less than half of an even share. */
export function faint({ statements, shares }: Balance): Partner[] {
  if (statements < 2) return [];
  const speak = shares.filter((share) => share.cards > 0);
  return speak.filter((share) => share.part < 0.5 / speak.length).map((share) => share.partner);
}
