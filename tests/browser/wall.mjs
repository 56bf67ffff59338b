// How a facilitator's wall keeps up with 30 rooms and 300 people who write, in real Chromium: how late the wall shows what
// somebody did, where it stutters, and how quickly it answers a hand. The comparisons in the same run: the same page while
// nobody does anything, and over the same server's socket a bare round trip, a command's answer, and a bare facilitator.
// The crowd, the server and the browser share this machine's processors: what counts is how the figures stand to each other.
//
//   VIEWS=laptop,tablet   only those        SECONDS=60   how long they write, for each view
//   PROFILE=folder        a profile of the page's script for each view, to open in the browser's own tools
//   CLIENT=folder         another build of the web client in place of the one inside the program: before and after, in turns

import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { person, startBrowser } from './lib/browser.mjs';
import { startCrowd } from './lib/crowd.mjs';
import { makeWorkshop } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';
import { watchWall } from './lib/watching.mjs';

const ROOMS = Number(process.env.ROOMS ?? 30);
const PEOPLE = 10;
const CARDS = 45;
const SECONDS = Number(process.env.SECONDS ?? 60);
/** Edits or cards a second in each room, and how many of them are cards. */
const WRITING = { rate: 2, part: 0.12 };
const VIEWS = {
  laptop: { about: 'laptop, 1280 × 800', width: 1280, height: 800 },
  tablet: { about: 'tablet, 820 × 1180, touch, processor 4 × slower', width: 820, height: 1180, phone: true, slower: 4 },
  wide: { about: 'large screen, 1920 × 1080', width: 1920, height: 1080 },
  words: { about: 'laptop, large maps with their words', width: 1280, height: 800, large: true },
};
const wanted = (process.env.VIEWS ?? Object.keys(VIEWS).join()).split(',');

const server = await startServer();
// A page that comes out of a folder may otherwise not speak with a server on this machine.
const browser = await startBrowser(process.env.CLIENT ? ['--disable-features=LocalNetworkAccessChecks'] : []);
const sleep = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

function figures(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN).toFixed(1).padStart(7);
  console.log(`  ${name.padEnd(62)} median ${at(0.5)} ms   95% ${at(0.95)} ms   longest ${at(1)} ms   (${sorted.length})`);
}

function say(name, ...what) {
  console.log(`  ${name.padEnd(62)} ${what.join('   ')}`);
}

/** How long after it was sent the wall showed each of these; `missing`: what it never showed. */
function lateness(sent, seen, what, until) {
  const found = { late: [], missing: 0 };
  for (const [, room, value, at] of sent.filter((one) => one[0] === what && one[3] < until)) {
    const shown = seen.find((one) => one[0] === what && one[1] === room && one[3] >= at && (what === 'card' ? one[2] >= value : one[2] === value));
    if (shown) found.late.push(shown[3] - at);
    else found.missing++;
  }
  return found;
}

/** Scrolls the wall down and up again as a finger or a wheel does it, for so many seconds. */
async function scroll(page, line, view, seconds) {
  const end = Date.now() + seconds * 1_000;
  const at = { x: view.width / 2, y: view.height / 2, speed: 1_200, gestureSourceType: view.phone ? 'touch' : 'mouse' };
  await page.evaluate(() => window.wall.frames(true));
  for (let down = true; Date.now() < end; down = !down) {
    const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const way = Math.min(room, 2_400);
    await line.send('Input.synthesizeScrollGesture', { ...at, yDistance: down ? -way : way });
  }
  return page.evaluate(() => window.wall.frames(false));
}

/** Opens menus of rooms, and enters rooms and comes back. */
async function touch(page, view) {
  await page.evaluate(() => scrollTo(0, 0));
  await sleep(0.5);
  await page.evaluate(() => window.wall.answers());
  const press = (locator) => (view.phone ? locator.tap() : locator.click());
  for (let time = 0; time < 8; time++) {
    await press(page.locator('.room header button').nth(time % 3));
    await page.locator('.room .menu:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await sleep(0.2);
  }
  const menus = await page.evaluate(() => window.wall.answers());
  const entered = [], back = [], moved = [];
  let focused = 0;
  for (let time = 0; time < 5; time++) {
    await page.evaluate(() => scrollTo(0, 900));
    await sleep(0.3);
    const room = await page.evaluate(() => [...document.querySelectorAll('.enter')].find((one) => one.getBoundingClientRect().top > 250).id);
    const [there] = await Promise.all([page.evaluate(() => window.wall.until('[data-card]')), press(page.locator(`#${room}`))]);
    entered.push(there);
    await sleep(0.7);
    const [again] = await Promise.all([page.evaluate(() => window.wall.until('.wall > li .room')), page.evaluate(() => setTimeout(() => history.back()))]);
    back.push(again);
    await sleep(0.3);
    moved.push(await page.evaluate((room) => window.wall.moved(room), room));
    focused += await page.evaluate((room) => Number(document.activeElement.id === room), room);
  }
  return { menus, entered, back, moved, focused };
}

function smooth(name, { gaps, seconds, long }) {
  const over = (limit) => gaps.filter((gap) => gap > limit).length;
  say(name, `${(gaps.length / seconds).toFixed(0)} frames/s`, `${over(50)} gaps over 50 ms, ${over(100)} over 100 ms, longest ${Math.max(0, ...gaps).toFixed(0)} ms`, tasks(long));
}

function tasks(long) {
  return `${long.length} long tasks, longest ${Math.max(0, ...long.map((one) => one.duration)).toFixed(0)} ms`;
}

function answered(name, { menus, entered, back, moved, focused }) {
  figures(`${name}: a room's menu, until it is drawn`, menus);
  figures(`${name}: into a room, until its cards are drawn`, entered);
  figures(`${name}: back to the wall, until it is drawn`, back);
  say(`${name}: the room stands where it was left`, `to ${Math.max(...moved).toFixed(0)} pixels`, `and has the focus ${focused} of ${back.length} times`);
}

function fromFolder(folder, route) {
  const { pathname } = new URL(route.request().url());
  return route.fulfill({ path: join(folder, extname(pathname) ? pathname : 'index.html') });
}

async function heap(line) {
  await line.send('HeapProfiler.collectGarbage');
  return (await line.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}

async function busy(line) {
  const { metrics } = await line.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The wall of a workshop of that size, opened, and the crowd in its rooms. */
async function prepare(view) {
  const made = await makeWorkshop(server, { partners: Array.from({ length: ROOMS }, (_, at) => `Groep ${at + 1}`) });
  const crowd = startCrowd();
  await crowd.ask('fill', { url: server.url, key: made.key, people: PEOPLE, cards: CARDS });
  const page = await person(browser, { ...view, url: server.url });
  await page.addInitScript(watchWall);
  if (process.env.CLIENT) await page.route(/^[^?]*\/(k|w|assets)\b/, (route) => fromFolder(process.env.CLIENT, route));
  const line = await page.context().newCDPSession(page);
  await line.send('HeapProfiler.enable');
  await line.send('Performance.enable', { timeDomain: 'threadTicks' }); // what else the machine does is not counted
  await page.goto(`/k#${made.key}`);
  await page.locator('.wall > li .room').nth(ROOMS - 1).waitFor();
  if (view.large) await page.getByRole('button', { name: 'Kleine vakken', exact: true }).click();
  if (view.slower) await line.send('Emulation.setCPUThrottlingRate', { rate: view.slower });
  await page.reload();
  const opening = await page.evaluate(() => window.wall.until('.wall > li .room', 0));
  await sleep(2);
  say('opening, until the wall is drawn', `${opening.toFixed(0)} ms`, tasks(await page.evaluate(() => window.wall.long())));
  return { crowd, page, line };
}

/** They write while the wall is looked at, scrolled and touched, a third of the time each. */
async function live({ crowd, page, line }, name, view) {
  await page.mouse.move(1, 1); // away from the rooms, so that what needs attention comes first
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
    window.wall.long();
  });
  const [memory, before] = [await heap(line), await busy(line)];
  if (process.env.PROFILE) {
    await line.send('Profiler.enable');
    await line.send('Profiler.start');
  }
  await crowd.ask('write', WRITING);
  await page.evaluate(() => window.wall.watch());
  const start = Date.now();
  await sleep(SECONDS / 3);
  const looked = { long: await page.evaluate(() => window.wall.long()), seconds: (Date.now() - start) / 1_000, before, after: await busy(line) };
  const scrolled = await scroll(page, line, view, SECONDS / 3);
  if (process.env.PROFILE) {
    const { profile } = await line.send('Profiler.stop');
    await writeFile(join(process.env.PROFILE, `${name}.cpuprofile`), JSON.stringify(profile));
  }
  const until = Date.now();
  await sleep(1.5);
  const seen = await page.evaluate(() => window.wall.seen());
  const touched = await touch(page, view);
  await sleep(Math.max(0, SECONDS - (Date.now() - start) / 1_000));
  const log = await crowd.ask('stop');
  await sleep(1);
  return { looked, scrolled, touched, seen, until, log, memory: [memory, await heap(line)] };
}

function report({ looked, scrolled, touched, seen, until, log, memory }, view) {
  const kinds = { card: 'a card', typing: 'somebody types', hand: 'a hand', question: 'a question', whisper: 'a private word', ...(view.large ? { edit: 'words of a card' } : {}) };
  for (const [what, words] of Object.entries(kinds)) {
    const { late, missing } = lateness(log.sent, seen, what, until);
    figures(`${words}, until the wall has it${missing ? ` (${missing} never)` : ''}`, late);
  }
  figures('a card, until a bare facilitator has it', log.ear);
  figures('a command, until it is answered', log.done);
  figures('bare round trip of the same server', log.ping);
  const share = (what) => `${what.toLowerCase()} ${(((looked.after[`${what}Duration`] - looked.before[`${what}Duration`]) / looked.seconds) * 100).toFixed(1)} %`;
  say('processor time of the page, looked at', ['Task', 'Script', 'Layout', 'RecalcStyle'].map(share).join(', '), tasks(looked.long));
  smooth('they write: scrolling', scrolled);
  answered('they write', touched);
  say('JavaScript memory, at the start and at the end', memory.map((size) => `${size.toFixed(1)} MiB`).join(', '), `${log.cards} cards at the end`);
  if (Object.keys(log.refused).length > 0) say('refused', JSON.stringify(log.refused));
}

async function measure(name, view) {
  console.log(`\n${view.about}: ${ROOMS} rooms × ${PEOPLE} people`);
  const all = await prepare(view);
  const { crowd, page, line } = all;
  smooth('nobody does anything: scrolling', await scroll(page, line, view, Math.min(15, SECONDS / 3)));
  answered('nobody does anything', await touch(page, view));
  report(await live(all, name, view), view);
  for (const fault of page.faults) say('fault of the page', fault);
  await crowd.ask('leave');
  crowd.close();
  await page.context().close();
}

try {
  for (const name of wanted) await measure(name, VIEWS[name]);
} finally {
  await browser.close();
  await server.stop();
}
