// Bad Wi-Fi, a server that dies, a page that is loaded anew: nothing that somebody wrote gets lost.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { person, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

let server, browser, guide, writer, links;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  const { workshop, key } = await makeWorkshop(server);
  guide = await person(browser, { url: server.url });
  await guide.goto(`/k#${key}`);
  await guide.waitForURL(`**/w/${workshop}`);
  links = await invitations(guide);
  await guide.getByRole('button', { name: /^Verder naar/ }).click();
  await guide.getByRole('dialog').getByRole('button', { name: /^Ja, naar/ }).click();
  writer = await person(browser, { url: server.url });
  await enter(writer, links.Bewoners, 'Bewoner 1');
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function enter(page, link, name) {
  await page.goto(link);
  await page.getByLabel('Uw naam of bijnaam').fill(name);
  await page.getByRole('button', { name: 'Ik doe mee' }).click();
  await page.getByLabel('Schrijf een gedachte op').waitFor();
}
async function write(page, words) {
  await page.getByLabel('Schrijf een gedachte op').fill(words);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
}
const slip = (page, words) => page.locator('.slip', { hasText: words });
const settled = (page) => page.locator('.status .saved').waitFor();

test('without a connection one writes on, and all of it arrives', async () => {
  await writer.context().setOffline(true);
  await server.process.kill('SIGSTOP'); // The line is silent rather than closed.
  for (const number of [1, 2, 3]) await write(writer, `Zonder verbinding ${number}`);
  await writer.getByText(/veilig op dit apparaat|wijzigingen worden bewaard/).waitFor({ timeout: 40_000 });
  await server.process.kill('SIGCONT');
  await writer.context().setOffline(false);
  await settled(writer);
  await guide.getByRole('link', { name: /Naar de ruimte van Bewoners, 3 kaartjes/ }).waitFor();
});

test('what is not on the disk yet is not called saved, not for a moment', async () => {
  await settled(writer);
  await server.process.kill('SIGSTOP');
  await write(writer, 'Nog onderweg');
  const shown = await writer.locator('.status .saved').isVisible();
  await server.process.kill('SIGCONT');
  assert.equal(shown, false);
  await settled(writer);
});

test('the server is killed while two people type, and no letter is lost', async () => {
  const second = await person(browser, { url: server.url });
  await enter(second, links.Bewoners, 'Bewoner 2');
  await write(writer, 'midden');
  for (const page of [writer, second]) {
    await slip(page, 'midden').locator('button.words').click();
    await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  }
  const editor = (page) => page.getByLabel('De woorden van dit kaartje');
  await editor(writer).press('Home');
  await editor(second).press('End');
  const typing = Promise.all([
    editor(writer).pressSequentially('voor aan dit kaartje ', { delay: 40 }),
    editor(second).pressSequentially(' en achter aan dit kaartje', { delay: 40 }),
  ]);
  await writer.waitForTimeout(300);
  await server.killAndStart();
  await typing;
  const wanted = 'voor aan dit kaartje midden en achter aan dit kaartje';
  for (const page of [writer, second]) {
    await page.waitForFunction((words) => document.querySelector('.slip textarea')?.value === words, wanted, { timeout: 30_000 });
    await settled(page);
  }
  await second.context().close();
  await writer.reload();
  await slip(writer, wanted).waitFor();
});

test('what was written while the server was away arrives once, also when the page is loaded anew', async () => {
  await server.kill();
  for (const number of [1, 2]) await write(writer, `Server weg ${number}`);
  await slip(writer, 'Server weg 2').waitFor();
  await server.startAgain();
  await writer.reload();
  for (const number of [1, 2]) await slip(writer, `Server weg ${number}`).waitFor();
  await settled(writer);
  await writer.reload();
  await slip(writer, 'Server weg 2').waitFor();
  assert.equal(await slip(writer, 'Server weg').count(), 2);
});

test('words that were typed and not added are there after a reload', async () => {
  await writer.getByLabel('Schrijf een gedachte op').fill('Een halve gedach');
  await writer.reload();
  await writer.getByLabel('Schrijf een gedachte op').waitFor();
  assert.equal(await writer.getByLabel('Schrijf een gedachte op').inputValue(), 'Een halve gedach');
  await writer.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await slip(writer, 'Een halve gedach').waitFor();
});

test('work that is refused is given back', async () => {
  // What this person sends is held up on the way, until the step is closed.
  const slow = await person(browser, { url: server.url });
  let held = [];
  let way;
  await slow.routeWebSocket('**/ws', (socket) => {
    way = socket.connectToServer();
    socket.onMessage((frame) => (held && frame.includes('Te laat geschreven') ? held.push(frame) : way.send(frame)));
  });
  await enter(slow, links.Bewoners, 'Bewoner 3');
  await write(slow, 'Te laat geschreven');
  await slip(slow, 'Te laat geschreven').waitFor(); // shown at once
  await guide.getByRole('button', { name: 'Stappen openen' }).click();
  await guide.getByRole('checkbox', { name: 'Bewoners: 1. Waarden' }).uncheck();
  await guide.getByRole('button', { name: 'Klaar', exact: true }).click();
  await slow.getByText('Deze stap is nu dicht.').first().waitFor();
  for (const frame of held) way.send(frame);
  held = undefined;
  const notice = slow.locator('.notice.loss', { hasText: 'Te laat geschreven' });
  await notice.getByText('Deze stap is nog dicht.').waitFor();
  await slip(slow, 'Te laat geschreven').waitFor({ state: 'detached' });
  await notice.getByRole('button', { name: 'Sluiten' }).click();
  await notice.waitFor({ state: 'detached' });
  await slow.context().close();
});

test('an invitation that was renewed lets nobody in', async () => {
  await guide.getByRole('link', { name: 'Uitnodigingen' }).click();
  const card = guide.locator('li.sheet', { has: guide.getByRole('heading', { name: 'Gemeente', exact: true }) });
  await card.getByRole('button', { name: 'Nieuwe link maken' }).click();
  await guide.getByRole('dialog').getByRole('button', { name: 'Nieuwe link maken' }).click();
  await guide.waitForFunction((old) => ![...document.querySelectorAll('.link')].some((one) => one.textContent === old), links.Gemeente);
  const late = await person(browser, { url: server.url });
  await late.goto(links.Gemeente);
  await late.getByRole('heading', { name: 'U kunt hier nu niet naar binnen' }).waitFor();
  await late.goto(await card.locator('.link').textContent());
  await late.getByLabel('Uw naam of bijnaam').waitFor();
  await late.context().close();
});

test('a page in another tab of the same browser knows who one is', async () => {
  const tab = await writer.context().newPage();
  await tab.goto(writer.url());
  await tab.getByText('Bewoner 1 (u)').waitFor();
  await tab.close();
});

test('the facilitator deletes the workshop in one step, and everybody is told', async () => {
  await guide.getByRole('button', { name: 'Meer', exact: true }).click();
  await guide.getByRole('link', { name: 'Voorbereiding' }).click();
  await guide.getByRole('button', { name: 'Alles wissen…' }).click();
  await guide.getByRole('dialog').getByRole('button', { name: 'Ja, alles wissen' }).click();
  for (const page of [guide, writer]) await page.getByRole('heading', { name: 'Deze bijeenkomst is er niet meer' }).waitFor();
  await writer.goto('/');
  await writer.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await writer.getByText('Samen verder').count(), 0, 'nor is it in the list of this device');
});

test('no page made a mistake', () => {
  assert.deepEqual([writer.faults, guide.faults], [[], []]);
});
