// What happens in real halls: links that mail programs mangle, names without end, double clicks, people who
// move or take away the card in which somebody writes, two who do the same thing at once.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { person, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const LONG = 'W'.repeat(60);
let server, browser, guide, rosa, rachid, links;

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  const { key } = await makeWorkshop(server, { partners: ['Bewoners', 'Thuiszorg', LONG] });
  guide = await person(browser, { url: server.url });
  await guide.goto(`/k#${key}`);
  links = await invitations(guide);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function enter(link, name, options = {}) {
  const page = await person(browser, { url: server.url, ...options });
  await page.goto(link);
  await page.getByLabel('Uw naam of bijnaam').fill(name);
  await page.getByRole('button', { name: 'Ik doe mee' }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}
async function write(page, words) {
  await page.getByLabel('Schrijf een gedachte op').fill(words);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
}
async function onTo(name) {
  await guide.getByRole('button', { name: `Verder naar ${name} →` }).click();
  await guide.getByRole('dialog').getByRole('button', { name: `Ja, naar ${name}` }).click();
  await guide.getByRole('dialog').waitFor({ state: 'detached' });
}
async function menu(page, words, item) {
  await page.locator('.slip', { hasText: words }).getByRole('button', { name: /^Meer met kaartje/ }).click();
  await page.getByRole('button', { name: item, exact: true }).click();
}
const slip = (page, words) => page.locator('.slip', { hasText: words });
const editor = (page) => page.getByLabel('De woorden van dit kaartje');
/** Nothing reaches beyond the window; else says what does. */
async function fits(page) {
  const wide = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const beyond = [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
      return [`${scrollWidth} of ${clientWidth}`, ...beyond.slice(-5).map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 30)}`)];
    });
  for (let tries = 0; tries < 20 && (await wide()).length > 0; tries++) await page.waitForTimeout(100);
  assert.deepEqual(await wide(), []);
}

test('a link that a mail program mangled says what to do', async () => {
  const page = await person(browser, { url: server.url });
  await page.goto('/k#%E0%A4%A');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: /code/i }).first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a double click on the question presses nothing that lies below it', async () => {
  await guide.getByRole('button', { name: 'Verder naar Eigen kaarten →' }).click();
  await guide.getByRole('dialog').getByRole('button', { name: 'Ja, naar Eigen kaarten' }).dblclick();
  await guide.getByRole('heading', { name: 'Alle groepen' }).waitFor();
  await guide.getByRole('region', { name: 'Hulpmiddelen van de begeleider' }).getByRole('link', { name: 'Uitnodigingen' }).click();
  assert.equal(await guide.getByLabel(/Nieuwe mensen/).isChecked(), true);
});

test('names without end break, and no page grows wider than its window', async () => {
  const phone = await enter(links[LONG], 'M'.repeat(80), { width: 360, height: 740, phone: true });
  await write(phone, 'W'.repeat(300));
  await slip(phone, 'WWW').waitFor();
  await fits(phone);
  for (const width of [360, 1280]) {
    await guide.setViewportSize({ width, height: 800 });
    const tools = guide.getByRole('region', { name: 'Hulpmiddelen van de begeleider' });
    const fold = tools.getByRole('button', { name: 'Hulpmiddelen' });
    for (const name of ['Uitnodigingen', 'Alle groepen']) {
      // On a phone they are folded.
      if ((await fold.isVisible()) && (await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
      await tools.getByRole('link', { name }).click();
      await guide.getByText('WWW').first().waitFor();
      await fits(guide);
    }
  }
  assert.deepEqual(phone.faults, []);
  await phone.context().close();
});

test('a card that is moved while somebody writes in it takes the writer along', async () => {
  rosa = await enter(links.Bewoners, 'Bewoner 1');
  rachid = await enter(links.Bewoners, 'Bewoner 2');
  await write(rosa, 'begin');
  await slip(rachid, 'begin').locator('button.words').click();
  await rachid.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
  await editor(rachid).press('End');
  const typing = editor(rachid).pressSequentially(' abcdefghijklmnopqrstuvwxyz', { delay: 40 });
  await rosa.waitForTimeout(300);
  await menu(rosa, 'begin', 'Verplaatsen naar…');
  await rosa.getByLabel('Naar welke plek?').selectOption({ index: 2 });
  await rosa.getByRole('dialog').getByRole('button', { name: 'Verplaatsen' }).click();
  await rosa.getByRole('dialog').waitFor({ state: 'detached' });
  await typing;
  assert.equal(await editor(rachid).inputValue(), 'begin abcdefghijklmnopqrstuvwxyz');
  await slip(rosa, 'begin abcdefghijklmnopqrstuvwxyz').waitFor();
});

test('a card that is taken away while somebody writes in it says so, and comes back', async () => {
  await editor(rachid).pressSequentially(' en meer');
  await slip(rosa, 'en meer').waitFor();
  await menu(rosa, 'begin', 'Weghalen');
  const notice = rachid.getByRole('alert').filter({ hasText: 'weggehaald' });
  await notice.waitFor();
  assert.match(await notice.getByLabel('De woorden van dat kaartje').inputValue(), /en meer/);
  await notice.getByRole('button', { name: 'Terugleggen' }).click();
  await slip(rosa, 'en meer').waitFor();
  await notice.waitFor({ state: 'detached' });
});

test('a card can be changed while there is no connection', async () => {
  await rachid.waitForTimeout(500); // what one sees is opened ahead of need, unhurried
  await server.process.kill('SIGSTOP');
  await rachid.context().setOffline(true);
  await slip(rachid, 'en meer').locator('button.words').click();
  await editor(rachid).press('End');
  await editor(rachid).pressSequentially(' zonder lijn');
  await rachid.context().setOffline(false);
  await server.process.kill('SIGCONT');
  await slip(rosa, 'en meer zonder lijn').waitFor({ timeout: 30_000 });
  await editor(rachid).press('Escape');
});

test('who would rather wait counts also when away, and a change asks again', async () => {
  await rosa.getByRole('button', { name: 'Delen voorstellen…' }).click();
  await rosa.getByRole('button', { name: 'Voorstellen aan de groep' }).click();
  await rachid.getByRole('button', { name: 'Liever nog wachten' }).click();
  await rosa.getByText(/1 van de 2 vinden het goed/).waitFor();
  await slip(rachid, 'en meer').locator('button.words').click();
  await editor(rachid).pressSequentially('!');
  await rosa.getByText('Er is iets veranderd sinds het voorstel.').waitFor();
  await editor(rachid).press('Escape');
  await rosa.getByText(/0 van de 2 vinden het goed/).waitFor();
  await rachid.goto('/');
  await rosa.getByRole('button', { name: 'Ik vind het goed' }).click();
  await rosa.getByText(/1 van de 2 vinden het goed/).waitFor();
  await rachid.goBack();
  await rachid.getByRole('button', { name: 'Ik vind het goed' }).click();
  await rachid.getByText(/^Gedeeld om/).first().waitFor();
});

test('whoever writes when the stage moves is asked, and stays until then', async () => {
  const nora = await enter(links.Thuiszorg, 'Verpleegkundige 1');
  await nora.getByLabel('Schrijf een gedachte op').pressSequentially('Midden in een zin');
  await onTo('Vergelijken');
  await rosa.getByRole('heading', { name: /leggen|naast elkaar|Vergelijken/i }).first().waitFor();
  await nora.getByRole('dialog').getByText('U bent nog aan het schrijven.').waitFor();
  assert.equal(await nora.getByLabel('Schrijf een gedachte op').inputValue(), 'Midden in een zin');
  await nora.getByRole('button', { name: 'Ga mee' }).click();
  await nora.getByText(/nog niets gedeeld/).first().waitFor();
  await nora.context().close();
});

test('two who put the same card with others: the second is told', async () => {
  const [title, other] = ['Samen eten', 'Samen koken'];
  for (const [page, name] of [[rosa, title], [guide, other]]) {
    if (page === guide) await guide.setViewportSize({ width: 1280, height: 800 });
    await page.getByLabel(/^Kies kaartje/).first().check();
    await page.getByRole('button', { name: 'Leg bij elkaar' }).first().click();
    await page.getByLabel('Hoe noemen we dit onderwerp?').fill(name);
  }
  await rosa.getByRole('dialog').getByRole('button', { name: 'Leg bij elkaar' }).click();
  await guide.locator('tr.theme', { hasText: title }).waitFor();
  await guide.getByRole('dialog').getByRole('button', { name: 'Leg bij elkaar' }).click();
  await guide.locator('.notice.loss', { hasText: 'net in een ander onderwerp gelegd' }).waitFor();
  await guide.locator('.notice.loss').getByRole('button', { name: 'Sluiten' }).click();
});

test('in the agreement nothing is lost either: double clicks, two in one field, a reload', async () => {
  await onTo('Samen één kaart');
  await onTo('Afspraken');
  await rosa.getByLabel('Aan wie?').fill('De provincie');
  await rosa.getByLabel('Wat vragen we?').fill('Geld');
  await rosa.locator('form.asks').getByRole('button', { name: 'Toevoegen' }).dblclick();
  await rosa.waitForTimeout(400);
  await rosa.reload();
  await rosa.waitForFunction(() => [...document.querySelectorAll('ul.asks input')].some((one) => one.value === 'Geld'));

  const ending = (page) => page.getByLabel('Hoe stoppen we ermee?');
  await ending(guide).fill('Met een brief');
  await ending(rosa).fill('Per telefoon');
  await Promise.all([ending(guide).blur(), ending(rosa).blur()]);
  for (const page of [guide, rosa]) {
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((one) => one.value.includes('Met een brief') && one.value.includes('Per telefoon')));
  }

  await rosa.getByRole('button', { name: 'Actie toevoegen' }).click();
  await rosa.getByLabel('Wat?', { exact: true }).fill('Een halve act');
  await rosa.reload();
  assert.equal(await rosa.getByLabel('Wat?', { exact: true }).inputValue(), 'Een halve act');
  for (const width of [360, 1280]) {
    await rosa.setViewportSize({ width, height: 800 });
    await fits(rosa);
  }
  for (const page of [rosa, guide]) assert.deepEqual(page.faults, []);
});

test('a week before its last day everybody reads when everything is deleted', async () => {
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const { key } = await makeWorkshop(server, { retention: soon });
  const page = await person(browser, { url: server.url });
  await page.goto(`/k#${key}`);
  const notice = page.locator('.notice', { hasText: 'Daarna wordt alles gewist.' });
  await notice.getByRole('link', { name: 'Download eerst wat u wilt houden →' }).waitFor();
  await notice.getByRole('link', { name: 'Langer bewaren →' }).click();
  await page.getByRole('heading', { name: 'Voorbereiding' }).first().waitFor();
  const late = await makeWorkshop(server, {});
  await page.goto(`/k#${late.key}`);
  await page.getByRole('heading', { name: 'Uitnodigingen' }).first().waitFor();
  assert.equal(await page.locator('.notice', { hasText: 'Daarna wordt alles gewist.' }).count(), 0);
  await page.context().close();
});
