// What is filled in for a new workshop, kept on this device until it is made.

import { newId } from '../../connection/memory';
import type { AgendaItem, Language, Mode, NewPartner, Offers, Plan, Template } from '../../protocol/generated/types';
import { stages } from '../workshop/views';
import type { Form } from './file';
import { COLOURS, PATTERNS } from './looks';

export interface Draft {
  title: string;
  occasion: string;
  language: Language;
  mode: Mode;
  facilitator: string;
  partners: NewPartner[];
  offer: string;
  template: Template;
  minutes: number;
  agenda: AgendaItem[];
  retention: string;
  /** What came from another workshop or a file, to go back to. */
  own?: { from: 'copy' | 'file'; template: Template; agenda: AgendaItem[] };
}

/** Chosen instead of an offer's name or its minutes: what came along. */
export const OWN = 'own';
export const OWN_MINUTES = 0;

const KEY = 'samenkaart.new';

/** A partner with the first colour and pattern that nobody has. */
export function newPartner(others: Pick<NewPartner, 'colour' | 'pattern'>[]): NewPartner {
  const colour = COLOURS.find((one) => !others.some((other) => other.colour === one)) ?? 'slate';
  const pattern = PATTERNS.find((one) => !others.some((other) => other.pattern === one)) ?? 'plain';
  return { id: newId(), name: '', colour, pattern, anonymous: false };
}

/** Half a year from now. */
export function inHalfAYear(now = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth() + 6, now.getDate());
  return dateOf(day);
}

export function dateOf(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function templateOf(offers: Offers, id: string, language: Language): Template | undefined {
  const found = offers.templates.find((one) => one.id === id && one.language === language);
  return found && (JSON.parse(JSON.stringify(found.template)) as Template);
}

export function planOf(plans: Plan[], mode: Mode, language: Language, minutes: number): AgendaItem[] {
  const found = plans.find((one) => one.mode === mode && one.language === language && one.minutes === minutes);
  return found ? (JSON.parse(JSON.stringify(found.items)) as AgendaItem[]) : [];
}

export function fresh(offers: Offers, language: Language): Draft {
  const first = newPartner([]);
  return {
    title: '', occasion: '', language, mode: 'own_maps', facilitator: '',
    partners: [first, newPartner([first])],
    offer: 'map', template: templateOf(offers, 'map', language)!,
    minutes: 150, agenda: planOf(offers.plans, 'own_maps', language, 150), retention: inHalfAYear(),
  };
}

/** A new workshop after the form of another: with groups of its own, and nobody in it. */
export function draftOf(form: Form, from: 'copy' | 'file', now = new Date()): Draft {
  const { title, occasion, language, mode, template, agenda } = structuredClone(form);
  return {
    title, occasion, language, mode, facilitator: '',
    partners: form.partners.map((one) => ({ id: newId(), ...one })),
    offer: OWN, template, minutes: OWN_MINUTES, agenda, retention: inHalfAYear(now),
    own: structuredClone({ from, template, agenda }),
  };
}

/** The own agenda, without stages that this way of working does not have. */
export function ownAgenda(draft: Draft, mode: Mode): AgendaItem[] {
  const path = stages(mode);
  const items = structuredClone(draft.own?.agenda ?? []);
  return items.map((item) => ({ ...item, stage: item.stage && path.includes(item.stage) ? item.stage : null }));
}

/** Somebody filled in something that should not be lost by accident. */
export function isBegun(draft: Draft | undefined): boolean {
  return draft !== undefined && [draft.title, draft.occasion, ...draft.partners.map((one) => one.name)].some((words) => words.trim() !== '');
}

export function kept(): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Draft | null;
    return draft?.template?.columns && draft.partners?.length ? draft : undefined;
  } catch {
    return undefined;
  }
}

export function keep(draft: Draft | undefined) {
  try {
    if (draft) localStorage.setItem(KEY, JSON.stringify(draft));
    else localStorage.removeItem(KEY);
  } catch {
    // Then it is gone when the page is closed.
  }
}
