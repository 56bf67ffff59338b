// The signs of a proposal, in words.

import type { Reason } from '../../protocol/generated/types';
import { list, t } from '../../words/index.svelte';

export function reasonWords(reason: Reason): string {
  switch (reason.why) {
    case 'words':
      return t('why-words', { words: list(reason.words.map((word) => `“${word}”`)), count: reason.words.length });
    case 'negated':
      return reason.word ? t('why-negated', { word: reason.word }) : t('why-negated-all');
    case 'thought':
      return t('why-thought', { thought: reason.thought });
    case 'meaning':
      return t('why-meaning');
    default:
      return t(`why-${reason.why}`, { one: reason.pair[0], other: reason.pair[1] });
  }
}
