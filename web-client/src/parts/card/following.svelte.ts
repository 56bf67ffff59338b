// Somebody lays the card elsewhere in which one writes: the page goes along, so that no letter is lost.

import type { Id } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';
import { t } from '../../words/index.svelte';
import { announce } from '../announcer.svelte';

/** Shows the step to which the card moved. To be called while a component is made. */
export function follow(now: () => Session, show: (column: Id) => void) {
  let before: { card: Id; column: Id } | undefined;
  $effect(() => {
    const session = now();
    const card = session.table.get('card', session.writing?.card);
    if (card && before?.card === card.id && before.column !== card.column) {
      show(card.column);
      const columns = session.table.get('workshop', 'workshop')?.template.columns ?? [];
      announce(t('card-moved-along', { name: columns.find((one) => one.id === card.column)?.name ?? '' }));
    }
    before = card && { card: card.id, column: card.column };
  });
}
