// Why one can no longer write in the card in which one was writing, as far as this browser can know.

import type { Id } from '../../protocol/generated/types';
import type { Notice, Session } from '../../session/session.svelte';
import { rights } from './rights';

/** `silent`: others' cards are not sent while all write first and see later. */
export type Why = 'moved' | 'silent' | 'aside' | 'removed' | 'shared' | 'locked';

export interface Cut {
  card: Id;
  /** Of which partner one was then. */
  partner: Id | null;
  /** The step in which the card lay. */
  column?: Id;
  /** One wrote the card oneself, as far as one may know. */
  own?: boolean;
}

/** Nothing: one may write there. */
export function whyCut(session: Pick<Session, 'me' | 'table'>, { card: id, partner, own }: Cut): Why | undefined {
  const { me, table } = session;
  const card = table.get('card', id);
  if (partner !== me.partner) return 'moved';
  if (!card) return !own && table.get('partner', partner)?.silent ? 'silent' : 'aside';
  if (card.removed) return 'removed';
  if (card.released) return 'shared';
  return rights(session, card).words ? undefined : 'locked';
}

/** What a refusal of a card's words is about, where that is no longer to be written in: its reason is said better. */
export function cutOf(session: Pick<Session, 'me' | 'table' | 'writing'>, { text, written }: Notice): Cut | undefined {
  if (!text || (!written && text !== session.writing?.card)) return undefined;
  const cut = { partner: session.me.partner, ...written, card: text };
  return whyCut(session, cut) && cut;
}
