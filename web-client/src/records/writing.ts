// How the writing in a room is spread, for who guides it: counts in the order of names, never a ranking.

import type { Id, Partner, Person } from '../protocol/generated/types';
import type { Held } from './rooms';

export interface Writer {
  id: Id;
  name: string;
  here: boolean;
  cards: number;
}

export interface Spread {
  total: number;
  /** Nobody, in a room without names. */
  writers: Writer[];
  /** Cards of people who are not of this room any more. */
  others: number;
  /** Cards that somebody wrote for somebody else. */
  behalf: number;
}

export function spread(partner: Partner, people: Person[], held: Held, isHere: (person: Id) => boolean): Spread {
  const total = held.written.length;
  if (partner.anonymous) return { total, writers: [], others: 0, behalf: 0 };
  const own = people.filter((one) => one.partner === partner.id && one.standing === 'inside');
  const writers = own.map((one) => ({ id: one.id, name: one.name, here: isHere(one.id), cards: held.authors.get(one.id) ?? 0 }));
  writers.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const behalf = held.written.filter((card) => card.on_behalf_of).length;
  const others = total - behalf - writers.reduce((sum, one) => sum + one.cards, 0);
  return { total, writers, others, behalf };
}
