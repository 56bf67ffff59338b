import { describe, expect, it } from 'vitest';

import type { Answer, Consent, Partner } from '../protocol/generated/types';
import { markOf, stands } from './themes';

const said = (partner: string, answer: Answer, outdated = false): Consent => ({
  id: `t.${partner}${answer}`, theme: 't', partner, person: null, answer, reason: '', outdated,
});
const partners = ['p1', 'p2'].map((id) => ({ id }) as Partner);

describe('consent', () => {
  it('is one mark per partner, however many people it has', () => {
    expect(markOf([said('p1', 'agree'), said('p1', 'remark')], 't', 'p1')).toBe('remark');
    expect(markOf([said('p1', 'agree'), said('p1', 'objection'), said('p1', 'remark')], 't', 'p1')).toBe('objection');
    expect(markOf([], 't', 'p1')).toBe('open');
  });

  it('does not count answers to older words', () => {
    expect(markOf([said('p1', 'agree', true)], 't', 'p1')).toBe('open');
  });

  it('stands when every partner answered and none objects', () => {
    expect(stands([said('p1', 'agree'), said('p2', 'remark')], 't', partners)).toBe(true);
    expect(stands([said('p1', 'agree')], 't', partners)).toBe(false);
    expect(stands([said('p1', 'agree'), said('p2', 'objection')], 't', partners)).toBe(false);
    expect(stands([], 't', [])).toBe(false);
  });
});
