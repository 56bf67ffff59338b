import { describe, expect, it } from 'vitest';

import type { Record as Row } from '../protocol/generated/types';
import { Here } from './presence.svelte';
import { Table } from './table.svelte';
import { turnsOf } from './turns';

const self = { role: 'participant' as const, person: 'n1', partner: 'p1', alias: 'a1' };

interface Case {
  anonymous?: boolean;
  done?: string[];
  count?: number;
  here?: string[];
  other?: string[];
  otherHere?: string[];
}

function play({ anonymous = false, done = ['n1'], count = done.length, here = ['n1', 'n2'], other = [], otherHere = [] }: Case = {}) {
  const table = new Table();
  const put = [
    { kind: 'partner', id: 'p1', rank: 1, anonymous },
    { kind: 'partner', id: 'p2', rank: 2, anonymous: false },
    { kind: 'round', id: 'round.p1', partner: 'p1', number: 3, count, done },
    { kind: 'round', id: 'round.p2', partner: 'p2', number: 3, count: other.length, done: other },
  ] as unknown as Row[];
  table.take({ seq: 1, put }, [], self, 0);
  const presence = new Here();
  const at = (partner: string) => (person: string) => ({ person, partner, room: null, column: null, text: null, typing: false });
  presence.take({ type: 'presence', all: true, here: [...here.map(at('p1')), ...otherHere.map(at('p2'))], gone: [] } as never);
  return { table, here: presence, me: self };
}

describe('equal turns', () => {
  it('waits for who is here and has not added', () => {
    expect(turnsOf(play(), 'p1', false)).toEqual({ number: 3, count: 1, total: 2, mine: true, waits: true });
    expect(turnsOf(play({ done: [] }), 'p1', false)).toMatchObject({ mine: false, waits: false });
  });

  it('waits for nobody who left: whoever adds begins the next round', () => {
    expect(turnsOf(play({ here: ['n1'] }), 'p1', false)).toMatchObject({ mine: true, waits: false });
    // The one who left had added; the one who is here has not.
    expect(turnsOf(play({ done: ['n1', 'n3'] }), 'p1', false)).toMatchObject({ waits: true });
  });

  it('goes by the counts where there are no names', () => {
    expect(turnsOf(play({ anonymous: true, count: 1 }), 'p1', false)).toMatchObject({ waits: true });
    expect(turnsOf(play({ anonymous: true, count: 2 }), 'p1', false)).toMatchObject({ waits: false });
    expect(turnsOf(play({ anonymous: true, count: 1, here: ['n1'] }), 'p1', false)).toMatchObject({ waits: false });
  });

  it('waits for everybody on the joint map, and in a room for nobody of another one', () => {
    expect(turnsOf(play({ here: ['n1'], otherHere: ['m1'] }), 'p1', true)).toMatchObject({ total: 2, waits: true });
    expect(turnsOf(play({ here: ['n1'], otherHere: ['m1'], other: ['m1'] }), 'p1', true)).toMatchObject({ count: 2, waits: false });
    expect(turnsOf(play({ here: ['n1'], otherHere: ['m1'] }), 'p1', false)).toMatchObject({ total: 1, waits: false });
  });

  it('is nothing where there are no turns', () => {
    expect(turnsOf(play(), 'p9', false)).toBeUndefined();
    expect(turnsOf(play(), null, false)).toBeUndefined();
  });
});
