// A whole event as it is rehearsed: a facilitator and one who helps with a room, six participants in three rooms, a whole
// programme; hands, a private word, a card put aside, somebody taken out who tries to come back, a laptop that dies, and a
// stage put back by one and on again. What comes after the rooms is in rehearsal/together.mjs.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { KEY, add, card, enter, move, next, overhear, stageIs, withCard, withPerson, yes } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';
import { together } from './rehearsal/together.mjs';

const NAMES = ['Bewoner 1', 'Bewoner 2', 'Zorg 1', 'Zorg 2', 'Gemeente 1', 'Gemeente 2'];
const ROOMS = ['Bewoners', 'Thuiszorg', 'Gemeente'];
/** Everything of the event, the same for both halves; another laptop takes the place of one that dies. */
const event = { people: [], heard: [] };
const { people } = event;
const everybody = () => [event.guide, event.helper, ...people].filter(Boolean);
const step = stepsOf(everybody, 'failed-rehearsal');
const base = () => `/w/${event.made.workshop}`;
let server, browser, links;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  event.made = await makeWorkshop(server);
  event.guide = await person(browser, { url: server.url });
  await event.guide.goto(`/k#${event.made.key}`);
  links = await invitations(event.guide);
  for (const [at, name] of NAMES.entries()) {
    const page = await person(browser, { url: server.url, ...(at % 2 ? {} : { width: 390, height: 780, phone: true }) });
    event.heard.push(overhear(page));
    await enter(page, name, links[ROOMS[Math.floor(at / 2)]]);
    people.push(page);
  }
});

after(async () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

step('a helper is invited for one room, and finds that room alone', async () => {
  const { guide } = event;
  const helpers = guide.getByRole('region', { name: 'Begeleiders van bepaalde groepen' });
  await helpers.getByRole('checkbox', { name: 'Gemeente' }).check();
  await helpers.getByRole('button', { name: 'Uitnodiging maken' }).click();
  const link = (await helpers.locator('li .link', { hasText: KEY }).textContent()).trim();
  event.helper = await person(browser, { url: server.url });
  event.helperHeard = overhear(event.helper);
  await enter(event.helper, 'Hulp', link);
  await event.helper.getByText('U begeleidt: Gemeente').waitFor();
  assert.equal(await event.helper.getByRole('heading', { name: 'Bewoners' }).count(), 0);
});

step('the programme opens the rooms, and all six write', async () => {
  const { guide } = event;
  while (!(await next(guide)).startsWith('Stap 1'));
  for (const [at, page] of people.entries()) {
    await page.locator('.composer textarea').first().waitFor();
    await add(page, `Gedachte van ${NAMES[at]}`);
  }
  await guide.goto(`${base()}/wall`);
  await guide.getByText('Gedachte van Gemeente 2').first().waitFor({ state: 'attached' });
  assert.equal(await people[0].getByText('Gedachte van Zorg 1').count(), 0, 'rooms are closed to each other');
});

step('a hand and a private word reach the facilitator', async () => {
  const { guide } = event;
  await people[2].getByRole('button', { name: 'Hand opsteken' }).click();
  await people[5].getByRole('button', { name: 'Alleen met de begeleider praten' }).click();
  await people[5].getByRole('button', { name: 'Dit gaat niet goed voor mij' }).click();
  const talk = people[5].getByRole('dialog');
  await talk.getByRole('button', { name: 'Versturen' }).click();
  await talk.getByText('Alleen de begeleiders lezen het.').waitFor();
  await people[5].keyboard.press('Escape');
  await guide.getByRole('button', { name: /^Handen en vragen: 2/ }).click();
  const queue = guide.getByRole('dialog');
  await queue.getByText('Zorg 1').waitFor();
  await accessible(guide, 'hands and questions');
  await shots(guide, 'rehearsal-queue');
  await queue.getByRole('button', { name: /^Hand omlaag/ }).first().click();
  await queue.getByText('Niemand steekt nu een hand op.').waitFor();
  await guide.keyboard.press('Escape');
  await guide.getByRole('button', { name: /^Handen en vragen: 1/ }).waitFor();
});

step('the wall shows first who is not doing well', async () => {
  const { guide } = event;
  await guide.goto(`${base()}/wall`);
  await guide.waitForFunction(() => document.querySelector('main h2')?.textContent?.includes('Gemeente'));
  await accessible(guide, 'the wall');
  await shots(guide, 'rehearsal-wall', [768, 1280, 1920]);
});

step('a card is put aside kindly: its words leave every browser but the facilitators’, and come back', async () => {
  const { guide } = event;
  const words = 'Gedachte van Bewoner 2';
  await guide.goto(`${base()}/room/p1`);
  await withCard(guide, words, 'Even opzij leggen');
  await yes(guide, 'Opzij leggen');
  await card(people[0], words).waitFor({ state: 'detached' });
  assert.equal(await people[1].evaluate((of) => document.documentElement.innerHTML.includes(of), words), false);
  await people[0].getByRole('region', { name: 'Berichten' }).getByText('Ik heb een kaartje even opzij gelegd').waitFor();
  await withCard(guide, words, 'Weer terugleggen');
  await card(people[0], words).waitFor();
});

step('somebody is taken out for good, and comes back by no old way until they are let in', async () => {
  const { guide } = event;
  const out = () => people[3].getByRole('heading', { name: 'U doet niet meer mee in deze bijeenkomst' }).waitFor();
  await guide.goto(`${base()}/people`);
  await withPerson(guide, 'Zorg 2', 'Eruit halen');
  await yes(guide, 'Ja, eruit halen');
  await out();
  await people[3].reload();
  await out();
  const another = await person(browser, { url: server.url });
  await another.goto(links.Thuiszorg);
  await another.getByText(/werkt niet/).waitFor();
  await another.context().close();
  await card(people[2], 'Gedachte van Zorg 2').waitFor();
  await shots(guide, 'rehearsal-people');
  await accessible(guide, 'people');
  await withPerson(guide, 'Zorg 2', 'Binnenlaten');
  await guide.getByText('eruit gehaald').waitFor({ state: 'detached' });
  await people[3].getByRole('button', { name: 'Opnieuw proberen' }).click();
  await people[3].locator('.composer textarea').first().waitFor();
});

step('the facilitator’s laptop dies; the workshop goes on, and another laptop takes over with the same link', async () => {
  const { faults } = event.guide;
  await event.guide.context().close();
  assert.deepEqual(faults, []);
  await add(people[4], 'Geschreven terwijl de begeleider weg was');
  const guide = (event.guide = await person(browser, { url: server.url }));
  await guide.goto(`/k#${event.made.key}`);
  await guide.locator('nav.stages').waitFor();
  await guide.goto(`${base()}/wall`);
  await guide.getByText('Geschreven terwijl de begeleider weg was').first().waitFor({ state: 'attached' });
  await guide.getByText(/nog ongeveer|over tijd|de tijd is om/).first().waitFor();
});

step('the stage goes back by one and on again, and nothing is lost', async () => {
  const { guide } = event;
  await move(guide, 'Voorbereiden');
  await stageIs(guide, 'Voorbereiden');
  await stageIs(people[0], 'Voorbereiden');
  await move(guide, 'Eigen kaarten');
  await stageIs(people[0], 'Eigen kaarten');
  for (const name of NAMES.slice(0, 2)) await card(people[0], `Gedachte van ${name}`).waitFor();
});

together(step, event);

step('the logbook tells who did what', async () => {
  const { guide } = event;
  await guide.goto(`${base()}/logbook`);
  for (const deed of ['kaartje opzij gelegd: “Gedachte van Bewoner 2”', 'Zorg 2 eruit gehaald', 'Zorg 2 binnengelaten']) {
    await guide.getByRole('listitem').filter({ hasText: `U – ${deed}` }).waitFor();
  }
  for (const [before, after] of [['Eigen kaarten', 'Voorbereiden'], ['Afspraken', 'Samen één kaart'], ['Terugkijken', 'Afspraken']]) {
    await guide.getByRole('listitem').filter({ hasText: `van ${before} naar ${after} gegaan` }).waitFor();
  }
  await accessible(guide, 'the logbook');
  await shots(guide, 'rehearsal-logbook');
});
