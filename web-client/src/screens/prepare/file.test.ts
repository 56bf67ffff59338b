import { describe, expect, it } from 'vitest';

import { draftOf, isBegun, ownAgenda } from './draft.svelte';
import { fileName, read, write, type Form } from './file';

const form: Form = {
  title: 'Samen verder', occasion: 'Twee regels.\nDit is de tweede.', language: 'nl', mode: 'own_maps',
  partners: [
    { name: 'Bewoners', colour: 'blue', pattern: 'dots', anonymous: true },
    { name: 'Thuiszorg', colour: 'orange', pattern: 'stripes', anonymous: false },
  ],
  template: {
    name: 'Kaart',
    columns: [
      { id: 'values', name: 'Waarden', question: 'Wat vindt u belangrijk?', chapter: 'purpose', fields: [{ id: 'success', name: 'Succes', hint: '' }] },
      { id: 'acting', name: 'Handelen', question: '', chapter: 'acting', fields: [{ id: 'skills', name: 'Kunnen', hint: 'Bijvoorbeeld koken' }] },
    ],
  },
  agenda: [
    { title: 'Welkom', minutes: 10, stage: null },
    { title: 'Eigen kaart', minutes: 45, stage: 'own_maps', say: 'Neem de tijd.', open: ['values'] },
  ],
};
/** The file with something else in it. */
function changed(change: (whole: any) => void) {
  const whole = JSON.parse(write(form));
  change(whole);
  return read(JSON.stringify(whole));
}
function wrong(change: (whole: any) => void) {
  const answer = changed(change);
  return answer.ok ? [] : answer.problems;
}

describe('a form as a file', () => {
  it('comes back as it went', () => {
    expect(read(write(form))).toEqual({ ok: true, form });
    expect(read(`\uFEFF${write(form)}`)).toEqual({ ok: true, form });
  });

  it('holds nobody, no card and no key, whatever hangs on what it is made of', () => {
    const more = { ...form, key: 'ffeedd', people: ['Anna'], retention: '2030-01-01', id: 'w1', partners: form.partners.map((one) => ({ ...one, id: 'p1', rank: 1, open_columns: [] })), agenda: form.agenda.map((one) => ({ ...one, id: 'i1', skipped: true })) };
    const whole = JSON.parse(write(more));
    expect(Object.keys(whole).sort()).toEqual(['agenda', 'form', 'language', 'mode', 'occasion', 'partners', 'template', 'title', 'version']);
    expect(Object.keys(whole.partners[0]).sort()).toEqual(['anonymous', 'colour', 'name', 'pattern']);
    expect(read(write(more))).toEqual({ ok: true, form });
  });

  it('leaves out steps to be opened that the map has no more', () => {
    const gone = { ...form, agenda: [{ title: 'x', minutes: 1, stage: null, open: ['values', 'gone'] }] };
    expect(read(write(gone))).toMatchObject({ ok: true, form: { agenda: [{ open: ['values'] }] } });
  });

  it('is called after the title', () => {
    expect(fileName('Samen: verder / één')).toBe('samen-verder-een.samenkaart.json');
    expect(fileName('///')).toBe('samenkaart.samenkaart.json');
    expect(fileName('a'.repeat(300)).length).toBeLessThan(80);
  });
});

describe('reading a file that does not fit', () => {
  it('knows what is no template at all', () => {
    for (const text of ['', 'hello', '{', 'null', '[]', '"x"', '3', '{}', '{"form":"other","version":1}']) {
      expect(read(text), text).toEqual({ ok: false, problems: [{ what: 'no-file' }] });
    }
    expect(wrong((whole) => (whole.version = 2))).toEqual([{ what: 'version' }]);
    expect(wrong((whole) => (whole.version = '1'))).toEqual([{ what: 'version' }]);
  });

  it('says what is missing, empty, too long or of another kind, and where', () => {
    expect(wrong((whole) => delete whole.title)).toEqual([{ what: 'missing', where: 'title' }]);
    expect(wrong((whole) => (whole.title = ' \u200b'))).toEqual([{ what: 'empty', where: 'title' }]);
    expect(wrong((whole) => (whole.title = 'x'.repeat(201)))).toEqual([{ what: 'long', where: 'title', limit: 200 }]);
    expect(wrong((whole) => (whole.title = { toString: 'x' }))).toEqual([{ what: 'value', where: 'title' }]);
    expect(wrong((whole) => (whole.title = 'a\u0000b'))).toEqual([{ what: 'value', where: 'title' }]);
    expect(wrong((whole) => (whole.occasion = 'x'.repeat(1001)))).toEqual([{ what: 'long', where: 'occasion', limit: 1000 }]);
    expect(wrong((whole) => (whole.language = 'fr'))).toEqual([{ what: 'value', where: 'language' }]);
    expect(wrong((whole) => (whole.mode = ['mixed']))).toEqual([{ what: 'value', where: 'mode' }]);
  });

  it('looks at every group', () => {
    expect(wrong((whole) => whole.partners.pop())).toEqual([{ what: 'few', where: 'groups', limit: 2 }]);
    expect(wrong((whole) => (whole.partners = Array(31).fill(whole.partners[0])))).toEqual([{ what: 'many', where: 'groups', limit: 30 }]);
    expect(wrong((whole) => (whole.partners = { length: 2 }))).toEqual([{ what: 'value', where: 'groups' }]);
    expect(wrong((whole) => (whole.partners[1].name = ' bewoners'))).toEqual([{ what: 'twice', where: 'group', at: 2 }]);
    expect(wrong((whole) => (whole.partners[1].colour = 'red'))).toEqual([{ what: 'value', where: 'look', at: 2 }]);
    expect(wrong((whole) => (whole.partners[0].anonymous = 'yes'))).toEqual([{ what: 'value', where: 'group', at: 1 }]);
    expect(wrong((whole) => (whole.partners[0] = null)).map((one) => one.what)).toContain('value');
  });

  it('looks at every step and field', () => {
    expect(wrong((whole) => delete whole.template)).toEqual([{ what: 'missing', where: 'map' }]);
    expect(wrong((whole) => (whole.template.columns = []))[0]).toEqual({ what: 'few', where: 'steps', limit: 1 });
    expect(wrong((whole) => (whole.template.columns[1].id = 'values'))).toEqual([{ what: 'twice', where: 'step', at: 2 }]);
    expect(wrong((whole) => (whole.template.columns[1].id = 'a.b'))).toEqual([{ what: 'value', where: 'step', at: 2 }]);
    expect(wrong((whole) => (whole.template.columns[1].chapter = 'signatures'))).toEqual([{ what: 'value', where: 'chapter', at: 2 }]);
    expect(wrong((whole) => (whole.template.columns[1].fields = []))).toEqual([{ what: 'few', where: 'fields', at: 2, limit: 1 }]);
    expect(wrong((whole) => (whole.template.columns[1].fields[0].hint = 7))).toEqual([{ what: 'value', where: 'field', at: 1, in: 2 }]);
  });

  it('looks at every part of the agenda', () => {
    for (const minutes of [0, -1, 481, 1.5, '10', null, 1e9]) {
      expect(wrong((whole) => (whole.agenda[0].minutes = minutes))).toEqual([{ what: 'value', where: 'minutes', at: 1, limit: 480 }]);
    }
    expect(wrong((whole) => (whole.agenda[1].stage = 'later'))).toEqual([{ what: 'value', where: 'part', at: 2 }]);
    expect(wrong((whole) => (whole.agenda[1].open = ['success']))).toEqual([{ what: 'value', where: 'part', at: 2 }]);
    expect(wrong((whole) => (whole.agenda = Array(41).fill(whole.agenda[0])))).toEqual([{ what: 'many', where: 'agenda', limit: 40 }]);
    expect(wrong((whole) => (whole.agenda[1].say = 'x'.repeat(1001)))).toEqual([{ what: 'long', where: 'say', at: 2, limit: 1000 }]);
  });

  it('takes over nothing that it does not know', () => {
    const answer = read(write(form).replace('{', '{"__proto__":{"polluted":true},"key":"secret",'));
    expect(answer).toEqual({ ok: true, form });
    expect(({} as any).polluted).toBeUndefined();
  });
});

describe('a draft after a form', () => {
  it('has groups of its own and nobody in it', () => {
    const draft = draftOf(form, 'file', new Date(2026, 0, 31));
    expect(draft).toMatchObject({ title: 'Samen verder', facilitator: '', offer: 'own', template: form.template, agenda: form.agenda });
    expect(draft.partners.map(({ id: _, ...one }) => one)).toEqual(form.partners);
    expect(new Set(draft.partners.map((one) => one.id)).size).toBe(2);
    expect(draftOf(form, 'file').partners[0]!.id).not.toBe(draft.partners[0]!.id);
    draft.template.name = 'Changed';
    expect(draft.own?.template.name).toBe('Kaart');
    expect(form.template.name).toBe('Kaart');
    expect(isBegun(draft)).toBe(true);
    expect(isBegun(undefined)).toBe(false);
  });

  it('knows no stage that its way of working has not', () => {
    expect(ownAgenda(draftOf(form, 'copy'), 'mixed').map((one) => one.stage)).toEqual([null, null]);
    expect(ownAgenda(draftOf(form, 'copy'), 'own_maps').map((one) => one.stage)).toEqual([null, 'own_maps']);
  });
});
