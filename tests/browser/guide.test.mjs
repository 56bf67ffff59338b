// The facilitator guides: the agenda drives, rooms look up, write in silence and take turns, everybody is brought to one place.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const server = await startServer();
const browser = await startBrowser();
const made = await makeWorkshop(server);
const guide = await person(browser, { url: server.url });
const anna = await person(browser, { url: server.url, width: 360, height: 740, phone: true });
const adam = await person(browser, { url: server.url });
const everybody = [guide, anna, adam];
const base = `/w/${made.workshop}`;

/** Enters for the first partner by its link. */
async function enter(page, name, link) {
  await page.goto(link);
  await page.getByLabel('Uw naam').or(page.getByLabel('naam', { exact: false })).first().fill(name);
  await page.getByRole('button', { name: /doe mee/i }).click();
  await page.locator('#main').waitFor();
}

const yes = async (page, name) => page.getByRole('dialog').getByRole('button', { name }).click();
const add = async (page, words) => {
  await page.locator('.composer textarea').first().fill(words);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click();
};

before(async () => {
  await guide.goto(`/k#${made.key}`);
  await guide.locator('li.sheet .link').first().waitFor();
  const link = await guide.locator('li.sheet', { hasText: 'Bewoners' }).locator('.link').first().textContent();
  await enter(anna, 'Bewoner 1', link.trim());
  await enter(adam, 'Bewoner 2', link.trim());
});

after(async () => {
  for (const page of everybody) assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test('the agenda begins with one question, and everybody sees what runs and until when', async () => {
  await guide.getByRole('button', { name: /^Begin: / }).click();
  await yes(guide, 'Ga verder');
  await guide.getByText(/nog ongeveer/).first().waitFor();
  await anna.getByText('Nu:').waitFor();
  await anna.getByText(/we eindigen om/).waitFor();
  await shots(guide, 'guide-agenda');
  await accessible(guide, 'the agenda');
});

test('next opens the stage of the next part, and back goes back without loss', async () => {
  for (let part = 0; part < 12 && !(await guide.locator('.path .now', { hasText: 'Eigen kaart' }).count()); part++) {
    await guide.getByRole('button', { name: /^Verder: / }).click();
    await yes(guide, 'Ga verder');
    await guide.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await anna.locator('.composer textarea').first().waitFor();
  await add(anna, 'Dat we elkaar kennen');
  await adam.getByText('Dat we elkaar kennen').waitFor();
  await guide.getByRole('button', { name: 'Terug', exact: true }).first().click();
  await yes(guide, 'Ga verder');
  await guide.getByRole('button', { name: /^Verder: / }).click();
  await yes(guide, 'Ga verder');
  await adam.getByText('Dat we elkaar kennen').waitFor();
});

test('the whole agenda: longer, left out, and the new end told to everybody', async () => {
  await guide.getByRole('button', { name: 'Het hele programma' }).click();
  const dialog = guide.getByRole('dialog');
  await dialog.getByRole('button', { name: /^5 minuten langer/ }).last().click();
  await dialog.getByRole('button', { name: /^Overslaan: / }).last().click();
  await dialog.getByText('overgeslagen').waitFor();
  await accessible(guide, 'the whole agenda');
  await shots(guide, 'guide-agenda-all');
  await dialog.getByRole('button', { name: /^Zeg iedereen/ }).click();
  await dialog.getByRole('button', { name: 'Klaar' }).click();
});

test('silent minutes: each sees only their own cards, and then they come together', async () => {
  await guide.getByRole('button', { name: 'Hoe de ruimtes werken' }).click();
  const dialog = guide.getByRole('dialog');
  await shots(guide, 'guide-rooms');
  await accessible(guide, 'how the rooms work');
  await dialog.getByLabel('Bewoners: Stille minuten').check();
  await anna.getByText('Stille minuten.').waitFor();
  await add(anna, 'Alleen voor mij');
  await add(adam, 'Een ander idee');
  await adam.getByText('Een ander idee').waitFor();
  assert.equal(await adam.getByText('Alleen voor mij').count(), 0);
  await shots(anna, 'guide-silent', [360]);
  await accessible(anna, 'silent minutes');
  await dialog.getByLabel('Bewoners: Stille minuten').uncheck();
  await adam.getByText('Alleen voor mij').waitFor();
  await anna.getByText('Een ander idee').waitFor();
});

test('equal turns: who has added a card waits for the others', async () => {
  const dialog = guide.getByRole('dialog');
  await dialog.getByLabel('Bewoners: Om de beurt').check();
  await anna.getByText('Ronde 1: voeg één kaartje toe.').waitFor();
  await add(anna, 'Mijn eerste');
  await anna.getByText(/Ronde 1: uw kaartje ligt er/).waitFor();
  await add(anna, 'Mijn tweede');
  await anna.getByText('U hebt in deze ronde uw kaartje al toegevoegd.').waitFor();
  assert.ok(await anna.getByText('Mijn tweede').count(), 'the words are not lost');
  await add(adam, 'Ook een');
  await anna.getByText('Ronde 2: voeg één kaartje toe.').waitFor();
  await dialog.getByLabel('Bewoners: Om de beurt').uncheck();
});

test('the rooms look up, and everybody is shown one place without their page moving', async () => {
  const dialog = guide.getByRole('dialog');
  await dialog.getByLabel('Alle ruimtes: Even opkijken').check();
  await anna.getByText('Kijk even op, alstublieft.').waitFor();
  await dialog.getByLabel('Alle ruimtes: Even opkijken').uncheck();
  await anna.getByText('Kijk even op, alstublieft.').waitFor({ state: 'detached' });
  await adam.locator('.composer textarea').first().fill('Midden in een zin');
  const before = adam.url();
  await dialog.getByLabel('Waarheen?').selectOption({ index: 2 });
  await dialog.getByRole('button', { name: 'Vraag iedereen om te kijken' }).click();
  await adam.getByText(/De begeleider vraagt u te kijken naar stap 2/).first().waitFor();
  assert.equal(adam.url(), before);
  assert.equal(await adam.locator('.composer textarea').first().inputValue(), 'Midden in een zin');
  await shots(anna, 'guide-gathered', [360]);
  await anna.getByRole('button', { name: 'Ga erheen' }).click();
  await guide.getByRole('button', { name: 'Laat iedereen zijn gang gaan' }).click();
  await anna.getByText(/De begeleider vraagt u te kijken/).waitFor({ state: 'detached' });
});
