// A workshop made over HTTP, for tests that begin later than at the form.

export async function makeWorkshop(server, { mode = 'own_maps', language = 'nl', partners = ['Bewoners', 'Thuiszorg', 'Gemeente'], anonymous = [], retention = `${new Date().getFullYear() + 1}-01-01` } = {}) {
  const offers = await (await fetch(`${server.url}/api/offers`)).json();
  const { template } = offers.templates.find((one) => one.id === 'map' && one.language === language);
  const { items } = offers.plans.find((one) => one.mode === mode && one.language === language && one.minutes === 150);
  const colours = ['blue', 'orange', 'green', 'plum'];
  const patterns = ['dots', 'stripes', 'waves', 'checks'];
  const body = {
    title: language === 'nl' ? 'Samen verder' : 'On together', occasion: '', language, mode, template, agenda: items,
    partners: partners.map((one, at) => {
      const { id, name } = typeof one === 'string' ? { id: `p${at + 1}`, name: one } : one;
      return { id, name, colour: colours[at % colours.length], pattern: patterns[at % patterns.length], anonymous: anonymous.includes(name) };
    }),
    retention, facilitator: language === 'nl' ? 'Begeleider' : 'Facilitator',
  };
  const answer = await fetch(`${server.url}/api/workshops`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** The links of the invitations, by the heading above them, read off the facilitator's page. */
export async function invitations(page) {
  await page.locator('li.sheet .link').first().waitFor();
  return Object.fromEntries(
    await page.locator('li.sheet').evaluateAll((all) =>
      all.flatMap((one) => {
        const link = one.querySelector('.link')?.textContent;
        return link ? [[one.querySelector('h2').textContent.trim(), link]] : [];
      }),
    ),
  );
}
