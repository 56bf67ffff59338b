// Hundreds of people in one workshop, over plain sockets: a program of its own, so that what it costs is not counted
// to a page. `crowd.mjs` starts it and asks it; chance has a seed, so that every crowd of a size does the same.

const unique = () => `p${Math.random().toString(16).slice(2)}`;
const WORDS = 'samen wonen in de wijk vraagt tijd van mensen die elkaar kennen en horen wat er nodig is voor morgen'.split(' ');
/** How long somebody counts as typing after a letter, in milliseconds. */
const TYPES = 1_500;

let seed = 20_24;
function chance() {
  seed = (seed + 0x6d2b79f5) | 0;
  let x = Math.imul(seed ^ (seed >>> 15), seed | 1);
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
  return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
}
const among = (list) => list[Math.floor(chance() * list.length)];
const between = (least, most) => least + chance() * (most - least);
const sentence = (count) => Array.from({ length: count }, () => among(WORDS)).join(' ');

class Line {
  #waiting = new Map();
  keys = {};
  rows = [];

  constructor(url, hello, enter, onput) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/ws`);
    this.ready = new Promise((resolve, reject) => {
      this.socket.onopen = () => this.send({ type: 'hello', protocol: 1, tab: unique(), language: 'nl', ...hello });
      this.socket.onclose = (event) => reject(new Error(`closed: ${event.code}`));
      this.socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.type === 'door') this.send({ type: 'enter', mandate: 'not_said', ...enter });
        if (frame.type === 'keys') this.keys = Object.fromEntries(frame.keys);
        if (frame.type === 'patch' && frame.reset) this.rows = frame.put;
        if (frame.type === 'patch') onput?.(frame.put ?? []);
        if (frame.type === 'presence') resolve();
        if (frame.type === 'pong') this.#answer('pong');
        if (frame.type === 'done') this.#answer(frame.id);
        if (frame.type === 'refused') frame.id ? this.#answer(frame.id, frame.refusal.code) : reject(new Error(JSON.stringify(frame)));
      };
    });
  }

  #answer(id, refusal) {
    this.#waiting.get(id)?.(refusal);
    this.#waiting.delete(id);
  }

  send(frame) {
    this.socket.send(JSON.stringify(frame));
  }

  /** Resolves when it is done, with the code when it was refused. */
  do(command) {
    const id = unique();
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.send({ type: 'command', id, command });
    return answer;
  }

  ping() {
    const answer = new Promise((resolve) => this.#waiting.set('pong', resolve));
    this.send({ type: 'ping' });
    return answer;
  }

  close() {
    this.socket.onclose = null;
    this.socket.close();
  }
}

let guide;
let rooms = [];
let columns = [];
const clocks = new Set();
/** What was done: [what, room, value, when]; and how long answers took. */
let log;
const heard = new Map();
const fresh = () => ({ sent: [], done: [], ear: [], ping: [], refused: {} });

/** Lets them all come in, and lie so many cards in each room. */
async function fill({ url, key, people, cards }) {
  log = fresh();
  guide = new Line(url, { key }, undefined, (rows) => {
    for (const row of rows) {
      const at = heard.get(row.id);
      if (at !== undefined && heard.delete(row.id)) log.ear.push(Date.now() - at);
    }
  });
  await guide.ready;
  columns = guide.rows.find((row) => row.kind === 'workshop').template.columns;
  await guide.do({ type: 'set_stage', stage: 'own_maps' });
  await guide.do({ type: 'free_steps', free: true });
  const invitations = guide.rows.filter((row) => row.kind === 'invitation' && row.purpose.for === 'partner');
  rooms = invitations.map((row) => ({ id: row.purpose.partner, key: guide.keys[row.id], people: [], cards: [], count: 0 }));
  for (let number = 1; number <= people; number++) {
    for (const room of rooms) room.people.push(new Line(url, { key: room.key }, { name: `Bewoner ${number}` }));
    await Promise.all(rooms.map((room) => room.people.at(-1).ready));
  }
  for (let number = 0; number < cards; number++) {
    await Promise.all(rooms.map((room) => add(room, room.people[number % people], columns[number % columns.length])));
  }
  if (Object.keys(log.refused).length > 0) throw new Error(`refused: ${JSON.stringify(log.refused)}`);
}

function add(room, person, column) {
  const card = `${room.id}-${room.count++}`;
  room.cards.push({ id: card, words: sentence(5) });
  heard.set(card, Date.now());
  return done(person, { type: 'add_card', card, column: column.id, field: among(column.fields).id, text: room.cards.at(-1).words }, ['card', room.id, room.count]);
}

async function done(person, command, what) {
  const at = Date.now();
  log.sent.push([...what, at]);
  const refusal = await person.do(command);
  if (refusal) log.refused[refusal] = (log.refused[refusal] ?? 0) + 1;
  log.done.push(Date.now() - at);
}

/** Again and again after some time between those two, in milliseconds; for the first time sooner. */
function often(least, most, what) {
  const next = (pause) => {
    const clock = setTimeout(() => {
      clocks.delete(clock);
      next(between(least, most));
      what();
    }, pause);
    clocks.add(clock);
  };
  next(between(0, most));
}

/**
 * Lets them write: in each room so many edits or cards a second, and so large a part of them cards. Of each room one
 * person toggles a hand, one asks and answers, one says something in private; one types in the last step, where nobody
 * else does, and one changes the very first card, so that each can be found again on the wall.
 */
function write({ rate, part }) {
  log = fresh();
  for (const room of rooms) {
    const { people } = room;
    const typing = new Map();
    const types = (person, column, text) => {
      if (!typing.has(person)) person.send({ type: 'here', room: room.id, column: column.id, text, typing: true });
      clearTimeout(typing.get(person));
      typing.set(person, setTimeout(() => {
        typing.delete(person);
        person.send({ type: 'here', room: room.id, column: column.id, typing: false });
      }, TYPES));
    };
    const writers = people.slice(0, -1);
    const pace = 1_000 / rate;
    let changed = 0;
    often(pace * 0.6, pace * 1.4, () => {
      const person = among(writers);
      const column = among(columns.slice(0, -1));
      if (chance() < part) {
        types(person, column, among(column.fields).id);
        return add(room, person, column);
      }
      const first = chance() < 0.1;
      const card = first ? room.cards[0] : among(room.cards.slice(1));
      types(person, first ? columns[0] : column, card.id);
      card.words = first ? `Gedachte ${++changed}` : card.words.length > 150 ? sentence(5) : `${card.words} ${among(WORDS)}`;
      done(person, { type: 'set_text', text: card.id, words: card.words }, first ? ['edit', room.id, card.words] : ['other', room.id, true]);
    });
    let there = false;
    often(1_500, 3_500, () => {
      there = !there;
      log.sent.push(['typing', room.id, there, Date.now()]);
      people.at(-1).send({ type: 'here', room: room.id, column: columns.at(-1).id, typing: there });
    });
    let up = false;
    often(10_000, 30_000, () => done(people[0], { type: 'raise_hand', up: (up = !up) }, ['hand', room.id, up]));
    let flag;
    often(15_000, 40_000, () => {
      if (flag) done(people[1], { type: 'answer_flag', flag, answer: sentence(4) }, ['question', room.id, false]);
      else done(people[2], { type: 'raise_flag', flag: (flag = unique()), card: among(room.cards).id, question: sentence(3) }, ['question', room.id, true]);
      if (log.sent.at(-1)[2] === false) flag = undefined;
    });
    let whisper;
    often(20_000, 50_000, () => {
      if (whisper) done(guide, { type: 'settle_whisper', whisper, settled: true }, ['whisper', room.id, false]);
      else done(people[3], { type: 'whisper', whisper: (whisper = unique()), unwell: false, named: true, text: sentence(6) }, ['whisper', room.id, true]);
      if (log.sent.at(-1)[2] === false) whisper = undefined;
    });
  }
  often(80, 120, async () => {
    const at = performance.now();
    await guide.ping();
    log.ping.push(performance.now() - at);
  });
}

function stop() {
  for (const clock of clocks) clearTimeout(clock);
  clocks.clear();
  return { ...log, cards: rooms.reduce((sum, room) => sum + room.count, 0) };
}

function leave() {
  stop();
  for (const line of [guide, ...rooms.flatMap((room) => room.people)]) line?.close();
}

const asks = { fill, write, stop, leave };
process.on('message', async ({ number, ask, about }) => {
  try {
    process.send({ number, answer: (await asks[ask](about)) ?? null });
  } catch (error) {
    process.send({ number, error: String(error) });
  }
});
process.on('disconnect', () => process.exit());
