// The facilitator's tools, and who sees what of them: a message to one room, a nudge, the answer to a private word, taking
// back what the logbook tells, the screen that follows, and two facilitators who press the same button at once.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { add, card, enter, move, next, overhear, withCard, withPerson, yes } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';

let server, browser, made, guide, co, anna, adam, nurse, screen, code;
/** What was sent to whom: from before they came in. */
const sent = {};
const everybody = () => [guide, co, anna, adam, nurse, screen].filter(Boolean);
const step = stepsOf(everybody, 'failed-tools');
const base = () => `/w/${made.workshop}`;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  made = await makeWorkshop(server);
  guide = await person(browser, { url: server.url });
  await guide.goto(`/k#${made.key}`);
  const links = await invitations(guide);
  code = await guide.locator('li.sheet', { has: guide.getByRole('heading', { name: 'Voor iedereen' }) }).locator('.code').textContent();
  const come = async (name, link, options) => {
    const page = await person(browser, { url: server.url, ...options });
    sent[name] = overhear(page);
    await enter(page, name, link);
    return page;
  };
  co = await come('Medebegeleider', links['Voor een medebegeleider']);
  await move(guide, 'Eigen kaarten');
  anna = await come('Bewoner 1', links.Bewoners, { width: 360, height: 740, phone: true });
  adam = await come('Bewoner 2', links.Bewoners);
  nurse = await come('Wijkverpleegkundige 1', links.Thuiszorg);
  screen = await person(browser, { url: server.url, width: 1920, height: 1080 });
  sent.screen = overhear(screen);
  await screen.goto(links['Voor het scherm (beamer)']);
});
after(async () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

const message = (page, words) => page.getByRole('region', { name: 'Berichten' }).getByText(words);
/** Puts away what the facilitator said. */
const read = (page) => page.getByRole('button', { name: 'Gelezen' }).first().click();

step('a message to one room is read there, and nowhere else', async () => {
  await guide.getByRole('button', { name: 'Bericht', exact: true }).click();
  const dialog = guide.getByRole('dialog', { name: 'Bericht' });
  const send = async (words) => {
    await dialog.getByLabel('Uw bericht').fill(words);
    await dialog.getByRole('button', { name: 'Versturen' }).click();
  };
  await dialog.getByRole('radio', { name: 'Aan bepaalde groepen' }).check();
  await send('Ik kom zo bij u zitten');
  await dialog.getByText('Kies minstens één groep.').waitFor();
  await dialog.getByRole('checkbox', { name: 'Bewoners' }).check();
  await accessible(guide, 'a message to certain rooms');
  await dialog.getByRole('button', { name: 'Versturen' }).click();
  for (const page of [anna, adam]) await message(page, 'Ik kom zo bij u zitten').waitFor();
  await dialog.getByRole('radio', { name: 'Aan iedereen' }).check();
  await send('Nog tien minuten');
  // Whoever has the second has everything that came before it.
  for (const page of [anna, adam, nurse]) await message(page, 'Nog tien minuten').waitFor();
  await screen.getByText('Nog tien minuten').waitFor();
  assert.equal(await message(nurse, 'Ik kom zo bij u zitten').count(), 0);
  for (const one of ['Wijkverpleegkundige 1', 'screen']) assert.equal(sent[one]('Ik kom zo bij u zitten'), false, `sent to ${one}`);
  assert.ok(sent['Bewoner 2']('Ik kom zo bij u zitten') && sent.screen('Nog tien minuten'));
  await dialog.getByRole('listitem').filter({ hasText: 'Bewoners' }).getByText('Ik kom zo bij u zitten').waitFor();
  await dialog.getByRole('listitem').filter({ hasText: 'Ik kom zo' }).getByRole('button', { name: 'Weghalen' }).click();
  await guide.getByRole('dialog', { name: 'Dit bericht weghalen?' }).getByRole('button', { name: 'Weghalen' }).click();
  for (const page of [anna, adam]) await message(page, 'Ik kom zo bij u zitten').waitFor({ state: 'detached' });
  await shots(guide, 'tools-messages', [360, 1280]);
  await guide.keyboard.press('Escape');
  for (const page of [anna, adam, nurse]) await read(page);
});

step('who has not written yet is invited, one person or the whole room, and no other sees it', async () => {
  await add(anna, 'Dat iemand mijn naam kent');
  await guide.goto(`${base()}/wall`);
  await guide.getByRole('button', { name: 'Meer met Bewoners', exact: true }).click();
  await guide.getByRole('button', { name: 'Wie schrijft er?' }).click();
  const dialog = guide.getByRole('dialog', { name: 'Wie schrijft er bij Bewoners?' });
  await dialog.getByText('Nog niets geschreven: Bewoner 2').waitFor();
  assert.match(await dialog.getByRole('row', { name: /Bewoner 1/ }).innerText(), /^Bewoner 1\s+1\s/);
  await accessible(guide, 'who writes');
  await dialog.getByRole('button', { name: 'Vraag om iets te schrijven: Bewoner 2' }).click();
  await message(adam, 'Van de begeleider, alleen voor u: Wilt u ook iets toevoegen?').waitFor();
  await dialog.getByRole('row', { name: /Bewoner 2/ }).getByText(/gevraagd om/).waitFor();
  await shots(guide, 'tools-balance', [360, 1280]);
  assert.equal(await dialog.getByRole('row', { name: /Bewoner 1/ }).getByText(/gevraagd om/).count(), 0);
  assert.equal(await message(anna, 'Wilt u ook iets toevoegen?').count(), 0);
  await read(adam);
  await dialog.getByRole('button', { name: 'Vraag de hele groep om iets te schrijven' }).click();
  for (const page of [anna, adam]) await message(page, 'Van de begeleider: Wilt u ook iets toevoegen?').waitFor();
  assert.equal(await message(nurse, 'Wilt u ook iets toevoegen?').count(), 0);
  for (const page of [anna, adam]) await read(page);
  await add(adam, 'Een vast gezicht aan de deur');
  await dialog.getByText('Iedereen heeft al iets geschreven.').waitFor();
  await guide.keyboard.press('Escape');
});

step('a private word without a name is answered, and the answer reaches that person alone', async () => {
  await anna.getByRole('button', { name: 'Alleen met de begeleider praten' }).click();
  await anna.getByRole('button', { name: 'Iets privé tegen de begeleider zeggen' }).click();
  const talk = anna.getByRole('dialog');
  await talk.getByLabel('Wat wilt u zeggen?').fill('Het gaat mij te snel');
  await accessible(anna, 'a private word');
  await shots(anna, 'tools-whisper', [360]);
  await talk.getByRole('button', { name: 'Versturen' }).click();
  await talk.getByText('Verstuurd. Alleen de begeleiders lezen het.').waitFor();
  await anna.keyboard.press('Escape');
  await guide.getByRole('button', { name: 'Handen en vragen: 1 wacht' }).click();
  const queue = guide.getByRole('dialog', { name: 'Handen en vragen' });
  const word = queue.getByRole('article').filter({ hasText: 'Het gaat mij te snel' });
  await word.getByText('Zonder naam').waitFor();
  assert.equal(await queue.getByText('Bewoner 1').count(), 0);
  assert.deepEqual(sent.Medebegeleider.rows('whisper').map((one) => [one.text, one.person]), [['Het gaat mij te snel', null]]);
  await word.getByRole('button', { name: /^Antwoorden: Zonder naam, \d+:\d\d$/ }).click();
  await word.getByLabel('Antwoorden').fill('Dank u, ik las een pauze in');
  await accessible(guide, 'answering a private word');
  await word.getByRole('button', { name: 'Antwoord versturen' }).click();
  await message(anna, 'U hebt een antwoord. Niemand anders ziet het.').waitFor();
  await accessible(anna, 'a private answer has come');
  await anna.getByRole('button', { name: 'Lezen' }).click();
  await talk.getByText('Antwoord van de begeleider: Dank u, ik las een pauze in').waitFor();
  await accessible(anna, 'a private answer');
  await anna.keyboard.press('Escape');
  // The other facilitator sees both; whoever sits in the same room, next door or before the screen does not.
  await queue.getByText('Er wacht niets dat privé is gezegd.').waitFor();
  await queue.getByText('Afgehandeld (1)').click();
  await word.getByText('Beantwoord door u: Dank u, ik las een pauze in').waitFor();
  await guide.keyboard.press('Escape');
  assert.ok(sent.Medebegeleider('ik las een pauze in') && sent['Bewoner 1']('ik las een pauze in'));
  for (const one of ['Bewoner 2', 'Wijkverpleegkundige 1', 'screen']) {
    assert.equal(sent[one]('Het gaat mij te snel') || sent[one]('ik las een pauze in'), false, `sent to ${one}`);
  }
});

step('the logbook takes back: another name, and a card that was put aside', async () => {
  const words = 'Een vast gezicht aan de deur';
  await guide.goto(`${base()}/people`);
  await withPerson(guide, 'Bewoner 2', 'Andere naam geven');
  await guide.getByLabel('Naam', { exact: true }).fill('Verkeerde naam');
  await accessible(guide, 'another name');
  await yes(guide, 'Bewaren');
  await anna.getByText('Verkeerde naam').first().waitFor();
  await guide.goto(`${base()}/room/p1`);
  await withCard(guide, words, 'Even opzij leggen');
  await accessible(guide, 'putting a card aside');
  await yes(guide, 'Opzij leggen');
  await card(adam, words).waitFor({ state: 'detached' });

  await guide.goto(`${base()}/logbook`);
  const deed = (what) => guide.getByRole('listitem').filter({ hasText: what });
  for (const [what, back] of [
    ['U – naam Bewoner 2 veranderd in Verkeerde naam', async () => anna.getByText('Verkeerde naam').first().waitFor({ state: 'detached' })],
    [`U – kaartje opzij gelegd: “${words}”`, async () => card(adam, words).waitFor()],
  ]) {
    await deed(what).getByRole('button', { name: /^Terugdraaien/ }).click();
    await guide.getByRole('dialog').getByText(what).waitFor();
    await accessible(guide, 'the question before taking back');
    await yes(guide, 'Terugdraaien');
    await back();
    await deed(what).getByText('teruggedraaid').waitFor();
    assert.equal(await deed(what).getByRole('button').count(), 0, 'once');
  }
  await adam.getByText('Bewoner 2 (u)').waitFor();
  await shots(guide, 'tools-logbook', [360, 1280]);
  // That it was put aside is no news once it lies there again.
  for (const page of [anna, adam]) await page.getByText('Ik heb een kaartje even opzij gelegd').waitFor({ state: 'detached' });
});

step('the screen follows what the facilitator puts on it', async () => {
  const put = async (name) => {
    await guide.getByRole('button', { name: 'Scherm', exact: true }).click();
    await guide.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await guide.getByRole('button', { name, exact: true, pressed: true }).waitFor();
    await guide.getByRole('button', { name: 'Klaar', exact: true }).click();
  };
  const main = screen.getByRole('main');
  await put('Vijf afspraken');
  await main.getByText('Erbij zitten is niet genoeg: doe mee.').waitFor();
  await put('Meedoen (QR-code)');
  await main.getByRole('heading', { name: 'Doe mee op uw telefoon' }).waitFor();
  await main.getByText(code, { exact: true }).waitFor();
  await main.getByRole('img', { name: 'Meedoen (QR-code)' }).waitFor();
  await guide.getByRole('button', { name: 'Tijd', exact: true }).click();
  await guide.getByLabel('Hoeveel minuten?').last().fill('7');
  await guide.getByLabel('Waarvoor? (mag leeg blijven)').fill('Pauze');
  await accessible(guide, 'the timer');
  await guide.getByRole('button', { name: 'Tijd starten' }).click();
  await screen.getByRole('timer', { name: /^Pauze: nog (7:00|6:5\d)$/ }).waitFor();
  assert.equal(await main.getByRole('timer').count(), 0, 'small, above what is shown');
  await put('De tijd');
  await main.getByRole('timer', { name: /^Pauze: nog 6:\d\d$/ }).waitFor();
  await put('2. Relaties');
  await main.getByText('Stap 2 · Relaties').waitFor();
  await put('Leeg scherm');
  await screen.locator('header').waitFor({ state: 'detached' });
  assert.equal(await screen.locator('footer, main > :not(.aside)').count(), 0, 'nothing to be seen');
  await accessible(screen, 'a blank screen');
  await put('2. Relaties');
  assert.ok(!sent.screen('Een vast gezicht aan de deur'), 'what a room did not share is not sent to the screen');
  // Once nobody may come in, the code is gone from the corner as well.
  await screen.getByText(code).waitFor();
  await guide.goto(`${base()}/invite`);
  await guide.getByLabel(/Nieuwe mensen mogen binnenkomen/).uncheck();
  await screen.getByText(code).waitFor({ state: 'detached' });
});

step('two facilitators press next at the same moment, and it is one step', async () => {
  await next(guide);
  const both = [guide, co];
  const programme = (page) => page.getByRole('region', { name: 'Het programma' });
  /** Both have the question before them, and both say yes; then all is done that they asked for. */
  const atOnce = async (button, answer) => {
    for (const page of both) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').getByRole('button', { name: answer }).waitFor();
    }
    await Promise.all(both.map((page) => page.getByRole('dialog').getByRole('button', { name: answer }).click()));
    for (const page of both) await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const page of both) await page.locator('.status .saved').waitFor();
  };
  // It begins with the part of the stage in which they are already.
  await programme(co).getByText('2/12').waitFor();
  await atOnce(/^Verder: Stap 2/, 'Ga verder');
  for (const page of both) {
    await programme(page).getByRole('button', { name: /^Verder: Stap 3/ }).waitFor();
    assert.equal(await programme(page).getByText('3/12').count(), 1);
    assert.equal(await programme(page).getByRole('alert').count(), 0, 'and nobody is told off');
  }
  await anna.getByRole('region', { name: 'Programma' }).getByText(/Stap 2, relaties/).waitFor();
  await atOnce('Verder naar Vergelijken →', 'Ja, naar Vergelijken');
  for (const page of both) await page.getByRole('button', { name: 'Verder naar Samen één kaart →' }).waitFor();
  await anna.getByRole('heading', { name: 'Vergelijken', level: 1 }).waitFor();
});
