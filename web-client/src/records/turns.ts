// Equal turns, as far as one knows them: whose turn it is, and for whom one waits.

import type { Id } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';

export interface Turns {
  /** The round, from 1. */
  number: number;
  /** How many have added a card, and how many are here. */
  count: number;
  total: number;
  /** Oneself has added a card. */
  mine: boolean;
  /** One has, and somebody who is here has not. When those who had not leave, whoever adds begins the next round. */
  waits: boolean;
}

type Who = { table: Pick<Session['table'], 'get' | 'all'>; here: Pick<Session['here'], 'of'>; me: Pick<Session['me'], 'person'> };

/** Of that partner's people; of everybody before everybody (`joint`), where all take their turns together. None without turns. */
export function turnsOf({ table, here, me }: Who, partner: Id | null | undefined, joint: boolean): Turns | undefined {
  const own = partner ? table.get('round', `round.${partner}`) : undefined;
  if (!own) return undefined;
  const rounds = (joint ? table.all('round') : [own]).map((round) => ({ ...round, here: here.of(round.partner) }));
  const mine = !!me.person && own.done.includes(me.person);
  // Without names only the counts are known.
  const open = rounds.some((round) =>
    table.get('partner', round.partner)?.anonymous
      ? round.count < round.here.length
      : round.here.some((one) => !round.done.includes(one.person)),
  );
  const sum = (of: (round: (typeof rounds)[number]) => number) => rounds.reduce((all, round) => all + of(round), 0);
  return { number: own.number, count: sum((round) => round.count), total: sum((round) => round.here.length), mine, waits: mine && open };
}
