// What a facilitator of many rooms has to see wherever on whatever page they are: who waits for them, and why.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { add, enter, move, withCard } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';

let server, browser, made, guide, anna, nurse;
const everybody = () => [guide, anna, nurse].filter(Boolean);
const step = stepsOf(everybody, 'failed-insight');
const ROOMS = Array.from({ length: 16 }, (_, at) => `Groep ${at + 1}`);
const base = () => `/w/${made.workshop}`;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  made = await makeWorkshop(server, { partners: ROOMS });
  guide = await person(browser, { url: server.url });
  await guide.goto(`/k#${made.key}`);
  const links = await invitations(guide);
  await move(guide, 'Eigen kaarten');
  anna = await person(browser, { url: server.url, width: 360, height: 740, phone: true });
  nurse = await person(browser, { url: server.url });
  await enter(anna, 'Bewoner 1', links['Groep 2']);
  await enter(nurse, 'Wijkverpleegkundige 1', links['Groep 3']);
});
after(async () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
  await browser?.close();
  await server?.stop();
});

const waits = () => guide.getByRole('button', { name: /^Handen en vragen/ });
async function inSight(words) {
  await waits().getByText(words).waitFor();
  const { y, height } = await waits().boundingBox();
  const window = await guide.evaluate(() => ({ top: scrollY, height: innerHeight }));
  assert.ok(window.top > 0, 'scrolled');
  assert.ok(y >= 0 && y + height <= window.height, `in sight: ${y} in ${window.height}`);
}
const toTheEnd = () => guide.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

step('on the wall in its fixed order, scrolled down, it is in sight with whom things do not go well', async () => {
  await guide.goto(`${base()}/wall`);
  await guide.getByRole('button', { name: 'Vaste volgorde' }).click();
  await guide.setViewportSize({ width: 820, height: 600 });
  await toTheEnd();
  await nurse.getByRole('button', { name: 'Hand opsteken' }).click();
  await inSight('Wijkverpleegkundige 1 steekt een hand op');
  await guide.waitForFunction(() => document.title.startsWith('(1) Samen verder'));
  await anna.getByRole('button', { name: 'Alleen met de begeleider praten' }).click();
  await anna.getByRole('button', { name: 'Dit gaat niet goed voor mij' }).click();
  await anna.getByRole('dialog').getByRole('button', { name: 'Versturen' }).click();
  await inSight('Met iemand gaat het niet goed');
  await guide.waitForFunction(() => document.title.startsWith('(2) Samen verder'));
  await anna.keyboard.press('Escape');
  await accessible(guide, 'what waits, over the wall');
  await shots(guide, 'insight-wall', [360, 1280]);
});

step('in a room it is in sight as well, and leads to the queue', async () => {
  await guide.goto(`${base()}/room/p4`);
  await guide.setViewportSize({ width: 1280, height: 400 });
  await guide.getByText('De ruimte van deze groep.').waitFor();
  await toTheEnd();
  await inSight('Met iemand gaat het niet goed');
  await waits().click();
  await guide.getByRole('dialog', { name: 'Handen en vragen' }).getByText('“Dit gaat niet goed voor mij”').waitFor();
  await guide.keyboard.press('Escape');
  await guide.setViewportSize({ width: 1280, height: 800 });
});

step('a question about a card is counted as it is listed', async () => {
  await add(anna, 'Dat wij elkaar kennen');
  await withCard(anna, 'Dat wij elkaar kennen', 'Wat bedoelt u?');
  await anna.getByRole('dialog').locator('textarea').fill('Wie is wij?');
  await anna.getByRole('dialog').locator('button.primary').click();
  await guide.getByRole('button', { name: 'Handen en vragen: 3 wachten' }).click();
  const queue = guide.getByRole('dialog', { name: 'Handen en vragen' });
  await queue.getByText('Wie is wij?').waitFor();
  assert.equal(await queue.getByRole('listitem').count(), 3);
  await queue.getByRole('button', { name: 'Privé antwoorden: Bewoner 1' }).click();
  const private_ = guide.getByRole('dialog', { name: /Bewoner 1/ });
  await private_.locator('textarea').fill('Schrijf gerust wie u bedoelt');
  await private_.getByRole('button', { name: 'Versturen' }).click();
  await anna.getByText('Schrijf gerust wie u bedoelt').first().waitFor();
  assert.equal(await nurse.getByText('Schrijf gerust wie u bedoelt').count(), 0);
  await guide.keyboard.press('Escape');
});

step('the menu of a room on the wall asks that room alone to look up, and lets it go on', async () => {
  await guide.goto(`${base()}/wall`);
  const choose = async (words) => {
    await guide.getByRole('button', { name: 'Meer met Groep 2' }).click();
    await guide.locator(':popover-open').getByText(words, { exact: true }).click();
  };
  await choose('Deze groep even laten opkijken');
  await anna.getByText('Kijk even op, alstublieft.').waitFor();
  assert.equal(await nurse.getByText('Kijk even op, alstublieft.').count(), 0, 'that room alone');
  await choose('Deze groep weer verder laten gaan');
  await choose('Stille minuten voor deze groep');
  await choose('Stille minuten stoppen');
});

step('minutes that cannot be are said at their field; the running part and all of them do not go without a question', async () => {
  await guide.goto(`${base()}/prepare`);
  await guide.getByRole('button', { name: 'Het programma bekijken en aanpassen' }).click();
  const minutes = guide.getByRole('spinbutton', { name: 'Minuten voor onderdeel 2', exact: true });
  const save = guide.locator('.agenda-edit + .row').getByRole('button', { name: 'Bewaren' });
  for (const wrong of ['-5', '0', '', '1.5', '10000']) {
    await minutes.fill(wrong);
    await save.click();
    await guide.getByText('Vul een heel aantal minuten in van 1 tot en met 480.').waitFor();
    assert.equal(await minutes.getAttribute('aria-invalid'), 'true');
    assert.ok(await minutes.evaluate((field) => field === document.activeElement), wrong);
  }
  await minutes.fill('12');
  const titles = guide.locator('.agenda-edit .title');
  for (let at = 0; at < await titles.count(); at += 1) await titles.nth(at).fill('');
  await save.click();
  const question = guide.getByRole('dialog', { name: 'Het hele programma weghalen?' });
  await question.waitFor();
  await question.getByRole('button', { name: 'Annuleren' }).click();
  await save.waitFor();
});

step('who goes to and fro between the wall and a room by the browser’s own ways finds the same place each time', async () => {
  await guide.goto(`${base()}/wall`);
  await guide.setViewportSize({ width: 820, height: 600 });
  await guide.locator('#enter-p12').scrollIntoViewIfNeeded();
  await guide.evaluate(() => scrollBy(0, 120));
  const at = () => guide.evaluate(() => Math.round(document.getElementById('wall-p12').getBoundingClientRect().top));
  const before = await at();
  await guide.locator('#enter-p12').click();
  for (let time = 1; time <= 3; time++) {
    await guide.getByText('De ruimte van deze groep.').waitFor();
    await guide.goBack();
    await guide.waitForFunction(() => document.activeElement?.id === 'enter-p12');
    await guide.waitForFunction((top) => Math.abs(document.getElementById('wall-p12').getBoundingClientRect().top - top) <= 2, before);
    if (time < 3) await guide.goForward();
  }
  await guide.setViewportSize({ width: 1280, height: 800 });
});
