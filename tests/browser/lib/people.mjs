// What people do in a workshop, in Dutch, as several tests need it.

/** A link has its key as soon as the server has told it. */
export const KEY = /#[0-9a-f]{32}$/;

/** Comes in by a link, as a participant or as somebody who helps to guide. */
export async function enter(page, name, link) {
  await page.goto(link);
  await page.getByLabel('Uw naam of bijnaam').fill(name);
  await page.getByRole('button', { name: /^(Ik doe mee|Ik begeleid mee)$/ }).click();
  await page.getByLabel('Uw naam of bijnaam').waitFor({ state: 'detached' });
}

/** Answers the question that is open, and sees it go. */
export async function yes(page, name) {
  // This one and no other: with the answer another may open at once.
  const title = await page.getByRole('dialog').last().getAttribute('aria-labelledby');
  const dialog = page.locator(`dialog[aria-labelledby="${title}"]`);
  await dialog.getByRole('button', { name }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Writes a card in the step that is open wide, whether it is taken or not. */
export async function write(page, words) {
  await page.locator('.composer textarea').first().fill(words);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click();
}

/** Writes a card, and sees it lie there. */
export async function add(page, words) {
  await write(page, words);
  await card(page, words).first().waitFor();
}

/** Words on the page itself; what is said to screen readers in the same words stands beside it. */
export const onPage = (page, words) => page.locator('.frame').getByText(words);

export const card = (page, words) => page.locator('[data-card]', { hasText: words });

/** Something out of a card's menu. */
export async function withCard(page, words, item) {
  await card(page, words).getByRole('button', { name: /^Meer met kaartje/ }).click();
  await page.getByRole('button', { name: item, exact: true }).click();
}

/** Something out of a person's menu; the facilitator looks at the people. */
export async function withPerson(guide, name, item) {
  await guide.getByRole('button', { name: `Meer met ${name}`, exact: true }).click();
  await guide.getByRole('button', { name: item, exact: true }).click();
}

/** On with the programme by one. Answers what runs now. */
export async function next(guide) {
  const programme = guide.getByRole('region', { name: 'Het programma' });
  const button = programme.getByRole('button', { name: /^(Verder|Begin): / });
  const title = (await button.innerText()).replace(/^\w+: /, '');
  await button.click();
  await yes(guide, 'Ga verder');
  await programme.locator('strong', { hasText: title }).waitFor();
  return title;
}

/** To the stage after this one, or to the one before, by the facilitator's bar. */
export async function move(guide, stage) {
  await guide.getByRole('region', { name: 'Hulpmiddelen van de begeleider' }).locator(`.stage button[title*="${stage}"]`).click();
  await yes(guide, `Ja, naar ${stage}`);
}

export const stageIs = (page, name) => page.locator('.path .now', { hasText: name }).waitFor();

/** Chooses a way to look at the comparison or the joint map. */
export const part = (page, name) => page.getByRole('navigation', { name: 'Manieren om te kijken' }).getByRole('link', { name }).click();

/** A file that the page gives: its name and bytes. */
export async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks), file };
}

/** Listens to what the server sends to a page, from before it is opened. Answers whether some words were ever in it. */
export function overhear(page) {
  const frames = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  const heard = (words) => frames.some((frame) => frame.includes(words));
  /** The records of a kind, as they came. */
  const rows = (kind) => frames.flatMap((frame) => JSON.parse(frame).put ?? []).filter((one) => one.kind === kind);
  return Object.assign(heard, { rows });
}
