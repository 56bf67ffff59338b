// Who comes in, by which way, and who does not any more: the recovery key, a co-facilitator, the waiting room, and a key
// that ends.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations } from './lib/make.mjs';
import { add, card, download, enter, move, overhear, withPerson, yes } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';

const CARD = 'Alleen voor wie binnen is';
/** The heading of who waits. */
const WAITS = 'Even wachten';
const OUT = 'U doet niet meer mee in deze bijeenkomst';
let server, browser, guide, resident, links, base, recovery, oldLink, newLink;
const all = [];
const everybody = () => all.filter((page) => !page.isClosed());
const step = stepsOf(everybody, 'failed-doors');

/** Somebody with a browser of their own, in which this workshop was never open. */
async function somebody(options) {
  const page = await person(browser, { url: server.url, ...options });
  all.push(page);
  return page;
}

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  guide = await somebody();
});
after(async () => {
  for (const page of all) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

const look = async (page, name) => {
  await shots(page, `doors-${name}`, [360, 1280]);
  await accessible(page, name);
};
/** The link opens nothing, and says so. */
async function isDead(link) {
  const page = await somebody();
  await page.goto(link);
  await page.getByText(/Deze link werkt niet \(meer\)/).waitFor();
  assert.equal(await page.getByText(CARD).count(), 0);
  await page.close();
}

step('the recovery key is shown once, when the workshop is made', async () => {
  await guide.goto('/new');
  await guide.getByRole('textbox', { name: 'Titel' }).fill('Wie komt er binnen');
  await guide.getByLabel('Uw naam als begeleider').fill('Begeleider');
  for (const [at, name] of ['Bewoners', 'Thuiszorg'].entries()) await guide.getByLabel(`Naam van groep ${at + 1}`).fill(name);
  await guide.getByRole('button', { name: 'Bijeenkomst maken' }).click();
  links = await invitations(guide);
  base = new URL(guide.url()).pathname.replace(/\/invite$/, '');
  const shown = guide.getByRole('region', { name: 'Noodlink: bewaar hem apart' });
  recovery = (await shown.locator('.link').textContent()).trim();
  assert.ok(!Object.values(links).includes(recovery));
  await look(guide, 'recovery');
  const { name, bytes } = await download(guide, shown.getByRole('button', { name: 'Opslaan als bestand' }));
  assert.equal(name, 'samenkaart-noodlink.txt');
  assert.ok(bytes.toString('utf8').includes(recovery));
  await shown.getByRole('button', { name: 'Ik heb hem bewaard' }).click();
  await accessible(guide, 'the question whether the recovery key was kept');
  await yes(guide, 'Ik heb hem bewaard');
  await shown.waitFor({ state: 'detached' });
  await guide.reload();
  await guide.getByRole('heading', { name: 'Uitnodigingen' }).waitFor();
  assert.equal(await guide.evaluate((key) => document.documentElement.innerHTML.includes(key), recovery.split('#')[1]), false);
});

step('whoever has the recovery key guides the whole workshop', async () => {
  const page = await somebody();
  await enter(page, 'Begeleider met de noodlink', recovery);
  await page.getByRole('heading', { name: 'Uitnodigingen', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Verder naar Eigen kaarten →' }).waitFor();
  await page.close();
});

step('a co-facilitator is invited with the whole workshop, and guides it', async () => {
  const co = await somebody();
  await co.goto(links['Voor een medebegeleider']);
  await co.getByText('U helpt deze bijeenkomst begeleiden.').waitFor();
  await accessible(co, 'the door of a co-facilitator');
  await enter(co, 'Medebegeleider', links['Voor een medebegeleider']);
  await co.getByRole('link', { name: 'Alle groepen', exact: true }).click();
  for (const room of ['Bewoners', 'Thuiszorg']) await co.getByRole('heading', { name: room }).waitFor();
  await move(co, 'Eigen kaarten');
  await guide.locator('.path .now', { hasText: 'Eigen kaarten' }).waitFor();
  await guide.goto(`${base}/people`);
  const helper = guide.getByRole('listitem').filter({ hasText: 'Medebegeleider' });
  await helper.getByText('begeleidt de hele bijeenkomst').waitFor();
  await co.close();
  await helper.getByText('niet aanwezig').waitFor();
});

step('in the waiting room one sees that one is nearly there, and nothing else, until one is let in', async () => {
  resident = await somebody();
  await enter(resident, 'Bewoner 1', links.Bewoners);
  await add(resident, CARD);
  await guide.goto(`${base}/invite`);
  await guide.getByLabel('Wachtruimte').check();
  const late = await somebody({ width: 360, height: 740, phone: true });
  const sent = overhear(late);
  await enter(late, 'Bewoner 2', links.Bewoners);
  const lobby = late.getByRole('heading', { name: WAITS });
  await lobby.waitFor();
  await late.getByText('Fijn dat u er bent, Bewoner 2.').waitFor();
  await look(late, 'lobby');
  for (const view of ['print', 'people', 'agreement', 'room']) {
    await late.goto(`${base}/${view}`);
    await lobby.waitFor();
  }
  assert.equal(await late.getByRole('navigation').count(), 0);
  assert.equal(sent('Bewoner 1'), false, 'not even who is there');
  await guide.getByRole('button', { name: '1 wacht', exact: true }).click();
  await accessible(guide, 'the menu of who waits');
  await guide.keyboard.press('Escape');
  await guide.goto(`${base}/wall`);
  await guide.getByRole('heading', { name: '1 persoon wacht om binnen te komen' }).waitFor();
  await look(guide, 'waiting');
  assert.equal(sent(CARD), false);
  await guide.getByRole('button', { name: 'Bewoner 2 binnenlaten' }).first().click();
  await card(late, CARD).waitFor();
  assert.ok(sent(CARD), 'now it is');
  await guide.getByRole('heading', { name: /om binnen te komen/ }).waitFor({ state: 'detached' });
  await late.close();
});

step('who is refused while waiting stays out, and the link that let them wait works no more', async () => {
  const stranger = await somebody();
  const sent = overhear(stranger);
  await enter(stranger, 'Iemand', links.Bewoners);
  await stranger.getByRole('heading', { name: WAITS }).waitFor();
  await guide.goto(`${base}/people`);
  await withPerson(guide, 'Iemand', 'Eruit halen');
  await accessible(guide, 'the question before taking out');
  await yes(guide, 'Ja, eruit halen');
  await stranger.getByRole('heading', { name: OUT }).waitFor();
  await stranger.getByRole('button', { name: 'Opnieuw proberen' }).click();
  await stranger.getByRole('heading', { name: OUT }).waitFor();
  await isDead(links.Bewoners);
  assert.equal(sent(CARD) || sent('Bewoner 1'), false);
  // Who is inside writes on as if nothing had happened.
  await add(resident, 'Ik schrijf gewoon verder');
  await stranger.close();
});

step('somebody inside is asked to wait, reads nothing meanwhile, and is let in again', async () => {
  await withPerson(guide, 'Bewoner 1', 'Naar de wachtruimte');
  await resident.getByRole('heading', { name: WAITS }).waitFor();
  assert.equal(await resident.evaluate((words) => document.documentElement.innerHTML.includes(words), CARD), false);
  await withPerson(guide, 'Bewoner 1', 'Binnenlaten');
  await card(resident, CARD).waitFor();
});

step('a key is ended: the old device stops at once, and so does the old link', async () => {
  await resident.getByRole('button', { name: 'Menu' }).click();
  await resident.getByRole('button', { name: 'Mijn eigen link' }).click();
  oldLink = await resident.getByLabel('Uw eigen link').inputValue();
  await resident.keyboard.press('Escape');
  await withPerson(guide, 'Bewoner 1', 'Eigen link vervangen');
  await accessible(guide, 'the question before a key ends');
  await yes(guide, 'Ja, vervangen');
  const dialog = guide.getByRole('dialog', { name: 'Nieuwe link voor Bewoner 1' });
  newLink = await dialog.getByLabel('Link om terug te komen').inputValue();
  await look(guide, 'new-link');
  const ended = () => resident.getByRole('heading', { name: 'Uw eigen link werkt niet meer' }).waitFor();
  await ended();
  await resident.getByText('Wat u schreef, is bewaard.').waitFor();
  assert.equal(await card(resident, CARD).count(), 0);
  assert.equal(await resident.getByRole('link', { name: 'Ik heb een code' }).count(), 0, 'such a link has none');
  await accessible(resident, 'a device whose key ended');
  await resident.reload();
  await ended();
  await isDead(oldLink);
});

step('the way back works once, as the same person; a second use does not', async () => {
  const again = await somebody();
  await again.goto(newLink);
  await card(again, CARD).getByText('Bewoner 1').waitFor();
  await again.getByText('Bewoner 1 (u)').waitFor();
  await guide.getByText('Bewoner 1 is terug met deze link. De link werkt nu niet meer.').waitFor();
  await accessible(guide, 'a new link that was used');
  await isDead(newLink);
  await isDead(oldLink);
  await again.reload();
  await add(again, 'En ik ben er weer');
});
