// Tests that stand on one another: behind one that failed the others have nothing to stand on.

import { test } from 'node:test';

import { shots } from './browser.mjs';

/** Makes the `step` of a file. What `everybody` sees is kept as a picture when one fails, under `name`. */
export function stepsOf(everybody, name) {
  let broken = false;
  return (title, play) =>
    test(title, async (context) => {
      if (broken) return context.skip('an earlier step failed');
      try {
        await play();
      } catch (error) {
        broken = true;
        for (const [at, page] of everybody().entries()) await shots(page, `${name}-${at}`, [1280]).catch(() => undefined);
        throw error;
      }
    });
}
