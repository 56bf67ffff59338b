// The reasons for attention in words, and the sign before each.

import type { Reason, Why } from '../../records/attention';
import type { Held } from '../../records/rooms';
import { t } from '../../words/index.svelte';

export const SIGNS: Record<Why, string> = { unwell: '♡', hand: '✋', whisper: '✉', question: '?', waits: '→', silence: '…', one: '✎' };

export function said(held: Held, { why, count, name }: Reason): string {
  return t(`wall-why-${why}`, { count, name: name ?? t('somebody'), total: held.written.length });
}
