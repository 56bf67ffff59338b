// Whoever comes in later, comes back, or has to wait again: what reaches them, and what they are told.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { conduct } from './lib/conduct.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { enter } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';

const server = await startServer();
const browser = await startBrowser();
const people = [];
let home, made;

before(async () => {
  made = await makeWorkshop(server);
  home = await conduct(browser, server, made);
  people.push(home.page);
  await home.say({ type: 'set_stage', stage: 'own_maps' });
  await home.say({ type: 'open_steps', columns: home.columns.slice(0, 2) });
});
after(async () => {
  for (const page of people) assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

async function somebody(options) {
  const page = await person(browser, { url: server.url, ...options });
  people.push(page);
  return page;
}

async function newcomer(name, room, options) {
  const page = await somebody(options);
  await enter(page, name, home.links[room]);
  await page.locator('.composer textarea').waitFor();
  return page;
}

const strip = (page) => page.getByRole('region', { name: 'Berichten' });
const tell = (id, text) => home.say({ type: 'send_message', id, rooms: [], text });

test('who comes in later gets nothing of what was said before, and who comes back all that they missed', async () => {
  await tell('m1', 'Over vijf minuten pauze');
  await tell('m2', 'De pauze is voorbij');
  const page = await newcomer('Bewoner 1', 'Bewoners');
  await tell('m3', 'Nog tien minuten');
  await strip(page).getByText('Nog tien minuten').waitFor();
  assert.equal(await strip(page).getByText('berichten van de begeleider', { exact: false }).count(), 0);
  await strip(page).getByRole('button', { name: 'Gelezen' }).click();
  await strip(page).waitFor({ state: 'hidden' });
  const back = page.url();
  await page.goto('/');
  await tell('m4', 'Terwijl u weg was');
  await page.goto(back);
  await strip(page).getByText('Terwijl u weg was').waitFor();
  await page.context().close();
});

test('who has to wait again reads what happened, and an answer that was meant for them alone', async () => {
  const page = await newcomer('Bewoner 2', 'Bewoners', { width: 360, height: 640, phone: true });
  await page.getByRole('button', { name: 'Alleen met de begeleider praten' }).click();
  await page.getByRole('button', { name: 'Iets privé tegen de begeleider zeggen' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Het gaat mij te snel');
  await page.getByRole('dialog').getByRole('button', { name: 'Versturen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).last().click();
  await page.locator('.composer textarea').fill('Half geschreven');
  const whisper = await home.page.evaluate(() => window.rows.find((one) => one.kind === 'whisper').id);
  await home.say({ type: 'answer_whisper', whisper, answer: 'Dank u, ik las een pauze in' });
  const id = await home.personOf('Bewoner 2');
  await home.say({ type: 'take_out', person: id, may_return: true });
  await page.getByRole('heading', { name: 'Even wachten' }).waitFor();
  await page.getByText('De begeleider heeft u even naar de wachtruimte gezet, Bewoner 2. Wat u schreef, is bewaard.').waitFor();
  assert.equal(await page.getByText('Fijn dat u er bent', { exact: false }).count(), 0);
  await strip(page).getByRole('button', { name: 'Lezen' }).click();
  await page.getByRole('dialog').getByText('Dank u, ik las een pauze in').waitFor();
  await accessible(page, 'an answer in the waiting room');
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).last().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shots(page, 'comings-lobby', [360, 1280]);
  await page.reload();
  await page.getByText('De begeleider heeft u even naar de wachtruimte gezet', { exact: false }).waitFor();
  await home.say({ type: 'let_in', person: id });
  await page.locator('.composer textarea').waitFor();
  assert.equal(await page.locator('.composer textarea').inputValue(), 'Half geschreven');
  await page.context().close();
});

test('the recovery key leads in at once on the device of a facilitator who was taken out', async () => {
  const lost = await somebody();
  await enter(lost, 'Begeleider twee', home.links['Voor een medebegeleider']);
  await lost.getByRole('heading', { name: 'Alle groepen' }).waitFor();
  await lost.goto('/'); // they do not hear of it
  await home.say({ type: 'take_out', person: await home.personOf('Begeleider twee'), may_return: false });
  await lost.goto(`/k#${made.recovery}`);
  await lost.getByRole('button', { name: 'Verder als Begeleider twee' }).click();
  await lost.getByLabel('Uw naam of bijnaam').fill('Begeleider terug');
  await lost.getByRole('button', { name: 'Ik begeleid mee' }).click();
  await lost.getByRole('heading', { name: 'Alle groepen' }).waitFor();
  // Nor is the key that is out offered again.
  await home.say({ type: 'take_out', person: await home.personOf('Begeleider terug'), may_return: false });
  await lost.getByRole('heading', { name: 'U doet niet meer mee in deze bijeenkomst' }).waitFor();
  await lost.goto(`/k#${made.recovery}`);
  await lost.getByLabel('Uw naam of bijnaam').waitFor();
  assert.equal(await lost.getByRole('button', { name: /^Verder als/ }).count(), 0);
  await lost.context().close();
});
