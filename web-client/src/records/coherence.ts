// What serves what, across the steps: which values nothing serves, and which actions serve no value.

import type { Action, Column, Id, Theme } from '../protocol/generated/types';
import type { Compared } from './compared';

export interface Loose {
  /** Themes of the first step that nothing serves. */
  unserved: Theme[];
  /** Themes of the last step that lead to no theme or card of the first step. */
  aimless: Theme[];
  /** Actions of the agreement that do not. */
  actions: Action[];
}

/** In the sheet's order: the first column holds the values, the last one the actions. */
export function looseEnds(look: Compared, columns: Column[], actions: Action[]): Loose {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || first === last) return { unserved: [], aimless: [], actions: [] };
  /** A card speaks for its theme. */
  const place = (id: Id) => look.themeOf(id)?.id ?? id;
  const columnOf = (id: Id) => look.theme(id)?.column ?? look.card(id)?.column;
  const next = new Map<Id, Id[]>();
  const served = new Set<Id>();
  for (const link of look.links) {
    const [from, to] = [place(link.from), place(link.to)];
    next.set(from, [...(next.get(from) ?? []), to]);
    served.add(to);
  }
  for (const action of actions) if (action.theme) served.add(action.theme);
  const leads = (id: Id): boolean => {
    const seen = new Set<Id>();
    const queue = [id];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (columnOf(at) === first.id) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      queue.push(...(next.get(at) ?? []));
    }
    return false;
  };
  const counts = (theme: Theme) => theme.status === 'open' || theme.status === 'taken_up';
  return {
    unserved: look.themes.filter((theme) => theme.column === first.id && counts(theme) && !served.has(theme.id)),
    aimless: look.themes.filter((theme) => theme.column === last.id && counts(theme) && !leads(theme.id)),
    actions: actions.filter((action) => !action.theme || !leads(action.theme)),
  };
}
