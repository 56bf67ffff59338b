// Takes the pictures of the README anew, from the example with its simulated participants.

import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';

import { person, startBrowser } from './lib/browser.mjs';
import { invitations } from './lib/make.mjs';
import { startServer } from './lib/server.mjs';

const FOLDER = new URL('../../web-client/pictures/', import.meta.url).pathname;
await mkdir(FOLDER, { recursive: true });
const server = await startServer();
const browser = await startBrowser();

async function picture(page, name, size = { width: 1280, height: 800 }) {
  await page.setViewportSize(size);
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}

async function move(guide) {
  await guide.getByRole('button', { name: /^On to/ }).click();
  await guide.getByRole('dialog').getByRole('button', { name: /^Yes, to/ }).click();
  await guide.getByRole('dialog').waitFor({ state: 'detached' });
}

try {
  const guide = await person(browser, { url: server.url, locale: 'en-GB' });
  await guide.goto('/new');
  await guide.getByLabel('Title').fill('Growing old pleasantly in our district');
  await guide.getByLabel('Your name as the facilitator').fill('Facilitator');
  await guide.getByLabel('Name of group 1').fill('Residents');
  await guide.getByLabel('Name of group 2').fill('Home care');
  await guide.getByRole('heading', { name: /Who takes part/ }).scrollIntoViewIfNeeded();
  await picture(guide, 'prepare');

  await guide.goto('/');
  await guide.getByRole('button', { name: 'Look at an example' }).click();
  await guide.getByRole('heading', { name: 'All groups' }).waitFor();
  await guide.waitForTimeout(15_000); // the rooms fill
  await guide.mouse.move(1, 1); // away from the rooms, so that they stand in their order
  await guide.waitForTimeout(900);
  await picture(guide, 'wall');

  await guide.getByRole('link', { name: 'Invitations' }).click();
  const links = await invitations(guide);
  const phone = await person(browser, { url: server.url, locale: 'en-GB', width: 390, height: 780, phone: true });
  await phone.goto(Object.values(links)[0]);
  await phone.getByLabel('Your name or nickname').fill('Newcomer');
  await phone.getByRole('button', { name: 'I take part' }).click();
  await phone.getByLabel('Write down a thought').waitFor();
  await picture(phone, 'phone', { width: 390, height: 780 });
  await phone.getByRole('button', { name: 'Raise hand' }).click();
  await phone.getByRole('button', { name: /facilitator/ }).first().click();
  await phone.getByRole('button', { name: 'This is not going well for me' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await phone.getByRole('dialog').getByRole('status').waitFor();
  await guide.getByRole('link', { name: 'All groups' }).click();
  await guide.getByRole('button', { name: /^Hands and questions/ }).click();
  await guide.getByRole('dialog').getByText('Newcomer').waitFor();
  await picture(guide, 'safe');
  await guide.getByRole('dialog').getByRole('button', { name: /^Settled/ }).click();
  await guide.getByRole('dialog').getByRole('button', { name: /^Lower hand/ }).click();
  await guide.keyboard.press('Escape');
  await phone.context().close();

  await move(guide);
  await guide.getByRole('heading', { name: 'Compare' }).waitFor();
  await guide.waitForTimeout(20_000); // the rooms share their maps, and themes begin
  await picture(guide, 'compare');
  await guide.getByRole('navigation', { name: 'Ways to look' }).getByRole('link', { name: /Proposals/ }).click();
  await guide.locator('article.proposal').first().waitFor();
  await guide.locator('article.proposal').first().evaluate((one) => one.closest('.step').scrollIntoView({ block: 'start' }));
  await picture(guide, 'proposals');
  await move(guide);
  await guide.waitForTimeout(45_000); // the statements grow
  await picture(guide, 'joint');
  await move(guide);
  await guide.waitForTimeout(25_000); // everybody answers
  await guide.locator('article.theme').first().evaluate((theme) => theme.scrollIntoView({ block: 'start' }));
  await picture(guide, 'agreement');
} finally {
  await browser.close();
  await server.stop();
}
try {
  execFileSync('pngquant', ['--force', '--ext', '.png', '--quality', '70-95', ...['prepare', 'wall', 'phone', 'safe', 'compare', 'proposals', 'joint', 'agreement'].map((name) => `${FOLDER}${name}.png`)]);
} catch {
  console.log('pngquant is not here: the pictures are larger than they need to be');
}
