import { describe, expect, it } from 'vitest';

import type { Card, Partner, Record as Row, Workshop } from '../../protocol/generated/types';
import { Table } from '../../records/table.svelte';
import type { Me } from '../../session/session.svelte';
import { barred, rights } from './rights';

const me: Me = { role: 'participant', person: 'n1', partner: 'p1', alias: 'a1' };
const guide: Me = { role: 'facilitator', person: 'g', partner: null, alias: null };
const card = (more: Partial<Card> = {}): Card => ({
  id: 'c', partner: 'p1', column: 'values', field: 'f', rank: 1, author: 'n1', on_behalf_of: null, stays: false,
  joint: false, released: false, removed: false, ...more,
});

function session(who: Me, workshop: Partial<Workshop> = {}, partner: Partial<Partner> = {}, rooms: string[] = []) {
  const table = new Table();
  const put = [
    { kind: 'workshop', id: 'workshop', ...workshop },
    { kind: 'partner', id: 'p1', rank: 1, ...partner },
    { kind: 'person', id: 'g', rooms },
  ] as Row[];
  table.take({ seq: 1, put }, [], who, 0);
  return { me: who, table };
}

describe('rights', () => {
  it('lets a group change its own card and nobody else', () => {
    expect(rights(session(me), card())).toMatchObject({ change: true, words: true, moderate: false });
    expect(rights(session(me), card({ partner: 'p2' }))).toMatchObject({ change: false, answer: false });
  });

  it('keeps a locked card as it is, and lets its group answer questions about it', () => {
    expect(rights(session(me), card({ locked: true }))).toMatchObject({ change: false, words: false, answer: true, lock: 'card' });
  });

  it('knows the lock of a step and of a whole room', () => {
    expect(rights(session(me, {}, { locked_columns: ['values'] }), card()).lock).toBe('step');
    expect(rights(session(me, {}, { locked_columns: ['acting'] }), card()).lock).toBeUndefined();
    expect(rights(session(me, {}, { locked: true }), card()).lock).toBe('room');
  });

  it('asks the joint session about a card that everybody sees', () => {
    const locked = session(me, { locked_columns: ['values'] });
    expect(rights(locked, card()).change).toBe(true);
    expect(rights(locked, card({ joint: true })).lock).toBe('step');
    expect(rights(session(me, {}, { locked: true }), card({ released: true })).change).toBe(true);
  });

  it('does not bind facilitators', () => {
    expect(rights(session(guide, {}, { locked: true }), card({ locked: true }))).toMatchObject({ change: true, moderate: true });
    expect(barred(session(guide, {}, { locked: true }), 'values', 'p1')).toBeUndefined();
    expect(barred(session(me, {}, { locked: true }), 'values', 'p1')).toBe('room');
  });

  it('gives a facilitator of certain rooms those alone', () => {
    expect(rights(session(guide, {}, {}, ['p1']), card()).moderate).toBe(true);
    expect(rights(session(guide, {}, {}, ['p2']), card())).toMatchObject({ moderate: false, change: false, answer: false });
  });
});
