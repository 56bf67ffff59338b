// The words of the pages, in Dutch and English. Only the reader's language is loaded, and of it only the
// areas that the page needs.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import type { Language } from '../protocol/generated/types';

export type Area =
  | 'common' | 'home' | 'prepare' | 'door' | 'room' | 'workshop' | 'guide' | 'course' | 'joint' | 'compare' | 'accord' | 'cues' | 'talk' | 'people' | 'reuse';

const files = import.meta.glob<string>(['./*/*.ftl', '!./*/refusals.ftl', '!./*/agreement.ftl'], {
  query: '?raw',
  import: 'default',
});
const LANGUAGE = 'samenkaart.language';
const TAGS: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const bundles: Record<Language, FluentBundle> = { nl: empty('nl'), en: empty('en') };
const needed = new Set<Area>(['common']);
const loaded = new Map<string, Promise<void>>();
const current = $state({ language: first() });

function empty(language: Language): FluentBundle {
  return new FluentBundle(TAGS[language], { useIsolating: false });
}

/** What the reader chose before, else what the browser asks for first; Dutch when it asks for neither. */
function first(): Language {
  try {
    const chosen = localStorage.getItem(LANGUAGE);
    if (chosen === 'nl' || chosen === 'en') return chosen;
  } catch {
    // Nothing is remembered here.
  }
  for (const tag of navigator.languages ?? []) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'nl' || language === 'en') return language;
  }
  return 'nl';
}

function load(language: Language, area: Area): Promise<void> {
  const path = `./${language}/${area}.ftl`;
  let promise = loaded.get(path);
  if (!promise) {
    promise = files[path]!().then((source) => void bundles[language].addResource(new FluentResource(source)));
    promise.catch(() => loaded.delete(path));
    loaded.set(path, promise);
  }
  return promise;
}

/** Loads the words of these areas in the reader's language. */
export async function need(...areas: Area[]) {
  for (const area of areas) needed.add(area);
  document.documentElement.lang = current.language;
  await Promise.all([...needed].map((area) => load(current.language, area)));
}

export function language(): Language {
  return current.language;
}

/** The language as browsers' own formats want it. */
export function tag(): string {
  return TAGS[current.language];
}

export async function speak(language: Language) {
  await Promise.all([...needed].map((area) => load(language, area)));
  current.language = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // Then it is asked again next time.
  }
}

/** The words of a message. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const bundle = bundles[current.language];
  const message = bundle.getMessage(id);
  return message?.value ? bundle.formatPattern(message.value, args) : id;
}

/** A day, `YYYY-MM-DD`, in words. */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  if (!year || !month || !dayOfMonth) return date;
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'long' }).format(new Date(year, month - 1, dayOfMonth));
}

/** The day of a moment, in words. */
export function dayOf(at: number): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'full' }).format(at);
}

export function clock(at: number): string {
  return new Intl.DateTimeFormat(tag(), { timeStyle: 'short' }).format(at);
}

/** "A, B and C". */
export function list(items: string[]): string {
  return new Intl.ListFormat(tag(), { type: 'conjunction' }).format(items);
}
