// Where everybody is asked to look, in words.

import type { Spot } from '../protocol/generated/types';
import type { Session } from '../session/session.svelte';
import { t } from '../words/index.svelte';
import { nameOf, short } from './naming';

/** With at most so many letters of a card or a subject. */
export function spotWords(session: Pick<Session, 'table' | 'words'>, to: Spot, longest: number): string {
  if (to.at === 'step') {
    const columns = session.table.get('workshop', 'workshop')?.template.columns ?? [];
    const at = columns.findIndex((one) => one.id === to.column);
    return t('cue-step', { number: at + 1, name: columns[at]?.name ?? '' });
  }
  const words = to.at === 'card' ? session.words(to.card) : nameOf(session.table, to.theme) || session.words(to.theme);
  return t(`cue-${to.at}`, { words: short(words, longest) });
}
