// A workshop's form as a file: how it is written, and how it is read again. What comes from a file is never trusted:
// every field is looked at, and only what is known is taken over.

import type { AgendaItem, Language, Mode, NewPartner, Template } from '../../protocol/generated/types';
import { FormReader, type Problem } from './reading';

export const FORM = 'samenkaart-template';
export const VERSION = 1;
/** Far above what the largest form takes. In bytes. */
export const LARGEST = 512 * 1024;

/** What a workshop starts from: nobody's name, no cards, no keys. */
export interface Form {
  title: string;
  occasion: string;
  language: Language;
  mode: Mode;
  partners: Omit<NewPartner, 'id'>[];
  template: Template;
  agenda: AgendaItem[];
}

export type Read = { ok: true; form: Form } | { ok: false; problems: Problem[] };

/** Picked field by field, so that nothing else can slip in. */
export function formOf(from: Form): Form {
  const { title, occasion, language, mode } = from;
  const steps = new Set(from.template.columns.map((one) => one.id));
  return {
    title, occasion, language, mode,
    partners: from.partners.map(({ name, colour, pattern, anonymous }) => ({ name, colour, pattern, anonymous })),
    template: {
      name: from.template.name,
      columns: from.template.columns.map(({ id, name, question, fields, chapter }) => ({
        id, name, question, chapter, fields: fields.map((field) => ({ id: field.id, name: field.name, hint: field.hint })),
      })),
    },
    agenda: from.agenda.map(({ title: what, minutes, stage, say, open }) => ({
      title: what, minutes, stage, ...(say ? { say } : {}), ...(open ? { open: open.filter((one) => steps.has(one)) } : {}),
    })),
  };
}

export function write(form: Form): string {
  return `${JSON.stringify({ form: FORM, version: VERSION, ...formOf(form) }, null, 2)}\n`;
}

export function read(text: string): Read {
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problems: [{ what: 'no-file' }] };
  }
  const reader = new FormReader();
  const top = reader.fields(whole);
  if (!top || top.form !== FORM) return { ok: false, problems: [{ what: 'no-file' }] };
  if (top.version !== VERSION) return { ok: false, problems: [{ what: 'version' }] };
  const form = reader.form(top);
  return reader.problems.length === 0 ? { ok: true, form } : { ok: false, problems: reader.problems };
}

/** How the file is called: the title, without what some computers refuse in a name. */
export function fileName(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{Mark}+/gu, '').replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-+|-+$/g, '').toLowerCase();
  return `${[...plain].slice(0, 60).join('').replace(/-+$/, '') || 'samenkaart'}.samenkaart.json`;
}
