// One question before everybody goes on, whether the agenda or the stage by hand takes them there.

import { confirmed } from '../../parts/asking.svelte';
import type { AgendaItem, Id, Stage, Workshop } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';
import { t } from '../../words/index.svelte';
import { stages } from '../workshop/views';
import { stepsAfter, unready } from './ahead';

function aboutStage(session: Session, workshop: Workshop, to: Stage | null | undefined, byHand: boolean): string[] {
  const path = stages(workshop.mode);
  if (!to || to === workshop.stage || !path.includes(to)) return [];
  const back = path.indexOf(to) < path.indexOf(workshop.stage);
  const names = unready(session, workshop, to);
  const waits = names.length > 0 ? [t('stage-unready', { names: names.join(', ') })] : [];
  if (!byHand) return [t('agenda-opens-stage', { stage: t(`stage-${to}`) }), ...waits];
  const along = session.table.get('course', 'course')?.item ? [t('stage-agenda-along')] : [];
  return [t(back ? 'stage-back-about' : 'stage-on-about'), ...waits, ...along];
}

function aboutSteps(session: Session, workshop: Workshop, open: Id[] | undefined): string[] {
  const after = stepsAfter(session, workshop, open);
  if (!after) return [];
  if (after.length === 0) return [t('agenda-opens-none')];
  if (after.length === workshop.template.columns.length) return [t('agenda-opens-all')];
  const names = workshop.template.columns.filter((one) => after.includes(one.id)).map((one) => one.name);
  return [t('agenda-opens-steps', { steps: names.join(', ') })];
}

/** Asks whether to move the stage by hand. */
export function mayMoveTo(session: Session, workshop: Workshop, stage: Stage): Promise<boolean> {
  const name = t(`stage-${stage}`);
  const text = aboutStage(session, workshop, stage, true).join('\n\n');
  return confirmed({ title: t('stage-question', { stage: name }), text, yes: t('stage-yes', { stage: name }) });
}

/** Asks whether to go to an item of the agenda; none: to end the agenda. */
export function mayStepTo(session: Session, workshop: Workshop, item: AgendaItem | undefined): Promise<boolean> {
  if (!item) return confirmed({ title: t('agenda-question-end'), yes: t('agenda-yes-end') });
  const text = [...aboutStage(session, workshop, item.stage, false), ...aboutSteps(session, workshop, item.open)].join('\n\n');
  return confirmed({ title: t('agenda-question', { title: item.title }), text, yes: t('agenda-yes') });
}
