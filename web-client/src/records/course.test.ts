import { expect, test } from 'vitest';

import type { AgendaItem, Course } from '../protocol/generated/types';
import { astray, begins, firstItem, progress } from './course';

const MINUTE = 60_000;
const START = 1_790_000_000_000;
const item = (id: string, minutes: number, skipped = false): AgendaItem => ({ id, title: id, minutes, stage: null, skipped });
const items = [item('one', 10), item('two', 30), item('three', 20), item('four', 5)];
const course = (at: string | null, began: number): Course => ({
  id: 'course', item: at, began_at: START + began * MINUTE, started_at: START, planned_end: START + 65 * MINUTE,
});

test('nothing runs before the first item and after the last one', () => {
  expect(progress(items, undefined, START)).toBeUndefined();
  expect(progress(items, course(null, 70), START)).toBeUndefined();
  expect(progress(items, course('gone', 0), START)).toBeUndefined();
});

test('an item that takes longer makes everything late, and says by how much', () => {
  const intime = progress(items, course('two', 10), START + 25 * MINUTE)!;
  expect([intime.number, intime.count, intime.before, intime.next?.id]).toEqual([2, 4, 'one', 'three']);
  expect([intime.left, intime.late]).toEqual([15 * MINUTE, 0]);
  const late = progress(items, course('two', 10), START + 52 * MINUTE)!;
  expect([late.left, late.late, late.ends]).toEqual([-12 * MINUTE, 12, START + 77 * MINUTE]);
  const early = progress(items, course('three', 30), START + 31 * MINUTE)!;
  expect(early.late).toBe(-10);
});

test('what is left out takes no time and is no next item', () => {
  const short = [items[0]!, items[1]!, item('three', 20, true), items[3]!];
  const now = progress(short, course('two', 10), START + 10 * MINUTE)!;
  expect([now.next?.id, now.count, now.late]).toEqual(['four', 3, -20]);
  expect([...begins(short, course('two', 10), START + 20 * MINUTE)]).toEqual([
    ['two', START + 10 * MINUTE],
    ['four', START + 40 * MINUTE],
  ]);
  expect(begins(short, undefined, START).get('four')).toBe(START + 40 * MINUTE);
});

test('an agenda begins with its first item, or where the stage has been moved to by hand', () => {
  const staged = [item('in', 5), { ...item('hello', 5), stage: 'prepare' as const }, item('out', 5, true), { ...item('maps', 5), stage: 'own_maps' as const }];
  expect(firstItem(staged, 'prepare')?.id).toBe('in');
  expect(firstItem(staged, 'own_maps')?.id).toBe('maps');
  expect(firstItem(staged, 'agreement')?.id).toBe('in');
  expect(firstItem([staged[2]!], 'prepare')).toBeUndefined();
});

test('an agenda that has nothing for the stage in which all are goes on from there', () => {
  const path = ['prepare', 'own_maps', 'compare', 'joint_map'] as const;
  const at = (id: string, stage: AgendaItem['stage'], skipped = false) => ({ ...item(id, 5, skipped), stage });
  const all = [at('welcome', null), at('maps', 'own_maps'), at('on', null), at('compare', 'compare', true), at('joint', 'joint_map')];
  const astrayAt = (id: string, stage: (typeof path)[number]) => astray(all, course(id, 0), stage, [...path])?.id;
  expect(astrayAt('on', 'compare')).toBe('joint');
  expect(astrayAt('on', 'own_maps')).toBeUndefined();
  expect(astrayAt('joint', 'own_maps'), 'back to what comes there').toBe('maps');
  expect(astrayAt('welcome', 'compare'), 'belongs to no stage').toBeUndefined();
  expect(astray(all, undefined, 'compare', [...path])).toBeUndefined();
});
