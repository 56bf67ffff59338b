import { beforeAll, expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { languages: ['nl'] });
vi.stubGlobal('document', { documentElement: {} });
const { need } = await import('./index.svelte');
const { few } = await import('./few');

const groups = (count: number) => Array.from({ length: count }, (_, at) => `G${at + 1}`);
beforeAll(() => need('common'));

test('of many groups the first are named, and how many others there are', () => {
  expect(few(groups(7))).toBe('G1, G2, G3, G4, G5, G6 en G7');
  expect(few(groups(8))).toBe('G1, G2, G3, G4, G5, G6 en 2 andere groepen');
  expect(few(groups(30))).toMatch(/G6 en 24 andere groepen$/);
});
