import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

const files = import.meta.glob<string>('./*/*.ftl', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw', import: 'default', eager: true,
});

/** Messages of the pages; the server's own files have attributes and are tested there. */
function messages(language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, source] of Object.entries(files)) {
    if (!path.startsWith(`./${language}/`) || /refusals|agreement/.test(path)) continue;
    for (const [, id, start] of source.matchAll(/^([a-z][\w-]*) =(.*)$/gm)) {
      expect(found.has(id!), `${id} is written twice in ${language}`).toBe(false);
      found.set(id!, start!);
    }
    const bundle = new FluentBundle(language);
    expect(bundle.addResource(new FluentResource(source)), path).toEqual([]);
    // A message with a mistake in it is left out without a word.
    for (const [, id] of source.matchAll(/^([a-z][\w-]*) =/gm)) expect(bundle.hasMessage(id!), `${id} in ${language}`).toBe(true);
  }
  return found;
}

function variables(language: string, id: string): string[] {
  const source = Object.entries(files).filter(([path]) => path.startsWith(`./${language}/`)).map(([, text]) => text).join('\n');
  const body = new RegExp(`^${id} =((?:.|\\n(?=[ }]))*)`, 'm').exec(source)?.[1] ?? '';
  return [...new Set([...body.matchAll(/\$(\w+)/g)].map((match) => match[1]!))].sort();
}

describe('words', () => {
  const dutch = messages('nl');
  const english = messages('en');

  it('has the same messages in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('has no message that is used with a variable in one language alone', () => {
    const odd = [...dutch.keys()].filter((id) => variables('nl', id).join() !== variables('en', id).join());
    // A plural form may count in one language where the other needs none.
    expect(odd.filter((id) => !variables('nl', id).includes('count') && !variables('en', id).includes('count'))).toEqual([]);
  });

  it('has every message that a page asks for, and none that no page asks for', () => {
    const all = Object.values(sources).join('\n');
    const asked = [...all.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((match) => match[1]!);
    const ternary = [...all.matchAll(/[?:]\s*'([a-z][\w]*(?:-[\w]+)+)'/g)].map((match) => match[1]!);
    const missing = asked.filter((id) => !dutch.has(id));
    expect(missing).toEqual([]);
    // Asked for by a name that is put together, such as `stage-${stage}`.
    const starts = [...all.matchAll(/`([\w-]+-)\$\{/g)].map((match) => match[1]!);
    const used = new Set([...asked, ...ternary]);
    const unused = [...dutch.keys()].filter((id) => !used.has(id) && !starts.some((start) => id.startsWith(start)));
    expect(unused).toEqual([]);
  });
});

describe('refusals', () => {
  const server = import.meta.glob<string>(['../../../server/src/{workshop,live,web}/**/*.rs', '!../../../server/src/**/tests/**'], {
    query: '?raw', import: 'default', eager: true,
  });

  it('has the words for everything that the server may refuse something about', () => {
    // `Refused::about(RefusalCode::NotFound, "round")`, and the checks that hand the name on.
    const calls = [
      /Refused::(?:about|limit)\(\s*[\w:]+,\s*"([a-z_]+)"/g,
      /\b(?:optional|needed|number|date)\([^;"]*"([a-z_]+)"/g,
      /\bcheck::\w+\([^;"]*"([a-z_]+)"/g,
      /RefusalCode::\w+,\s*"([a-z_]+)"/g,
    ];
    const about = new Set(Object.values(server).flatMap((source) => calls.flatMap((call) => [...source.matchAll(call)].map((match) => match[1]!))));
    expect(about.size).toBeGreaterThan(30);
    for (const what of ['round', 'deed', 'say']) expect(about).toContain(what);
    for (const language of ['nl', 'en']) {
      const words = files[`./${language}/refusals.ftl`]!;
      const missing = [...about].filter((what) => !new RegExp(`^what-${what} = `, 'm').test(words));
      expect(missing, language).toEqual([]);
    }
  });
});
