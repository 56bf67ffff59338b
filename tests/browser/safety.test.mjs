// What a facilitator locks, brings back and changes about people, and what they see of it themselves.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { add, card, enter, move, overhear, withCard, withPerson, yes } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';

const WORDS = 'Een bankje voor de deur';
let server, browser, made, guide, co, anna, adam, nurse, adamHears;
const everybody = () => [guide, co, anna, adam, nurse].filter(Boolean);
const step = stepsOf(everybody, 'failed-safety');
const base = () => `/w/${made.workshop}`;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  made = await makeWorkshop(server);
  [guide, co, adam, nurse] = await Promise.all([1, 2, 3, 4].map(() => person(browser, { url: server.url })));
  anna = await person(browser, { url: server.url, width: 360, height: 740, phone: true });
  adamHears = overhear(adam);
  await guide.goto(`/k#${made.key}`);
  const links = await invitations(guide);
  await move(guide, 'Eigen kaarten');
  await enter(co, 'Medebegeleider', links['Voor een medebegeleider']);
  await enter(anna, 'Bewoner 1', links.Bewoners);
  await enter(adam, 'Bewoner 2', links.Bewoners);
  await enter(nurse, 'Wijkverpleegkundige 1', links.Thuiszorg);
  await add(anna, WORDS);
});
after(async () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

const composer = (page) => page.locator('.composer textarea').first();
/** Nothing can be written down any more. */
const shut = (page) => composer(page).waitFor({ state: 'detached' });

step('a step is locked in one room: it is said why, and next door they write on', async () => {
  await guide.getByRole('button', { name: 'Stappen openen' }).click();
  const dialog = guide.getByRole('dialog', { name: 'Stappen: open of op slot' });
  await dialog.getByRole('button', { name: 'Op slot zetten' }).click();
  const box = dialog.getByRole('checkbox', { name: 'Bewoners: 1. Waarden' });
  // Whose cursor is in the field keeps it, with the reason; that is tried where people are in the middle of a sentence.
  for (const page of [anna, adam]) await page.evaluate(() => document.activeElement?.blur());
  await box.check();
  await accessible(guide, 'locking steps');
  for (const page of [anna, adam]) {
    await page.getByText('De begeleider heeft deze stap op slot gezet.').first().waitFor();
    await shut(page);
  }
  await accessible(anna, 'a step that is locked');
  await shots(anna, 'safety-step-locked', [360]);
  await add(nurse, 'Bij ons gaat het door');
  await box.uncheck();
  await composer(anna).waitFor();
  await dialog.getByRole('button', { name: 'Klaar', exact: true }).click();
});

step('a room is locked on the wall, and opened again in the room', async () => {
  await guide.goto(`${base()}/wall`);
  await guide.getByRole('button', { name: 'Meer met Bewoners', exact: true }).click();
  await guide.getByRole('button', { name: 'Deze ruimte op slot zetten' }).click();
  for (const page of [anna, adam]) {
    await page.getByText('Deze ruimte staat op slot.').first().waitFor();
    await shut(page);
  }
  await accessible(adam, 'a room that is locked');
  assert.equal(await adam.getByLabel('Onze kaart is klaar').isDisabled(), true);
  await guide.getByRole('link', { name: /^Naar de ruimte van Bewoners/ }).click();
  await guide.getByRole('button', { name: 'Van slot halen' }).click();
  for (const page of [anna, adam]) await composer(page).waitFor();
});

step('a card is locked while somebody writes in it, and their words are not lost', async () => {
  await card(adam, WORDS).locator('button.words').click();
  const editor = adam.getByLabel('De woorden van dit kaartje');
  await adam.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  await editor.press('End');
  await editor.pressSequentially(', met zicht op straat');
  const words = `${WORDS}, met zicht op straat`;
  await card(guide, words).waitFor();
  await withCard(guide, words, 'Op slot zetten');
  const notice = adam.getByRole('alert').filter({ hasText: 'De begeleider heeft op slot gezet waar u aan het schrijven was.' });
  const kept = notice.getByLabel('De woorden van dat kaartje');
  await adam.waitForFunction((words) => document.activeElement.value === words, words);
  await adam.keyboard.type(' en een bankje');
  assert.equal(await kept.inputValue(), `${words} en een bankje`, 'who types on types behind what was there');
  await accessible(adam, 'a card that was locked under the hand');
  await notice.getByRole('button', { name: 'Sluiten' }).click();
  await card(anna, words).getByText('op slot').waitFor();
  await card(anna, words).getByRole('button', { name: /^Meer met kaartje/ }).click();
  await anna.getByText('De begeleider heeft dit kaartje op slot gezet.').waitFor();
  assert.equal(await anna.getByRole('button', { name: 'Weghalen' }).count(), 0);
  await anna.keyboard.press('Escape');
  await withCard(guide, words, 'Van slot halen');
  await card(anna, words).getByText('op slot').waitFor({ state: 'detached' });
});

step('what somebody took away lies in the facilitator’s bin, and comes back', async () => {
  await withCard(anna, WORDS, 'Weghalen');
  await card(adam, WORDS).waitFor({ state: 'detached' });
  await guide.getByRole('button', { name: 'Meer', exact: true }).click();
  await guide.getByRole('button', { name: 'Opzij gelegd en weggehaald' }).click();
  const dialog = guide.getByRole('dialog', { name: 'Opzij gelegd en weggehaald' });
  await dialog.getByRole('heading', { name: 'Weggehaald (1)' }).waitFor();
  await accessible(guide, 'the bin of all rooms');
  await shots(guide, 'safety-bin', [360, 1280]);
  await dialog.getByRole('button', { name: /^Terugleggen/ }).click();
  await card(adam, WORDS).waitFor();
  await guide.keyboard.press('Escape');
});

step('the cue cards are for the facilitator’s eyes only, beside the page', async () => {
  await guide.getByRole('button', { name: 'Meer', exact: true }).click();
  await guide.getByRole('button', { name: 'Spiekbriefjes' }).click();
  const cues = guide.getByRole('complementary', { name: 'Spiekbriefjes' });
  await cues.getByText('Alleen voor u. Niemand anders ziet ze.').waitFor();
  await accessible(guide, 'the cue cards');
  await shots(guide, 'safety-cues', [1280]);
  await guide.keyboard.press('Escape');
  await cues.waitFor({ state: 'detached' });
});

step('somebody goes to another group: their card stays, and nothing more of the old room reaches them', async () => {
  await add(adam, 'Geschreven bij de bewoners');
  await guide.goto(`${base()}/people`);
  await withPerson(guide, 'Bewoner 2', 'Naar een andere groep');
  const dialog = guide.getByRole('dialog', { name: 'Bewoner 2 naar een andere groep' });
  await accessible(guide, 'moving somebody');
  await dialog.getByRole('radio', { name: 'Thuiszorg' }).check();
  await yes(guide, 'Verplaatsen');
  await card(adam, 'Bij ons gaat het door').waitFor();
  await card(adam, WORDS).waitFor({ state: 'detached' });
  assert.equal(await adam.evaluate((words) => document.documentElement.innerHTML.includes(words), WORDS), false);
  await card(anna, 'Geschreven bij de bewoners').getByText('Iemand die niet meer bij deze groep is').waitFor();
  await add(anna, 'Nu hij weg is');
  // Whoever has what came after it has everything.
  await add(nurse, 'Welkom bij de thuiszorg');
  await card(adam, 'Welkom bij de thuiszorg').waitFor();
  assert.ok(adamHears(WORDS) && !adamHears('Nu hij weg is'));
});

step('a co-facilitator gets certain rooms, and the last of the whole workshop cannot give it up', async () => {
  await co.getByRole('link', { name: /^Naar de ruimte van Thuiszorg/ }).click();
  await co.getByRole('heading', { name: 'Thuiszorg', exact: true }).first().waitFor();
  await withPerson(guide, 'Medebegeleider', 'Kiezen welke groepen');
  await guide.getByRole('dialog').getByRole('checkbox', { name: 'Bewoners' }).check();
  await guide.getByText('Alleen de gekozen groepen. De rest van de bijeenkomst stuurt iemand anders.').waitFor();
  await accessible(guide, 'which rooms somebody guides');
  await yes(guide, 'Bewaren');
  await co.getByRole('region', { name: 'Berichten' }).getByText('U begeleidt die ruimte nu niet.').waitFor();
  await co.getByText('U begeleidt: Bewoners').waitFor();
  assert.ok(!co.url().includes('/room/'), 'the address is that of the page');
  await co.getByRole('link', { name: /^Naar de ruimte van Thuiszorg/ }).waitFor({ state: 'detached' });
  assert.equal(await co.getByRole('region', { name: 'Het programma' }).count(), 0);
  await withPerson(guide, 'Begeleider', 'Kiezen welke groepen');
  const dialog = guide.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Thuiszorg' }).check();
  await dialog.getByText('Let op: dit gaat over uzelf.').waitFor();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await dialog.getByRole('alert').getByText('Er moet iemand blijven die de hele bijeenkomst begeleidt.').waitFor();
  await yes(guide, 'Annuleren');
  await guide.getByRole('link', { name: 'Uitnodigingen' }).first().waitFor();
});
