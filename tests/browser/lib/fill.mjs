// A workshop with everything that its partners wrote already shared, made over the protocol by sockets in a page: for
// tests that begin with the comparison.

/**
 * Enters one person for each partner, lets them write the cards and share them, and moves on to the comparison.
 * `cards`: [{ id, partner, column, text }] with the partners' ids. Answers the persons' keys by partner.
 */
export async function fill(page, made, cards, { stage = 'compare' } = {}) {
  return page.evaluate(
    async ({ workshop, key, cards, stage }) => {
      function connect(hello, enter) {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/ws`);
        const waiting = new Map();
        let number = 0;
        const me = {};
        const ready = new Promise((resolve, reject) => {
          socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', protocol: 1, tab: `f${Math.random().toString(16).slice(2)}`, language: 'nl', ...hello }));
          socket.onclose = (event) => reject(new Error(`closed: ${event.code}`));
          socket.onmessage = (event) => {
            const frame = JSON.parse(event.data);
            if (frame.type === 'door') socket.send(JSON.stringify({ type: 'enter', mandate: 'not_said', ...enter }));
            if (frame.type === 'welcome') Object.assign(me, frame);
            if (frame.type === 'keys') me.keys = Object.fromEntries(frame.keys);
            if (frame.type === 'patch' && frame.reset) me.rows = frame.put;
            if (frame.type === 'presence') resolve();
            if (frame.type === 'done') waiting.get(frame.id)?.[0]();
            if (frame.type === 'refused') (frame.id ? waiting.get(frame.id)?.[1] : reject)(new Error(JSON.stringify(frame)));
          };
        });
        const send = (command) => {
          const id = `k${++number}x${Math.random().toString(16).slice(2)}`;
          const done = new Promise((resolve, reject) => waiting.set(id, [resolve, reject]));
          socket.send(JSON.stringify({ type: 'command', id, command }));
          return done;
        };
        /** No faster than the server takes it. */
        const pace = () => new Promise((resolve) => setTimeout(resolve, number > 60 ? 28 : 0));
        return { me, ready, send, pace, close: () => ((socket.onclose = null), socket.close()) };
      }
      const guide = connect({ key });
      await guide.ready;
      const row = guide.me.rows.find((one) => one.kind === 'workshop');
      const field = (column) => row.template.columns.find((one) => one.id === column).fields[0].id;
      await guide.send({ type: 'set_stage', stage: 'own_maps' });
      await guide.send({ type: 'free_steps', free: true });
      const keys = {};
      const people = [];
      for (const invitation of guide.me.rows.filter((one) => one.kind === 'invitation' && one.purpose.for === 'partner')) {
        const { partner } = invitation.purpose;
        const name = guide.me.rows.find((one) => one.id === partner).name;
        const person = connect({ key: guide.me.keys[invitation.id] }, { name: `${name} 1` });
        await person.ready;
        keys[partner] = person.me.return_key;
        people.push([person, cards.filter((card) => card.partner === partner)]);
      }
      await Promise.all(
        people.map(async ([person, own]) => {
          let last;
          for (const card of own) {
            await person.pace();
            last = person.send({ type: 'add_card', card: card.id, column: card.column, field: field(card.column), text: card.text });
          }
          await last;
          if (own.length > 0) await person.send({ type: 'propose_release', cards: own.map((card) => card.id) });
          person.close();
        }),
      );
      const order = ['own_maps', 'compare', 'joint_map', 'agreement', 'follow_up'];
      for (const next of order.slice(1, order.indexOf(stage) + 1)) await guide.send({ type: 'set_stage', stage: next });
      guide.close();
      return { workshop, keys };
    },
    { workshop: made.workshop, key: made.key, cards, stage },
  );
}
