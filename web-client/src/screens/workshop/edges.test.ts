import { describe, expect, it } from 'vitest';

import { edgeFor, overlap, spanAt, type Hand } from './edges';

/** A phone with the bar above and the bar of steps below. */
const PHONE = { top: 94, bottom: 577 };
const hand = (field: [number, number], around: [number, number] = field): Hand => ({
  field: { from: field[0], to: field[1] }, around: { from: around[0], to: around[1] },
});

describe('the edge of a strip of notes', () => {
  it('is the bottom while nothing is in hand, or nothing lies in it', () => {
    expect(edgeFor('top', 200, PHONE)).toBe('bottom');
    expect(edgeFor('top', 0, PHONE, hand([400, 500]))).toBe('bottom');
  });

  it('lies between the bars', () => {
    expect(spanAt('top', 200, PHONE)).toEqual({ from: 94, to: 294 });
    expect(spanAt('bottom', 200, PHONE)).toEqual({ from: 377, to: 577 });
  });

  it('is the other one when it would cover what is in hand, and only then', () => {
    expect(edgeFor('bottom', 200, PHONE, hand([424, 489], [388, 782]))).toBe('top');
    expect(edgeFor('bottom', 200, PHONE, hand([110, 180], [100, 300]))).toBe('bottom');
    // What covers nothing where it is stays there.
    expect(edgeFor('top', 200, PHONE, hand([300, 340]))).toBe('top');
    expect(edgeFor('bottom', 200, PHONE, hand([300, 340]))).toBe('bottom');
  });

  it('covers rather all that belongs to a field than a little of the field', () => {
    expect(edgeFor('top', 200, PHONE, hand([280, 330], [250, 570]))).toBe('bottom');
    expect(edgeFor('bottom', 200, PHONE, hand([350, 390], [100, 390]))).toBe('top');
  });

  it('knows how much of one lies over the other', () => {
    expect(overlap({ from: 0, to: 10 }, { from: 8, to: 20 })).toBe(2);
    expect(overlap({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(0);
  });
});
