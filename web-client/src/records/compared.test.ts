import { describe, expect, it } from 'vitest';

import type { Card, Clash, Column, Partner, Recognised, Record as Row, Theme, Workshop } from '../protocol/generated/types';
import { balance, faint } from './balance';
import { Compared } from './compared';
import { placesOf } from './places';
import { stepsByPartners, stepTotals } from './steps-by-partners';
import { Table } from './table.svelte';

const self = { person: 'n1', partner: 'p1', alias: 'a1' };
const workshop: Workshop = {
  id: 'workshop', title: 'T', occasion: '', language: 'nl', mode: 'own_maps', stage: 'compare',
  template: { name: 'T', columns: [] }, retention: '2027-01-01', created_at: 0, fictitious: true, steps_free: false,
  open_columns: [], joining: true, proposals: true,
};
const partner = (id: string, more: Partial<Partner> = {}): Row => ({
  kind: 'partner', id, name: id, colour: 'blue', pattern: 'dots', anonymous: false, released_at: 1, rank: 1, ...more,
} as Row);
const card = (id: string, of: string, more: Partial<Card> = {}): Row => ({
  kind: 'card', id, partner: of, column: 'values', field: 'f', rank: 1, author: null, on_behalf_of: null, stays: false,
  joint: false, released: true, removed: false, ...more,
});
const theme = (id: string, cards: string[], more: Partial<Theme> = {}): Row => ({
  kind: 'theme', id, column: 'values', title: id, cards, rank: 1, status: 'open', reason: '', removed: false, ...more,
});
const knows = (of: string, partner: string, person: string, answer: Recognised): Row => ({
  kind: 'recognition', id: `known.${of}.${person}`, theme: of, partner, person, answer,
});
const clash = (id: string, one: string, other: string, more: Partial<Clash> = {}): Row => ({
  kind: 'clash', id, column: 'values', how: 'opposite', cards: [one, other], interests: ['', ''],
  outcome: { is: 'open' }, removed: false, ...more,
});

const values = { id: 'values', name: 'Values' } as Column;

function table(...rows: Row[]): Table {
  const made = new Table();
  made.take({ seq: 1, put: [{ kind: 'workshop', ...workshop }, ...rows] }, [], self, 0);
  return made;
}
/** With statements of these themes. */
function written(made: Table, ...themes: string[]): Table {
  made.take({ seq: 2, text: themes.map((id) => ({ id, whole: 'As we say it' })) }, [], self, 0);
  return made;
}
const look = (...rows: Row[]) => new Compared(table(partner('p1'), partner('p2'), partner('p3'), ...rows));
const said = (...rows: Row[]) => look(card('a', 'p1'), card('b', 'p2'), card('c', 'p3'), ...rows);

describe('what the partners say of a theme', () => {
  it('a partner weighs the same, whatever its number of people', () => {
    const many = Array.from({ length: 30 }, (_, at) => knows('t', 'p2', `n${at}`, 'not_ours'));
    const found = said(theme('t', ['a']), ...many, knows('t', 'p3', 'm1', 'ours'));
    expect(found.answer('t', 'p2')).toBe('not_ours');
    expect(found.answer('t', 'p3')).toBe('ours');
    expect(found.sharedBy('t').map((one) => one.id)).toEqual(['p1', 'p3']);
    expect(found.code(found.themes[0]!)).toBe('partly');
  });

  it('a partner answers what more of its people say; a draw is divided, and "we do not know" is no answer either way', () => {
    const found = said(
      theme('t', ['a']),
      knows('t', 'p2', 'n1', 'ours'), knows('t', 'p2', 'n2', 'not_ours'), knows('t', 'p2', 'n3', 'unknown'),
      knows('t', 'p3', 'm1', 'ours'), knows('t', 'p3', 'm2', 'unknown'), knows('t', 'p3', 'm3', 'unknown'),
    );
    expect(found.answer('t', 'p2')).toBe('divided');
    expect(found.answer('t', 'p3')).toBe('ours');
    expect(found.answer('t', 'p1')).toBeUndefined();
  });

  it('silence is not disagreement, and whoever shared nothing is not even silent', () => {
    const found = look(card('a', 'p1'), partner('p2', { released_at: null }), theme('t', ['a']));
    expect([found.voice('t', 'p1'), found.voice('t', 'p2'), found.voice('t', 'p3')]).toEqual(['said', 'not_shared', 'asked']);
    expect(found.code(found.themes[0]!)).toBe('only');
  });

  it('two who mean the same agree, also while a third is silent; nearly the same is partly', () => {
    expect(said(theme('t', ['a', 'b'])).code(said(theme('t', ['a', 'b'])).themes[0]!)).toBe('agreement');
    const partly = said(theme('t', ['a', 'b'], { partly: true }));
    expect(partly.code(partly.themes[0]!)).toBe('partly');
    const denied = said(theme('t', ['a', 'b']), knows('t', 'p3', 'm1', 'not_ours'));
    expect(denied.code(denied.themes[0]!)).toBe('partly');
  });

  it('what one alone raised becomes shared when others recognise it', () => {
    const found = said(theme('t', ['a']), knows('t', 'p2', 'n1', 'ours'));
    expect(found.code(found.themes[0]!)).toBe('agreement');
    expect(found.who('t', 'ours').map((one) => one.id)).toEqual(['p2']);
  });

  it('a mark of a clash comes first, and a mark on a hidden card is none', () => {
    const opposite = said(theme('t', ['a', 'b']), clash('x', 'a', 'b'));
    expect(opposite.code(opposite.themes[0]!)).toBe('clash');
    const words = said(theme('t', ['a']), clash('x', 'a', 'b', { how: 'same_words' }));
    expect(words.code(words.themes[0]!)).toBe('same_words');
    expect(said(clash('x', 'a', 'gone')).clashes).toEqual([]);
    expect(said(clash('x', 'a', 'b', { removed: true })).clashes).toEqual([]);
  });

  it('is looked at by all, some, one or clash', () => {
    const found = said(theme('all', ['a', 'b']), knows('all', 'p3', 'm', 'ours'), card('d', 'p1'), theme('one', ['d']),
      card('e', 'p1'), card('f', 'p2'), theme('some', ['e', 'f']), clash('x', 'e', 'f'), card('g', 'p1'));
    const names = (filter: Parameters<typeof found.passes>[1]) =>
      found.themes.filter((one) => found.passes(one, filter)).map((one) => one.id).sort();
    expect(names('everything')).toEqual(['all', 'one', 'some']);
    expect([names('all'), names('some'), names('one'), names('clash')], 'what clashes is shared by nobody').toEqual([['all'], [], ['one'], ['some']]);
    const alone = found.alone('values').filter((one) => found.passesAlone(one, 'one')).map((one) => one.id);
    expect(alone).toEqual(['c', 'g']);
    expect(found.alone('values').filter((one) => found.passesAlone(one, 'clash'))).toEqual([]);
  });

  it('two sides in one theme share nothing, and nobody is asked about both in one question', () => {
    const rows = [theme('t', ['a', 'b']), knows('t', 'p3', 'm', 'ours')];
    const found = said(...rows, clash('x', 'a', 'b'));
    expect(found.sharedBy('t')).toEqual([]);
    expect(found.facing('t').map((one) => one.id)).toEqual(['p1', 'p2']);
    expect([found.voice('t', 'p3'), found.asks('p3')], 'an answer to both at once is none').toEqual(['not_asked', []]);
    const { rows: groups } = stepsByPartners(found, [values]);
    expect(groups.map(({ cells }) => cells.get('values'))).toEqual([
      { shared: 0, only: 0, clashes: 1 }, { shared: 0, only: 0, clashes: 1 }, { shared: 0, only: 1, clashes: 0 },
    ]);
    expect(stepTotals(found, 'values')).toEqual({ shared: 0, all: 0 });
    const unmarked = said(...rows, clash('x', 'a', 'b', { removed: true }));
    expect(unmarked.sharedBy('t').length, 'without the mark the answer counts again').toBe(3);
  });

  it('others in a theme with two sides still share what they say', () => {
    const found = look(card('a', 'p1'), card('b', 'p2'), card('c', 'p3'), partner('p4'), card('d', 'p4'),
      theme('t', ['a', 'b', 'c', 'd']), clash('x', 'a', 'b'));
    expect(found.sharedBy('t').map((one) => one.id)).toEqual(['p3', 'p4']);
    expect([found.passes(found.themes[0]!, 'some'), found.passes(found.themes[0]!, 'one')]).toEqual([true, false]);
  });

  it('each side of a clash that lies by itself is asked about by itself', () => {
    const found = said(theme('t', ['a']), theme('u', ['b']), clash('x', 'a', 'b'), knows('t', 'p3', 'm', 'ours'));
    expect(found.asks('p3').map((one) => one.id)).toEqual(['t', 'u']);
    expect(found.sharedBy('t').map((one) => one.id)).toEqual(['p1', 'p3']);
    expect(found.passes(found.themes[1]!, 'one'), 'what somebody contradicts is not said by one and silence').toBe(false);
  });

  it('what was decided since stands before how the words compare', () => {
    const found = said(theme('t', ['a', 'b'], { status: 'not_agreed', reason: 'No' }));
    expect(found.code(found.themes[0]!)).toBe('not_agreed');
  });

  it('beside each other, two partners are concerned by what they say or recognise', () => {
    const found = said(theme('t', ['a']), theme('u', ['c']), knows('u', 'p2', 'm', 'ours'), theme('v', []));
    const two = found.partners.slice(0, 2);
    expect(found.themes.filter((one) => found.concerns(one.id, two)).map((one) => one.id)).toEqual(['t', 'u']);
    expect(found.themes.filter((one) => found.concerns(one.id, found.partners.slice(1))).map((one) => one.id)).toEqual(['u']);
    expect(found.themes.every((one) => found.concerns(one.id, found.partners))).toBe(true);
  });

  it('who contradicts a theme from elsewhere is not silent about it, and is not asked', () => {
    const found = said(theme('t', ['a']), clash('x', 'a', 'b'));
    expect(found.voice('t', 'p2')).toBe('against');
    expect(found.against('t', 'p2').map((one) => one.id)).toEqual(['b']);
    expect(found.asks('p2')).toEqual([]);
    expect(found.asks('p3').map((one) => one.id)).toEqual(['t']);
  });

  it('asks a partner about themes without a card of its own', () => {
    const found = said(theme('t', ['a']), theme('u', ['a', 'b']), theme('empty', []));
    expect(found.asks('p2').map((one) => one.id)).toEqual(['t']);
    expect(found.asks('p3').map((one) => one.id)).toEqual(['t', 'u']);
  });
});

describe('how a clash ends', () => {
  it('helps both as long as the theme is there in which that is written', () => {
    const option = clash('x', 'a', 'b', { outcome: { is: 'option', theme: 't' } });
    expect(said(theme('t', ['a', 'b']), option).disputes()).toEqual([]);
    const found = said(theme('t', ['a', 'b'], { removed: true }), option);
    expect(found.outcome(found.clashes[0]!)).toEqual({ is: 'open' });
    expect(found.disputes().map((one) => one.id)).toEqual(['x']);
  });

  it('a theme is a difference when all that clashes in it was left', () => {
    const left = { outcome: { is: 'difference', reason: 'Again in May' } } as const;
    const found = said(theme('t', ['a', 'b', 'c']), clash('x', 'a', 'b', left), clash('y', 'a', 'c'));
    expect(found.isDifference('t')).toBe(false);
    expect(said(theme('t', ['a', 'b']), clash('x', 'a', 'b', left)).isDifference('t')).toBe(true);
    expect(said(theme('t', ['a']), clash('x', 'a', 'b', left)).isDifference('t'), 'the other side lies elsewhere').toBe(false);
  });

  it('is written where both lie, and never takes a card out of what people put together', () => {
    const places = (...rows: Row[]) => {
      const found = said(card('d', 'p1'), card('e', 'p2'), clash('x', 'a', 'b'), ...rows);
      return placesOf(found, found.clashes[0]!, (id) => (id === 'written' ? 'As we say it' : ''));
    };
    const bare = { title: '' };
    expect(places(theme('t', ['a', 'b', 'c']))).toEqual([{ theme: 't' }]);
    expect(places()).toEqual([{ cards: ['a', 'b'], from: [] }]);
    expect(places(theme('t', ['a'], bare), theme('u', ['b'], bare)), 'only asked about').toEqual([{ cards: ['a', 'b'], from: ['t', 'u'] }]);
    expect(places(theme('t', ['a', 'e']), theme('u', ['b', 'd']))).toEqual([{ theme: 't' }, { theme: 'u' }]);
    expect(places(theme('t', ['a', 'e'], bare))).toEqual([{ theme: 't' }, { cards: ['b'], from: [] }]);
    expect(places(theme('t', ['a', 'e'], bare), theme('u', ['b'], bare))).toEqual([{ theme: 't' }, { theme: 'u' }]);
    expect(places(theme('written', ['a'], bare), theme('u', ['b'], bare))).toEqual([{ theme: 'written' }, { theme: 'u' }]);
  });
});

describe('what becomes of cards', () => {
  it('every card ends with a status: its own, or that of its theme', () => {
    const made = table(
      partner('p1'), card('a', 'p1'), card('b', 'p1'), card('c', 'p1'), card('e', 'p1'),
      theme('t', ['a'], { status: 'taken_up' }), theme('u', ['b'], { status: 'not_agreed', reason: 'No' }),
      theme('v', ['e'], { status: 'taken_up' }),
      card('d', 'p1', { outcome: { status: 'parked', reason: 'Later' } }),
    );
    const found = new Compared(written(made, 't'));
    expect(found.end(found.card('a')!)).toMatchObject({ is: 'taken_up' });
    expect(found.end(found.card('b')!)).toEqual({ is: 'not_agreed', reason: 'No' });
    expect(found.end(found.card('d')!)).toEqual({ is: 'parked', reason: 'Later' });
    expect(found.withoutEnd().map((one) => one.id), 'a statement without words says nothing').toEqual(['c', 'e']);
  });
});

describe('the share of each partner', () => {
  it('counts statements in part, and says whose words hardly appear', () => {
    const made = table(
      partner('p1'), partner('p2'), partner('p3'),
      card('a', 'p1'), card('b', 'p2'), card('c', 'p3'), card('d', 'p1'),
      theme('t', ['a', 'b'], { status: 'taken_up' }), theme('u', ['d'], { status: 'taken_up' }), theme('v', ['c']),
      { kind: 'action', id: 'k', what: 'W', partners: ['p3'], who: '', by_when: '', theme: 'u', status: 'open', rank: 1 },
    );
    written(made, 't', 'u');
    const found = balance(made, new Compared(made));
    expect([found.statements, found.lines]).toEqual([2, 3]);
    expect(found.shares.map((share) => share.part)).toEqual([0.75, 0.25, 0]);
    expect(found.shares.map((share) => share.percent)).toEqual([75, 25, 0]);
    expect(found.shares.map((share) => share.lines)).toEqual([3, 1, 0]);
    expect(found.shares.map((share) => [share.used, share.cards])).toEqual([[2, 2], [1, 1], [0, 1]]);
    expect(faint(found).map((one) => one.id)).toEqual(['p3']);
  });

  it('gives whole percents that make a hundred', () => {
    const made = written(table(
      partner('p1'), partner('p2'), partner('p3'), card('a', 'p1'), card('b', 'p2'), card('c', 'p3'),
      theme('t', ['a', 'b', 'c']),
    ), 't');
    const percents = balance(made, new Compared(made)).shares.map((share) => share.percent);
    expect([...percents].sort()).toEqual([33, 33, 34]);
  });

  it('is nothing while there are no statements', () => {
    const made = table(partner('p1'), card('a', 'p1'));
    const found = balance(made, new Compared(made));
    expect(found.shares[0]).toMatchObject({ part: 0, statements: 0 });
    expect(faint(found)).toEqual([]);
  });
});
