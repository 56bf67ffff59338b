import { afterEach, describe, expect, it, vi } from 'vitest';

import { Memory } from '../testing/browser';
import { forgetRecovery, keepRecovery, recoveryOf } from './recovery';

describe('the recovery key', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('stays with this tab until it is put away, and belongs to one workshop', () => {
    vi.stubGlobal('sessionStorage', new Memory());
    keepRecovery('one', 'secret');
    expect(recoveryOf('one')).toBe('secret');
    expect(recoveryOf('other')).toBeUndefined();
    forgetRecovery('one');
    expect(recoveryOf('one')).toBeUndefined();
  });

  it('is shown in a browser that keeps nothing, too', () => {
    const full = new Memory();
    full.full = true;
    vi.stubGlobal('sessionStorage', full);
    keepRecovery('one', 'secret');
    expect(recoveryOf('one')).toBe('secret');
    forgetRecovery('one');
    expect(recoveryOf('one')).toBeUndefined();
  });
});
