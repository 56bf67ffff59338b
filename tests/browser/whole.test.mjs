// The whole workshop, as its people do it: a facilitator, three participants of whom one on a phone, and the
// projector. Every screen is looked at by axe, and its pictures are kept in shots/ for people to look at.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessible, person, shots, startBrowser } from './lib/browser.mjs';
import { download, move as moveTo } from './lib/people.mjs';
import { startServer } from './lib/server.mjs';
import { stepsOf } from './lib/steps.mjs';

let server, browser, guide, resident, nurse, council, screen;
const links = {};

before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const everybody = () => [guide, resident, nurse, council, screen].filter(Boolean);
const step = stepsOf(everybody, 'failed');

async function look(page, name, widths) {
  await shots(page, name, widths);
  await accessible(page, name);
}

async function enter(page, name, partner) {
  await page.getByLabel('Uw naam of bijnaam').fill(name);
  if (partner) await page.getByRole('radio', { name: partner }).check();
  await page.getByRole('radio', { name: 'Ja, ik beslis voor mijn groep' }).check();
  await page.getByRole('button', { name: 'Ik doe mee' }).click();
  await page.getByRole('heading', { name: 'U bent binnen. We beginnen zo.' }).waitFor();
}

async function write(page, words, field) {
  if (field) await page.getByRole('radio', { name: field, exact: true }).check();
  await page.getByLabel('Schrijf een gedachte op').fill(words);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await page.locator('.slip', { hasText: words }).first().waitFor();
}

const move = (stage) => moveTo(guide, stage);

step('the home page invites to make, join or try', async () => {
  guide = await person(browser, { url: server.url });
  await guide.goto('/');
  await guide.getByRole('heading', { level: 1 }).waitFor();
  await look(guide, '01-home');
  await guide.getByRole('button', { name: 'English' }).click();
  await guide.getByRole('link', { name: 'Make a workshop' }).waitFor();
  assert.equal(await guide.locator('html').getAttribute('lang'), 'en');
  await guide.getByRole('button', { name: 'Nederlands' }).click();
});

step('the facilitator makes a workshop by hand', async () => {
  await guide.getByRole('link', { name: 'Een bijeenkomst maken' }).click();
  await guide.getByLabel('Titel').waitFor();
  await guide.getByRole('button', { name: 'Bijeenkomst maken' }).click();
  await guide.getByText('Geef de bijeenkomst een titel.').waitFor();
  await guide.getByLabel('Titel').fill('Samen prettig ouder worden in onze wijk');
  await guide.getByLabel('Aanleiding').fill('Oudere bewoners wachten te lang op hulp, en organisaties weten het niet van elkaar.');
  await guide.getByLabel('Uw naam als begeleider').fill('Begeleider');
  await guide.getByLabel('Naam van groep 1').fill('Bewoners');
  await guide.getByLabel('Naam van groep 2').fill('Thuiszorg');
  await guide.getByRole('button', { name: 'Groep toevoegen' }).click();
  await guide.getByLabel('Naam van groep 3').fill('Gemeente');
  await look(guide, '02-new');
  await guide.getByText('De kaart aanpassen').click();
  await guide.getByText('Het programma bekijken en aanpassen').click();
  await look(guide, '03-new-tailor', [360, 1280]);
  // A reload loses nothing of what was filled in.
  await guide.reload();
  assert.equal(await guide.getByLabel('Naam van groep 3').inputValue(), 'Gemeente');
  await guide.getByRole('button', { name: 'Bijeenkomst maken' }).click();
  await guide.getByRole('heading', { name: 'Uitnodigingen' }).waitFor();
  await guide.getByRole('heading', { name: 'Gemeente' }).waitFor();
  await look(guide, '04-invite');
  const card = (name) => guide.locator('li.sheet', { has: guide.getByRole('heading', { name, exact: true }) });
  links.resident = await card('Bewoners').locator('.link').textContent();
  links.code = await card('Thuiszorg').locator('.code').textContent();
  links.anyone = await card('Voor iedereen').locator('.link').textContent();
  links.screen = await card('Voor het scherm (beamer)').locator('.link').textContent();
  assert.match(links.resident, /\/k#[0-9a-f]{32}$/);
  assert.ok(!guide.url().includes('#'), 'no secret stays in the address');
});

step('three participants come in, by link, by code and by the link for everybody', async () => {
  resident = await person(browser, { url: server.url, width: 360, height: 740, phone: true });
  nurse = await person(browser, { url: server.url });
  council = await person(browser, { url: server.url });
  screen = await person(browser, { url: server.url, width: 1920, height: 1080 });
  await resident.goto(links.resident);
  await resident.getByLabel('Uw naam of bijnaam').waitFor();
  await look(resident, '05-door', [360, 1280]);
  await resident.getByRole('button', { name: 'Ik doe mee' }).click();
  await resident.getByText('Vul een naam of bijnaam in.').waitFor();
  await enter(resident, 'Bewoner 1');
  await look(resident, '06-waiting', [360, 1280]);
  await nurse.goto('/c');
  await nurse.getByLabel('De code van de begeleider').fill('zzz zzz');
  await nurse.getByRole('button', { name: 'Verder' }).click();
  await nurse.getByRole('heading', { name: 'U kunt hier nu niet naar binnen' }).waitFor();
  await look(nurse, '07-wrong-code', [360]);
  await nurse.getByRole('button', { name: 'Een code invullen' }).click();
  await nurse.getByLabel('De code van de begeleider').fill(links.code.toLowerCase());
  await nurse.getByRole('button', { name: 'Verder' }).click();
  await enter(nurse, 'Wijkverpleegkundige 1');
  await council.goto(links.anyone);
  await enter(council, 'Beleidsmedewerker 1', 'Gemeente');
  await screen.goto(links.screen);
  await screen.getByRole('heading', { name: 'Doe mee op uw telefoon' }).waitFor();
  await look(screen, '08-screen-join');
});

step('every partner fills in its own map', async () => {
  await move('Eigen kaarten');
  await resident.getByLabel('Schrijf een gedachte op').waitFor();
  await write(resident, 'Dat we op tijd gehoord worden');
  await write(resident, 'Niet elke keer mijn hele verhaal opnieuw vertellen');
  await write(nurse, 'Cliënten doen hun verhaal maar één keer');
  await write(nurse, 'Genoeg handen aan het bed');
  await write(council, 'Bewoners wonen langer prettig thuis', 'Gedeeld succes');
  await look(resident, '09-room');
  assert.equal(await nurse.locator('.slip').count(), 2, 'nobody sees the cards of another room');
  await guide.getByRole('heading', { name: 'Alle groepen' }).waitFor();
  await look(guide, '10-wall');
});

step('cards are edited, moved, marked, asked about, taken away and brought back', async () => {
  const menu = async (page, words, item) => {
    await page.locator('.slip', { hasText: words }).getByRole('button', { name: /^Meer met kaartje/ }).click();
    await page.getByRole('button', { name: item, exact: true }).click();
  };
  await menu(nurse, 'Genoeg handen', 'Verplaatsen naar…');
  await look(nurse, '11-move', [360, 1280]);
  await nurse.getByLabel('Naar welke plek?').selectOption({ label: '1. Waarden – Gedeeld succes' });
  await nurse.getByRole('button', { name: 'Verplaatsen', exact: true }).click();
  await nurse.locator('.pile', { hasText: 'Gedeeld succes' }).locator('.slip', { hasText: 'Genoeg handen' }).waitFor();
  await menu(resident, 'Dat we op tijd', 'Wat bedoelt u?');
  await resident.getByLabel('Wat is niet duidelijk? (mag leeg blijven)').fill('Door wie?');
  await resident.getByRole('button', { name: 'Vraag stellen' }).click();
  await resident.getByRole('button', { name: 'Antwoorden' }).click();
  await resident.getByLabel('Antwoord:').fill('Door de gemeente');
  await resident.getByRole('button', { name: 'Bewaren' }).click();
  await resident.getByText('Door de gemeente').waitFor();
  await write(resident, 'Geheim van de bewoners');
  await menu(resident, 'Geheim', 'Blijft in onze ruimte');
  await resident.locator('.slip', { hasText: 'Geheim' }).getByText('blijft in onze ruimte').waitFor();
  await menu(resident, 'Geheim', 'Namens iemand anders');
  await resident.getByLabel('Namens wie schrijft u?').last().fill('Bewoner 2');
  await resident.getByRole('button', { name: 'Bewaren' }).click();
  await resident.getByText('namens Bewoner 2').waitFor();
  await menu(council, 'Bewoners wonen', 'Weghalen');
  await council.getByRole('button', { name: 'Weggehaalde kaartjes (1)' }).click();
  await council.getByRole('button', { name: 'Terugleggen' }).click();
  await council.getByRole('button', { name: 'Sluiten' }).click();
  await council.locator('.slip', { hasText: 'Bewoners wonen' }).waitFor();
});

step('the facilitator opens steps, starts the timer, sends a message and sees a hand', async () => {
  await guide.getByRole('button', { name: 'Stappen openen' }).click();
  await look(guide, '12-steps', [360, 1280]);
  await guide.getByRole('button', { name: /^Open stap 1 tot en met 2/ }).click();
  await guide.getByRole('button', { name: 'Klaar', exact: true }).click();
  await nurse.getByText('Hoe gaan we met elkaar om').waitFor();
  await write(nurse, 'Elke week bellen');
  await guide.getByRole('button', { name: 'Tijd', exact: true }).click();
  await guide.getByRole('button', { name: '5 min', exact: true }).click();
  await guide.getByRole('button', { name: 'Tijd starten' }).click();
  for (const page of [resident, nurse, guide, screen]) await page.getByRole('timer').first().waitFor();
  await guide.getByRole('button', { name: 'Bericht', exact: true }).click();
  await guide.getByLabel('Uw bericht').fill('Nog tien minuten');
  await guide.getByRole('button', { name: 'Versturen' }).click();
  await look(guide, '13-message', [360, 1280]);
  await guide.getByRole('button', { name: 'Sluiten' }).click();
  await resident.locator('.message', { hasText: 'Nog tien minuten' }).waitFor();
  await resident.getByRole('button', { name: 'Gelezen' }).click();
  await resident.getByRole('button', { name: 'Hand opsteken' }).click();
  await guide.getByRole('button', { name: 'Handen en vragen: 1 wacht' }).click();
  await guide.getByRole('button', { name: 'Hand omlaag: Bewoner 1' }).click();
  await resident.getByRole('button', { name: 'Hand opsteken' }).waitFor();
  await guide.getByRole('button', { name: 'Sluiten' }).click();
  await guide.getByRole('link', { name: 'Naar de ruimte van Bewoners', exact: false }).click();
  await guide.getByText('De ruimte van deze groep.').waitFor();
  await look(guide, '14-room-visited', [1280]);
});

step('a person who reloads, or comes with the own link, is the same person', async () => {
  await nurse.reload();
  await nurse.locator('.slip', { hasText: 'Elke week bellen' }).waitFor();
  await nurse.getByRole('button', { name: 'Menu' }).click();
  await nurse.getByRole('button', { name: 'Mijn eigen link' }).click();
  const own = await nurse.getByLabel('Uw eigen link').inputValue();
  await look(nurse, '15-own-link', [360, 1280]);
  await nurse.getByRole('button', { name: 'Sluiten' }).click();
  const elsewhere = await person(browser, { url: server.url });
  await elsewhere.goto(own);
  await elsewhere.getByText('Wijkverpleegkundige 1 (u)').waitFor();
  await elsewhere.context().close();
});

step('two people type in one card and no letter is lost', async () => {
  const second = await person(browser, { url: server.url });
  await second.goto('/c');
  await second.getByLabel('De code van de begeleider').fill(links.code);
  await second.getByRole('button', { name: 'Verder' }).click();
  await second.getByLabel('Uw naam of bijnaam').fill('Wijkverpleegkundige 2');
  await second.getByRole('button', { name: 'Ik doe mee' }).click();
  const open = async (page) => {
    await page.locator('.slip', { hasText: 'Elke week bellen' }).locator('button.words').click();
    const editor = page.getByLabel('De woorden van dit kaartje');
    await page.waitForFunction(() => document.querySelector('.slip textarea')?.readOnly === false);
    return editor;
  };
  const [one, two] = [await open(nurse), await open(second)];
  await one.press('Home');
  await two.press('End');
  await Promise.all([one.pressSequentially('Afspraak: ', { delay: 12 }), two.pressSequentially(', ook in de zomer', { delay: 9 })]);
  const wanted = 'Afspraak: Elke week bellen, ook in de zomer';
  for (const page of [nurse, second]) {
    await page.waitForFunction((words) => document.querySelector('.slip textarea')?.value === words, wanted);
    await page.getByRole('button', { name: 'Klaar', exact: true }).click();
    await page.locator('.slip', { hasText: wanted }).waitFor();
  }
  await second.context().close();
});

step('each room decides to share its map', async () => {
  await resident.getByLabel('Onze kaart is klaar').check();
  await resident.getByRole('button', { name: 'Delen voorstellen…' }).click();
  await look(resident, '16-release', [360, 1280]);
  await resident.getByRole('button', { name: 'Nu delen' }).click();
  await resident.locator('.notice', { hasText: /Gedeeld om/ }).waitFor();
  await nurse.getByRole('button', { name: 'Delen voorstellen…' }).click();
  await nurse.getByRole('button', { name: 'Nu delen' }).click();
  await council.getByRole('button', { name: 'Delen voorstellen…' }).click();
  await council.getByRole('button', { name: 'Nu delen' }).click();
  await guide.getByRole('link', { name: 'Alle groepen', exact: true }).click();
  await guide.getByText('3 van 3 groepen hebben hun kaart gedeeld').waitFor();
});

step('the cards are compared and put together', async () => {
  await move('Vergelijken');
  await nurse.getByRole('heading', { name: 'Vergelijken' }).waitFor();
  await look(nurse, '17-compare');
  assert.equal(await nurse.getByText('Geheim van de bewoners').count(), 0);
  await nurse.getByLabel(/Kies kaartje: Niet elke keer/).check();
  await nurse.getByLabel(/Kies kaartje: Cliënten doen/).check();
  await nurse.getByRole('button', { name: 'Leg bij elkaar' }).click();
  await nurse.getByLabel('Hoe noemen we dit onderwerp?').fill('Eén keer vertellen');
  await nurse.getByRole('dialog').getByRole('button', { name: 'Leg bij elkaar' }).click();
  await council.getByRole('rowheader', { name: /Eén keer vertellen/ }).waitFor();
  await nurse.getByLabel(/Kies kaartje: Bewoners wonen/).check();
  await nurse.getByRole('button', { name: 'Leg bij elkaar' }).click();
  await nurse.getByLabel('Hoe noemen we dit onderwerp?').fill('Prettig thuis');
  await nurse.getByRole('dialog').getByRole('button', { name: 'Leg bij elkaar' }).click();
  await look(nurse, '18-compare-themes');
  // Taken apart, and brought back.
  await council.getByRole('button', { name: 'Meer met onderwerp Prettig thuis' }).click();
  await council.getByRole('button', { name: 'Weer uit elkaar halen' }).click();
  await council.getByRole('dialog').getByRole('button', { name: 'Weer uit elkaar halen' }).click();
  await council.getByRole('button', { name: 'Uit elkaar gehaalde onderwerpen (1)' }).click();
  await council.getByRole('button', { name: 'Terugleggen' }).click();
  await council.getByRole('button', { name: 'Sluiten' }).click();
  await council.getByRole('rowheader', { name: /Prettig thuis/ }).waitFor();
});

step('the joint map gets its statements', async () => {
  await move('Samen één kaart');
  await nurse.getByRole('heading', { name: 'Samen één kaart' }).waitFor();
  const statement = (page) => page.getByLabel('Zo zeggen we het samen: Eén keer vertellen');
  await nurse.waitForFunction(() => [...document.querySelectorAll('.statement textarea')].every((one) => !one.readOnly));
  await council.waitForFunction(() => [...document.querySelectorAll('.statement textarea')].every((one) => !one.readOnly));
  await statement(nurse).pressSequentially('Iedereen doet zijn verhaal één keer.');
  await council.waitForFunction(() => [...document.querySelectorAll('.statement textarea')].some((one) => one.value.includes('één keer.')));
  await statement(council).press('End');
  await statement(council).pressSequentially(' Met toestemming delen we het.');
  await nurse.getByLabel('Zo zeggen we het samen: Prettig thuis').fill('Wie dat wil, woont prettig thuis.');
  await look(resident, '20-joint-phone', [360]);
  await write(resident, 'Elkaar groeten op straat');
  await look(nurse, '19-joint');
  await look(resident, '20-joint-phone', [360]);
  for (const [target, name] of [[/Hele gezamenlijke kaart/, 'map'], [/^1\. Waarden$/, 'step'], ['Eén keer vertellen', 'theme'], ['Vijf afspraken', 'rules'], ['De tijd', 'timer'], ['Bewoners', 'partner']]) {
    await guide.getByRole('button', { name: 'Scherm', exact: true }).click();
    if (name === 'map') await look(guide, '21-screen-dialog', [360, 1280]);
    await guide.getByRole('dialog').getByRole('button', { name: target, exact: typeof target === 'string' }).click();
    await guide.getByRole('button', { name: 'Klaar', exact: true }).click();
    await screen.waitForTimeout(250);
    await look(screen, `22-screen-${name}`, [1280, 1920]);
  }
  for (const page of [nurse, council]) await page.getByRole('heading', { name: 'Samen één kaart' }).click();
});

step('the agreement: consent, remarks, an objection, actions, asks and clauses', async () => {
  await move('Afspraken');
  await nurse.getByRole('heading', { level: 1, name: 'Samen prettig ouder worden in onze wijk' }).waitFor();
  const theme = (page, name) => page.locator('article.theme', { hasText: name });
  await theme(nurse, 'Eén keer vertellen').getByRole('button', { name: 'Ja, zo kan het' }).click();
  await theme(resident, 'Eén keer vertellen').getByRole('button', { name: 'Ja, met een opmerking' }).click();
  await resident.getByLabel('Uw opmerking').fill('Ook op papier, graag');
  await resident.getByRole('button', { name: 'Bewaren' }).click();
  await theme(council, 'Eén keer vertellen').getByRole('button', { name: 'Ja, zo kan het' }).click();
  await theme(council, 'Prettig thuis').getByRole('button', { name: 'Nee, ik heb bezwaar' }).click();
  await council.getByRole('button', { name: 'Bewaren' }).click();
  await council.getByText('Schrijf in een paar woorden waarom.').waitFor();
  await council.getByLabel('Wat is uw bezwaar?').fill('Er is geen geld voor aanpassingen');
  await council.getByRole('button', { name: 'Bewaren' }).click();
  await guide.getByText('1 van de 2 onderwerpen staat: alle groepen hebben geantwoord en geen groep heeft bezwaar.').waitFor();
  await nurse.getByRole('button', { name: 'Actie toevoegen' }).click();
  await nurse.getByLabel('Wat?', { exact: true }).fill('Een lijst met telefoonnummers maken');
  await nurse.getByLabel('Wie?', { exact: true }).fill('Wijkverpleegkundige 1');
  await nurse.getByLabel('Wanneer klaar?').fill('2027-02-01');
  await nurse.getByRole('group', { name: 'Welke groepen?' }).getByRole('checkbox', { name: 'Thuiszorg' }).check();
  await nurse.getByRole('button', { name: 'Bewaren' }).click();
  await nurse.getByLabel('Aan wie?').last().fill('De provincie');
  await nurse.getByLabel('Wat vragen we?').last().fill('Betaal het busje');
  await nurse.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await nurse.getByLabel('Hoe lang geldt het?').fill('Twee jaar, daarna kijken we opnieuw');
  await nurse.getByLabel('Hoe veranderen we het?').focus();
  await guide.getByText('Een lijst met telefoonnummers maken').waitFor();
  await look(nurse, '23-agreement');
  await look(resident, '24-agreement-phone', [360]);
});

step('the draft is downloaded, and what a room kept is not in it', async () => {
  for (const [button, ending] of [['Downloaden als Word-document', '.docx'], ['Downloaden als tekst (Markdown)', '.md']]) {
    const { name, bytes, file } = await download(guide, guide.getByRole('button', { name: button }));
    assert.ok(name.endsWith(ending), name);
    if (ending === '.docx') {
      assert.equal(bytes.subarray(0, 2).toString(), 'PK');
      await file.saveAs(new URL('./shots/agreement.docx', import.meta.url).pathname);
    } else {
      const words = bytes.toString('utf8');
      for (const part of ['Iedereen doet zijn verhaal één keer', 'Er is geen geld voor aanpassingen', 'Een lijst met telefoonnummers', 'Betaal het busje', 'Twee jaar']) {
        assert.ok(words.includes(part), part);
      }
      assert.ok(!words.includes('Geheim van de bewoners'));
    }
  }
});

step('the map prints on A3, filled and empty', async () => {
  await guide.getByRole('button', { name: 'Menu' }).click();
  await guide.getByRole('link', { name: 'Kaart afdrukken (A3)' }).click();
  await guide.getByRole('button', { name: 'Afdrukken', exact: true }).waitFor();
  await look(guide, '25-print', [360, 1280]);
  const shotsFolder = new URL('./shots/', import.meta.url).pathname;
  for (const which of ['joint', 'empty']) {
    await guide.getByLabel('Welke kaart?').selectOption(which);
    await guide.pdf({ path: `${shotsFolder}map-${which}.pdf`, preferCSSPageSize: true, printBackground: true });
  }
  await guide.getByRole('link', { name: '← Terug' }).click();
});

step('looking back on the actions', async () => {
  await move('Terugkijken');
  await nurse.getByRole('heading', { name: 'Terugkijken' }).waitFor();
  await nurse.getByLabel('Hoe staat het ervoor?').selectOption('done');
  await guide.getByText('De ene actie is klaar').first().waitFor();
  await look(nurse, '26-followup');
});

step('the facilitator goes back a stage, and all is still there', async () => {
  await move('Afspraken');
  await nurse.getByText('Iedereen doet zijn verhaal één keer.').first().waitFor();
  await guide.getByRole('button', { name: 'Meer', exact: true }).click();
  await guide.getByRole('link', { name: 'Voorbereiding' }).click();
  await guide.getByRole('heading', { name: 'Voorbereiding' }).waitFor();
  await look(guide, '27-prepare');
});

test('no page made a mistake', () => {
  for (const page of everybody()) assert.deepEqual(page.faults, []);
});
