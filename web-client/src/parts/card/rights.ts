// What one may do with a card, as far as the buttons go. The server decides.

import type { Card } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';

export interface Rights {
  /** Move it, mark it, take it away. */
  change: boolean;
  /** Change its words; they stand once the room has released them. */
  words: boolean;
  /** Whether the whole workshop sees it. */
  shared: boolean;
}

export function rights(session: Session, card: Card): Rights {
  const { role, partner } = session.me;
  const change = !card.removed && (role === 'facilitator' || card.partner === partner);
  return { change, words: change && !card.released, shared: card.joint || card.released };
}
