// The second half of the rehearsal: the rooms share their maps, what they share lies side by side, becomes one map and an
// agreement; late in the programme it goes back and on again. The programme leads, to its last part.

import assert from 'node:assert/strict';

import { accessible } from '../lib/browser.mjs';
import { add, card, download, move, next, part, stageIs, withCard, yes } from '../lib/people.mjs';

const KEPT = 'Dit houden de bewoners voor zichzelf';
const SHARED = ['Bewoner 1', 'Bewoner 2', 'Zorg 1', 'Zorg 2', 'Gemeente 1', 'Gemeente 2'].map((name) => `Gedachte van ${name}`);
const STATEMENT = 'Samen: wij luisteren eerst, elke keer weer.';
const OBJECTION = 'Daar is nog geen geld voor';

const theme = (page, name) => page.getByRole('article', { name });
const statement = (page, name) => page.getByLabel(`Zo zeggen we het samen: ${name}`);

/** What the agreement says, subject by subject, as somebody reads it. */
async function agreed(page) {
  await theme(page, 'Samen denken').waitFor();
  return page.locator('article.theme').evaluateAll((all) => all.map((one) => one.innerText.replace(/\s+/g, ' ')));
}

/** Adds the steps to those of the first half. */
export function together(step, event) {
  const { people } = event;
  /** On with the programme until a part of this name runs. Everybody reads what it is. */
  async function to(wanted) {
    let runs;
    do runs = await next(event.guide);
    while (!runs.startsWith(wanted));
    for (const page of people) await page.getByRole('region', { name: 'Programma' }).getByText(runs).waitFor();
  }

  /** What the residents keep never reached anybody else: not in a page, and not in what the server sent. */
  async function keptInside() {
    assert.ok(event.heard[1](KEPT), 'the other resident gets it');
    for (const [at, page] of people.entries()) {
      if (at < 2) continue;
      assert.equal(event.heard[at](KEPT), false, `sent to person ${at}`);
      assert.equal(await page.evaluate((words) => document.documentElement.innerHTML.includes(words), KEPT), false);
    }
    assert.equal(event.helperHeard(KEPT), false, 'whoever guides another room does not get it either');
  }

  step('the programme leads to sharing, and a card is to stay in its room', async () => {
    await add(people[0], KEPT);
    await withCard(people[0], KEPT, 'Blijft in onze ruimte');
    await card(people[1], KEPT).getByText('blijft in onze ruimte').waitFor();
    await to('Delen');
  });

  step('each room shares its map when more than half agree', async () => {
    const propose = async (page, sum) => {
      await page.getByRole('button', { name: 'Delen voorstellen…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(sum).waitFor();
      if (page === people[0]) assert.ok(await dialog.getByRole('checkbox', { name: KEPT }).isDisabled());
      await dialog.getByRole('button', { name: 'Voorstellen aan de groep' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await propose(people[0], '2 delen, 1 blijft hier');
    await people[1].getByText('Bewoner 1 stelt voor om 2 kaartjes te delen.').waitFor();
    await people[1].getByRole('button', { name: 'Liever nog wachten' }).click();
    await people[0].getByText('1 van de 2 vinden het goed; er zijn er 2 nodig. 1 wil liever nog wachten.').waitFor();
    assert.equal(await people[0].getByText(/^Gedeeld om/).count(), 0, 'half is not more than half');
    await people[1].getByRole('button', { name: 'Ik vind het goed' }).click();
    await people[0].getByText(/^Gedeeld om .*: 2 kaartjes\.$/).first().waitFor();
    for (const [at, sum] of [[2, '2 delen, 0 blijven hier'], [4, '3 delen, 0 blijven hier']]) {
      await propose(people[at], sum);
      await people[at + 1].getByRole('button', { name: 'Ik vind het goed' }).click();
      await people[at].getByText(/^Gedeeld om/).first().waitFor();
    }
    await event.guide.getByText('3 van 3 groepen hebben hun kaart gedeeld').waitFor();
  });

  step('what is shared lies side by side, and what stays is in nobody else’s browser', async () => {
    await to('Vergelijken');
    for (const page of [event.guide, ...people]) await page.getByRole('heading', { name: 'Vergelijken', level: 1 }).waitFor();
    for (const words of SHARED) await people[5].getByLabel(`Kies kaartje: ${words}`).waitFor();
    await keptInside();
  });

  step('cards are put together, and who did not say it is asked', async () => {
    const { guide } = event;
    for (const [page, cards, name] of [[people[1], [0, 2], 'Samen denken'], [people[5], [1, 4], 'Vaste gezichten']]) {
      for (const at of cards) await page.getByLabel(`Kies kaartje: ${SHARED[at]}`).check();
      await page.getByRole('button', { name: 'Leg bij elkaar' }).click();
      await page.getByLabel('Hoe noemen we dit onderwerp?').fill(name);
      await yes(page, 'Leg bij elkaar');
      await guide.getByRole('rowheader', { name }).waitFor();
    }
    await part(guide, 'Herkent u dit?');
    await guide.getByLabel('Kaartjes kiezen bij Waarden').click();
    await guide.getByRole('checkbox', { name: SHARED[3] }).check();
    await guide.getByRole('button', { name: 'Vraag ernaar…' }).click();
    await guide.getByRole('dialog').getByText('Bewoners: één vraag').waitFor();
    await yes(guide, 'Ja, vraag ernaar');
    // On a phone, one question at a time: the officials were not in the first subject, the residents are asked of the card.
    for (const [page, words, answer] of [[people[4], SHARED[0], 'Ja, ook van ons'], [people[0], SHARED[3], 'Nee, niet van ons']]) {
      await part(page, /Herkent u dit\?/);
      await page.locator('.said .words', { hasText: words }).waitFor();
      await page.getByRole('button', { name: answer }).click();
      await page.locator('.said .words', { hasText: words }).waitFor({ state: 'detached' });
    }
    await part(guide, 'Naast elkaar');
    await guide.getByRole('row', { name: /Samen denken/ }).getByText('Ook herkend door Gemeente').waitFor();
    await guide.getByRole('row', { name: SHARED[3] }).getByText('Bewoners: niet van ons').waitFor();
  });

  step('two people write one joint statement at once', async () => {
    await to('Gezamenlijke kaart');
    const [one, two] = [statement(people[1], 'Samen denken'), statement(people[3], 'Samen denken')];
    await one.pressSequentially('wij luisteren eerst');
    const ready = () => [...document.querySelectorAll('.statement textarea')].some((box) => !box.readOnly && box.value === 'wij luisteren eerst');
    await people[3].waitForFunction(ready);
    await one.press('Home');
    await two.press('End');
    await Promise.all([one.pressSequentially('Samen: ', { delay: 12 }), two.pressSequentially(', elke keer weer.', { delay: 9 })]);
    for (const page of [event.guide, ...people]) {
      await page.waitForFunction((words) => [...document.querySelectorAll('.statement textarea')].some((box) => box.value === words), STATEMENT);
    }
    await statement(people[5], 'Vaste gezichten').fill('Iedereen krijgt één vast gezicht');
  });

  step('the agreement: all say whether they can live with it, and one objection comes with its reason', async () => {
    await to('Afspraken');
    for (const writes of [people[1], people[3], people[5]]) await yes(writes, 'Ga mee');
    for (const page of people) await theme(page, 'Samen denken').getByRole('button', { name: 'Ja, zo kan het' }).click();
    await theme(people[2], 'Vaste gezichten').getByRole('button', { name: 'Ja, zo kan het' }).click();
    const block = theme(people[5], 'Vaste gezichten');
    await block.getByRole('button', { name: 'Nee, ik heb bezwaar' }).click();
    await block.getByRole('button', { name: 'Bewaren' }).click();
    await block.getByText('Schrijf in een paar woorden waarom.').waitFor();
    await block.getByLabel('Wat is uw bezwaar?').fill(OBJECTION);
    await block.getByRole('button', { name: 'Bewaren' }).click();
    await theme(people[0], 'Vaste gezichten').getByText(`Gemeente 2 (Gemeente), bezwaar: ${OBJECTION}`).waitFor();
    await event.guide.getByText('1 van de 2 onderwerpen staat: alle groepen hebben geantwoord en geen groep heeft bezwaar.').waitFor();
    await people[3].getByRole('button', { name: 'Actie toevoegen' }).click();
    await people[3].getByLabel('Wat?', { exact: true }).fill('Een proef van drie maanden');
    await people[3].getByRole('button', { name: 'Bewaren' }).click();
    await people[0].getByText('Een proef van drie maanden').waitFor();
    await accessible(people[0], 'the agreement on a phone');
  });

  step('the programme goes back a part and on again: statements and answers are still there', async () => {
    const { guide } = event;
    const before = await agreed(people[3]);
    assert.ok(before.some((one) => one.includes(STATEMENT)) && before.some((one) => one.includes(OBJECTION)), before.join('\n'));
    await guide.getByRole('region', { name: 'Het programma' }).getByRole('button', { name: 'Vorig onderdeel' }).click();
    await yes(guide, 'Ga verder');
    for (const page of [guide, ...people]) await stageIs(page, 'Samen één kaart');
    await people[0].waitForFunction((words) => [...document.querySelectorAll('.statement textarea')].some((box) => box.value === words), STATEMENT);
    await to('Afspraken');
    assert.deepEqual(await agreed(people[3]), before);
  });

  step('the draft is downloaded with what was said, and without what stayed', async () => {
    const { guide } = event;
    const word = await download(guide, guide.getByRole('button', { name: 'Downloaden als Word-document' }));
    assert.ok(word.name.endsWith('.docx') && word.bytes.subarray(0, 2).toString() === 'PK', word.name);
    const { bytes } = await download(guide, guide.getByRole('button', { name: 'Downloaden als tekst (Markdown)' }));
    const words = bytes.toString('utf8');
    for (const said of ['Dit is geen juridisch advies', STATEMENT, OBJECTION, 'Een proef van drie maanden', ...SHARED]) assert.ok(words.includes(said), said);
    assert.ok(!words.includes(KEPT));
  });

  step('the programme comes to its end, and everybody looks back on the actions', async () => {
    const { guide } = event;
    await to('Afsluiten');
    await guide.getByRole('button', { name: 'Programma afsluiten' }).click();
    await yes(guide, 'Sluit af');
    await guide.getByText('Alle onderdelen van het programma zijn gedaan.').waitFor();
    for (const page of people) await page.getByRole('region', { name: 'Programma' }).waitFor({ state: 'detached' });
    await move(guide, 'Terugkijken');
    for (const page of people) await page.getByRole('heading', { name: 'Terugkijken', level: 1 }).waitFor();
    await people[2].getByLabel('Hoe staat het ervoor?').selectOption({ label: 'klaar' });
    await guide.getByText('De ene actie is klaar').first().waitFor();
  });

  step('at the very end the stage goes back and on again, and nothing is lost', async () => {
    const { guide } = event;
    await move(guide, 'Afspraken');
    const back = await agreed(people[3]);
    assert.ok(back.some((one) => one.includes(STATEMENT)) && back.some((one) => one.includes(OBJECTION)), back.join('\n'));
    await theme(people[3], 'Samen denken').getByRole('button', { name: 'Ja, zo kan het', pressed: true }).waitFor();
    await move(guide, 'Terugkijken');
    await people[0].getByText('De ene actie is klaar').first().waitFor();
    await keptInside();
  });
}
