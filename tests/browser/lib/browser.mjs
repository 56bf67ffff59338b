// Chromium as the system has it, one context per person.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = new URL('../shots/', import.meta.url).pathname;
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

function program() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  throw new Error('no Chromium: install it (apt-get install chromium) or name it in CHROMIUM');
}

export async function startBrowser(flags = []) {
  const browser = await chromium.launch({ executablePath: program(), args: [...FLAGS, ...flags] });
  return browser;
}

/** A person with a browser of their own. What goes wrong in the page fails the test. */
export async function person(browser, { width = 1280, height = 800, locale = 'nl-NL', phone = false, url, scheme = 'light' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, locale, baseURL: url, hasTouch: phone, isMobile: phone, colorScheme: scheme,
    acceptDownloads: true, reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A server that is away on purpose is no fault of the page.
    if (/WebSocket|ERR_CONNECTION|Failed to load resource/.test(message.text())) return;
    faults.push(message.text());
  });
  return Object.assign(page, { faults, phone });
}

/** A picture at each width, kept for people to look at. */
export async function shots(page, name, widths = [360, 1280, 1920]) {
  await mkdir(SHOTS, { recursive: true });
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : width === 1280 ? 800 : 1080 });
    await page.waitForTimeout(120);
    const over = await page.evaluate((wide) => document.documentElement.scrollWidth - wide, width);
    assert.ok(over <= 0, `${name} is ${over} pixels too wide at ${width}`);
    await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}

/** No violation of axe's rules, WCAG 2.2 A and AA and best practices. */
export async function accessible(page, name) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const found = violations.map((one) => `${one.id}: ${one.help}\n    ${one.nodes.map((node) => node.html.slice(0, 200) + ' ' + (node.any?.[0]?.message ?? '')).join('\n    ')}`);
  assert.deepEqual(found, [], `${name} has violations`);
}
