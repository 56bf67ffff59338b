// The proposals of the program as they are shown: the server leaves out what people decided; until it has heard of it,
// so does this.

import type { Declined, Proposal } from '../protocol/generated/types';
import type { Compared } from './compared';

export function undecided(proposals: Proposal[], look: Compared, declined: Declined[]): Proposal[] {
  return proposals.filter((proposal) => {
    if (!proposal.cards.every((card) => look.card(card))) return false;
    const refused = declined.some(
      (one) => one.proposal === proposal.proposal && one.apart_from.length === 0 && proposal.cards.every((card) => one.cards.includes(card)),
    );
    if (refused) return false;
    if (proposal.proposal !== 'same') {
      return !look.clashesOf(proposal.cards[0]!).some((clash) => proposal.cards.every((card) => clash.cards.includes(card)));
    }
    const heap = look.themeOf(proposal.cards[0]!);
    return !heap || !proposal.cards.every((card) => look.themeOf(card) === heap);
  });
}
