import { describe, expect, it } from 'vitest';

import type { Card, Command, Patch } from '../protocol/generated/types';
import { Table } from './table.svelte';

const self = { person: 'n1', partner: 'p1', alias: 'a1' };
const card = (id: string, more: Partial<Card> = {}) => ({
  kind: 'card' as const, id, partner: 'p1', column: 'values', field: 'success', rank: 65_536, author: 'n1',
  on_behalf_of: null, stays: false, joint: false, released: false, removed: false, ...more,
});
const add: Command = { type: 'add_card', card: 'c2', column: 'values', field: 'success', text: 'Mine' };

function table(...patches: Patch[]): Table {
  const made = new Table();
  for (const patch of patches) made.take(patch, [], self, 0);
  return made;
}
const start: Patch = { seq: 1, reset: true, put: [card('c1')], text: [{ id: 'c1', whole: 'Dat we gehoord' }] };

describe('the table', () => {
  it('o3 puts whole records and takes ids away', () => {
    const made = table(start, { seq: 2, put: [card('c1', { stays: true })] });
    expect(made.get('card', 'c1')?.stays).toBe(true);
    made.take({ seq: 3, del: ['c1', 'unknown'] }, [], self, 0);
    expect(made.get('card', 'c1')).toBeUndefined();
    expect(made.seq).toBe(3);
  });

  it('o4 empties itself on a reset', () => {
    const made = table(start, { seq: 9, reset: true, put: [card('c9')] });
    expect(made.all('card').map((one) => one.id)).toEqual(['c9']);
    expect(made.words('c1')).toBe('');
  });

  it('o6 shows by rank, then by id', () => {
    const made = table({ seq: 1, put: [card('b', { rank: 2 }), card('c', { rank: 1 }), card('a', { rank: 2 })] });
    expect(made.all('card').map((one) => one.id)).toEqual(['c', 'a', 'b']);
  });

  it('o6 keeps the order when some come, go and change places', () => {
    const made = table({ seq: 1, put: [5, 1, 9, 3, 7].map((rank) => card(`c${rank}`, { rank })) });
    const ids = () => made.all('card').map((one) => one.id);
    expect(ids()).toEqual(['c1', 'c3', 'c5', 'c7', 'c9']);
    made.take({ seq: 2, put: [card('c1', { rank: 8 }), card('c4', { rank: 4 })], del: ['c5'] }, [], self, 0);
    made.take({ seq: 3, put: [card('c4', { rank: 10 }), card('c5', { rank: 5 })], del: ['c9'] }, [], self, 0);
    expect(ids()).toEqual(['c3', 'c5', 'c7', 'c1', 'c4']);
    expect(made.all('card').find((one) => one.id === 'c1')?.rank).toBe(8);
    made.take({ seq: 4, reset: true, put: [card('c2', { rank: 2 }), card('c3', { rank: 1 })] }, [], self, 0);
    expect(ids()).toEqual(['c3', 'c2']);
    expect(made.all('partner')).toEqual([]);
  });

  it('hands out a list that one may change', () => {
    const made = table(start, { seq: 2, put: [card('c2')] });
    made.all('card').reverse().pop();
    expect(made.all('card').map((one) => one.id)).toEqual(['c1', 'c2']);
  });

  it('t1 follows the words by splices', () => {
    const made = table(start, { seq: 2, text: [{ id: 'c1', at: 7, cut: 0, add: 'echt ', update: '' }] });
    expect(made.words('c1')).toBe('Dat we echt gehoord');
  });

  it('shows a guess at once, and the confirmed record in its place', () => {
    const made = table(start);
    made.repaint([add], self, 0);
    expect(made.get('card', 'c2')?.partner).toBe('p1');
    expect(made.words('c2')).toBe('Mine');
    made.take({ seq: 2, put: [card('c2', { rank: 131_072 })], text: [{ id: 'c2', whole: 'Mine' }] }, [add], self, 0);
    made.repaint([], self, 0);
    expect(made.get('card', 'c2')?.rank).toBe(131_072);
  });

  it('takes a guess back when it was refused', () => {
    const made = table(start);
    made.repaint([add, { type: 'remove_card', card: 'c1' }], self, 0);
    expect(made.get('card', 'c1')?.removed).toBe(true);
    made.repaint([], self, 0);
    expect(made.get('card', 'c2')).toBeUndefined();
    expect(made.get('card', 'c1')?.removed).toBe(false);
    expect(made.words('c2')).toBe('');
  });

  it('keeps a guess over what others do, and builds guesses on guesses', () => {
    const made = table(start);
    const move: Command = { type: 'move_card', card: 'c2', column: 'relations', field: 'knowledge' };
    made.repaint([add, move], self, 0);
    made.take({ seq: 2, put: [card('c3')] }, [add, move], self, 0);
    expect(made.get('card', 'c2')?.column).toBe('relations');
    expect(made.all('card')).toHaveLength(3);
  });

  it('takes a card out of its theme when it goes to another step', () => {
    const theme = {
      kind: 'theme' as const, id: 't1', column: 'values', title: 'T', cards: ['c1'], rank: 1, status: 'open' as const,
      reason: '', removed: false,
    };
    const made = table(start, { seq: 2, put: [theme] });
    made.repaint([{ type: 'move_card', card: 'c1', column: 'relations', field: 'knowledge' }], self, 0);
    expect(made.get('theme', 't1')?.cards).toEqual([]);
  });
});
