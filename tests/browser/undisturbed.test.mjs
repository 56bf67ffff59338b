// Nobody is disturbed while they write: steps open, close and are locked under their hands, they are moved to another
// group, the facilitator asks for their eyes; no letter is lost, and everything is said where one looks.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { conduct } from './lib/conduct.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const server = await startServer();
const browser = await startBrowser();
const people = [];
let columns, home;

async function lead(made) {
  const leader = await conduct(browser, server, made);
  people.push(leader.page);
  columns = leader.columns;
  return leader;
}

async function enter(link, name, options = {}) {
  const page = await person(browser, { url: server.url, ...options });
  await page.goto(link);
  const english = options.locale?.startsWith('en');
  await page.getByLabel(english ? 'Your name or nickname' : 'Uw naam of bijnaam').fill(name);
  await page.getByRole('button', { name: english ? 'I take part' : 'Ik doe mee' }).click();
  await page.getByRole('navigation').first().waitFor();
  people.push(page);
  return page;
}

const field = (page) => page.locator('.composer textarea');
const slip = (page, words) => page.locator('.slip', { hasText: words });
const strip = (page) => page.getByRole('region', { name: /^(Berichten|Messages)$/ });
const wide = (page) => page.locator('.step.wide').getAttribute('data-step');
const open = (...numbers) => numbers.map((one) => columns[one - 1]);
const focused = (page) => page.evaluate(() => document.activeElement.tagName);

/** Types, while something happens to the page. */
async function typing(page, words, happens) {
  await field(page).click();
  await page.keyboard.press('End');
  const typed = page.keyboard.type(words, { delay: 35 });
  await page.waitForTimeout(250);
  await happens();
  await typed;
}

/** In the part of the window that one sees. */
async function inSight(page, locator) {
  await locator.waitFor();
  const { box, height } = await locator.evaluate((one) => ({ box: one.getBoundingClientRect().toJSON(), height: innerHeight }));
  assert.ok(box.top >= 0 && box.bottom <= height, `it lies between ${box.top} and ${box.bottom} of ${height}`);
}

before(async () => {
  home = await lead(await makeWorkshop(server));
  await home.say({ type: 'set_stage', stage: 'own_maps' });
});

beforeEach(async () => {
  await home.say({ type: 'open_steps', columns: open(1, 2) });
  await home.say({ type: 'set_room', turns: false, paused: false });
});

after(async () => {
  for (const page of people) assert.deepEqual(page.faults, []);
  await browser.close();
  await server.stop();
});

test('a step that opens after a reload leaves alone who is writing, and is gone to by a button', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 1', { width: 360, height: 740, phone: true });
  await field(page).fill('Wat ik wil zeggen');
  await page.reload();
  await field(page).waitFor();
  const before = await wide(page);
  await typing(page, ', is dat het anders kan', () => home.say({ type: 'open_steps', columns: open(1, 2, 3, 4) }));
  assert.equal(await field(page).inputValue(), 'Wat ik wil zeggen, is dat het anders kan');
  assert.equal(await wide(page), before);
  assert.equal(await focused(page), 'TEXTAREA');
  await strip(page).getByText('De stappen 3 (', { exact: false }).waitFor();
  await inSight(page, strip(page).getByRole('button', { name: 'Ga erheen' }));
  await shots(page, 'undisturbed-opened', [360, 1280]);
  await accessible(page, 'a step that opened');
  await strip(page).getByRole('button', { name: 'Ga erheen' }).click();
  assert.equal(await wide(page), columns[3]);
  await strip(page).getByRole('button', { name: 'Ga erheen' }).waitFor({ state: 'detached' });
  await page.locator('nav.bar').getByText('Hier wacht nog wat u schreef').waitFor({ state: 'attached' });
  await page.context().close();
});

test('who does not write goes along, with the cursor in the new field', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 2');
  await field(page).click();
  await home.say({ type: 'open_steps', columns: open(3) });
  await page.locator(`.step.wide[data-step="${columns[2]}"] .composer`).waitFor();
  await page.waitForFunction(() => document.activeElement.matches('.step.wide .composer textarea'));
  await page.context().close();
});

test('one part back takes along who followed, and leaves alone who writes or chose a step that is still open', async () => {
  const [goes, stays, writes] = await Promise.all([1, 2, 3].map((at) => enter(home.links.Gemeente, `Ambtenaar terug ${at}`)));
  for (const page of [goes, stays, writes]) await page.locator(`.step.wide[data-step="${columns[1]}"] .composer`).waitFor();
  await home.say({ type: 'open_steps', columns: open(1, 2, 3) });
  for (const page of [goes, stays, writes]) await page.locator(`.step.wide[data-step="${columns[2]}"] .composer`).waitFor();
  await stays.locator(`[data-step="${columns[0]}"] .unfold`).click();
  await typing(writes, 'Bij stap drie schrijf ik door', () => home.say({ type: 'open_steps', columns: open(1, 2) }));
  await goes.locator(`.step.wide[data-step="${columns[1]}"] .composer`).waitFor();
  assert.equal(await wide(stays), columns[0]);
  assert.equal(await wide(writes), columns[2]);
  assert.equal(await field(writes).inputValue(), 'Bij stap drie schrijf ik door');
  // And who looks ahead at a step that was not open may do so.
  await goes.locator(`[data-step="${columns[4]}"] .unfold`).click();
  await home.say({ type: 'open_steps', columns: open(1) });
  await stays.locator(`[data-step="${columns[1]}"] .closed`).waitFor();
  assert.equal(await wide(goes), columns[4]);
  for (const page of [goes, stays, writes]) await page.context().close();
});

test('the next part with other steps leaves alone who writes, in a composer or in a card', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 3');
  const before = await wide(page);
  await field(page).fill('Een kaartje');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await slip(page, 'Een kaartje').locator('button.words').click();
  const editor = page.getByLabel('De woorden van dit kaartje');
  await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  await editor.press('End');
  const typed = editor.pressSequentially(' dat nog niet af is', { delay: 35 });
  await page.waitForTimeout(250);
  await home.say({ type: 'open_steps', columns: open(3) });
  await typed;
  assert.equal(await wide(page), before);
  assert.equal(await editor.inputValue(), 'Een kaartje dat nog niet af is');
  await strip(page).getByText('Stap 3 (', { exact: false }).waitFor();
  await page.context().close();
});

test('a step that closes under the hands keeps the field, its words and every letter', async () => {
  const page = await enter(home.links.Thuiszorg, 'Verpleegkundige 1');
  await typing(page, 'Als de stap dichtgaat, schrijf ik door', () => home.say({ type: 'open_steps', columns: open(1) }));
  await page.locator('.composer').getByText('Deze stap is nu dicht.', { exact: false }).waitFor();
  assert.equal(await field(page).inputValue(), 'Als de stap dichtgaat, schrijf ik door');
  assert.equal(await focused(page), 'TEXTAREA');
  await page.locator('.composer').getByRole('button', { name: 'Mijn woorden kopiëren' }).waitFor();
  await shots(page, 'undisturbed-closed', [360, 1280]);
  await accessible(page, 'a step that closed');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click({ force: true });
  assert.equal(await field(page).inputValue(), 'Als de stap dichtgaat, schrijf ik door', 'it cannot be added now');
  // Elsewhere one reads that it waits.
  await page.locator(`[data-step="${columns[0]}"] .unfold`).click();
  await page.locator(`[data-step="${columns[1]}"]`).getByText('Hier wacht nog wat u schreef').waitFor();
  await page.reload();
  await page.locator(`[data-step="${columns[1]}"]`).getByText('Hier wacht nog wat u schreef').waitFor();
  await page.locator(`[data-step="${columns[1]}"] .unfold`).click();
  assert.equal(await field(page).inputValue(), 'Als de stap dichtgaat, schrijf ik door');
  await home.say({ type: 'open_steps', columns: open(1, 2) });
  await page.locator('.composer').getByText('Deze stap is nu dicht.', { exact: false }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await slip(page, 'Als de stap dichtgaat').waitFor();
  await page.context().close();
});

test('a lock on a step or a room keeps the field as well', async () => {
  const page = await enter(home.links.Thuiszorg, 'Verpleegkundige 2');
  const why = page.locator('.composer').getByText('De begeleider heeft dit even op slot gezet.', { exact: false });
  await typing(page, 'Op slot', () => home.say({ type: 'lock_steps', columns: open(2), partner: 'p2' }));
  await why.waitFor();
  assert.equal(await field(page).inputValue(), 'Op slot');
  assert.equal(await focused(page), 'TEXTAREA');
  await home.say({ type: 'lock_steps', columns: [], partner: 'p2' });
  await why.waitFor({ state: 'detached' });
  await typing(page, ' en nog eens op slot', () => home.say({ type: 'lock_room', partner: 'p2', locked: true }));
  await why.waitFor();
  assert.equal(await field(page).inputValue(), 'Op slot en nog eens op slot');
  await home.say({ type: 'lock_room', partner: 'p2', locked: false });
  await why.waitFor({ state: 'detached' });
  await page.context().close();
});

test('who is moved to another group is told, and takes along what was half written', async () => {
  const page = await enter(home.links.Thuiszorg, 'Verpleegkundige 3', { width: 360, height: 740, phone: true });
  await field(page).pressSequentially('Half geschreven');
  const id = await home.personOf('Verpleegkundige 3');
  await home.say({ type: 'move_person', person: id, partner: 'p3' });
  await inSight(page, strip(page).getByText('De begeleider heeft u bij Gemeente gezet.'));
  await strip(page).getByText('Half geschreven').waitFor();
  await page.locator('[aria-live]', { hasText: 'De begeleider heeft u bij Gemeente gezet.' }).waitFor({ state: 'attached' });
  await page.getByRole('heading', { level: 1, name: 'Gemeente' }).waitFor();
  // Whoever types on writes nothing into a room that they did not choose.
  await page.waitForFunction(() => document.activeElement.closest('[role=region], section')?.getAttribute('aria-label') === 'Berichten');
  await page.keyboard.type('x');
  assert.equal(await field(page).inputValue(), '');
  await shots(page, 'undisturbed-moved', [360, 1280]);
  await accessible(page, 'moved to another group');
  await page.reload();
  await strip(page).getByRole('button', { name: 'Neem mee' }).click();
  await page.waitForFunction(() => document.querySelector('.step.wide .composer textarea')?.value === 'Half geschreven');
  await strip(page).getByText('De begeleider heeft u bij').waitFor({ state: 'detached' });
  // And who was writing in a card of the old room.
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await slip(page, 'Half geschreven').locator('button.words').click();
  await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  await page.keyboard.press('End');
  await page.keyboard.type(' in een kaartje');
  await home.say({ type: 'move_person', person: id, partner: 'p2' });
  await strip(page).getByText('U schreef in een kaartje van uw vorige groep.').waitFor();
  await strip(page).getByRole('button', { name: 'Neem mee' }).click();
  await page.waitForFunction(() => document.querySelector('.step.wide .composer textarea')?.value === 'Half geschreven in een kaartje');
  await page.context().close();
});

test('what the facilitator asks is in sight wherever one is, and covers no field', async () => {
  for (const options of [{ width: 360, height: 740, phone: true }, { width: 1280, height: 800 }]) {
    const page = await enter(home.links.Bewoners, `Bewoner ${options.width}`, options);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const at = await page.evaluate(() => scrollY);
    await home.say({ type: 'set_room', partner: 'p1', paused: true });
    await home.say({ type: 'gather', to: { at: 'step', column: columns[0] } });
    await inSight(page, strip(page).getByText('Kijk even op, alstublieft.'));
    await inSight(page, strip(page).getByRole('button', { name: 'Ga erheen' }));
    assert.equal(await page.evaluate(() => scrollY), at, 'the page stays where it is');
    await shots(page, `undisturbed-cues-${options.width}`, [options.width]);
    await accessible(page, `cues at ${options.width}`);
    // Reached by the keyboard, and put away by it.
    const place = strip(page).locator('.note', { hasText: 'De begeleider vraagt u te kijken' });
    await place.getByRole('button', { name: 'Gezien' }).focus();
    await page.keyboard.press('Enter');
    await place.waitFor({ state: 'detached' });
    // The field in which one writes is not under it.
    await field(page).fill('Ik schrijf');
    await field(page).pressSequentially(' hier');
    const [note, form] = await Promise.all([strip(page).boundingBox(), page.locator('.composer').boundingBox()]);
    const box = await field(page).boundingBox();
    assert.ok(note.y + note.height <= box.y || note.y >= box.y + box.height, JSON.stringify({ note, form, box }));
    // Nor is one's hand.
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('button', { name: 'Hand opsteken' }).click();
    await page.getByRole('button', { name: 'Hand omlaag' }).waitFor();
    await home.say({ type: 'let_go' });
    await home.say({ type: 'set_room', partner: 'p1', paused: false });
    await strip(page).getByText('Kijk even op, alstublieft.').waitFor({ state: 'detached' });
    await page.context().close();
  }
});

test('whoever writes near the top of a phone can still say that it does not go well', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 9', { width: 360, height: 640, phone: true });
  await field(page).fill('Een gedachte');
  await page.evaluate(() => scrollTo(0, 0));
  await home.say({ type: 'set_room', partner: 'p1', paused: true });
  await home.say({ type: 'gather', to: { at: 'step', column: columns[0] } });
  await inSight(page, strip(page).getByRole('button', { name: 'Ga erheen' }));
  const covers = async () => {
    const [note, words] = await Promise.all([strip(page).boundingBox(), field(page).boundingBox()]);
    return note.y < words.y + words.height && words.y < note.y + note.height;
  };
  const free = async () => {
    for (const name of ['Hand opsteken', 'Alleen met de begeleider praten', 'Menu']) await page.getByRole('button', { name, exact: true }).click({ trial: true, timeout: 3_000 });
  };
  await free();
  assert.equal(await covers(), false);
  await shots(page, 'undisturbed-bar', [360]);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await field(page).click();
  await page.evaluate(() => scrollTo(0, 0));
  await free();
  assert.equal(await covers(), false);
  // Below the bar when the page scrolls, and never above the window.
  await page.evaluate(() => scrollTo(0, 60));
  await page.waitForFunction(() => document.querySelector('.strip').getBoundingClientRect().top === Math.max(0, Math.round(document.querySelector('.frame > .top').getBoundingClientRect().bottom)));
  // Put away while it lasts, and said again when it is asked again.
  await page.evaluate(() => document.activeElement.blur());
  for (let left = 2; left > 0; left--) await strip(page).getByRole('button', { name: 'Gezien' }).first().click();
  await strip(page).waitFor({ state: 'hidden' });
  await home.say({ type: 'set_room', partner: 'p1', paused: false });
  await home.say({ type: 'set_room', partner: 'p1', paused: true });
  await strip(page).getByText('Kijk even op, alstublieft.').waitFor();
  await home.say({ type: 'let_go' });
  await home.say({ type: 'set_room', partner: 'p1', paused: false });
  await page.context().close();
});

test('a time that begins, with what it is for, and ends moves nothing on a phone, and goes when it is no news', async () => {
  const page = await person(browser, { url: server.url, width: 360, height: 640, phone: true });
  people.push(page);
  await page.clock.install();
  await page.goto(home.links.Bewoners);
  await page.getByLabel('Uw naam of bijnaam').fill('Bewoner 10');
  await page.getByRole('button', { name: 'Ik doe mee' }).click();
  await field(page).fill('Ik schrijf');
  await page.evaluate(() => scrollTo(0, 0));
  const place = () => field(page).evaluate((one) => one.getBoundingClientRect().top);
  const later = (seconds) => page.clock.setSystemTime(Date.now() + seconds * 1000);
  const before = await place();
  await home.say({ type: 'start_timer', seconds: 5, label: 'Schrijven aan stap twee, ieder voor zich' });
  const clock = page.getByRole('timer');
  await clock.getByText('Schrijven aan stap twee', { exact: false }).waitFor();
  // The stage where we are stays in its middle.
  await page.waitForFunction(() => {
    const [strip, here] = ['nav.stages', '.path .here'].map((one) => document.querySelector(one).getBoundingClientRect());
    return here.left >= strip.left && here.right <= strip.right;
  });
  assert.equal(await place(), before, 'it begins');
  await shots(page, 'undisturbed-timer', [360, 1280]);
  await accessible(page, 'a time that runs');
  await later(7);
  await clock.getByText('De tijd is om').waitFor();
  assert.equal(await place(), before, 'it ends');
  await later(4 * 60);
  await clock.getByText('De tijd is om').waitFor();
  await later(6 * 60);
  await clock.waitFor({ state: 'detached' });
  assert.equal(await place(), before, 'it goes');
  await home.say({ type: 'stop_timer' });
  await page.context().close();
});

test('a card that is put aside while somebody writes in it is said where they are', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 4');
  await field(page).fill('Onderaan');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  const person = await home.personOf('Bewoner 4');
  await slip(page, 'Onderaan').locator('button.words').click();
  await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  await page.keyboard.type('!');
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.locator('.slip textarea').evaluate((one) => one.scrollIntoView({ block: 'end' }));
  const at = await page.evaluate(() => scrollY);
  await home.say({ type: 'hide_card', card: await home.cardOf(person), hidden: true });
  await inSight(page, strip(page).getByText('opzij gelegd waarin u schreef', { exact: false }).or(strip(page).getByText('waarin u aan het schrijven was', { exact: false })).first());
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - at) < 120, 'the page does not jump to its top');
  await page.context().close();
});

test('what is said does not come under the pointer while a button is pressed', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 8', { width: 1280, height: 640 });
  await field(page).fill('Klaar ermee');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await slip(page, 'Klaar ermee').locator('button.words').click();
  await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  // The button that ends the writing lies where the strip lies when nobody writes.
  const done = page.getByRole('button', { name: 'Klaar', exact: true });
  await done.evaluate((one) => scrollBy(0, one.getBoundingClientRect().bottom - innerHeight + 24));
  await home.say({ type: 'set_room', partner: 'p1', paused: true });
  await strip(page).getByText('Kijk even op, alstublieft.').waitFor();
  await page.keyboard.type('!');
  const box = await done.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(120); // as long as a finger takes
  await page.mouse.up();
  await done.waitFor({ state: 'detached' });
  await home.say({ type: 'set_room', partner: 'p1', paused: false });
  await page.context().close();
});

test('many unread messages are one line with a count, and leave two thirds of a phone free', async () => {
  const texts = ['Nog tien minuten', 'De koffie staat klaar', `Lang: ${'woorden '.repeat(60)}`];
  const phone = await enter(home.links.Gemeente, 'Ambtenaar 3', { width: 360, height: 740, phone: true });
  for (const [at, text] of texts.entries()) await home.say({ type: 'send_message', id: `m${at}`, rooms: ['p3'], text });
  await phone.reload(); // they come at once
  await strip(phone).getByText('3 berichten van de begeleider.').waitFor();
  await phone.locator('[aria-live]', { hasText: '3 berichten van de begeleider.' }).waitFor({ state: 'attached' });
  assert.ok((await strip(phone).boundingBox()).height <= 740 / 3);
  await inSight(phone, strip(phone).getByRole('button', { name: 'Lees alle 3' }));
  await shots(phone, 'undisturbed-messages', [360, 1280, 1920]);
  await accessible(phone, 'many messages');
  // Even when everything comes at once.
  await home.say({ type: 'set_room', partner: 'p3', paused: true });
  await home.say({ type: 'gather', to: { at: 'step', column: columns[0] } });
  await strip(phone).getByRole('button', { name: 'Ga erheen' }).waitFor();
  assert.ok((await strip(phone).boundingBox()).height <= 740 / 3);
  await shots(phone, 'undisturbed-all', [360]);
  await home.say({ type: 'let_go' });
  await home.say({ type: 'set_room', partner: 'p3', paused: false });
  await strip(phone).getByRole('button', { name: 'Lees alle 3' }).click();
  for (const text of texts) await phone.getByRole('dialog').getByText(text.trim()).waitFor();
  await accessible(phone, 'all messages');
  await phone.getByRole('button', { name: 'Alles gelezen' }).click();
  await strip(phone).waitFor({ state: 'hidden' });
  await phone.context().close();
  for (const at of texts.keys()) await home.say({ type: 'remove_message', id: `m${at}` });
});

test('the address of another room leads a participant to their own', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 6');
  await page.goto(`${new URL(page.url()).pathname}/room/p2`.replace('/room/room', '/room'));
  await page.getByRole('heading', { level: 1, name: 'Bewoners' }).waitFor();
  assert.equal(await page.getByText('U ziet mee omdat u begeleidt').count(), 0);
  assert.match(page.url(), /\/room$/);
  await page.context().close();
  // Who guides looks in.
  const guide = await person(browser, { url: server.url });
  people.push(guide);
  await guide.goto(`/k#${home.key}`);
  await guide.getByRole('heading', { name: 'Alle groepen' }).waitFor();
  await guide.goto(`${new URL(guide.url()).pathname.replace(/\/invite$/, '')}/room/p2`);
  await guide.getByText('U ziet mee omdat u begeleidt', { exact: false }).waitFor();
  assert.match(guide.url(), /\/room\/p2$/);
});

test('a double click on the hand leaves it up', async () => {
  const page = await enter(home.links.Bewoners, 'Bewoner 7');
  await page.getByRole('button', { name: 'Hand opsteken' }).dblclick();
  await page.getByRole('button', { name: 'Hand omlaag' }).waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.getByRole('button', { name: 'Hand omlaag' }).count(), 1);
  await page.getByRole('button', { name: 'Hand omlaag' }).click();
  await page.getByRole('button', { name: 'Hand opsteken' }).waitFor();
  await page.context().close();
});

test('equal turns: a reload does not ask for a card again, and nobody waits for who left', async () => {
  const one = await enter(home.links.Gemeente, 'Ambtenaar 1');
  const two = await enter(home.links.Gemeente, 'Ambtenaar 2');
  await home.say({ type: 'set_room', partner: 'p3', turns: true });
  await one.getByText('Ronde 1: voeg één kaartje toe.').first().waitFor();
  await field(one).fill('Mijn eerste');
  await one.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await one.getByText(/^Ronde 1: uw kaartje ligt er/).waitFor();
  await one.reload();
  await one.getByText(/^Ronde 1: uw kaartje ligt er/).waitFor();
  await one.waitForTimeout(500); // what is announced comes a moment later
  assert.equal(await one.locator('[aria-live]', { hasText: 'voeg één kaartje toe' }).count(), 0);
  await field(one).fill('Mijn tweede');
  await one.locator('.composer [aria-disabled="true"]').waitFor();
  await two.context().close();
  await one.locator('.composer [aria-disabled="true"]').waitFor({ state: 'detached' });
  await one.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await slip(one, 'Mijn tweede').waitFor();
  // Alone, one's card is everybody's.
  await one.getByText('Ronde 3: voeg één kaartje toe.').first().waitFor();
  await one.context().close();
});

test('in a mixed group a step that opens, closes or is locked leaves alone who writes', async () => {
  const mixed = await lead(await makeWorkshop(server, { mode: 'mixed', language: 'en', partners: ['Residents', 'Home care'] }));
  await mixed.say({ type: 'set_stage', stage: 'joint_map' });
  await mixed.say({ type: 'open_steps', columns: open(1, 2) });
  const page = await enter(mixed.links.Residents, 'Resident 1', { locale: 'en-GB', scheme: 'dark' });
  await page.locator(`.step.wide[data-step="${columns[1]}"] .composer`).waitFor();
  await typing(page, 'What I mean to say', () => mixed.say({ type: 'open_steps', columns: open(3) }));
  assert.equal(await wide(page), columns[1]);
  assert.equal(await field(page).inputValue(), 'What I mean to say');
  await strip(page).getByText('Step 3 (', { exact: false }).waitFor();
  await page.locator('.composer').getByText('This step is closed now.', { exact: false }).waitFor();
  await shots(page, 'undisturbed-mixed-dark', [360, 1280, 1920]);
  await accessible(page, 'a mixed group');
  await mixed.say({ type: 'open_steps', columns: open(1, 2, 3) });
  await typing(page, ' is this', () => mixed.say({ type: 'lock_steps', columns: open(2) }));
  await page.locator('.composer').getByText('The facilitator has locked this for a while.', { exact: false }).waitFor();
  assert.equal(await field(page).inputValue(), 'What I mean to say is this');
  await mixed.say({ type: 'lock_steps', columns: [] });
  await page.context().close();
});
