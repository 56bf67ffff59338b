// Who leads a workshop in a test without a page of theirs.

import { person } from './browser.mjs';
import { invitations } from './make.mjs';

/** A facilitator without a page: commands by a socket of their own. */
export async function conduct(browser, server, made) {
  const page = await person(browser, { url: server.url });
  await page.goto(`/k#${made.key}`);
  const links = await invitations(page);
  const rows = await page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`);
        const answers = new Map();
        let number = 0;
        let rows = [];
        socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', protocol: 1, tab: 'conductor', language: 'nl', key }));
        socket.onmessage = (event) => {
          const frame = JSON.parse(event.data);
          if (frame.type === 'patch') {
            if (frame.reset) rows = frame.put;
            else rows = [...rows.filter((one) => !frame.put?.some((row) => row.id === one.id)), ...(frame.put ?? [])];
            window.rows = rows;
          }
          if (frame.type === 'presence') resolve(rows);
          if (frame.type === 'done') answers.get(frame.id)?.[0]();
          if (frame.type === 'refused') (answers.get(frame.id)?.[1] ?? reject)(new Error(JSON.stringify(frame)));
        };
        window.say = (command) =>
          new Promise((done, refused) => {
            const id = `c${++number}x${Date.now()}`;
            answers.set(id, [done, refused]);
            socket.send(JSON.stringify({ type: 'command', id, command }));
          });
      }),
    made.key,
  );
  const workshop = rows.find((one) => one.kind === 'workshop');
  return {
    links,
    key: made.key,
    page,
    columns: workshop.template.columns.map((one) => one.id),
    say: (command) => page.evaluate((one) => window.say(one), command),
    /** What others did arrives a moment later. */
    personOf: (name) => idOf(page, 'person', 'name', name),
    cardOf: (author) => idOf(page, 'card', 'author', author),
  };
}

async function idOf(page, kind, field, value) {
  const found = await page.waitForFunction(
    ([kind, field, value]) => window.rows.find((one) => one.kind === kind && one[field] === value)?.id,
    [kind, field, value],
  );
  return found.jsonValue();
}
