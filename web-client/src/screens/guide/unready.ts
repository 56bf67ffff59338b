// Before the comparison: which groups have not shared their map yet. The stage and the agenda ask the same question.

import type { Stage, Workshop } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';
import { few } from '../../words/few';
import { t } from '../../words/index.svelte';
import { reached } from '../workshop/views';

/** In words; empty where that is no matter, or all have. */
export function unready(session: Session, workshop: Workshop, stage: Stage): string {
  if (stage !== 'compare' || reached(workshop, 'compare')) return '';
  const names = session.table.all('partner').filter((one) => !one.released_at).map((one) => one.name);
  return names.length > 0 ? t('stage-unready', { names: few(names), count: names.length }) : '';
}
