// Names of groups in a sentence: all of them, or of many the first and how many others there are.

import { list, t } from './index.svelte';

const MOST = 6;

export function few(names: string[]): string {
  // One more name is no longer than saying that there is one more.
  if (names.length <= MOST + 1) return list(names);
  return list([...names.slice(0, MOST), t('groups-more', { count: names.length - MOST })]);
}
