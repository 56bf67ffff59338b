import { describe, expect, it } from 'vitest';

import type { Card, Partner, Person, Workshop } from '../protocol/generated/types';
import { held, movedUp, sorted } from './attention';
import { holdings, roomsOf, type Room, type Seen } from './rooms';
import { spread } from './writing';

const workshop = {
  mode: 'own_maps', stage: 'own_maps', steps_free: false, open_columns: [], template: { name: 'M', columns: [{ id: 'values' }, { id: 'acting' }] },
} as unknown as Workshop;
const partner = (id: string, more: Partial<Partner> = {}): Partner => ({
  id, name: id, colour: 'blue', pattern: 'dots', rank: 0, anonymous: false, open_columns: ['values'], ready: false, released_at: null, ...more,
});
const person = (id: string, of: string, more: Partial<Person> = {}): Person => ({
  id, name: id.toUpperCase(), partner: of, facilitator: false, mandate: 'not_said', rooms: [], standing: 'inside', ...more,
});
const present = (id: string, of: string, typing = false) => ({ person: id, partner: of, room: of, column: 'values', text: null, typing });
const card = (id: string, of: string, author: string | null, more: Partial<Card> = {}): Card => ({
  id, partner: of, column: 'values', field: 'f', rank: 0, author, on_behalf_of: null, stays: false, joint: false, released: false, removed: false, ...more,
});
const cards = (count: number, of: string, author: string | null, more: Partial<Card> = {}) =>
  Array.from({ length: count }, (_, at) => card(`${of}${author}${at}${JSON.stringify(more)}`, of, author, more));
const quiet = Array.from({ length: 15 }, () => 0);
const lively = [...quiet.slice(1), 3];

function rooms(more: Partial<Seen> & { cards?: Card[] } = {}, before?: Room[]): Room[] {
  const all = more.cards ?? [];
  return roomsOf({
    workshop, partners: [partner('p1'), partner('p2'), partner('p3')], held: holdings(all), people: [], present: [], flags: [],
    card: (id) => all.find((one) => one.id === id), hands: [], whispers: [], releases: [], timers: [], activity: {}, ...more,
  }, before);
}
const whys = (room: Room | undefined) => room?.reasons.map((one) => one.why);
const both = { people: [person('a', 'p1'), person('b', 'p1')], present: [present('a', 'p1'), present('b', 'p1')] };
const flag = (id: string, of: string, at: number, answer: string | null = null) => ({ id, card: of, partner: null, by: null, question: '', answer, at });
const whisper = (partner: string, unwell: boolean, at: number, settled = false) => ({
  id: `w${partner}${at}`, person: null, partner, unwell, named: false, text: '', at, answer: null, answered_by: [], settled,
});

describe('what needs attention', () => {
  it('puts who is unwell first, then hands, words in private, questions, who waits, silence, and one who writes nearly all', () => {
    const names = ['one', 'silence', 'waits', 'question', 'whisper', 'hand', 'unwell'];
    const lying = [...cards(7, 'one', 'o1'), card('q', 'question', null)];
    const made = rooms({
      partners: ['none', ...names].map((id) => partner(id)), cards: lying, held: holdings(lying), card: (id) => lying.find((one) => one.id === id),
      people: [person('o1', 'one'), person('o2', 'one'), person('s', 'silence'), person('w', 'waits', { standing: 'waiting' }), person('h', 'hand')],
      present: [present('o1', 'one'), present('o2', 'one'), present('s', 'silence'), present('h', 'hand')],
      activity: { one: lively, silence: quiet, hand: lively },
      flags: [flag('f', 'q', 5)], hands: [{ id: 'hand.h', person: 'h', at: 9 }],
      whispers: [whisper('unwell', true, 9), whisper('whisper', false, 1)],
    });
    expect(made.map((room) => whys(room))).toEqual([[], ...names.map((why) => [why])]);
    expect(sorted(made, { by: 'attention', only: false })).toEqual([...names].reverse().concat('none'));
    expect(sorted(made, { by: 'order', only: false })).toEqual(['none', ...names]);
    expect(sorted(made, { by: 'order', only: true })).toEqual(names);
  });

  it('lets who waits longest go first, and else keeps the order of the partners', () => {
    const lying = [card('c1', 'p1', null), card('c3', 'p3', null)];
    const made = rooms({ cards: lying, flags: [flag('f1', 'c1', 200), flag('f2', 'c3', 100), flag('f3', 'c3', 300)] });
    expect(sorted(made, { by: 'attention', only: false })).toEqual(['p3', 'p1', 'p2']);
    expect(made[2]?.questions).toEqual({ count: 2, since: 100 });
  });

  it('does not ask for attention for what was answered, settled or taken away', () => {
    const lying = [card('c1', 'p1', null), card('c2', 'p2', null, { removed: true })];
    const made = rooms({
      cards: lying, flags: [flag('f1', 'c1', 1, 'So.'), flag('f2', 'c2', 1)], whispers: [whisper('p3', true, 1, true)],
    });
    expect(made.map(whys)).toEqual([[], [], []]);
  });

  it('keeps a hand in sight whose bearer is away just now: the connection may be bad', () => {
    const [room] = rooms({ hands: [{ id: 'hand.x', person: 'x', at: 1 }], people: [person('x', 'p1')] });
    expect(room!.reasons).toMatchObject([{ why: 'hand', count: 1, since: 1 }]);
  });

  it('counts how long a room has been silent', () => {
    const minutes = (after: number) => Array.from({ length: 15 }, (_, at) => (at === 14 - after ? 1 : 0));
    const counts = [5, 9].map((after) => rooms({ ...both, activity: { p1: minutes(after) } })[0]!.reasons[0]!.count);
    expect(counts).toEqual([5, 9]);
  });

  it('calls a room silent only when that is known and somebody there could do something', () => {
    const silent = (more: Partial<Seen>) => whys(rooms({ ...both, activity: { p1: quiet }, ...more })[0]);
    const minutes = (after: number) => quiet.map((_, at) => (at === 14 - after ? 1 : 0));
    expect(silent({})).toEqual(['silence']);
    expect(silent({ activity: {} })).toEqual([]);
    expect(silent({ activity: { p1: minutes(4) } })).toEqual([]);
    expect(silent({ activity: { p1: minutes(5) } })).toEqual(['silence']);
    expect(silent({ present: [] })).toEqual([]);
    expect(silent({ present: [present('a', 'p1', true)] })).toEqual([]);
    expect(silent({ partners: [partner('p1', { open_columns: [] })] })).toEqual([]);
    expect(silent({ partners: [partner('p1', { ready: true })] })).toEqual([]);
    expect(silent({ partners: [partner('p1', { paused: true })] })).toEqual([]);
    expect(silent({ workshop: { ...workshop, stage: 'compare' } })).toEqual([]);
  });

  it('says that one writes nearly all from six cards and seven in ten on, among two or more', () => {
    const one = (lying: Card[], more: Partial<Seen> = {}) => rooms({ ...both, cards: lying, held: holdings(lying), ...more })[0]?.reasons;
    expect(one(cards(6, 'p1', 'a'))).toMatchObject([{ why: 'one', name: 'A', count: 6 }]);
    expect(one(cards(5, 'p1', 'a'))).toEqual([]);
    expect(one([...cards(7, 'p1', 'a'), ...cards(3, 'p1', 'b')])).toMatchObject([{ why: 'one', count: 7 }]);
    expect(one([...cards(6, 'p1', 'a'), ...cards(3, 'p1', 'b')])).toEqual([]);
    expect(one(cards(9, 'p1', 'a'), { present: [present('a', 'p1')] })).toEqual([]);
    expect(one(cards(9, 'p1', 'a', { removed: true }))).toEqual([]);
    expect(one(cards(9, 'p1', 'a', { on_behalf_of: 'the table' }))).toEqual([]);
    expect(one(cards(9, 'p1', null), { partners: [partner('p1', { anonymous: true })] })).toEqual([]);
    expect(one(cards(9, 'p1', 'a'), { partners: [partner('p1', { anonymous: true })] })).toEqual([]);
  });
});

describe('the order that is held', () => {
  it('counts the rooms that went up, not those that made place', () => {
    expect(movedUp(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toBe(1);
    expect(movedUp(['a', 'b', 'c', 'd'], ['d', 'c', 'a', 'b'])).toBe(2);
    expect(movedUp(['a', 'b'], ['a', 'b'])).toBe(0);
    expect(movedUp(['a'], ['b', 'a'])).toBe(1);
    expect(movedUp(['a', 'b'], ['b'])).toBe(0);
    expect(held(['p2', 'gone', 'p1'], rooms())).toEqual(['p2', 'p1']);
  });
});

describe('the rooms', () => {
  it('keeps a room in which nothing changed as the very same object', () => {
    const lying = [...cards(3, 'p1', 'a'), ...cards(3, 'p2', 'b')];
    const first = holdings(lying);
    const second = holdings([...lying, card('new', 'p2', 'b')], first);
    expect(second.get('p1')).toBe(first.get('p1'));
    expect(second.get('p2')).not.toBe(first.get('p2'));
    const before = rooms({ ...both, held: first, activity: { p1: quiet } });
    const after = rooms({ ...both, held: second, activity: { p1: [...quiet] }, partners: before.map((one) => one.partner) }, before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  it('keeps each piece of a room that is as it was as the very same object', () => {
    const lying = cards(7, 'p1', 'a');
    const was = holdings(lying);
    const [before] = rooms({ ...both, held: was });
    const [after] = rooms({ ...both, held: was, present: [present('a', 'p1', true), present('b', 'p1')] }, [before!]);
    expect(after).not.toBe(before);
    expect(after!.typing).toEqual(['a']);
    expect(after!.typedAt).toEqual(['values']);
    for (const piece of ['held', 'here', 'open', 'hands', 'waits', 'reasons', 'questions'] as const) expect(after![piece], piece).toBe(before![piece]);
    expect(after!.reasons.map((one) => one.why)).toEqual(['one']);
  });

  it('stays quick with 30 rooms, 300 people and 2,000 cards', () => {
    const partners = Array.from({ length: 30 }, (_, at) => partner(`p${at}`));
    const people = Array.from({ length: 300 }, (_, at) => person(`n${at}`, `p${at % 30}`));
    const lying = Array.from({ length: 2_000 }, (_, at) => card(`c${at}`, `p${at % 30}`, `n${at % 300}`));
    const seen = { partners, people, present: people.map((one) => present(one.id, one.partner!)), card: () => undefined };
    let was = holdings(lying);
    let before = rooms({ ...seen, held: was });
    const times: number[] = [];
    for (let at = 0; at < 40; at++) {
      lying.push(card(`more${at}`, `p${at % 30}`, 'n1'));
      const start = performance.now();
      was = holdings(lying, was);
      const after = rooms({ ...seen, held: was }, before);
      times.push(performance.now() - start);
      expect(after.filter((room, place) => room !== before[place])).toHaveLength(1);
      before = after;
    }
    const middle = times.sort((a, b) => a - b)[20]!;
    expect(middle).toBeLessThan(16);
  });
});

describe('how the writing is spread', () => {
  const people = [person('b', 'p1'), person('a', 'p1'), person('c', 'p1', { standing: 'out' }), person('d', 'p2')];
  const lying = [...cards(4, 'p1', 'b'), ...cards(2, 'p1', 'd'), ...cards(1, 'p1', 'a', { on_behalf_of: 'somebody' })];

  it('counts by name, with those who wrote nothing', () => {
    const made = spread(partner('p1'), people, holdings(lying).get('p1')!, (id) => id === 'a');
    expect(made).toEqual({
      total: 7, others: 2, behalf: 1,
      writers: [{ id: 'a', name: 'A', here: true, cards: 0 }, { id: 'b', name: 'B', here: false, cards: 4 }],
    });
  });

  it('counts what a facilitator put aside: who wrote it has written', () => {
    const held = holdings([card('x', 'p1', 'a', { hidden: true })]).get('p1')!;
    expect(spread(partner('p1'), people, held, () => true).writers).toContainEqual({ id: 'a', name: 'A', here: true, cards: 1 });
    expect(held.cards).toEqual([]);
  });

  it('knows only the sum in a room without names', () => {
    const made = spread(partner('p1', { anonymous: true }), people, holdings(lying).get('p1')!, () => true);
    expect(made).toEqual({ total: 7, writers: [], others: 0, behalf: 0 });
  });
});
