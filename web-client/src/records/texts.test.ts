import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { browser } from '../testing/browser';
import { firstWriter, fromBase64, Texts, toBase64 } from './texts.svelte';

let sent: [string, string, string][];
let asked: string[];
const texts = () => new Texts({ up: () => true, open: (id) => asked.push(id), edit: (id, update, words) => sent.push([id, update, words]) });

beforeEach(() => {
  browser();
  sent = [];
  asked = [];
});
afterEach(() => vi.unstubAllGlobals());

/** What the server makes of the card `c1` with these words; its own test holds the same letters. */
const FROM_SERVER = 'AQHZv6fBCAAEAQF0FURhdCB3ZSBnZWhvb3JkIHdvcmRlbgA=';

describe('texts', () => {
  it('t2 begins with the same document as the server', async () => {
    const mine = await texts().open('c1', 'Dat we gehoord worden');
    expect(mine.words).toBe('Dat we gehoord worden');
    mine.merge(FROM_SERVER);
    expect(mine.words).toBe('Dat we gehoord worden'); // not twice
    const yjs = await import('yjs');
    expect(toBase64(yjs.encodeStateAsUpdate(mine.doc))).toBe(FROM_SERVER);
  });

  it('sends letters together, and in their order', async () => {
    vi.useFakeTimers();
    const all = texts();
    const one = await all.open('c1', 'ab');
    one.splice(2, 0, 'c');
    one.splice(3, 0, 'd');
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(0); // after a pause they leave at once
    expect(sent).toHaveLength(1);
    one.splice(4, 0, 'e');
    vi.advanceTimersByTime(50);
    expect(sent).toHaveLength(1);
    vi.advanceTimersByTime(20);
    expect(sent).toHaveLength(2);
    expect(sent[1]![2]).toBe('abcde');
    vi.useRealTimers();
    const other = await texts().open('c1', 'ab');
    other.merge(sent[0]![1]);
    expect(other.words).toBe('abcd');
  });

  it('loses no letter when two type at once', async () => {
    const [one, two] = [await texts().open('c1', 'midden'), await texts().open('c1', 'midden')];
    one.splice(0, 0, 'voor ');
    two.splice(6, 0, ' achter 😀');
    one.flush();
    two.flush();
    one.merge(sent[1]![1]);
    two.merge(sent[0]![1]);
    expect(one.words).toBe('voor midden achter 😀');
    expect(two.words).toBe(one.words);
  });

  it('joins two edits to one', async () => {
    const all = texts();
    const one = await all.open('c1', 'a');
    one.splice(1, 0, 'b');
    one.flush();
    one.splice(2, 0, 'c');
    one.flush();
    const joined = all.join(sent[0]![1], sent[1]![1])!;
    const other = await texts().open('c1', 'a');
    other.merge(joined);
    expect(other.words).toBe('abc');
  });

  it('asks for a text that others began, until it is dropped', async () => {
    const all = texts();
    const one = await all.open('c1');
    expect(asked).toEqual(['c1']);
    expect(one.ready).toBe(false);
    one.merge(FROM_SERVER);
    expect(one.ready).toBe(true);
    all.drop('c1');
    expect(all.get('c1')).toBeUndefined();
  });

  it('knows the first writer by FNV-1a, and base64', () => {
    expect(firstWriter('')).toBe(0x811c9dc5);
    expect(firstWriter('a')).toBe(0xe40c292c);
    expect([...fromBase64(toBase64(Uint8Array.from([0, 255, 128])))]).toEqual([0, 255, 128]);
  });
});
