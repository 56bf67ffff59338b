// Differences and overlaps, as people find them: proposals, "do you recognise this?", clashes, links, what became of
// every card. Begins with rooms that have shared their maps.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { fill } from './lib/fill.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { part } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';

const CARDS = [
  ['a1', 'p1', 'values', 'Een vaste hulp aan huis die ons kent'],
  ['a2', 'p1', 'values', 'Dat we mogen meebeslissen over ons eten'],
  ['a3', 'p1', 'values', 'Een tuin met kippen'],
  ['a4', 'p1', 'relations', 'Meer vergaderingen met ons erbij'],
  ['a5', 'p1', 'actions', 'Een rondje bellen langs alle buren'],
  ['b1', 'p2', 'values', 'Vaste hulp aan huis, geen wisselingen'],
  ['b2', 'p2', 'values', 'Medicatie op tijd'],
  ['b3', 'p2', 'relations', 'Minder vergaderingen'],
  ['b4', 'p2', 'conditions', 'Reiskosten vergoed'],
  ['c1', 'p3', 'values', 'Vaste hulp, thuis, ook in het weekend'],
  ['c2', 'p3', 'relations', 'Besluiten staan op papier'],
  ['c3', 'p3', 'actions', 'Een folder in twee talen'],
].map(([id, partner, column, text]) => ({ id, partner, column, text }));

let server, browser, made, guide, resident, nurse, screen;
const everybody = () => [guide, resident, nurse, screen].filter(Boolean);

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  made = await makeWorkshop(server);
  guide = await person(browser, { url: server.url });
  await guide.goto('/');
  const { keys } = await fill(guide, made, CARDS);
  const enter = async (key, options) => {
    const page = await person(browser, { url: server.url, ...options });
    await page.goto(`/k#${key}`);
    await page.getByRole('heading', { name: 'Vergelijken', level: 1 }).waitFor();
    return page;
  };
  await guide.goto(`/k#${made.key}`);
  await guide.getByRole('heading', { name: 'Vergelijken', level: 1 }).waitFor();
  resident = await enter(keys.p1, { width: 360, height: 740, phone: true });
  nurse = await enter(keys.p2);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const step = stepsOf(everybody, 'failed-compare');

async function look(page, name, widths) {
  await shots(page, `compare-${name}`, widths);
  await accessible(page, name);
}

const proposal = (page, words) => page.getByRole('article').filter({ hasText: words });

step('the program proposes, with its reasons, and moves nothing by itself', async () => {
  await nurse.getByRole('link', { name: /Voorstellen/ }).waitFor();
  await part(nurse, /Voorstellen/);
  const same = proposal(nurse, 'Vaste hulp, thuis, ook in het weekend');
  await same.getByRole('heading', { name: 'Zeggen deze hetzelfde?' }).waitFor();
  assert.match(await same.innerText(), /[Hh]ulp/);
  assert.ok((await same.locator('mark').count()) >= 3, 'the words that match are marked in the cards');
  await same.getByText('Waaraan het programma dat ziet').waitFor();
  const clash = proposal(nurse, 'Minder vergaderingen');
  await clash.getByRole('heading', { name: 'Spreken deze elkaar tegen?' }).waitFor();
  await clash.getByText('Tegenover elkaar: “Meer” en “Minder”').waitFor();
  await look(nurse, '1-proposals');
  await part(guide, 'Naast elkaar');
  assert.equal(await guide.getByRole('rowheader').count(), 1, 'all cards still lie alone');
});

step('a proposal is accepted for some of its cards, by keyboard', async () => {
  const same = proposal(nurse, 'Vaste hulp, thuis, ook in het weekend');
  const tick = same.locator('li', { hasText: 'ook in het weekend' }).getByLabel('Deze hoort erbij');
  await tick.focus();
  await nurse.keyboard.press('Space');
  assert.equal(await tick.isChecked(), false);
  const yes = same.getByRole('button', { name: 'Ja, leg bij elkaar' });
  await yes.focus();
  await nurse.keyboard.press('Enter');
  await guide.getByRole('rowheader', { name: /Een vaste hulp aan huis/ }).waitFor();
  const row = guide.getByRole('row', { name: /Een vaste hulp aan huis/ });
  assert.match(await row.innerText(), /Tot nu toe eens\s+2 van de 3 groepen/);
  // What was left out is not brought up again.
  await nurse.waitForTimeout(1_500);
  assert.equal(await proposal(nurse, 'ook in het weekend').count(), 0);
});

step('a refusal is remembered, and can be taken back', async () => {
  await proposal(nurse, 'Minder vergaderingen').getByRole('button', { name: 'Nee, dit botst niet' }).click();
  await nurse.getByText('Er zijn nu geen voorstellen.', { exact: false }).waitFor();
  await nurse.reload();
  await nurse.getByText('Afgewezen voorstellen', { exact: false }).click();
  await look(nurse, '2-refused', [360, 1280]);
  await nurse.getByRole('listitem').filter({ hasText: 'Minder vergaderingen' }).getByRole('button', { name: 'Toch weer voorstellen' }).click();
  await proposal(nurse, 'Minder vergaderingen').waitFor();
});

step('the facilitator switches proposals off and on', async () => {
  await part(guide, /Voorstellen/);
  await guide.getByLabel('Laat het programma voorstellen doen').uncheck();
  await nurse.getByText('De voorstellen staan uit.', { exact: false }).waitFor();
  await guide.getByLabel('Laat het programma voorstellen doen').check();
  await proposal(nurse, 'Minder vergaderingen').waitFor();
});

step('what one group alone says is asked about, one question at a time on a phone', async () => {
  await part(guide, 'Herkent u dit?');
  await guide.getByRole('heading', { name: '10 kaartjes staan op zichzelf' }).waitFor();
  await look(guide, '3-ask-guide');
  await guide.getByRole('checkbox', { name: 'Waarden: alle 4 kaartjes' }).check();
  for (const [group, count] of [['Bewoners', '2 vragen'], ['Thuiszorg', '3 vragen'], ['Gemeente', '3 vragen']])
    await guide.getByRole('listitem').filter({ hasText: group }).getByText(count).waitFor();
  await guide.getByRole('button', { name: 'Vraag ernaar…' }).click();
  await guide.getByRole('dialog').getByText('Bewoners: 2 vragen').waitFor();
  await guide.getByRole('dialog').getByRole('button', { name: 'Ja, vraag ernaar' }).click();
  await part(resident, /Herkent u dit\?/);
  const asked = () => resident.locator('.said .words').innerText();
  const comes = (words) => resident.locator('.said .words', { hasText: words }).waitFor();
  await resident.locator('.said').waitFor();
  await look(resident, '4-ask-phone', [360]);
  // On a small phone one reads the card and whose it is, and can answer, without scrolling; nothing covers it.
  await resident.setViewportSize({ width: 360, height: 640 });
  const [card, answers] = [await resident.locator('.said').boundingBox(), await resident.locator('.answers').boundingBox()];
  assert.ok(card.y >= 0 && card.y + card.height <= answers.y && answers.y + answers.height <= 640, JSON.stringify({ card, answers }));
  await resident.setViewportSize({ width: 360, height: 740 });
  const first = await asked();
  await resident.getByRole('button', { name: 'Later' }).click();
  assert.notEqual(await asked(), first, 'another one comes first');
  const second = await asked();
  assert.match(first + second, /Medicatie op tijd/);
  await resident.getByRole('button', { name: second.includes('Medicatie') ? 'Ja, ook van ons' : 'Weten wij niet' }).click();
  await comes(first);
  await resident.getByRole('button', { name: 'Terug naar de vorige' }).click();
  await comes(second);
  assert.equal(await resident.locator('.answers [aria-pressed=true]').count(), 1, 'with the answer that was given');
  await resident.getByRole('button', { name: 'Verder met de volgende' }).click();
  await comes(first);
  await resident.getByRole('button', { name: first.includes('Medicatie') ? 'Ja, ook van ons' : 'Weten wij niet' }).click();
  await resident.getByRole('heading', { name: 'Er is nu niets te vragen' }).waitFor();
  await guide.getByText('Op alle 2 vragen is een antwoord').waitFor();
  await look(guide, '5-asked');
  await part(guide, 'Naast elkaar');
  const row = guide.getByRole('row', { name: /Medicatie op tijd/ });
  await row.getByText('Herkennen wij ook').waitFor();
  assert.match(await row.innerText(), /Ook herkend door Bewoners/);
});

step('the table: a row per subject, a column per group, and what it comes to in words', async () => {
  await look(guide, '6-table');
  for (const [filter, rows] of [['Van allen', 0], ['Van een deel', 2], ['Van één groep', 3], ['Alles', 5]]) {
    await guide.locator('.filter label', { hasText: filter }).click();
    assert.equal(await guide.getByRole('radio', { name: new RegExp(`^${filter}`) }).isChecked(), true);
    assert.equal(await guide.locator('tr.theme').count(), rows, filter);
  }
  await guide.getByLabel('Welke groepen?').selectOption({ label: 'Bewoners' });
  await guide.getByLabel('Naast welke groep?').selectOption({ label: 'Gemeente' });
  assert.deepEqual(await guide.getByRole('columnheader').allInnerTexts(), ['Onderwerp', 'Bewoners', 'Gemeente', 'Samen']);
  await look(guide, '7-two', [360, 1280]);
  // The numbers are of what one sees, and how one looked is still so after a reload.
  await guide.locator('.filter label', { hasText: 'Van één groep' }).click();
  const seen = (await guide.locator('tr.theme').count()) + (await guide.locator('tr:not(.theme) .pick').count());
  assert.equal(await guide.locator('.filter .on .number').innerText(), String(seen));
  await guide.reload();
  await guide.locator('.filter .on', { hasText: 'Van één groep' }).waitFor();
  assert.deepEqual(await guide.getByRole('columnheader').allInnerTexts(), ['Onderwerp', 'Bewoners', 'Gemeente', 'Samen']);
  await guide.locator('.filter label', { hasText: 'Alles' }).click();
  await guide.getByLabel('Welke groepen?').selectOption({ label: 'Alle groepen' });
  await guide.getByRole('button', { name: /Meer met onderwerp Een vaste hulp/ }).click();
  await guide.getByRole('button', { name: 'Deels eens: ze bedoelen bijna hetzelfde' }).click();
  await guide.getByRole('row', { name: /Een vaste hulp/ }).getByText('Deels eens').waitFor();
});

step('a clash asks for the interest behind each card, and for what helps both', async () => {
  await proposal(nurse, 'Minder vergaderingen').getByRole('button', { name: 'Ja, markeer dit' }).click();
  await part(nurse, /Wat botst/);
  const block = nurse.getByRole('article', { name: 'Deze spreken elkaar tegen' });
  await block.getByLabel('Wat is hierin belangrijk voor Thuiszorg?').fill('De dag zit vol');
  await block.getByText('Bewoners kan dit zelf opschrijven.').waitFor();
  assert.equal(await block.getByLabel('Wat is hierin belangrijk voor Bewoners?').count(), 0, 'that is for the other group to say');
  await resident.goto(`/w/${made.workshop}/compare/clashes`);
  await resident.getByLabel('Wat is hierin belangrijk voor Bewoners?').fill('Wij horen nu te weinig');
  await resident.getByLabel('Wat is hierin belangrijk voor Bewoners?').blur();
  await block.getByText('Wij horen nu te weinig').waitFor();
  await look(nurse, '8-clash');
  await block.getByRole('button', { name: 'Wij zien iets wat beide helpt' }).click();
  await block.getByLabel('Wat helpt beide').fill('Eén keer per maand, met een kort verslag');
  await resident.goto(`/w/${made.workshop}/compare/clashes`);
  await resident.getByText('Eén keer per maand, met een kort verslag').or(resident.locator('textarea')).first().waitFor();
  await resident.waitForFunction(() => [...document.querySelectorAll('textarea')].some((one) => one.value.includes('met een kort verslag')));
  await look(resident, '9-clash-phone', [360]);
  // Both sides stand in one row, and nobody is asked whether they recognise what they contradict.
  await part(guide, 'Naast elkaar');
  await guide.getByRole('button', { name: /Relaties/ }).first().click();
  const row = guide.getByRole('row').filter({ hasText: 'Minder vergaderingen' });
  await row.getByText('Botst', { exact: true }).waitFor();
  await row.getByText('Meer vergaderingen met ons erbij').first().waitFor();
  await row.getByText('Bewoners en Thuiszorg spreken elkaar tegen').waitFor();
  await row.getByText('niet gevraagd', { exact: false }).waitFor();
  assert.equal(await guide.locator('.filter label', { hasText: 'Van een deel' }).locator('.number').innerText(), '0', 'a clash is shared by nobody');
  await guide.getByRole('button', { name: /Waarden/ }).first().click();
  await block.getByRole('button', { name: 'Wij laten het verschil staan' }).click();
  await block.getByLabel('Wat wilt u erover zeggen?').fill('Wij praten verder in mei');
});

step('cards that clash are marked by hand as well', async () => {
  await part(guide, 'Naast elkaar');
  await guide.getByLabel(/Kies kaartje: Een tuin met kippen/).check();
  await guide.getByRole('button', { name: 'Deze botsen…' }).click();
  await guide.getByText('Kies precies twee kaartjes, van twee verschillende groepen.', { exact: false }).waitFor();
  await guide.keyboard.press('Escape');
  // The keyboard is at the bar with one Tab, and back with Escape.
  await guide.getByLabel(/Kies kaartje: Medicatie op tijd/).focus();
  for (const key of ['Space', 'Tab', 'Enter']) await guide.keyboard.press(key);
  await guide.locator('#chosen-cards button:focus').waitFor();
  await guide.keyboard.press('Escape');
  assert.match(await guide.evaluate(() => document.activeElement.closest('label').textContent), /Medicatie op tijd/);
  await guide.getByRole('region', { name: 'Gekozen kaartjes' }).getByRole('button', { name: 'Deze botsen…' }).click();
  await guide.getByRole('button', { name: 'Zelfde woorden, andere betekenis' }).click();
  await guide.getByText('Bedoelt iets anders dan Thuiszorg: “Medicatie op tijd”').waitFor();
  await part(guide, /Wat botst/);
  const block = guide.getByRole('article', { name: 'Zelfde woorden, andere betekenis' });
  await block.getByRole('button', { name: 'Dit botst niet' }).click();
  await guide.getByRole('dialog').getByRole('button', { name: 'Dit botst niet' }).click();
  await block.waitFor({ state: 'detached' });
});

step('a message lies above the bar of what was ticked, on a phone', async () => {
  await part(resident, 'Naast elkaar');
  await resident.getByLabel(/Kies kaartje: Een tuin met kippen/).check();
  const bar = resident.getByRole('region', { name: 'Gekozen kaartjes' });
  await guide.getByRole('button', { name: 'Bericht', exact: true }).click();
  await guide.getByLabel('Uw bericht').fill(`Lang: ${'woorden '.repeat(60)}`);
  await guide.getByRole('dialog').getByRole('button', { name: 'Versturen' }).click();
  await guide.keyboard.press('Escape');
  const note = resident.getByRole('region', { name: 'Berichten' });
  await note.getByRole('button', { name: 'Lees verder' }).click();
  const [over, under] = await Promise.all([note.boundingBox(), bar.boundingBox()]);
  assert.ok(over.y + over.height <= under.y, JSON.stringify({ over, under }));
  await look(resident, '09b-bar-and-message', [360]);
  await note.getByRole('button', { name: 'Gelezen' }).click();
  await bar.getByRole('button', { name: 'Niets kiezen' }).click();
  await bar.waitFor({ state: 'detached' });
  assert.equal(await resident.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--bar-height')), '0px');
});

step('what helps both is written with a subject that is there, and no card leaves it', async () => {
  await part(guide, 'Naast elkaar');
  const heap = guide.getByRole('row', { name: /Een vaste hulp/ });
  await heap.locator('.pick').first().waitFor();
  const lie = await heap.locator('.pick').count();
  await guide.getByLabel(/Kies kaartje: Vaste hulp aan huis, geen/).check();
  await guide.getByLabel(/Kies kaartje: Vaste hulp, thuis/).check();
  await guide.getByRole('region', { name: 'Gekozen kaartjes' }).getByRole('button', { name: 'Deze botsen…' }).click();
  await guide.getByRole('button', { name: 'Deze spreken elkaar tegen' }).click();
  await part(guide, /Wat botst/);
  const block = guide.getByRole('article').filter({ hasText: 'ook in het weekend' });
  await block.getByRole('button', { name: 'Wij zien iets wat beide helpt' }).click();
  const dialog = guide.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Bij “Een vaste hulp.* \(2 kaartjes\)/ }).waitFor();
  await look(guide, '9-where', [360, 1280]);
  await dialog.getByRole('button', { name: /\(2 kaartjes\)/ }).click();
  await block.getByText('Deze tekst staat bij het onderwerp “Een vaste hulp', { exact: false }).waitFor();
  await guide.locator('textarea:focus').waitFor();
  await part(guide, 'Naast elkaar');
  await heap.locator('.pick').first().waitFor();
  assert.equal(await heap.locator('.pick').count(), lie);
  await part(guide, /Wat botst/);
  await block.getByRole('button', { name: 'Dit botst niet' }).click();
  await guide.getByRole('dialog').getByRole('button', { name: 'Dit botst niet' }).click();
  await block.waitFor({ state: 'detached' });
});

step('all steps at a glance, also on the screen', async () => {
  await part(guide, 'Overzicht');
  await look(guide, '10-overview');
  await guide.getByRole('button', { name: 'Op het scherm zetten' }).click();
  await guide.getByRole('button', { name: 'Scherm', exact: true }).click();
  const link = await guide.getByRole('link', { name: /scherm/i }).getAttribute('href');
  await guide.getByRole('button', { name: 'Klaar' }).click();
  screen = await person(browser, { url: server.url, width: 1920, height: 1080 });
  await screen.goto(new URL(link, server.url).href);
  await screen.getByRole('heading', { name: 'Alle stappen in één oogopslag' }).waitFor();
  await look(screen, '11-screen', [1280, 1920]);
  await part(guide, 'Naast elkaar');
  await guide.getByRole('button', { name: /Meer met onderwerp Een vaste hulp/ }).click();
  await guide.getByRole('button', { name: 'Op het scherm zetten' }).click();
  await screen.getByText('2 van de 3 groepen').waitFor();
  await look(screen, '12-screen-theme', [1280, 1920]);
});

step('links across the steps, and what nothing serves', async () => {
  await guide.getByRole('button', { name: 'Verder naar Samen één kaart' }).click();
  await guide.getByRole('dialog').getByRole('button', { name: /^Ja, naar/ }).click();
  await guide.getByRole('heading', { name: 'Samen één kaart', level: 1 }).waitFor();
  await part(guide, /Samenhang/);
  await guide.getByRole('heading', { name: 'Waarden: hier helpt nog niets bij' }).waitFor();
  await guide.getByRole('button', { name: /Verbinden: Medicatie/ }).click();
  const dialog = guide.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await dialog.getByText('Kies waarmee u het verbindt.').waitFor();
  await dialog.getByLabel('Waarmee?').selectOption({ label: 'Thuiszorg: Reiskosten vergoed' });
  await accessible(guide, 'the dialog of a link');
  await dialog.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await guide.getByRole('heading', { name: 'Verbindingen' }).waitFor();
  await look(guide, '13-coherence');
  await part(guide, /^Kaart$/);
  await guide.getByText('geholpen door Condities: “Reiskosten vergoed”').first().waitFor();
});

step('every card ends with a status, counted until there are none', async () => {
  await nurse.goto(`/w/${made.workshop}/joint/ends`);
  await nurse.getByText('Van 12 van de 12 kaartjes is nog niet gezegd wat ermee gebeurt.').waitFor();
  await nurse.getByRole('button', { name: /^Een vaste hulp.*: Komt in de afspraken/ }).click();
  await nurse.getByText('Schrijf eerst hoe u het samen zegt.', { exact: false }).waitFor();
  await nurse.locator('textarea:focus').waitFor();
  await nurse.keyboard.type('Een vaste hulp die ons kent, ook in het weekend');
  await nurse.getByRole('button', { name: /^Een vaste hulp.*: Komt in de afspraken/ }).click();
  await nurse.getByText('Van 10 van de 12 kaartjes', { exact: false }).waitFor();
  for (const words of [/Reiskosten/, /Een rondje bellen/, /Een folder/]) await nurse.getByLabel(words).first().check();
  await nurse.getByRole('region', { name: 'Gekozen kaartjes' }).getByRole('button', { name: 'Wat gebeurt hiermee?' }).click();
  const dialog = nurse.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await dialog.getByText('Schrijf kort op waarom.').waitFor();
  await dialog.getByLabel('Waarom?').fill('Eerst de begroting');
  await accessible(nurse, 'the dialog of a status');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await nurse.getByText('Van 7 van de 12 kaartjes', { exact: false }).waitFor();
  await look(nurse, '14-ends');
  // Several subjects at once, with one reason: what is only asked about is folded.
  await nurse.locator('summary', { hasText: 'waar alleen naar gevraagd is' }).first().click();
  await nurse.getByRole('button', { name: /^Alle \d+ kiezen, of geen/ }).click();
  const bar = nurse.getByRole('region', { name: 'Gekozen kaartjes' });
  await bar.getByText('3 onderwerpen gekozen').waitFor();
  await bar.getByRole('button', { name: 'Wat gebeurt hiermee?' }).click();
  await dialog.getByText('Een tuin met kippen').waitFor();
  await accessible(nurse, 'the dialog of several subjects');
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await bar.getByRole('button', { name: 'Niets kiezen' }).click();
});

step('the share of each group, by group and never by person', async () => {
  await part(nurse, 'Aandeel per groep');
  await nurse.getByRole('row', { name: /Bewoners/ }).getByText('%').waitFor();
  await look(nurse, '15-balance');
  assert.equal(await nurse.getByText('Bewoners 1').count(), 0);
});

step('the map shows what was said of the cards, on a phone too', async () => {
  await part(nurse, /^Kaart$/);
  await look(nurse, '16-joint', [1280, 1920]);
  await resident.goto(`/w/${made.workshop}/joint`);
  await resident.getByRole('heading', { name: 'Samen één kaart' }).waitFor();
  await look(resident, '17-joint-phone', [360]);
});

step('who decides on the agreement sees what was left as a difference, with its reason', async () => {
  await guide.getByRole('button', { name: 'Verder naar Afspraken' }).click();
  await guide.getByRole('dialog').getByRole('button', { name: /^Ja, naar/ }).click();
  await nurse.goto(`/w/${made.workshop}/agreement`);
  const left = nurse.getByRole('region', { name: 'Waar we van mening verschillen, en wat we bewaren' });
  for (const words of ['Minder vergaderingen', 'Meer vergaderingen met ons erbij', 'De dag zit vol', 'Wij praten verder in mei']) {
    await left.getByText(words, { exact: false }).first().waitFor();
  }
  await nurse.getByRole('article', { name: /Eén keer per maand/ }).getByText('Dit verschil blijft staan: Wij praten verder in mei', { exact: false }).waitFor();
  await look(nurse, '18-agreement');
});

test('no page made a mistake', () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
});
