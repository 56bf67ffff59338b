// The keyboard stays where something was done: after an act the focus is never back at the top of the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, startBrowser } from './lib/browser.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const server = await startServer();
const browser = await startBrowser();
const made = await makeWorkshop(server);
const guide = await person(browser, { url: server.url });
const anna = await person(browser, { url: server.url });
const adam = await person(browser, { url: server.url });
const everybody = [guide, anna, adam];
const base = `/w/${made.workshop}`;
let link;

async function enter(page, name) {
  await page.goto(link);
  await page.getByLabel('Uw naam').or(page.getByLabel('naam', { exact: false })).first().fill(name);
  await page.getByRole('button', { name: /doe mee/i }).click();
}

/** Whether what has the focus lies in what matches, and stays there. */
async function near(page, selector, when) {
  const at = () =>
    page.evaluate((selector) => {
      const { activeElement: one } = document;
      return { near: one !== document.body && !!one?.closest(selector), what: one?.outerHTML.slice(0, 160) };
    }, selector);
  await page.waitForFunction((selector) => document.activeElement !== document.body && document.activeElement?.closest(selector), selector, { timeout: 4_000 }).catch(() => undefined);
  const found = await at();
  assert.ok(found.near, `${when}: the focus is on ${found.what}`);
}

/** By the keyboard, as somebody does who has no mouse. */
async function press(button) {
  await button.focus();
  await button.press('Enter');
}

before(async () => {
  await guide.goto(`/k#${made.key}`);
  await guide.locator('li.sheet .link').first().waitFor();
  link = (await guide.locator('li.sheet', { hasText: 'Bewoners' }).locator('.link').first().textContent()).trim();
  await enter(anna, 'Bewoner 1');
  await anna.locator('#main').waitFor();
});

after(async () => {
  for (const page of everybody) assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test('a message that is sent, and taken away', async () => {
  await press(guide.getByRole('button', { name: 'Bericht', exact: true }));
  const dialog = guide.locator('dialog:has(textarea)');
  await press(dialog.getByRole('button', { name: 'Versturen' }));
  await near(guide, 'dialog textarea', 'without words');
  for (const words of ['Goedemorgen', 'We beginnen']) {
    await dialog.locator('textarea').fill(words);
    await press(dialog.getByRole('button', { name: 'Versturen' }));
    await dialog.locator('.sent').getByText(words).waitFor();
    await near(guide, 'dialog form', 'a message sent');
  }
  await accessible(guide, 'messages that were sent');
  const sure = () => press(guide.getByRole('dialog', { name: 'Dit bericht weghalen?' }).getByRole('button', { name: 'Weghalen' }));
  await press(dialog.getByRole('button', { name: 'Weghalen' }).first());
  await sure();
  await dialog.getByText('We beginnen').waitFor({ state: 'detached' });
  await near(guide, 'dialog .sent', 'one of two messages taken away');
  await press(dialog.getByRole('button', { name: 'Weghalen' }));
  await sure();
  await dialog.locator('.sent').waitFor({ state: 'detached' });
  await near(guide, 'dialog textarea', 'the last message taken away');
  await guide.keyboard.press('Escape');
  await near(guide, '.guide', 'the dialog closed');
});

test('a timer that is stopped', async () => {
  await press(guide.getByRole('button', { name: 'Tijd', exact: true }));
  await press(guide.getByRole('dialog').getByRole('button', { name: 'Tijd starten' }));
  await press(guide.getByRole('button', { name: 'Tijd', exact: true }));
  await press(guide.getByRole('dialog').getByRole('button', { name: 'Stoppen' }));
  await guide.getByRole('dialog').getByRole('button', { name: 'Stoppen' }).waitFor({ state: 'detached' });
  await near(guide, 'dialog form', 'the timer stopped');
  await guide.keyboard.press('Escape');
});

test('something private that is said, taken back and answered', async () => {
  const say = async (words) => {
    await press(anna.getByRole('button', { name: 'Alleen met de begeleider praten' }));
    await press(anna.getByRole('button', { name: 'Iets privé tegen de begeleider zeggen' }));
    await anna.getByRole('dialog').locator('textarea').fill(words);
    await press(anna.getByRole('dialog').getByRole('button', { name: 'Versturen' }));
    await near(anna, 'dialog', 'said');
  };
  await say('Mag ik straks iets vragen?');
  await press(anna.getByRole('dialog').getByRole('button', { name: 'Terugnemen' }));
  await press(anna.getByRole('dialog').getByRole('button', { name: 'Terugnemen' }).last());
  await anna.getByText('Mag ik straks iets vragen?').waitFor({ state: 'detached' });
  await near(anna, 'dialog', 'taken back');
  await anna.keyboard.press('Escape');
  await say('Het gaat mij te snel');
  await anna.keyboard.press('Escape');

  await guide.goto(`${base}/wall`);
  await press(guide.getByRole('button', { name: /^Handen en vragen/ }));
  const dialog = guide.getByRole('dialog');
  await press(dialog.getByRole('button', { name: /^Antwoorden/ }));
  await near(guide, 'dialog article textarea', 'an answer begun');
  await press(dialog.getByRole('button', { name: 'Annuleren' }));
  await near(guide, 'dialog article', 'an answer left');
  await guide.keyboard.press('Escape');
});

test('somebody who is asked to write', async () => {
  await press(guide.getByRole('button', { name: 'Meer met Bewoners' }));
  await press(guide.getByRole('button', { name: 'Wie schrijft er?' }));
  await press(guide.getByRole('dialog').locator('td.nudge .button').first());
  await guide.getByRole('dialog').locator('td.nudge .hint').first().waitFor();
  await near(guide, 'dialog td.nudge', 'asked to write');
  await guide.keyboard.press('Escape');
});

test('the last person who is let in, from the menu of the bar and from the list', async () => {
  await guide.goto(`${base}/invite`);
  await guide.getByLabel('Wachtruimte').check();
  await enter(adam, 'Bewoner 2');
  await adam.getByText('Even wachten').waitFor();
  await press(guide.getByRole('button', { name: '1 wacht', exact: true }));
  await press(guide.getByRole('button', { name: /Bewoner 2/ }));
  await guide.getByRole('button', { name: '1 wacht', exact: true }).waitFor({ state: 'detached' });
  await near(guide, 'main', 'let in from the menu');

  await guide.goto(`${base}/people`);
  await press(guide.getByRole('button', { name: 'Meer met Bewoner 2' }));
  await press(guide.getByRole('button', { name: 'Naar de wachtruimte' }));
  await guide.getByRole('button', { name: 'Bewoner 2 binnenlaten' }).waitFor();
  await near(guide, '[data-person]', 'sent to the waiting room');
  await press(guide.getByRole('button', { name: 'Bewoner 2 binnenlaten' }));
  await guide.getByRole('button', { name: 'Bewoner 2 binnenlaten' }).waitFor({ state: 'detached' });
  await near(guide, 'main', 'let in from the list');
});

test('somebody who goes to another group', async () => {
  await press(guide.getByRole('button', { name: 'Meer met Bewoner 2' }));
  await press(guide.getByRole('button', { name: 'Naar een andere groep' }));
  const dialog = guide.getByRole('dialog');
  await press(dialog.getByRole('button', { name: 'Verplaatsen' }));
  await near(guide, 'dialog fieldset', 'without a group');
  await dialog.getByLabel('Gemeente').check();
  await press(dialog.getByRole('button', { name: 'Verplaatsen' }));
  await guide.locator('section.sheet', { hasText: 'Gemeente' }).locator('.name', { hasText: 'Bewoner 2' }).waitFor();
  await near(guide, '[data-person]', 'moved');
});

test('an invitation for a helper, made and ended', async () => {
  await guide.goto(`${base}/invite`);
  await press(guide.getByRole('button', { name: 'Uitnodiging maken' }));
  await near(guide, '.helper-new', 'without a group');
  await guide.locator('.helper-new').getByLabel('Thuiszorg').check();
  await press(guide.getByRole('button', { name: 'Uitnodiging maken' }));
  await guide.locator('.helpers li').waitFor();
  await near(guide, '.helper-new', 'made');
  await press(guide.getByRole('button', { name: /^Uitnodiging stoppen/ }));
  await press(guide.getByRole('dialog').getByRole('button', { name: 'Uitnodiging stoppen' }));
  await guide.locator('.helpers li').waitFor({ state: 'detached' });
  await near(guide, '[aria-labelledby="helpers"]', 'ended');
});

test('a form begins at its first field, and a menu closes when one goes on', async () => {
  await press(guide.getByRole('button', { name: 'Bericht', exact: true }));
  await near(guide, 'dialog fieldset', 'a message begun');
  await guide.keyboard.press('Escape');
  await press(guide.getByRole('button', { name: 'Tijd', exact: true }));
  await near(guide, 'dialog select', 'a timer begun');
  await guide.keyboard.press('Escape');
  await guide.goto(`${base}/people`);
  await press(guide.getByRole('button', { name: 'Meer met Bewoner 1' }));
  const item = guide.getByRole('button', { name: 'Andere naam geven' });
  await item.waitFor();
  for (let at = 0; at < 12 && (await item.count()); at++) await guide.keyboard.press('Tab');
  await item.waitFor({ state: 'detached' });
  await near(guide, 'main', 'past the menu');
});
