// Where in a card's words the signs of a proposal stand.

import type { Reason } from '../protocol/generated/types';

/** The words that the signs name, as they are written. */
export function named(reasons: Reason[]): string[] {
  return reasons.flatMap((reason) => {
    if (reason.why === 'words') return reason.words;
    if (reason.why === 'negated') return reason.word ? [reason.word] : [];
    return reason.why === 'meaning' || reason.why === 'thought' ? [] : reason.pair.flatMap((phrase) => phrase.split(' '));
  });
}

export interface Piece {
  text: string;
  marked: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/** A text in pieces, those marked that are named or have a named word in them. */
export function pieces(text: string, words: string[]): Piece[] {
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => word.length > 1);
  const found: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*)/u)) {
    const lower = part.toLowerCase();
    const marked = LETTER.test(part) && wanted.some((word) => lower === word || (word.length > 3 && lower.includes(word)));
    const last = found.at(-1);
    if (last && last.marked === marked) last.text += part;
    else if (part) found.push({ text: part, marked });
  }
  return found;
}
