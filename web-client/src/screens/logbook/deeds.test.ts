import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

import type { Deed, Did, Person, Purpose } from '../../protocol/generated/types';
import { Table } from '../../records/table.svelte';
import { canTakeBack, told, type Speech } from './deeds';

const sources = import.meta.glob<string>('../../words/*/*.ftl', { query: '?raw', import: 'default', eager: true });

/** One of each kind: a new kind does not compile until it is told. */
const every: { [K in Did['did']]: Extract<Did, { did: K }>[] } = {
  hide_card: [{ did: 'hide_card', card: 'c', hidden: true }, { did: 'hide_card', card: 'c', hidden: false }],
  lock_card: [{ did: 'lock_card', card: 'c', locked: true }, { did: 'lock_card', card: 'c', locked: false }],
  remove_card: [{ did: 'remove_card', card: 'c' }],
  lock_room: [{ did: 'lock_room', partner: 'p', locked: true }, { did: 'lock_room', partner: 'p', locked: false }],
  lock_steps: [
    { did: 'lock_steps', partner: 'p', before: [], after: ['values'] },
    { did: 'lock_steps', partner: null, before: ['values'], after: [] },
  ],
  take_out: [{ did: 'take_out', person: 'a', may_return: true }, { did: 'take_out', person: 'a', may_return: false }],
  let_in: [{ did: 'let_in', person: 'a' }],
  move_person: [{ did: 'move_person', person: 'a', before: 'p', after: 'q' }],
  rename_person: [{ did: 'rename_person', person: 'a', before: 'Before', after: 'After' }],
  set_rooms: [{ did: 'set_rooms', person: 'a', before: [], after: ['p'] }, { did: 'set_rooms', person: 'a', before: ['p'], after: [] }],
  end_key: [{ did: 'end_key', person: 'a' }],
  renew_invitation: (
    [
      { for: 'anyone' }, { for: 'partner', partner: 'p' }, { for: 'facilitator', rooms: [] }, { for: 'facilitator', rooms: ['p'] },
      { for: 'screen' }, { for: 'recovery' }, { for: 'return', person: 'a' },
    ] satisfies Purpose[]
  ).map((purpose) => ({ did: 'renew_invitation', purpose })),
  remove_message: [{ did: 'remove_message', text: 'Words' }, { did: 'remove_message', text: '', message: 'm1' }],
  remove_items: [{ did: 'remove_items', items: [{ id: 'i', title: 'Break', minutes: 5, stage: null }], order: ['i'] }],
  set_stage: [{ did: 'set_stage', before: 'own_maps', after: 'compare' }],
};

function speech(language: string): Speech {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(source));
  const t: Speech['t'] = (id, args) => {
    const value = bundle.getMessage(id)?.value;
    expect(value, `${id} in ${language}`).toBeTruthy();
    const errors: Error[] = [];
    const words = bundle.formatPattern(value!, args, errors);
    expect(errors, `${id} in ${language}`).toEqual([]);
    return words;
  };
  return { t, list: (items) => items.join(', ') };
}

function filled(): Table {
  const table = new Table();
  const person: Person = { id: 'a', name: 'Adviser', partner: 'p', facilitator: false, mandate: 'not_said', rooms: [], standing: 'inside' };
  table.take({ seq: 1, put: [{ kind: 'person', ...person }] }, [], { person: null, partner: null, alias: null }, 0);
  return table;
}

describe('the logbook', () => {
  for (const language of ['nl', 'en']) {
    it(`tells every deed in ${language}, and each in words of its own`, () => {
      const { t, list } = speech(language);
      const said = Object.values(every).flat().map((what) => {
        const { id, args } = told(filled(), what, { t, list });
        return t(id, { who: 'Guide', ...args });
      });
      expect(said.every((words) => words.startsWith('Guide '))).toBe(true);
      expect(new Set(said).size).toBe(said.length);
    });
  }

  it('names who it is about, and says "somebody" of who is gone', () => {
    const { t, list } = speech('en');
    const { args } = told(filled(), { did: 'let_in', person: 'a' }, { t, list });
    expect(args?.person).toBe('Adviser');
    expect(told(filled(), { did: 'let_in', person: 'gone' }, { t, list }).args?.person).toBe(t('somebody'));
  });

  it('offers to take back what can be, once', () => {
    const deed = (what: Did, taken_back = false): Deed => ({ id: 'deed.1', by: 'g', at: 0, what, taken_back });
    const final = Object.values(every).flat().filter((what) => !canTakeBack(deed(what), []));
    expect([...new Set(final.map((what) => what.did))].sort()).toEqual(['end_key', 'remove_message', 'renew_invitation']);
    expect(canTakeBack(deed(every.let_in[0]!, true), [])).toBe(false);
  });

  it('offers only the last of those that are about the same', () => {
    const numbered = (number: number, what: Did, taken_back = false): Deed => ({ id: `deed.${number}`, by: 'g', at: 0, what, taken_back });
    const [aside, back] = every.hide_card as [Did, Did];
    const all = [numbered(9, aside), numbered(10, back), numbered(11, every.rename_person[0]!)];
    expect(all.map((one) => canTakeBack(one, all))).toEqual([false, true, true]);
    const undone = [numbered(9, aside), numbered(10, back, true)];
    expect(undone.map((one) => canTakeBack(one, undone))).toEqual([true, false]);
    const stages = [numbered(1, every.set_stage[0]!), numbered(2, every.set_stage[0]!)];
    expect(stages.map((one) => canTakeBack(one, stages))).toEqual([false, true]);
  });
});
