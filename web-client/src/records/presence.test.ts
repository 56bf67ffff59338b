import { describe, expect, it } from 'vitest';

import type { Presence } from '../protocol/generated/types';
import { Here } from './presence.svelte';

const one = (person: string, more: Partial<Presence> = {}): Presence => ({ person, partner: 'p1', room: 'p1', column: null, text: null, typing: false, ...more });
const frame = (here: Presence[], { all = false, gone = [] as string[] } = {}) => ({ type: 'presence' as const, all, here, gone });
const names = (here: Here) => here.all().map(({ person }) => person).sort();

describe('who is here', () => {
  it('h1 takes who comes, who goes, and all at once', () => {
    const here = new Here();
    here.take(frame([one('a'), one('b')]));
    here.take(frame([one('c', { partner: 'p2' }), one('b', { typing: true, text: 't' })], { gone: ['a', 'unknown'] }));
    expect(names(here)).toEqual(['b', 'c']);
    expect([here.has('a'), here.has('b')]).toEqual([false, true]);
    expect(here.of('p2').map(({ person }) => person)).toEqual(['c']);
    expect(here.typing('t', null).map(({ person }) => person)).toEqual(['b']);
    expect(here.typing('t', 'b')).toEqual([]);
    here.take(frame([one('d')], { all: true }));
    expect(names(here)).toEqual(['d']);
    expect([here.has('b'), here.has('d')]).toEqual([false, true]);
    here.take(frame([], { all: true }));
    expect(names(here)).toEqual([]);
    expect(here.has('d')).toBe(false);
  });
});
