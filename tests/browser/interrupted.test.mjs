// A card goes from under somebody's hands: they are told once, why, in true words, with all that they had written.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { conduct } from './lib/conduct.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { add, card, enter } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';

const server = await startServer();
const browser = await startBrowser();
const people = [];
let home;

before(async () => {
  home = await conduct(browser, server, await makeWorkshop(server));
  people.push(home.page);
  await home.say({ type: 'set_stage', stage: 'own_maps' });
  await home.say({ type: 'open_steps', columns: home.columns.slice(0, 2) });
});
beforeEach(() => home.say({ type: 'set_room', silent: false }));
after(async () => {
  for (const page of people) assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

/** The line of a page, to be cut at once and mended at once. */
async function lineOf(page) {
  let cut = false;
  const sockets = [];
  await page.routeWebSocket(/\/ws$/, (socket) => {
    if (cut) return void socket.close();
    socket.connectToServer();
    sockets.push(socket);
  });
  return {
    async down() {
      cut = true;
      for (const socket of sockets.splice(0)) await socket.close();
      await page.getByText('Geen verbinding', { exact: false }).first().waitFor();
    },
    async up() {
      cut = false;
      await page.evaluate(() => dispatchEvent(new Event('online')));
    },
  };
}

async function newcomer(name, room = 'Bewoners', options = {}) {
  const page = await person(browser, { url: server.url, ...options });
  people.push(page);
  page.line = await lineOf(page);
  await enter(page, name, home.links[room]);
  await page.locator('.composer textarea').waitFor();
  return page;
}

const strip = (page) => page.getByRole('region', { name: 'Berichten' });
const kept = (page) => strip(page).getByLabel('De woorden van dat kaartje');
const editor = (page) => page.getByLabel('De woorden van dit kaartje');
const ASIDE = 'De begeleider heeft het kaartje opzij gelegd waarin u aan het schrijven was. Het is niet weg.';
const AWAY = 'Het kaartje is er niet (meer)';

async function edit(page, words) {
  await card(page, words).locator('button.words').click();
  await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  await editor(page).press('End');
}

/** One note about the card, and no other beside it. */
async function saidOnce(page, why, words) {
  await strip(page).getByText(why).waitFor();
  assert.equal(await kept(page).inputValue(), words);
  assert.equal(await strip(page).getByText(AWAY, { exact: false }).count(), 0);
  assert.equal(await strip(page).getByText(words).count(), 0, 'the words stand in the field alone');
}

async function away(page) {
  await strip(page).locator('.note', { has: page.getByLabel('De woorden van dat kaartje') }).getByRole('button', { name: 'Sluiten' }).click();
  await kept(page).waitFor({ state: 'detached' });
}

test('words that were written without a line in a card that was put aside meanwhile come back with the reason', async () => {
  const page = await newcomer('Bewoner 1');
  await add(page, 'Een bankje');
  await edit(page, 'Een bankje');
  await page.getByRole('button', { name: 'Klaar', exact: true }).click();
  await page.line.down();
  await edit(page, 'Een bankje');
  await editor(page).pressSequentially(' voor de deur');
  await page.getByRole('button', { name: 'Klaar', exact: true }).click();
  await home.say({ type: 'hide_card', card: await home.cardOf(await home.personOf('Bewoner 1')), hidden: true });
  await page.line.up();
  await saidOnce(page, ASIDE, 'Een bankje voor de deur');
  await shots(page, 'interrupted-aside', [360, 1280]);
  await accessible(page, 'a card that was put aside');
  await page.context().close();
});

test('also when the page was loaded anew before', async () => {
  const page = await newcomer('Bewoner 2', 'Thuiszorg');
  await add(page, 'Een tuin');
  await edit(page, 'Een tuin');
  await page.line.down();
  await editor(page).pressSequentially(' met kippen');
  await home.say({ type: 'hide_card', card: await home.cardOf(await home.personOf('Bewoner 2')), hidden: true });
  await page.reload();
  await page.line.up();
  await saidOnce(page, ASIDE, 'Een tuin met kippen');
  await page.context().close();
});

test('a card that is put aside while its author types, with a line or without, is one note', async () => {
  for (const without of [false, true]) {
    const name = `Ambtenaar ${without ? 'zonder' : 'met'}`;
    const page = await newcomer(name, 'Gemeente');
    await add(page, name);
    await edit(page, name);
    if (without) await page.line.down();
    const words = `${name} schrijft door en door en door`;
    // On the keyboard, and not into a certain field: what is typed goes where the cursor is by then.
    const typed = page.keyboard.type(' schrijft door en door en door', { delay: 30 });
    await page.waitForFunction((begun) => document.activeElement.value.startsWith(begun), `${name} schrijft`);
    const hidden = home.say({ type: 'hide_card', card: await home.cardOf(await home.personOf(name)), hidden: true });
    if (without) {
      await typed;
      await hidden;
      await page.line.up();
      await saidOnce(page, ASIDE, words);
    } else {
      await hidden;
      await strip(page).getByText(ASIDE).waitFor();
      await typed;
      await page.locator('.status .saved').waitFor(); // all is answered
      await saidOnce(page, ASIDE, words);
    }
    // The keyboard is where the words are.
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'De woorden van dat kaartje');
    await away(page);
    await page.context().close();
  }
});

test('silent minutes that begin while one writes in the card of somebody else are not called putting it aside', async () => {
  const [author, other] = [await newcomer('Bewoner 3'), await newcomer('Bewoner 4', 'Bewoners', { width: 360, height: 640, phone: true })];
  await add(author, 'Van een ander');
  await edit(other, 'Van een ander');
  await editor(other).pressSequentially(', met iets erbij');
  await home.say({ type: 'set_room', partner: 'p1', silent: true });
  await saidOnce(other, /^Iedereen schrijft nu even in stilte voor zichzelf\./, 'Van een ander, met iets erbij');
  assert.equal(await strip(other).getByText(ASIDE).count(), 0);
  await shots(other, 'interrupted-silent', [360]);
  await home.say({ type: 'set_room', partner: 'p1', silent: false });
  await strip(other).getByText('U kunt weer schrijven in het kaartje waarin u bezig was.').waitFor();
  await away(other);
  for (const page of [author, other]) await page.context().close();
});

test('who is moved while they write in the card of somebody else takes nothing of it along', async () => {
  const [author, other] = [await newcomer('Wijkverpleegkundige 1', 'Thuiszorg'), await newcomer('Wijkverpleegkundige 2', 'Thuiszorg')];
  await add(author, 'Wat in Thuiszorg blijft');
  await edit(other, 'Wat in Thuiszorg blijft');
  await editor(other).pressSequentially('!');
  await home.say({ type: 'move_person', person: await home.personOf('Wijkverpleegkundige 2'), partner: 'p3' });
  await saidOnce(other, 'U schreef in een kaartje van uw vorige groep. Het blijft daar liggen.', 'Wat in Thuiszorg blijft!');
  const note = strip(other).locator('.note', { has: other.getByLabel('De woorden van dat kaartje') });
  assert.deepEqual(await note.getByRole('button').allInnerTexts(), ['Sluiten']);
  await away(other);
  for (const page of [author, other]) await page.context().close();
});

test('that a card was put aside is no longer said when it lies there again, and that is told', async () => {
  const [author, page] = [await newcomer('Ambtenaar 1', 'Gemeente'), await person(browser, { url: server.url })];
  people.push(page);
  await add(author, 'Even weg');
  const id = await home.cardOf(await home.personOf('Ambtenaar 1'));
  // Which card it is, is said with the message.
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((words) => {
      const frame = JSON.parse(words);
      for (const row of frame.put ?? []) if (!frame.reset && row.kind === 'message' && row.what === 'card_aside') row.card = id;
      socket.send(JSON.stringify(frame));
    });
  });
  await enter(page, 'Ambtenaar 2', home.links.Gemeente);
  await card(page, 'Even weg').waitFor();
  await home.say({ type: 'hide_card', card: id, hidden: true });
  const note = strip(page).getByText('Ik heb een kaartje even opzij gelegd', { exact: false });
  await note.waitFor();
  await home.say({ type: 'hide_card', card: id, hidden: false });
  await note.waitFor({ state: 'detached' });
  await page.locator('[aria-live]', { hasText: 'Het kaartje dat opzij lag, ligt er weer.' }).waitFor({ state: 'attached' });
  for (const one of [author, page]) await one.context().close();
});
