import { describe, expect, it } from 'vitest';

import { both, difference, moved } from './splice';

const applied = (before: string, splice: ReturnType<typeof difference>) =>
  splice ? before.slice(0, splice.at) + splice.add + before.slice(splice.at + splice.cut) : before;

describe('difference', () => {
  it('finds what was typed', () => {
    expect(difference('Dat we gehoord', 'Dat we echt gehoord')).toEqual({ at: 7, cut: 0, add: 'echt ' });
    expect(difference('aa', 'aaa')).toEqual({ at: 2, cut: 0, add: 'a' });
    expect(difference('abc', 'ac')).toEqual({ at: 1, cut: 1, add: '' });
    expect(difference('same', 'same')).toBeUndefined();
  });

  it('cuts no emoji in half', () => {
    // The two share their first half.
    const splice = difference('a😀b', 'a😁b');
    expect(splice).toEqual({ at: 1, cut: 2, add: '😁' });
    // These share their second half.
    const other = difference('x\u{1F600}', 'x\u{1FA00}');
    expect(other?.at).toBe(1);
  });

  it('makes the one out of the other, whatever they are', () => {
    const letters = ['a', 'b', ' ', '😀', '😁', 'é'];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const word = () => Array.from({ length: next(9) }, () => letters[next(letters.length)]).join('');
    for (let round = 0; round < 3_000; round++) {
      const [before, after] = [word(), word()];
      const splice = difference(before, after);
      expect(applied(before, splice)).toBe(after);
      expect(() => encodeURIComponent(splice?.add ?? '')).not.toThrow(); // half an emoji would throw
      expect(() => encodeURIComponent(before.slice(0, splice?.at ?? 0))).not.toThrow();
    }
  });
});

describe('moved', () => {
  it('keeps a place where it was when others write', () => {
    expect(moved(5, [{ insert: 'abc' }])).toBe(8);
    expect(moved(5, [{ retain: 6 }, { insert: 'abc' }])).toBe(5);
    expect(moved(5, [{ retain: 2 }, { delete: 2 }])).toBe(3);
    expect(moved(5, [{ retain: 3 }, { delete: 9 }])).toBe(3);
    expect(moved(5, [{ retain: 5 }, { insert: 'x' }])).toBe(5);
    expect(moved(0, [{ insert: 'x' }])).toBe(0);
  });
});

describe('both', () => {
  // The server's own test holds the same cases: both sides come to the same words.
  it.each([
    ['', 'With a letter', 'By phone', 'With a letter / By phone'],
    ['Two years', 'Two full years', 'Two years, then we look again', 'Two full years, then we look again'],
    ['Two years', 'Two years from May', 'At least two years', 'At least two years from May'],
    ['Two years', 'Three years', 'Four years', 'Three / Four years'],
    ['Two years', '', 'Two long years', 'long '],
    ['Two years', 'Two years', 'One year', 'One year'],
    ['Two years', 'One year', 'Two years', 'One year'],
    ['a 😀 b', 'a 😀 b c', 'x a 😀 b', 'x a 😀 b c'],
  ])('c5 keeps what both wrote: %s → %s, %s', (was, now, mine, result) => {
    expect(both(now, was, mine)).toBe(result);
  });
});
