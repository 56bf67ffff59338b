import { describe, expect, it } from 'vitest';

import type { Card, Clash, Partner, Record as Row, Theme } from '../protocol/generated/types';
import { Compared } from './compared';
import { headingOf, nameOf } from './naming';
import { apart, onlyAsked, questions } from './only-asked';
import { Table } from './table.svelte';

const partner = (id: string): Row => ({ kind: 'partner', id, name: id, released_at: 1, rank: 1 } as Partner & Row);
const card = (id: string, of: string): Row => ({ kind: 'card', id, partner: of, column: 'values', released: true, rank: 1 } as Card & Row);
const theme = (id: string, cards: string[], more: Partial<Theme> = {}): Row => ({
  kind: 'theme', id, column: 'values', title: '', cards, rank: 1, status: 'open', reason: '', removed: false, ...more,
});
const clash = (one: string, other: string): Row => ({
  kind: 'clash', id: 'x', column: 'values', how: 'opposite', cards: [one, other], interests: ['', ''], outcome: { is: 'open' }, removed: false,
} as Clash & Row);

function made(words: Record<string, string>, ...rows: Row[]) {
  const table = new Table();
  const text = Object.entries(words).map(([id, whole]) => ({ id, whole }));
  table.take({ seq: 1, put: [partner('p1'), partner('p2'), partner('p3'), ...rows], text }, [], { person: 'n', partner: 'p1', alias: 'a' }, 0);
  return { table, look: new Compared(table) };
}

describe('a subject that is only asked about', () => {
  const asked = (words: Record<string, string>, cards: Row[], more: Partial<Theme> = {}) => {
    const { table, look } = made(words, ...cards, theme('t', cards.map((one) => one.id), more));
    return onlyAsked(table, look, look.themes[0]!);
  };

  it('holds one thought of one partner, also when that partner wrote it twice', () => {
    expect(asked({ a: 'A garden' }, [card('a', 'p1')])).toBe(true);
    expect(asked({ a: 'A garden', b: 'a garden ' }, [card('a', 'p1'), card('b', 'p1')])).toBe(true);
  });

  it('is a subject to work on as soon as something was added', () => {
    expect(asked({ a: 'A garden', t: 'We make a garden' }, [card('a', 'p1')])).toBe(false);
    expect(asked({ a: 'A garden' }, [card('a', 'p1')], { title: 'Outside' })).toBe(false);
    expect(asked({ a: 'A garden' }, [card('a', 'p1')], { status: 'parked', reason: 'later' })).toBe(false);
    expect(asked({ a: 'A garden', b: 'Chickens' }, [card('a', 'p1'), card('b', 'p1')])).toBe(false);
    expect(asked({ a: 'A garden', b: 'A garden' }, [card('a', 'p1'), card('b', 'p2')])).toBe(false);
    expect(asked({}, [])).toBe(false);
  });

  it('is one as well when it clashes with something or was linked', () => {
    const rows = [card('a', 'p1'), card('b', 'p2'), theme('t', ['a'])];
    const link = { kind: 'link', id: 'l', from: 'b', to: 't' } as Row;
    for (const [more, only] of [[[], true], [[clash('a', 'b')], false], [[link], false]] as const) {
      const { table, look } = made({ a: 'A garden' }, ...rows, ...more);
      expect(onlyAsked(table, look, look.themes[0]!)).toBe(only);
    }
  });

  it('is told apart from the others, in their order', () => {
    const { table, look } = made({ a: 'A garden' }, card('a', 'p1'), card('b', 'p2'), theme('t1', ['a']), theme('t2', ['b'], { title: 'Money' }));
    const found = apart(table, look, look.themes);
    expect([found.made.map((one) => one.id), found.asked.map((one) => one.id)]).toEqual([['t2'], ['t1']]);
  });
});

describe('how many questions asking makes', () => {
  it('counts, for each partner, the thoughts of the others', () => {
    const { table, look } = made({ a: 'A garden', b: 'A garden', c: 'Rest', d: 'Noise' }, card('a', 'p1'), card('b', 'p1'), card('c', 'p1'), card('d', 'p2'));
    expect(questions(table, look, look.cards).map((one) => one.count)).toEqual([1, 2, 3]);
  });

  it('does not ask who contradicts it', () => {
    const { table, look } = made({ c: 'Rest', d: 'Noise' }, card('c', 'p1'), card('d', 'p2'), clash('c', 'd'));
    expect(questions(table, look, look.cards).map((one) => one.count)).toEqual([0, 0, 2]);
  });
});

describe('what a subject is called', () => {
  it('keeps its name above the statement while that is written', () => {
    const { table } = made({ a: 'A garden', t: 'We make a gar' }, card('a', 'p1'), theme('t', ['a']));
    expect(headingOf(table, 't')).toBe('A garden');
    expect(nameOf(table, 't')).toBe('We make a gar');
  });
});
