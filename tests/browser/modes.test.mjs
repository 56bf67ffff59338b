// One mixed group from the start, and a room without names: what is guided there, and what nobody learns.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { add, card, enter, move, overhear, withCard, write, yes } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';

let server, browser;
const open = [];

async function someone(options = {}) {
  const page = await person(browser, { url: server.url, ...options });
  open.push(page);
  return page;
}

/** A workshop with its facilitator and two people of each partner, where they write. */
async function begun(made, stage, partners) {
  const guide = await someone();
  await guide.goto(`/k#${made.key}`);
  const links = await invitations(guide);
  const people = {};
  for (const [name, partner] of partners) {
    const page = await someone();
    people[name] = { page, heard: overhear(page) };
    await enter(page, name, links[partner]);
  }
  await move(guide, stage);
  for (const { page } of Object.values(people)) await page.locator('.composer textarea').first().waitFor();
  return { guide, people };
}

async function ways(guide) {
  await guide.getByRole('button', { name: 'Hoe de groepen werken' }).click();
  return guide.getByRole('dialog');
}

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});

after(async () => {
  for (const page of open) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

test('a mixed group writes in silence, and then all cards come together', async () => {
  const made = await makeWorkshop(server, { mode: 'mixed' });
  const cast = [['Bewoner 1', 'Bewoners'], ['Bewoner 2', 'Bewoners'], ['Zorg 1', 'Thuiszorg']];
  const { guide, people } = await begun(made, 'Samen één kaart', cast);
  const one = people['Bewoner 1'], other = people['Zorg 1'];
  const dialog = await ways(guide);
  await dialog.getByLabel('Alle groepen: Stille minuten').check();
  await one.page.getByText(/U ziet van uw groep nu alleen uw eigen kaartjes/).first().waitFor();
  await add(one.page, 'Alleen voor mij nog');
  await add(other.page, 'Ook nog even stil');
  await shots(one.page, 'modes-silent');
  await accessible(one.page, 'silent minutes of a mixed group');
  assert.equal(await card(people['Bewoner 2'].page, 'Alleen voor mij nog').count(), 0);
  assert.ok(!other.heard('Alleen voor mij nog'), 'it is not sent');
  await dialog.getByLabel('Alle groepen: Stille minuten').uncheck();
  for (const { page } of Object.values(people)) {
    await card(page, 'Alleen voor mij nog').waitFor();
    await card(page, 'Ook nog even stil').waitFor();
  }

  await dialog.getByLabel('Alle groepen: Om de beurt').check();
  await one.page.getByText('Ronde 1: voeg één kaartje toe.').first().waitFor();
  await add(one.page, 'Mijn beurt');
  await one.page.getByText(/Ronde 1: uw kaartje ligt er. 1 van de 3 heeft/).waitFor();
  await add(people['Bewoner 2'].page, 'Mijn beurt ook');
  await one.page.getByText(/Ronde 1: uw kaartje ligt er. 2 van de 3 hebben/).waitFor();
  await add(other.page, 'En die van mij');
  await one.page.getByText('Ronde 2: voeg één kaartje toe.').first().waitFor();
});

test('in a room without names everybody knows their own turn, and nobody learns whose card was put aside', async () => {
  const made = await makeWorkshop(server, { anonymous: ['Bewoners'] });
  const { guide, people } = await begun(made, 'Eigen kaarten', [['Bewoner 1', 'Bewoners'], ['Bewoner 2', 'Bewoners']]);
  const one = people['Bewoner 1'], other = people['Bewoner 2'];
  const dialog = await ways(guide);
  await dialog.getByLabel('Bewoners: Om de beurt').check();
  await one.page.getByText('Ronde 1: voeg één kaartje toe.').first().waitFor();
  await add(one.page, 'Zonder naam');
  await one.page.getByText(/Ronde 1: uw kaartje ligt er/).waitFor();
  await write(other.page, 'Een tweede gedachte');
  await one.page.getByText('Ronde 2: voeg één kaartje toe.').first().waitFor();
  const done = (heard) => heard.rows('round').flatMap((row) => row.done);
  assert.equal(new Set(done(one.heard)).size, 1, 'one hears of oneself alone');
  assert.notDeepEqual(new Set(done(one.heard)), new Set(done(other.heard)));
  assert.ok(one.heard.rows('card').every((row) => !row.author));
  await guide.keyboard.press('Escape');

  await guide.goto(`/w/${made.workshop}/room/p1`);
  await withCard(guide, 'Zonder naam', 'Even opzij leggen');
  const question = guide.getByRole('dialog');
  await shots(guide, 'modes-aside', [360, 1280]);
  await question.getByRole('checkbox').check();
  await question.getByRole('textbox').last().fill('Er staat een telefoonnummer in.');
  await yes(guide, 'Opzij leggen');
  for (let tries = 0; tries < 100 && !one.heard('telefoonnummer'); tries++) await one.page.waitForTimeout(100);
  assert.ok(one.heard('telefoonnummer'), 'who wrote it is told why');
  assert.ok(!other.heard('telefoonnummer'), 'the reason goes to who wrote it alone');
});
