// How far the agenda is: which item runs, for how long yet, and when all will be done.

import type { AgendaItem, Course, Id, Stage } from '../protocol/generated/types';

const MINUTE = 60_000;

export interface Progress {
  item: AgendaItem;
  /** Of those that are not left out, counted from 1. */
  number: number;
  count: number;
  before?: Id;
  next?: AgendaItem;
  /** Milliseconds that the item has run. */
  elapsed: number;
  /** Milliseconds that are left of it; below nothing when it takes longer. */
  left: number;
  /** When all will be done, as it looks now, in milliseconds since 1970. */
  ends: number;
  /** How much later that is than everybody was told, in whole minutes; below nothing: earlier. */
  late: number;
}

/** None while the agenda has not begun, or is done. */
export function progress(items: AgendaItem[], course: Course | undefined, now: number): Progress | undefined {
  if (!course?.item) return undefined;
  const at = items.findIndex((item) => item.id === course.item);
  const item = items[at];
  if (!item) return undefined;
  const taken = (one: AgendaItem) => !one.skipped || one === item;
  const rest = items.slice(at + 1).filter(taken);
  const elapsed = Math.max(0, now - course.began_at);
  const ends = Math.max(course.began_at + item.minutes * MINUTE, now) + minutes(rest) * MINUTE;
  return {
    item,
    number: items.slice(0, at + 1).filter(taken).length,
    count: items.filter(taken).length,
    before: items.slice(0, at).filter(taken).at(-1)?.id,
    next: rest[0],
    elapsed,
    left: item.minutes * MINUTE - elapsed,
    ends,
    late: Math.round((ends - course.planned_end) / MINUTE),
  };
}

/** Where an agenda begins: with its first item, or the first of the stage when that was moved by hand before. */
export function firstItem(items: AgendaItem[], stage: Stage): AgendaItem | undefined {
  const taken = items.filter((item) => !item.skipped);
  return (stage !== 'prepare' && taken.find((item) => item.stage === stage)) || taken[0];
}

/**
 * Where an agenda goes on whose current item belongs to another stage than the one in which all are, because that was moved
 * by hand and the agenda had nothing for it: the first item that belongs to this stage or a later one. None where the item
 * belongs to the stage. `path`: the stages of this way of working.
 */
export function astray(items: AgendaItem[], course: Course | undefined, stage: Stage, path: Stage[]): AgendaItem | undefined {
  let before = -1;
  // An item without a stage of its own happens in that of the item before it; the first ones in any.
  const places = items.map((item) => (before = item.stage && path.includes(item.stage) ? path.indexOf(item.stage) : before));
  const at = items.findIndex((item) => course?.item && item.id === course.item);
  const now = path.indexOf(stage);
  if (at < 0 || places[at] === -1 || places[at] === now) return undefined;
  return items.find((item, place) => !item.skipped && place !== at && places[place]! >= now);
}

/** Whether the agenda says what comes next: one that has parts and is not done. */
export function drives(items: AgendaItem[], course: Course | undefined): boolean {
  return items.some((item) => !item.skipped) && (!course || !!course.item);
}

/** When each item begins, as it looks now; those before the current one and those left out have no time. */
export function begins(items: AgendaItem[], course: Course | undefined, now: number): Map<Id, number> {
  const times = new Map<Id, number>();
  const at = course?.item ? items.findIndex((item) => item.id === course.item) : -1;
  let time = now;
  for (const [place, item] of items.entries()) {
    if (place < at || (item.skipped && place !== at)) continue;
    if (place === at && course) {
      times.set(item.id!, course.began_at);
      time = Math.max(course.began_at + item.minutes * MINUTE, now);
    } else {
      if (item.id) times.set(item.id, time);
      time += item.minutes * MINUTE;
    }
  }
  return times;
}

function minutes(items: AgendaItem[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0);
}
