// What is filled in for a new workshop, kept on this device until it is made.

import { newId } from '../../connection/memory';
import type {
  AgendaItem, Colour, Language, Mode, NewPartner, Offers, Pattern, Plan, Template,
} from '../../protocol/generated/types';

export const COLOURS: Colour[] = ['blue', 'orange', 'green', 'plum', 'teal', 'ochre', 'brick', 'slate'];
export const PATTERNS: Pattern[] = ['dots', 'stripes', 'waves', 'checks', 'diagonal', 'grid', 'zigzag', 'plain'];

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
}

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
