import { describe, expect, it } from 'vitest';

import { lost } from './lost';

const field = (value: string, maxLength: number, selectionStart = value.length, selectionEnd = selectionStart) => ({ value, maxLength, selectionStart, selectionEnd });

describe('what is pasted', () => {
  it('loses what a field has no room for', () => {
    expect(lost(field('abc', 5), 'de')).toBe(0);
    expect(lost(field('abc', 5), 'defg')).toBe(2);
    expect(lost(field('abc', -1), 'defg')).toBe(0);
  });

  it('takes the place of what was chosen, and counts a line’s end once', () => {
    expect(lost(field('abc', 5, 0, 3), 'defgh')).toBe(0);
    expect(lost(field('', 5), 'ab\r\ncd')).toBe(0);
  });
});
