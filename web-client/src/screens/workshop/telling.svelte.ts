// What runs now and until when, said to who does not see it: when another part begins, and when another end is told.

import { announce } from '../../parts/announcer.svelte';
import type { Session } from '../../session/session.svelte';
import { clock, t } from '../../words/index.svelte';

/** To be called while a component is made that shows the course. */
export function tellCourse(session: () => Session) {
  let said: string | undefined;
  let ends: number | undefined;
  $effect(() => {
    const { table, filled } = session();
    if (!filled) return;
    const course = table.get('course', 'course');
    const item = table.get('agenda', 'agenda')?.items.find((one) => one.id === course?.item);
    const id = item?.id ?? '';
    if (item && said !== undefined && said !== id) announce(t('course-now-said', { title: item.title, minutes: item.minutes }));
    const other = course && ends !== undefined && ends !== course.planned_end;
    if (other) announce(t('course-ends-said', { time: clock(course.planned_end) }));
    said = id;
    ends = course?.planned_end;
  });
}
