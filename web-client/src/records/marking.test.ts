import { describe, expect, it } from 'vitest';

import { named, pieces } from './marking';

describe('the signs of a proposal in the words of a card', () => {
  const marked = (text: string, words: string[]) => pieces(text, words).filter((piece) => piece.marked).map((piece) => piece.text);

  it('marks whole words, whatever their case, and longer words that hold them', () => {
    expect(marked('Samen Fietsen, fiets mee', ['fiets'])).toEqual(['Fietsen', 'fiets']);
    expect(marked('Kennisdeling is delen', ['kennis', 'delen'])).toEqual(['Kennisdeling', 'delen']);
  });

  it('does not mark short words inside others', () => {
    expect(marked('In de winter is het minder', ['in', 'is'])).toEqual(['In', 'is']);
  });

  it('keeps every letter of the text, in every script', () => {
    for (const text of ['', 'één—twee', '😀 welkom', 'مرحبا بكم', 'a\n\nb', '<b>&']) {
      expect(pieces(text, ['welkom', 'b']).map((piece) => piece.text).join('')).toBe(text);
    }
  });

  it('names what stands in the signs', () => {
    expect(named([{ why: 'words', words: ['a'] }, { why: 'opposites', pair: ['b', 'c'] }, { why: 'meaning' }, { why: 'negated', word: '' }])).toEqual(['a', 'b', 'c']);
  });
});
