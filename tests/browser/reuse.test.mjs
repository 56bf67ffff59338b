// A workshop used again: copied into a new one, kept as a file, and begun from a file, also from one that is broken.
// Nobody and no card goes along.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { add, download, enter, move, yes } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';

const CARD = 'Alleen voor deze bijeenkomst';
const NAME = 'Bewoner met een naam';
let server, browser, made, guide, other, links, kept;
const everybody = () => [guide, other].filter(Boolean);
const step = stepsOf(everybody, 'failed-reuse');

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  made = await makeWorkshop(server);
  guide = await person(browser, { url: server.url });
  other = await person(browser, { url: server.url });
  await guide.goto(`/k#${made.key}`);
  links = await invitations(guide);
  await move(guide, 'Eigen kaarten');
  const resident = await person(browser, { url: server.url });
  await enter(resident, NAME, links.Bewoners);
  await add(resident, CARD);
  assert.deepEqual(resident.faults, []);
  await resident.context().close();
});
after(async () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

const title = (page) => page.getByRole('textbox', { name: 'Titel' });
const groups = (page) => page.getByLabel(/^Naam van groep/).evaluateAll((all) => all.map((one) => one.value));

/** Gives a file to the form. */
const give = (page, name, content) =>
  page.getByLabel('Beginnen met een bestand').locator('input').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

/** Makes what is filled in, and looks whether it is a new workshop with nobody and nothing in it. */
async function makeAndLook(page, name) {
  await page.getByLabel('Uw naam als begeleider').fill(name);
  await page.getByRole('button', { name: 'Bijeenkomst maken' }).click();
  const anew = await invitations(page);
  assert.deepEqual(Object.keys(anew), Object.keys(links));
  for (const [of, link] of Object.entries(anew)) assert.notEqual(link, links[of], 'the links are its own');
  await page.getByRole('link', { name: 'Alle groepen', exact: true }).click();
  await page.getByText('Er is nog niemand binnen.').waitFor();
  for (const room of ['Bewoners', 'Thuiszorg', 'Gemeente']) await page.getByRole('link', { name: `Naar de ruimte van ${room}, 0 kaartjes` }).waitFor();
  await page.getByRole('link', { name: 'Mensen', exact: true }).click();
  await page.getByText(`${name} (u)`).waitFor();
  assert.equal(await page.getByText(NAME).count(), 0);
}

step('a workshop is copied: all that was prepared, and nobody in it', async () => {
  await guide.goto(`/w/${made.workshop}/prepare`);
  await guide.getByRole('button', { name: 'Deze bijeenkomst kopiëren' }).click();
  await guide.getByText('Dit is een kopie, zonder mensen en kaartjes.').waitFor();
  assert.equal(await title(guide).inputValue(), 'Samen verder');
  assert.deepEqual(await groups(guide), ['Bewoners', 'Thuiszorg', 'Gemeente']);
  await accessible(guide, 'a copy that is filled in');
  await shots(guide, 'reuse-copy', [360, 1280]);
  await title(guide).fill('Samen verder, de tweede keer');
  await makeAndLook(guide, 'Begeleider 2');
});

step('the first workshop is still as it was', async () => {
  await guide.goto(`/w/${made.workshop}/room/p1`);
  await guide.locator('[data-card]', { hasText: CARD }).waitFor();
});

step('copying asks before it replaces what somebody was filling in', async () => {
  await guide.goto('/new');
  await title(guide).fill('Half ingevuld');
  await guide.goto('/');
  const copy = guide.getByRole('button', { name: 'Samen verder kopiëren naar een nieuwe bijeenkomst', exact: true });
  await copy.click();
  const question = guide.getByRole('dialog', { name: 'Wat u al invulde vervangen?' });
  await question.getByText('U was bezig met “Half ingevuld”.').waitFor();
  await accessible(guide, 'the question before replacing');
  await yes(guide, 'Annuleren');
  await guide.goto('/new');
  assert.equal(await title(guide).inputValue(), 'Half ingevuld');
  await guide.goto('/');
  await copy.click();
  await yes(guide, 'Ja, vervangen');
  await guide.getByText('Dit is een kopie').waitFor();
  assert.equal(await title(guide).inputValue(), 'Samen verder');
  await guide.getByRole('button', { name: 'Leeg beginnen' }).click();
  await yes(guide, 'Leeg beginnen');
  assert.equal(await title(guide).inputValue(), '');
});

step('a workshop is kept as a file, without anybody, any card or any key in it', async () => {
  await guide.goto(`/w/${made.workshop}/prepare`);
  const { name, bytes } = await download(guide, guide.getByRole('button', { name: 'Bewaren als sjabloon' }));
  assert.equal(name, 'samen-verder.samenkaart.json');
  await guide.getByText(`Bewaard als ${name}.`).waitFor();
  kept = bytes.toString('utf8');
  for (const said of ['Samen verder', 'Thuiszorg', 'Delen: elke groep']) assert.ok(kept.includes(said), said);
  for (const secret of [NAME, CARD, 'Begeleider', made.workshop]) assert.ok(!kept.includes(secret), secret);
  assert.doesNotMatch(kept, /[0-9a-f]{32}/, 'no key of any link');
});

step('somebody else begins from that file', async () => {
  await other.goto('/new');
  await give(other, 'samen-verder.samenkaart.json', kept);
  await other.getByText('Dit komt uit uw bestand. Kijk alles na en vul uw naam in.').waitFor();
  assert.equal(await title(other).inputValue(), 'Samen verder');
  assert.deepEqual(await groups(other), ['Bewoners', 'Thuiszorg', 'Gemeente']);
  await other.getByRole('button', { name: 'Eigen programma', pressed: true }).waitFor();
  await accessible(other, 'a file that is filled in');
  await makeAndLook(other, 'Begeleider 3');
  await other.getByRole('button', { name: /^Begin: Welkom/ }).waitFor();
});

step('a broken file is refused in clear words, and changes nothing', async () => {
  await other.goto('/new');
  await title(other).fill('Wat ik al had');
  const said = other.getByRole('alert');
  const wrong = (change) => {
    const form = JSON.parse(kept);
    change(form);
    return JSON.stringify(form);
  };
  const BROKEN = [
    ['vakantie.json', 'geen JSON', ['Met vakantie.json kunnen we niet beginnen.', 'Dit is geen sjabloon van Samenkaart.']],
    ['iets.json', '{"form":"iets anders"}', ['Dit is geen sjabloon van Samenkaart.']],
    ['later.json', wrong((form) => (form.version = 99)), ['Dit bestand is van een andere versie van Samenkaart.']],
    ['groot.json', ' '.repeat(600 * 1024), ['Dit bestand is te groot voor een sjabloon.']],
    ['leeg.json', wrong((form) => (form.title = ' ')), ['Dit is leeg: de titel.']],
    ['kapot.json', wrong((form) => {
      form.partners[1].name = 'Bewoners';
      form.agenda[2].minutes = -1;
      delete form.template.columns[0].name;
    }), ['Dit komt twee keer voor: groep 2.', 'Dit klopt niet: de minuten van onderdeel 3 van het programma (1 tot en met 480).', 'Dit ontbreekt: stap 1.']],
  ];
  for (const [name, content, words] of BROKEN) {
    await give(other, name, content);
    await said.getByText(`Met ${name} kunnen we niet beginnen.`).waitFor();
    for (const line of words) await said.getByText(line).waitFor();
    await said.getByText('Er is niets veranderd aan wat u hier invulde.').waitFor();
    assert.equal(await title(other).inputValue(), 'Wat ik al had');
  }
  await accessible(other, 'a file that is refused');
  await shots(other, 'reuse-broken', [360, 1280]);
  // The right one is taken after all, when one says that it may.
  await give(other, 'goed.json', kept);
  await yes(other, 'Ja, vervangen');
  await said.waitFor({ state: 'detached' });
  assert.equal(await title(other).inputValue(), 'Samen verder');
});
