import { describe, expect, it } from 'vitest';

import type { Card, Partner, Record as Row } from '../../protocol/generated/types';
import { Table } from '../../records/table.svelte';
import type { Me, Notice } from '../../session/session.svelte';
import { cutOf, whyCut } from './cut';

const me: Me = { role: 'participant', person: 'n1', partner: 'p1', alias: 'a1' };
const MINE = { card: 'c', partner: 'p1', column: 'values', own: true };
const THEIRS = { ...MINE, own: false };

function session(card?: Partial<Card>, partner: Partial<Partner> = {}) {
  const table = new Table();
  const put = [
    { kind: 'workshop', id: 'workshop', locked_columns: [] },
    { kind: 'partner', id: 'p1', rank: 1, ...partner },
    ...(card ? [{ kind: 'card', id: 'c', partner: 'p1', column: 'values', ...card }] : []),
  ] as Row[];
  table.take({ seq: 1, put }, [], me, 0);
  return { me, table, writing: undefined as { card: string } | undefined };
}

describe('why one can no longer write in a card', () => {
  it('is nothing while one may', () => {
    expect(whyCut(session({}), MINE)).toBeUndefined();
  });

  it('is that it was put aside, taken away, shared or locked', () => {
    expect(whyCut(session(), MINE)).toBe('aside');
    expect(whyCut(session({ removed: true }), MINE)).toBe('removed');
    expect(whyCut(session({ released: true }), MINE)).toBe('shared');
    expect(whyCut(session({ locked: true }), MINE)).toBe('locked');
    expect(whyCut(session({}, { locked: true }), MINE)).toBe('locked');
  });

  it('is the silence where the card of somebody else is not sent meanwhile, and never for one\'s own', () => {
    expect(whyCut(session(undefined, { silent: true }), THEIRS)).toBe('silent');
    expect(whyCut(session(undefined, { silent: true }), MINE)).toBe('aside');
    expect(whyCut(session(undefined), THEIRS)).toBe('aside');
  });

  it('is that oneself was moved, whatever became of the card', () => {
    for (const cut of [MINE, THEIRS]) expect(whyCut(session(), { ...cut, partner: 'p2' })).toBe('moved');
  });
});

describe('a refusal', () => {
  const notice = (more: Partial<Notice> = {}): Notice => ({
    id: 'k', refusal: { code: 'not_found', message: '', advice: '' }, words: 'w', text: 'c', ...more,
  });
  const written = { words: 'w', partner: 'p1', column: 'values', own: true };

  it('of words is about the card that one can no longer write in', () => {
    expect(cutOf(session(), notice({ written }))).toMatchObject(MINE);
    expect(cutOf(session({}), notice({ written }))).toBeUndefined();
    expect(cutOf(session(), notice({ text: undefined }))).toBeUndefined();
  });

  it('of a card itself has its own reason, and is said once where one writes in it', () => {
    const now = session();
    expect(cutOf(now, notice())).toBeUndefined();
    now.writing = { card: 'c' };
    expect(cutOf(now, notice())).toMatchObject({ card: 'c' });
  });
});
