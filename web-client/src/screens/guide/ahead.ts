// What going on would change for everybody: groups that show nothing yet, and the steps that are open.

import type { Id, Stage, Workshop } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';
import { stages } from '../workshop/views';

type Table = Pick<Session, 'table'>;
type Way = Pick<Workshop, 'mode' | 'stage'>;

/** The names of the groups that show nothing yet when that stage lays the maps side by side. */
export function unready({ table }: Table, { mode, stage }: Way, to: Stage): string[] {
  const path = stages(mode);
  const compare = path.indexOf('compare');
  const passes = compare >= 0 && path.indexOf(stage) < compare && path.indexOf(to) >= compare;
  return passes ? table.all('partner').filter((one) => !one.released_at).map((one) => one.name) : [];
}

/** The steps that an item leaves open; none when they stay as they are. */
export function stepsAfter({ table }: Table, workshop: Workshop, open: Id[] | undefined): Id[] | undefined {
  if (!open || workshop.steps_free) return undefined;
  const all = workshop.template.columns.map((column) => column.id);
  const after = all.filter((id) => open.includes(id));
  if (after.length === 0 && open.length > 0) return undefined;
  const same = (now: Id[]) => now.length === after.length && after.every((id) => now.includes(id));
  return [workshop, ...table.all('partner')].every((one) => same(one.open_columns)) ? undefined : after;
}
