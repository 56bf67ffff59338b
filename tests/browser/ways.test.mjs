// Other ways than the usual one: a mixed group, English, a room without names, a room that decides by more
// than half, and cards that are dragged.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

let server, browser;
before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function facilitator(options, locale = 'nl-NL') {
  const { key } = await makeWorkshop(server, options);
  const page = await person(browser, { url: server.url, locale });
  await page.goto(`/k#${key}`);
  return { page, links: await invitations(page) };
}

async function on(page, words) {
  await page.getByRole('button', { name: words }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^(Ja, naar|Yes, to)/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function enter(link, name, options = {}) {
  const page = await person(browser, { url: server.url, ...options });
  await page.goto(link);
  const english = options.locale?.startsWith('en');
  await page.getByLabel(english ? 'Your name or nickname' : 'Uw naam of bijnaam').fill(name);
  await page.getByRole('button', { name: english ? 'I take part' : 'Ik doe mee' }).click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}

test('one mixed group fills in one map, in English', async () => {
  const { page, links } = await facilitator({ mode: 'mixed', language: 'en', partners: ['Residents', 'Home care'] }, 'en-GB');
  await on(page, 'On to One map together →');
  const resident = await enter(links.Residents, 'Resident 1', { locale: 'en-GB', width: 360, height: 740, phone: true });
  const nurse = await enter(links['Home care'], 'Nurse 1', { locale: 'en-GB' });
  const write = async (who, words) => {
    await who.getByLabel('Write down a thought').fill(words);
    await who.getByRole('button', { name: 'Add', exact: true }).click();
  };
  await write(resident, 'That somebody comes by');
  await write(nurse, 'Fewer people who are alone');
  await nurse.locator('.slip', { hasText: 'That somebody comes by' }).getByText('Residents').first().waitFor();
  await nurse.getByLabel(/^Choose card: That somebody/).check();
  await nurse.getByLabel(/^Choose card: Fewer people/).check();
  await nurse.getByRole('button', { name: 'Put together' }).click();
  await nurse.getByLabel('What do we call this subject?').fill('Not alone');
  await nurse.getByRole('dialog').getByRole('button', { name: 'Put together' }).click();
  await resident.getByLabel('This is how we say it together: Not alone').waitFor();
  await shots(resident, '30-mixed-phone', [360]);
  await shots(nurse, '31-mixed', [1280]);
  await accessible(nurse, '31-mixed');
  await page.getByRole('link', { name: 'All groups' }).click();
  await page.getByRole('heading', { name: 'All groups' }).waitFor();
  await shots(page, '32-mixed-wall', [1280]);
  await accessible(page, '32-mixed-wall');
  // The reader changes the language; the workshop's own texts stay.
  await nurse.getByRole('button', { name: 'Menu' }).click();
  await nurse.getByRole('button', { name: 'Nederlands' }).click();
  await nurse.getByRole('heading', { name: 'Samen één kaart' }).waitFor();
  for (const one of [page, resident, nurse]) {
    assert.deepEqual(one.faults, []);
    await one.context().close();
  }
});

test('a room decides by more than half of those who are present', async () => {
  const { page, links } = await facilitator();
  await on(page, /^Verder naar/);
  const one = await enter(links.Bewoners, 'Bewoner 1');
  const two = await enter(links.Bewoners, 'Bewoner 2');
  const three = await enter(links.Bewoners, 'Bewoner 3');
  await one.getByLabel('Schrijf een gedachte op').fill('Rust in de straat');
  await one.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await one.getByRole('button', { name: 'Delen voorstellen…' }).click();
  await one.getByRole('button', { name: 'Voorstellen aan de groep' }).click();
  await two.getByText('Bewoner 1 stelt voor om 1 kaartje te delen.').waitFor();
  await shots(two, '33-release-answer', [360, 1280]);
  await accessible(two, '33-release-answer');
  await three.getByRole('button', { name: 'Liever nog wachten' }).click();
  await one.getByText(/1 van de 3 vinden het goed; er zijn er 2 nodig. 1 wil liever nog wachten./).waitFor();
  await two.getByRole('button', { name: 'Ik vind het goed' }).click();
  await three.getByText(/Gedeeld om .*: 1 kaartje/).first().waitFor();
  for (const who of [page, one, two, three]) {
    assert.deepEqual(who.faults, []);
    await who.context().close();
  }
});

test('in a room without names nobody learns who wrote what, and a facilitator neither', async () => {
  const { page, links } = await facilitator({ anonymous: ['Bewoners'] });
  const frames = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  await page.reload();
  await on(page, /^Verder naar/);
  const one = await enter(links.Bewoners, 'Bewoner 1');
  await one.getByText('Zonder namen: niemand ziet wie wat schreef.', { exact: false }).waitFor();
  await one.getByLabel('Schrijf een gedachte op').fill('Ik durf dit niet hardop te zeggen');
  await one.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await page.getByRole('link', { name: /Naar de ruimte van Bewoners, 1 kaartje/ }).click();
  const slip = page.locator('.slip', { hasText: 'Ik durf dit niet' });
  await slip.waitFor();
  assert.equal(await slip.getByText('Bewoner 1').count(), 0);
  const cards = frames.filter((frame) => frame.includes('"kind":"card"'));
  assert.ok(cards.length > 0);
  for (const frame of cards) assert.match(frame, /"author":null/);
  for (const who of [page, one]) {
    assert.deepEqual(who.faults, []);
    await who.context().close();
  }
});

test('a card is dragged to another field, and behind another card', async () => {
  const { page, links } = await facilitator();
  await on(page, /^Verder naar/);
  const one = await enter(links.Bewoners, 'Bewoner 1', { height: 1000 });
  for (const words of ['eerste', 'tweede', 'derde']) {
    await one.getByLabel('Schrijf een gedachte op').fill(words);
    await one.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await one.locator('.slip', { hasText: words }).waitFor();
  }
  const slip = (words) => one.locator('.slip', { hasText: words });
  const pile = (name) => one.locator('.pile', { hasText: name });
  // The library of dragging comes when somebody first points at a card.
  await slip('eerste').hover();
  await one.waitForFunction(() => document.querySelector('.slip')?.draggable);
  await slip('eerste').locator('p.small').dragTo(pile('Gedeeld succes').locator('h3'));
  await pile('Gedeeld succes').locator('.slip', { hasText: 'eerste' }).waitFor();
  await slip('tweede').hover();
  await one.waitForFunction(() => [...document.querySelectorAll('.slip')].every((card) => card.draggable || !card.textContent.includes('tweede')));
  await slip('tweede').locator('p.small').dragTo(slip('derde').locator('p.small'));
  await one.waitForFunction(() => {
    const words = [...document.querySelectorAll('.slip')].map((card) => card.textContent);
    return words.findIndex((text) => text.includes('derde')) < words.findIndex((text) => text.includes('tweede'));
  });
  await one.reload();
  await pile('Gedeeld succes').locator('.slip', { hasText: 'eerste' }).waitFor();
  for (const who of [page, one]) {
    assert.deepEqual(who.faults, []);
    await who.context().close();
  }
});

test('one click on the home page gives a living example', async () => {
  const page = await person(browser, { url: server.url });
  await page.goto('/');
  await page.getByRole('button', { name: 'Een voorbeeld bekijken' }).click();
  await page.getByRole('heading', { name: 'Alle groepen' }).waitFor();
  await page.getByText('Voorbeeld, verzonnen').waitFor();
  await page.getByText(/^9 deelnemers zijn er nu/).waitFor();
  await page.locator('.person.typing').first().waitFor({ timeout: 30_000 });
  await shots(page, '35-example-wall');
  await accessible(page, '35-example-wall');
  await page.getByRole('link', { name: /^Naar de ruimte van Gemeente/ }).click();
  await page.locator('.slip').first().waitFor();
  await shots(page, '36-example-room', [360, 1280]);
  await accessible(page, '36-example-room');
  await on(page, /^Verder naar/);
  await page.getByRole('heading', { name: 'Vergelijken' }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.slip').length > 15, undefined, { timeout: 30_000 });
  await accessible(page, '37-example-compare');
  await shots(page, '37-example-compare', [1280]);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the pages are good to look at in the dark', async () => {
  const { page, links } = await facilitator();
  await on(page, /^Verder naar/);
  const one = await enter(links.Thuiszorg, 'Wijkverpleegkundige 1', { scheme: 'dark' });
  await one.getByLabel('Schrijf een gedachte op').fill('Meer tijd per cliënt');
  await one.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await one.locator('.slip', { hasText: 'Meer tijd' }).waitFor();
  await shots(one, '34-room-dark', [360, 1280]);
  await accessible(one, '34-room-dark');
});

test('more cards than fit on the projector come page by page', async () => {
  const { page, links } = await facilitator({ mode: 'mixed' });
  await on(page, 'Verder naar Samen één kaart →');
  const writer = await enter(links.Bewoners, 'Bewoner 1');
  for (let number = 1; number <= 26; number++) {
    await writer.getByLabel('Schrijf een gedachte op').fill(`Gedachte ${number}: dat er iemand langskomt die tijd heeft`);
    await writer.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  }
  const screen = await person(browser, { url: server.url, width: 1920, height: 1080 });
  await screen.clock.install();
  await screen.goto(links['Link voor het scherm'] ?? Object.entries(links).find(([name]) => /scherm/i.test(name))[1]);
  await page.getByRole('button', { name: 'Scherm', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^1\. Waarden$/ }).click();
  await screen.getByText(/^Blad 1 van \d$/).waitFor();
  const shown = () =>
    screen.evaluate(() => {
      const box = document.querySelector('.pages .box').getBoundingClientRect();
      const lies = (one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return left >= box.left - 4 && right <= box.right + 4 && top >= box.top - 4 && bottom <= box.bottom + 4;
      };
      return [...document.querySelectorAll('.pages li')].filter(lies).map((one) => one.textContent.match(/\d+/)[0]);
    });
  const seen = new Set(await shown());
  const pages = Number((await screen.getByText(/^Blad 1 van \d$/).textContent()).at(-1));
  assert.ok(seen.size > 3 && seen.size < 26, `${seen.size} on the first page`);
  await shots(screen, '38-screen-pages', [1920]);
  for (let at = 2; at <= pages; at++) {
    await screen.clock.runFor(15_000);
    await screen.getByText(`Blad ${at} van ${pages}`).waitFor();
    for (const one of await shown()) seen.add(one);
  }
  assert.equal(seen.size, 26, 'every card was shown whole on some page');
  assert.equal(await screen.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true);
  for (const one of [page, writer, screen]) {
    assert.deepEqual(one.faults, []);
    await one.context().close();
  }
});
