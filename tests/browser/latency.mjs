// How long a letter takes from one browser to another on this machine. The comparison in the same run: a bare
// round trip of a frame over the same server's socket, and how long the writer's own page takes to show it.

import { person, startBrowser } from './lib/browser.mjs';
import { invitations, makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const LETTERS = Number(process.env.LETTERS ?? 200);
const server = await startServer();
const browser = await startBrowser();

function figures(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1).padStart(7);
  console.log(`${name.padEnd(34)} median ${at(0.5)} ms   95% ${at(0.95)} ms   longest ${at(1)} ms   (${sorted.length})`);
}

try {
  const { key } = await makeWorkshop(server);
  const guide = await person(browser, { url: server.url });
  await guide.goto(`/k#${key}`);
  const links = await invitations(guide);
  await guide.getByRole('button', { name: /^Verder naar/ }).click();
  await guide.getByRole('dialog').getByRole('button', { name: /^Ja, naar/ }).click();
  const people = [];
  for (const name of ['Bewoner 1', 'Bewoner 2']) {
    const page = await person(browser, { url: server.url });
    await page.goto(links.Bewoners);
    await page.getByLabel('Uw naam of bijnaam').fill(name);
    await page.getByRole('button', { name: 'Ik doe mee' }).click();
    await page.getByLabel('Schrijf een gedachte op').waitFor();
    people.push(page);
  }
  const [writer, reader] = people;
  await writer.getByLabel('Schrijf een gedachte op').fill('woorden:');
  await writer.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  for (const page of people) {
    await page.locator('.slip button.words').click();
    await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
    // Both pages run on one machine, so one clock: performance.timeOrigin plus now is the same for both.
    await page.evaluate(() => {
      window.seen = [];
      const area = document.querySelector('.slip textarea');
      let length = area.value.length;
      const look = () => {
        if (area.value.length > length) {
          length = area.value.length;
          window.seen.push([length, performance.timeOrigin + performance.now()]);
        }
      };
      area.addEventListener('input', look);
      setInterval(look, 1);
    });
  }
  await writer.locator('.slip textarea').press('End');
  for (let at = 0; at < LETTERS; at++) {
    await writer.keyboard.type('abcdefgh '[at % 9]);
    await writer.waitForTimeout(90 + (at % 7) * 11);
  }
  await reader.waitForFunction((length) => document.querySelector('.slip textarea').value.length >= length, 8 + LETTERS);
  const typed = new Map(await writer.evaluate(() => window.seen));
  const read = await reader.evaluate(() => window.seen);
  figures('letter, browser to browser', read.filter(([length]) => typed.has(length)).map(([length, time]) => time - typed.get(length)));

  const bare = await reader.evaluate(async (rounds) => {
    const socket = new WebSocket(`ws://${location.host}/ws`);
    await new Promise((resolve) => (socket.onopen = resolve));
    const times = [];
    for (let at = 0; at < rounds; at++) {
      const start = performance.now();
      socket.send('{"type":"ping"}');
      await new Promise((resolve) => (socket.onmessage = resolve));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    socket.close();
    return times;
  }, LETTERS);
  figures('bare round trip of the same socket', bare);
} finally {
  await browser.close();
  await server.stop();
}
