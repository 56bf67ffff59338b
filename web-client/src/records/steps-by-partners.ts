// How much is shared, per step and partner: the comparison at a glance.

import type { Column, Id, Partner } from '../protocol/generated/types';
import type { Compared } from './compared';

export interface Cell {
  /** Subjects that this partner says or recognises, and others too. */
  shared: number;
  /** Subjects that it alone says and nobody contradicts; a card that lies alone is one. */
  only: number;
  /** Marks of clashes with a card of this partner. */
  clashes: number;
}

export interface Row {
  partner: Partner;
  cells: Map<Id, Cell>;
}

export function stepsByPartners(look: Compared, columns: Column[]): { rows: Row[]; most: number } {
  let most = 1;
  const rows = look.partners.map((partner) => {
    const cells = new Map<Id, Cell>();
    for (const column of columns) {
      const mine = look.themes.filter((theme) => theme.column === column.id && look.sharedBy(theme.id).includes(partner));
      const shared = mine.filter((theme) => look.sharedBy(theme.id).length > 1).length;
      const alone = look.alone(column.id).filter((card) => card.partner === partner.id && look.passesAlone(card, 'one'));
      const only = mine.filter((theme) => look.passes(theme, 'one')).length + alone.length;
      const clashes = look.clashes.filter(
        (clash) => clash.column === column.id && clash.cards.some((card) => look.card(card)?.partner === partner.id),
      ).length;
      cells.set(column.id, { shared, only, clashes });
      most = Math.max(most, shared + only);
    }
    return { partner, cells };
  });
  return { rows, most };
}

/** Over a whole step: subjects that at least two partners share, and those that all share. */
export function stepTotals(look: Compared, column: Id): { shared: number; all: number } {
  const sizes = look.themes.filter((theme) => theme.column === column).map((theme) => look.sharedBy(theme.id).length);
  return {
    shared: sizes.filter((size) => size > 1).length,
    all: sizes.filter((size) => size === look.partners.length).length,
  };
}
