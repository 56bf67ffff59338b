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

const agenda = guide.getByRole('region', { name: 'Het programma' });
const tools = guide.getByRole('region', { name: 'Hulpmiddelen van de begeleider' });

test('the agenda shows the way on before it has begun, in the one filled button', async () => {
  await guide.getByText(/Druk dan hierboven op “Begin: Welkom/).waitFor();
  assert.match(await agenda.locator('.primary').textContent(), /^Begin: /);
  assert.equal(await tools.locator('.primary').count(), 0);
  await shots(guide, 'guide-invite');
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
  await guide.getByRole('button', { name: /^Verder: Stap 1/ }).click();
  await yes(guide, 'Ga verder');
  await guide.locator('.path .now', { hasText: 'Eigen kaarten' }).waitFor();
  await anna.locator('.composer textarea').first().waitFor();
  await add(anna, 'Dat we elkaar kennen');
  await adam.getByText('Dat we elkaar kennen').waitFor();
  await guide.getByRole('button', { name: 'Vorig onderdeel' }).click();
  await yes(guide, 'Ga verder');
  await guide.getByRole('button', { name: /^Verder: / }).click();
  await yes(guide, 'Ga verder');
  await adam.getByText('Dat we elkaar kennen').waitFor();
});

test('a stage moved by hand takes the agenda along, and both ways ask the same question', async () => {
  assert.match(await agenda.locator('.primary').textContent(), /^Verder: /);
  assert.equal(await tools.locator('.primary').count(), 0, 'one way on');
  const dialog = guide.getByRole('dialog');
  const unshared = '3 groepen hebben hun kaart nog niet gedeeld: Bewoners, Thuiszorg en Gemeente.';
  await guide.getByRole('button', { name: 'Verder naar Vergelijken' }).click();
  await dialog.getByText(unshared).waitFor();
  await dialog.getByText(/Het programma gaat mee/).waitFor();
  await shots(guide, 'guide-stage-question', [360, 1280]);
  await accessible(guide, 'the question before the stage is moved');
  await yes(guide, 'Ja, naar Vergelijken');
  await anna.getByText(/Nu:.*Vergelijken/).waitFor();
  await guide.locator('.stage').getByRole('button', { name: /Terug/ }).click();
  await yes(guide, 'Ja, naar Eigen kaarten');
  // A server that was not built for speed first finds out which cards go together.
  await anna.getByText(/Nu:.*Pauze/).waitFor({ timeout: 60_000 });
  await agenda.getByRole('button', { name: /^Verder: Vergelijken/ }).click();
  await dialog.getByText(unshared).waitFor();
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
});

test('a double click makes a part five minutes longer, not ten', async () => {
  const left = async () => Number((await agenda.getByText(/nog ongeveer/).first().textContent()).match(/nog ongeveer (\d+)/)[1]);
  const before = await left();
  await agenda.getByRole('button', { name: '5 minuten langer' }).dblclick();
  await agenda.getByText(`nog ongeveer ${before + 5} minuten`).waitFor();
  await guide.waitForTimeout(300);
  assert.equal(await left(), before + 5);
});

test('the agenda is written on any screen, and a part may close all steps', async () => {
  await guide.goto(`${base}/prepare`);
  await guide.getByRole('button', { name: 'Het programma bekijken en aanpassen' }).click();
  const parts = guide.locator('ol.items > li');
  await parts.nth(1).getByText('Wat te zeggen').click();
  await shots(guide, 'guide-editor', [360, 768, 1280, 1920]);
  await accessible(guide, 'the editor of the agenda');
  const cut = await guide.locator('textarea.title').evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).length);
  assert.equal(cut, 0, 'titles are readable as a whole');
  const break_ = parts.nth(7);
  await break_.getByText('Wat te zeggen').click();
  for (const column of await break_.locator('.steps input').all()) await column.uncheck();
  await break_.getByText('Er is niets aangevinkt: alle stappen gaan dicht.').waitFor();
  await guide.getByLabel('Onderdeel 9', { exact: true }).fill('x'.repeat(195));
  await guide.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await guide.getByRole('button', { name: 'Het programma bekijken en aanpassen' }).waitFor();
  await agenda.getByRole('button', { name: /^Verder: xxx/ }).waitFor();
  await shots(guide, 'guide-long');
  await agenda.getByRole('button', { name: /^Verder: xxx/ }).click();
  await shots(guide, 'guide-long-question', [360]);
  await guide.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).click();
  // To the first step again, with the wall in sight.
  await guide.getByRole('button', { name: 'Programma', exact: true }).click();
  await guide.getByRole('dialog').getByRole('button', { name: /^Ga hierheen: Stap 1/ }).click();
  await yes(guide, 'Ga verder');
  await anna.getByText(/Nu:.*Stap 1/).waitFor();
});

test('the whole agenda: longer, left out, and the new end told to everybody', async () => {
  await guide.getByRole('button', { name: 'Programma', exact: true }).click();
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
