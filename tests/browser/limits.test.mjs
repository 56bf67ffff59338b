// The longest that fits: what a paste loses is said, and the longest name lies over nothing.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { accessible, person, startBrowser } from './lib/browser.mjs';
import { fill } from './lib/fill.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const server = await startServer();
const browser = await startBrowser();
after(async () => {
  await browser.close();
  await server.stop();
});

const LONG = 'Vergaderingsverslagleggingscommissievoorzittersverkiezing'.repeat(2);

test('a name that is too long is cut with a word about it, and breaks within its card', async () => {
  const made = await makeWorkshop(server);
  const guide = await person(browser, { url: server.url });
  await guide.goto('/');
  const { keys } = await fill(guide, made, [{ id: 'a1', partner: 'p1', column: 'values', text: 'Een tuin' }]);
  const page = await person(browser, { url: server.url });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/k#${keys.p1}`);
  await page.getByRole('heading', { name: 'Vergelijken', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Mijn naam en rol' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Uw naam of bijnaam');
  await name.fill('');
  await page.evaluate((words) => navigator.clipboard.writeText(words), LONG);
  await page.keyboard.press('Control+V');
  const hint = dialog.getByText('Er passen 80 tekens in. Van wat u plakte zijn de laatste 34 tekens weggevallen.');
  await hint.waitFor();
  assert.equal(await name.inputValue(), LONG.slice(0, 80));
  await accessible(page, 'a paste that was cut');
  await page.keyboard.press('Backspace');
  await hint.waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  const slip = page.locator('.slip', { hasText: 'Een tuin' });
  const author = slip.getByText(LONG.slice(0, 79));
  await author.waitFor();
  for (const width of [1280, 820, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const [words, menu] = await Promise.all([author.boundingBox(), slip.getByRole('button', { name: /^Meer met kaartje/ }).boundingBox()]);
    const apart = words.x + words.width <= menu.x || words.y >= menu.y + menu.height;
    assert.ok(apart, `${width}: ${JSON.stringify({ words, menu })}`);
  }
  assert.deepEqual([...guide.faults, ...page.faults], []);
});
