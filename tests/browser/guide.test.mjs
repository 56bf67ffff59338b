// The facilitator guides: the agenda drives, rooms look up, write in silence and take turns, everybody is brought to one place.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { add, enter, onPage, yes } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';

const server = await startServer();
const browser = await startBrowser();
const made = await makeWorkshop(server);
const guide = await person(browser, { url: server.url });
const anna = await person(browser, { url: server.url, width: 360, height: 740, phone: true });
const adam = await person(browser, { url: server.url });
const everybody = [guide, anna, adam];
const base = `/w/${made.workshop}`;

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
  await guide.getByRole('button', { name: 'Vorig onderdeel' }).click();
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
  await guide.getByRole('button', { name: 'Hoe de groepen werken' }).click();
  const dialog = guide.getByRole('dialog');
  await shots(guide, 'guide-rooms');
  await accessible(guide, 'how the rooms work');
  await dialog.getByLabel('Bewoners: Stille minuten').check();
  await onPage(anna, 'Stille minuten.').waitFor();
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
  await onPage(anna, 'Ronde 1: voeg één kaartje toe.').waitFor();
  await add(anna, 'Mijn eerste');
  await onPage(anna, /Ronde 1: uw kaartje ligt er/).waitFor();
  await anna.locator('.composer textarea').first().fill('Mijn tweede');
  await anna.getByRole('button', { name: 'Toevoegen', exact: true }).first().click({ force: true });
  await anna.getByText('Schrijf gerust vast. Toevoegen kan weer in de volgende ronde.').first().waitFor();
  assert.equal(await anna.locator('.composer textarea').first().inputValue(), 'Mijn tweede', 'the words wait');
  assert.equal(await adam.getByText('Mijn tweede').count(), 0);
  await add(adam, 'Ook een');
  await onPage(anna, 'Ronde 2: voeg één kaartje toe.').waitFor();
  await dialog.getByLabel('Bewoners: Om de beurt').uncheck();
});

test('the rooms look up, and everybody is shown one place without their page moving', async () => {
  const dialog = guide.getByRole('dialog');
  await dialog.getByLabel('Alle groepen: Even opkijken').check();
  await onPage(anna, 'Kijk even op, alstublieft.').waitFor();
  await dialog.getByLabel('Alle groepen: Even opkijken').uncheck();
  await onPage(anna, 'Kijk even op, alstublieft.').waitFor({ state: 'detached' });
  await adam.locator('.composer textarea').first().fill('Midden in een zin');
  const before = adam.url();
  await dialog.getByLabel('Waarheen?').selectOption({ index: 2 });
  await dialog.getByRole('button', { name: 'Vraag iedereen om te kijken' }).click();
  await adam.getByText(/De begeleider vraagt u te kijken naar stap 2/).first().waitFor();
  assert.equal(adam.url(), before);
  assert.equal(await adam.locator('.composer textarea').first().inputValue(), 'Midden in een zin');
  await shots(anna, 'guide-gathered', [360]);
  await anna.getByRole('button', { name: 'Ga erheen' }).click();
  await anna.locator('[data-step][data-found], [data-step] [data-found]').first().waitFor();
  assert.match(await anna.evaluate(() => document.activeElement.textContent), /Relaties/);
  await guide.getByRole('button', { name: 'Laat iedereen zijn gang gaan' }).click();
  await anna.getByRole('button', { name: 'Ga erheen' }).waitFor({ state: 'detached' });
});

test('everybody is asked to look at one card, and finds it in another step', async () => {
  await guide.goto(`${base}/room/p1`);
  await guide.locator('[data-card]', { hasText: 'Dat we elkaar kennen' }).getByRole('button', { name: /^Meer met kaartje/ }).click();
  await guide.getByRole('button', { name: 'Vraag iedereen hier te kijken' }).click();
  await anna.getByText(/De begeleider vraagt u te kijken naar het kaartje/).first().waitFor();
  await anna.getByRole('button', { name: 'Ga erheen' }).click();
  await anna.locator('[data-card][data-found]', { hasText: 'Dat we elkaar kennen' }).waitFor();
  await shots(anna, 'guide-card', [360]);
  await guide.getByRole('button', { name: 'Laat iedereen zijn gang gaan' }).click();
});

test('a question about a card waits in the queue, and leads to the card', async () => {
  const slip = adam.locator('[data-card]', { hasText: 'Dat we elkaar kennen' });
  await slip.getByRole('button', { name: /^Meer met kaartje/ }).click();
  await adam.getByRole('button', { name: 'Wat bedoelt u?' }).click();
  await adam.getByRole('dialog').locator('textarea').fill('Wie is wij?');
  await adam.getByRole('dialog').locator('button.primary').click();
  await guide.goto(`${base}/wall`);
  await guide.getByRole('button', { name: /^Handen en vragen/ }).click();
  await guide.getByRole('dialog').getByText('Wie is wij?').waitFor();
  await accessible(guide, 'a question in the queue');
  await shots(guide, 'guide-queue-question', [768, 1280]);
  await guide.getByRole('dialog').getByRole('button', { name: /^Naar het kaartje/ }).click();
  await guide.locator('[data-card][data-found]', { hasText: 'Dat we elkaar kennen' }).waitFor();
});
