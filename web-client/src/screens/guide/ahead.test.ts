import { expect, test } from 'vitest';

import type { Partner, Stage, Workshop } from '../../protocol/generated/types';
import { stepsAfter, unready } from './ahead';

const partner = (name: string, released_at: number | null, open_columns = ['values']) => ({ name, released_at, open_columns }) as Partner;
const session = (...partners: Partner[]) => ({ table: { all: () => partners } }) as unknown as Parameters<typeof unready>[0];
const workshop = (stage: Stage, more: Partial<Workshop> = {}) =>
  ({ mode: 'own_maps', stage, steps_free: false, open_columns: ['values'], template: { name: 'M', columns: [{ id: 'values' }, { id: 'acting' }] }, ...more }) as Workshop;

test('groups that have not shared are named before their maps would be compared, whatever takes us there', () => {
  const some = session(partner('Residents', 1), partner('Home care', null));
  expect(unready(some, workshop('own_maps'), 'compare')).toEqual(['Home care']);
  expect(unready(some, workshop('own_maps'), 'agreement')).toEqual(['Home care']);
  expect(unready(some, workshop('prepare'), 'own_maps')).toEqual([]);
  expect(unready(some, workshop('joint_map'), 'compare')).toEqual([]);
  expect(unready(some, workshop('prepare', { mode: 'mixed' }), 'joint_map')).toEqual([]);
});

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
