import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { browser, Memory } from '../testing/browser';
import { Outbox } from './outbox';

const command = { type: 'remove_card', card: 'c1' } as const;
const open: Outbox[] = [];
function outbox(store: Memory, tab: string, now = () => 0): Outbox {
  const made = new Outbox(store, 'out.w1.n1', tab, now);
  open.push(made);
  return made;
}
beforeEach(() => {
  vi.useFakeTimers();
  browser();
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the outbox', () => {
  it('r2 keeps what was not answered over a reload of its tab', () => {
    const store = new Memory();
    outbox(store, 'tab1').add({ id: 'k1', command });
    expect(outbox(store, 'tab1').waiting.map((one) => one.id)).toEqual(['k1']);
  });

  it('keeps nothing of what was answered', () => {
    const store = new Memory();
    const first = outbox(store, 'tab1');
    first.add({ id: 'k1', command });
    expect(first.remove('k1')?.command).toEqual(command);
    expect(first.remove('k1')).toBeUndefined();
    expect(outbox(store, 'tab1').waiting).toEqual([]);
  });

  it('leaves the list of a tab that lives, and takes over that of one that is gone', () => {
    const store = new Memory();
    outbox(store, 'tab1', () => 0).add({ id: 'k1', command });
    expect(outbox(store, 'tab2', () => 30_000).waiting).toEqual([]);
    expect(outbox(store, 'tab3', () => 200_000).waiting.map((one) => one.id)).toEqual(['k1']);
    // Once: whoever comes next finds nothing.
    expect(outbox(store, 'tab4', () => 200_001).waiting).toEqual([]);
  });

  it('says when this device keeps nothing, and still works', () => {
    const store = new Memory();
    store.full = true;
    const one = outbox(store, 'tab1');
    one.add({ id: 'k1', command });
    expect(one.keeps).toBe(false);
    expect(one.waiting).toHaveLength(1);
  });

  it('does not trip over what something else wrote there', () => {
    const store = new Memory();
    store.setItem('out.w1.n1.tab1', '{nonsense');
    store.setItem('out.w1.n1.tab2', '[{"id":"x"},7]');
    expect(outbox(store, 'tab1', () => 1e9).waiting).toEqual([]);
  });
});
