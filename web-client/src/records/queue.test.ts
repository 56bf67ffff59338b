import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Hand, Record as Row, Whisper } from '../protocol/generated/types';
import { Arrivals, handsOf, minutesSince, whispersSettled, whispersWaiting, type News } from './queue';
import { Table } from './table.svelte';

const hand = (id: string, at: number): Hand => ({ id: `hand.${id}`, person: id, at });
const whisper = (id: string, at: number, more: Partial<Whisper> = {}): Whisper => ({
  id, person: null, partner: 'p1', unwell: false, named: false, text: 'x', at, answer: null, answered_by: [], settled: false, ...more,
});

function table(hands: Hand[], whispers: Whisper[]): Table {
  const made = new Table();
  const put = [
    ...hands.map((one) => ({ kind: 'hand', ...one })), ...whispers.map((one) => ({ kind: 'whisper', ...one })),
  ] as Row[];
  made.take({ seq: 1, put }, [], { person: null, partner: null, alias: null }, 0);
  return made;
}

describe('the queue', () => {
  it('takes the hand first that has been up longest', () => {
    expect(handsOf(table([hand('a', 30), hand('b', 10), hand('c', 20)], [])).map((one) => one.person)).toEqual(['b', 'c', 'a']);
  });

  it('puts those for whom things do not go well before the others', () => {
    const waiting = whispersWaiting(table([], [whisper('a', 10), whisper('b', 30, { unwell: true }), whisper('c', 20, { unwell: true })]));
    expect(waiting.map((one) => one.id)).toEqual(['c', 'b', 'a']);
  });

  it('keeps apart what was dealt with', () => {
    const made = table([], [whisper('a', 10, { settled: true }), whisper('b', 20), whisper('c', 30, { settled: true, unwell: true })]);
    expect(whispersWaiting(made).map((one) => one.id)).toEqual(['b']);
    expect(whispersSettled(made).map((one) => one.id)).toEqual(['c', 'a']);
  });

  it('counts whole minutes, and none below zero', () => {
    expect(minutesSince(0, 119_000)).toBe(1);
    expect(minutesSince(5_000, 0)).toBe(0);
  });
});

describe('arrivals', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const hand = (id: string): News => ({ id, what: 'hand', who: id });
  const gather = () => {
    const said: string[][] = [];
    return { said, arrivals: new Arrivals((news) => said.push(news.map((one) => one.id)), 3_000, 12_000) };
  };

  it('says nothing of what was there already', () => {
    const { said, arrivals } = gather();
    arrivals.look([hand('a')]);
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });

  it('says what comes within seconds in one go', () => {
    const { said, arrivals } = gather();
    arrivals.look([]);
    arrivals.look([hand('a')]);
    vi.advanceTimersByTime(1_000);
    arrivals.look([hand('a'), hand('b'), { id: 'w', what: 'unwell' }]);
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([['a', 'b', 'w']]);
  });

  it('is quiet for a while, and then says all that came', () => {
    const { said, arrivals } = gather();
    arrivals.look([]);
    for (let second = 0; second < 30; second++) {
      arrivals.look(Array.from({ length: second + 1 }, (_, at) => hand(`h${at}`)));
      vi.advanceTimersByTime(1_000);
    }
    vi.advanceTimersByTime(12_000);
    expect(said.length).toBeLessThanOrEqual(4);
    expect(said.flat().length).toBe(30);
  });

  it('does not call it news that something was answered', () => {
    const { said, arrivals } = gather();
    arrivals.look([hand('a'), hand('b'), hand('c')]);
    arrivals.look([hand('a'), hand('b')]);
    vi.advanceTimersByTime(30_000);
    expect(said).toEqual([]);
  });

  it('says a hand again that was lowered and raised', () => {
    const { said, arrivals } = gather();
    arrivals.look([hand('a')]);
    arrivals.look([]);
    arrivals.look([hand('a')]);
    vi.advanceTimersByTime(3_000);
    expect(said).toEqual([['a']]);
  });
});
