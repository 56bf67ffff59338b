import { expect, test } from 'vitest';

import type { Partner, Stage, Workshop } from '../../protocol/generated/types';
import { stepsAfter } from './ahead';

const partner = (name: string, released_at: number | null, open_columns = ['values']) => ({ name, released_at, open_columns }) as Partner;
const session = (...partners: Partner[]) => ({ table: { all: () => partners } }) as unknown as Parameters<typeof stepsAfter>[0];
const workshop = (stage: Stage, more: Partial<Workshop> = {}) =>
  ({ mode: 'own_maps', stage, steps_free: false, open_columns: ['values'], template: { name: 'M', columns: [{ id: 'values' }, { id: 'acting' }] }, ...more }) as Workshop;

test('steps are told only when they change', () => {
  const room = session(partner('Residents', null));
  expect(stepsAfter(room, workshop('own_maps'), undefined)).toBeUndefined();
  expect(stepsAfter(room, workshop('own_maps'), ['values'])).toBeUndefined();
  expect(stepsAfter(room, workshop('own_maps'), ['acting', 'values', 'gone'])).toEqual(['values', 'acting']);
  expect(stepsAfter(room, workshop('own_maps'), [])).toEqual([]);
  expect(stepsAfter(room, workshop('own_maps'), ['gone'])).toBeUndefined();
  expect(stepsAfter(room, workshop('own_maps', { steps_free: true }), [])).toBeUndefined();
  const apart = session(partner('Residents', null), partner('Home care', null, []));
  expect(stepsAfter(apart, workshop('own_maps'), ['values'])).toEqual(['values']);
});
