// A whole event as it is rehearsed: a facilitator and one who helps with a room, six participants in three rooms, a whole
// programme; hands, a private word, a card put aside, somebody taken out who tries to come back, a laptop that dies, and a
// stage put back by one and on again.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const NAMES = ['Bewoner 1', 'Bewoner 2', 'Zorg 1', 'Zorg 2', 'Gemeente 1', 'Gemeente 2'];
const ROOMS = ['Bewoners', 'Thuiszorg', 'Gemeente'];
let server, browser, made, guide, helper, people, links;
const everybody = () => [guide, helper, ...(people ?? [])].filter(Boolean);
const base = () => `/w/${made.workshop}`;

async function enter(page, name, link) {
  await page.goto(link);
  await page.getByLabel(/naam/i).first().fill(name);
  await page.getByRole('button', { name: /doe mee|Ik begeleid mee/i }).click();
  await page.locator('main').waitFor();
}

/** Answers the question that is open. */
const yes = (page, name) => page.getByRole('dialog').last().getByRole('button', { name }).click();

async function add(page, words) {
  await page.locator('.composer textarea').first().fill(words);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click();
  await page.locator('[data-card]', { hasText: words }).first().waitFor();
}

async function next(page) {
  await page.getByRole('button', { name: /^(Verder|Begin): / }).click();
  await yes(page, 'Ga verder');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const stageIs = (page, name) => page.locator('.path .now', { hasText: name }).waitFor();

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  made = await makeWorkshop(server);
  guide = await person(browser, { url: server.url });
  await guide.goto(`/k#${made.key}`);
  await guide.locator('li.sheet .link').first().waitFor();
  links = {};
  for (const room of ROOMS) {
    const sheet = guide.locator('li.sheet').filter({ has: guide.getByRole('heading', { name: room, exact: true }) });
    links[room] = (await sheet.locator('.link').first().textContent()).trim();
  }
  people = [];
  for (const [at, name] of NAMES.entries()) {
    const page = await person(browser, { url: server.url, ...(at % 2 ? {} : { width: 390, height: 780, phone: true }) });
    await enter(page, name, links[ROOMS[Math.floor(at / 2)]]);
    people.push(page);
  }
});

after(async () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

test('a helper is invited for one room, and finds that room alone', async () => {
  await guide.getByRole('heading', { name: /medebegeleider/i }).first().waitFor();
  const form = guide.locator('form, li, section').filter({ has: guide.getByRole('checkbox', { name: 'Gemeente' }) }).last();
  await form.getByRole('checkbox', { name: 'Gemeente' }).check();
  await form.getByRole('button').last().click();
  const sheet = guide.locator('li.sheet').filter({ hasText: 'Gemeente' }).filter({ hasText: /egeleid/ }).last();
  await sheet.locator('.link').waitFor();
  const link = (await sheet.locator('.link').textContent()).trim();
  helper = await person(browser, { url: server.url });
  await enter(helper, 'Hulp', link);
  await helper.getByText('U begeleidt: Gemeente').waitFor();
  assert.equal(await helper.getByRole('heading', { name: 'Bewoners' }).count(), 0);
});

test('the programme opens the rooms, and all six write', async () => {
  for (let part = 0; part < 6 && !(await guide.locator('.path .now', { hasText: 'Eigen kaarten' }).count()); part++) await next(guide);
  for (const [at, page] of people.entries()) {
    await page.locator('.composer textarea').first().waitFor();
    await add(page, `Gedachte van ${NAMES[at]}`);
  }
  await guide.goto(`${base()}/wall`);
  await guide.getByText('Gedachte van Gemeente 2').first().waitFor({ state: 'attached' });
  assert.equal(await people[0].getByText('Gedachte van Zorg 1').count(), 0, 'rooms are closed to each other');
});

test('a hand and a private word reach the facilitator, and the answer its person alone', async () => {
  await people[2].getByRole('button', { name: 'Hand opsteken' }).click();
  await people[5].getByRole('button', { name: /alleen.*begeleider|begeleider alleen/i }).first().click();
  await people[5].getByRole('button', { name: 'Dit gaat niet goed voor mij' }).or(people[5].getByText('Dit gaat niet goed voor mij')).first().click();
  await yes(people[5], 'Versturen');
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

test('the wall shows first who is not doing well', async () => {
  await guide.goto(`${base()}/wall`);
  await guide.locator('main h2').first().waitFor();
  await guide.waitForFunction(() => document.querySelector('main h2')?.textContent?.includes('Gemeente'));
  await accessible(guide, 'the wall');
  await shots(guide, 'rehearsal-wall', [768, 1280, 1920]);
});

test('a card is put aside kindly: its words leave every browser but the facilitators’, and come back', async () => {
  await guide.goto(`${base()}/room/p1`);
  const slip = guide.locator('[data-card]', { hasText: 'Gedachte van Bewoner 2' });
  await slip.getByRole('button', { name: /⋯|Meer|kaartje/ }).last().click();
  await guide.getByRole('button', { name: 'Even opzij leggen' }).click();
  await yes(guide, 'Opzij leggen');
  await people[0].locator('[data-card]', { hasText: 'Gedachte van Bewoner 2' }).waitFor({ state: 'detached' });
  assert.equal(await people[1].evaluate(() => document.documentElement.innerHTML.includes('Gedachte van Bewoner 2')), false);
  await people[0].getByText(/Ik heb een kaartje even opzij gelegd/).waitFor();
  await slip.getByRole('button', { name: /⋯|Meer|kaartje/ }).last().click();
  await guide.getByRole('button', { name: 'Weer terugleggen' }).click();
  await people[0].locator('[data-card]', { hasText: 'Gedachte van Bewoner 2' }).waitFor();
});

test('somebody is taken out for good, and comes back by no old way until they are let in', async () => {
  await guide.goto(`${base()}/people`);
  await guide.getByRole('button', { name: 'Meer met Zorg 2' }).click();
  await guide.getByRole('button', { name: 'Eruit halen' }).click();
  await yes(guide, 'Ja, eruit halen');
  await people[3].getByRole('heading', { name: 'U doet niet meer mee in deze bijeenkomst' }).waitFor();
  await people[3].reload();
  await people[3].getByRole('heading', { name: 'U doet niet meer mee in deze bijeenkomst' }).waitFor();
  const another = await person(browser, { url: server.url });
  await another.goto(links.Thuiszorg);
  await another.getByText(/werkt niet/).waitFor();
  await another.context().close();
  await people[2].locator('[data-card]', { hasText: 'Gedachte van Zorg 2' }).waitFor();
  await shots(guide, 'rehearsal-people');
  await accessible(guide, 'people');
  await guide.getByRole('button', { name: 'Meer met Zorg 2' }).click();
  await guide.getByRole('button', { name: 'Binnenlaten' }).click();
  await guide.getByRole('button', { name: 'Meer met Zorg 2' }).waitFor();
  await people[3].getByRole('button', { name: 'Opnieuw proberen' }).click();
  await people[3].locator('.composer textarea').first().waitFor();
});

test('the facilitator’s laptop dies; the workshop goes on, and another laptop takes over with the same link', async () => {
  const faults = guide.faults;
  await guide.context().close();
  assert.deepEqual(faults, []);
  await add(people[4], 'Geschreven terwijl de begeleider weg was');
  guide = await person(browser, { url: server.url });
  await guide.goto(`/k#${made.key}`);
  await guide.locator('nav.stages').waitFor();
  await guide.goto(`${base()}/wall`);
  await guide.getByText('Geschreven terwijl de begeleider weg was').first().waitFor({ state: 'attached' });
  await guide.getByText(/nog ongeveer|over tijd|de tijd is om/).first().waitFor();
});

test('the stage goes back by one and on again, and nothing is lost', async () => {
  await guide.goto(base());
  await guide.locator('.stage').getByRole('button', { name: /Terug/ }).click();
  await yes(guide, /^Ja, /);
  await stageIs(guide, 'Voorbereiden');
  await stageIs(people[0], 'Voorbereiden');
  await guide.locator('.stage button.primary').click();
  await yes(guide, /^Ja, /);
  await stageIs(people[0], 'Eigen kaarten');
  for (const name of NAMES.slice(0, 2)) await people[0].locator('[data-card]', { hasText: `Gedachte van ${name}` }).waitFor();
});

test('the logbook tells who did what, and takes back', async () => {
  await guide.goto(`${base()}/logbook`);
  await guide.getByRole('heading', { level: 1 }).waitFor();
  await accessible(guide, 'the logbook');
  await shots(guide, 'rehearsal-logbook');
  assert.ok((await guide.locator('main li').count()) >= 4);
});
