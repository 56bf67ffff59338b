// Texts as people type them: what changed between two versions, and where a place in a text lies after
// somebody else's edit. Offsets are UTF-16 code units.

export interface Splice {
  at: number;
  cut: number;
  add: string;
}

/** One part of a Yjs delta. */
export interface Step {
  retain?: number;
  insert?: unknown;
  delete?: number;
}

const high = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;

/** The smallest splice that makes `after` out of `before`; it cuts no emoji in half. */
export function difference(before: string, after: string): Splice | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  if (start > 0 && (high(before, start - 1) || high(after, start - 1))) start--;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (end > 0 && (high(before, before.length - end - 1) || high(after, after.length - end - 1))) end--;
  return { at: start, cut: before.length - start - end, add: after.slice(start, after.length - end) };
}

/** Where a place lies after an edit. Words that come exactly there go behind it. */
export function moved(place: number, delta: Step[]): number {
  let at = 0;
  let result = place;
  for (const step of delta) {
    if (at >= result && step.insert === undefined) break;
    if (step.retain) at += step.retain;
    else if (step.delete) result -= Math.min(step.delete, result - at);
    else if (typeof step.insert === 'string') {
      if (at >= result) break;
      result += step.insert.length;
      at += step.insert.length;
    }
  }
  return result;
}

/** Between words of two people that were written in the same place. */
const BESIDE = ' / ';

/** What `mine` becomes when it began from `was` while the text is `now` by then: both changes (rule C5). */
export function both(now: string, was: string, mine: string): string {
  if (was === now || was === mine || now === mine) return was === mine ? now : mine;
  const [theirs, own] = [difference(was, now)!, difference(was, mine)!];
  const end = (splice: Splice) => splice.at + splice.cut;
  const put = (at: number, cut: number, add: string) => now.slice(0, at) + add + now.slice(at + cut);
  if (end(own) < theirs.at || (own.cut > 0 && end(own) === theirs.at)) return put(own.at, own.cut, own.add);
  if (end(theirs) < own.at || (theirs.cut > 0 && end(theirs) === own.at)) {
    return put(own.at - theirs.cut + theirs.add.length, own.cut, own.add);
  }
  return put(theirs.at + theirs.add.length, 0, (theirs.add && own.add ? BESIDE : '') + own.add);
}
