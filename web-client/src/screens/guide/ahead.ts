// What an item of the agenda would change for everybody.

import type { Id, Workshop } from '../../protocol/generated/types';
import type { Session } from '../../session/session.svelte';

/** The steps that an item leaves open; none when they stay as they are. */
export function stepsAfter({ table }: Pick<Session, 'table'>, workshop: Workshop, open: Id[] | undefined): Id[] | undefined {
  if (!open || workshop.steps_free) return undefined;
  const all = workshop.template.columns.map((column) => column.id);
  const after = all.filter((id) => open.includes(id));
  if (after.length === 0 && open.length > 0) return undefined;
  const same = (now: Id[]) => now.length === after.length && after.every((id) => now.includes(id));
  return [workshop, ...table.all('partner')].every((one) => same(one.open_columns)) ? undefined : after;
}
