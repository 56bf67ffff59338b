import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { keyFor, knownIn } from '../connection/memory';
import { browser, FakeSocket } from '../testing/browser';
import { Session } from './session.svelte';

const KEY = 'ffeeddccbbaa99887766554433221100';
const WELCOME = {
  type: 'welcome', workshop: 'w1', epoch: 'e1', role: 'participant', person: 'n1', partner: 'p1', alias: 'a1',
  return_key: null, now: 0,
};
const PATCH = { type: 'patch', seq: 5, reset: true, put: [] };
const add = (card: string) => ({ type: 'add_card' as const, card, column: 'values', field: 'success', text: `words of ${card}` });
const refusal = (code: string) => ({ code, message: 'No.', advice: 'Do this.' });

let sessions: Session[] = [];
function session(): [Session, FakeSocket] {
  const made = new Session({ key: KEY }, 'nl');
  sessions.push(made);
  const socket = FakeSocket.all.at(-1)!;
  socket.open();
  socket.say(WELCOME);
  socket.say(PATCH);
  return [made, socket];
}
function again(): FakeSocket {
  vi.advanceTimersByTime(15_000);
  const socket = FakeSocket.all.at(-1)!;
  socket.open();
  return socket;
}

beforeEach(() => {
  vi.useFakeTimers();
  browser();
});
afterEach(() => {
  for (const one of sessions.splice(0)) one.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a session', () => {
  it('j1 says hello first, and remembers who it is', () => {
    const [made, socket] = session();
    expect(socket.sent[0]).toMatchObject({ type: 'hello', protocol: 1, key: KEY, language: 'nl' });
    expect(made.phase).toBe('in');
    expect(keyFor('w1')).toBe(KEY);
    expect(knownIn('w1')).toHaveLength(1);
  });

  it('j4 keeps the return key that comes after the door', () => {
    const made = new Session({ code: 'ABCDEF' }, 'nl');
    sessions.push(made);
    const socket = FakeSocket.all.at(-1)!;
    socket.open();
    socket.say({ type: 'door', workshop: 'w1', title: 'T', partners: [], partner: 'p1', role: 'participant' });
    expect(made.phase).toBe('door');
    made.enter('Bewoner 1', 'decides');
    expect(socket.sent.at(-1)).toEqual({ type: 'enter', name: 'Bewoner 1', mandate: 'decides' });
    socket.say({ ...WELCOME, return_key: KEY });
    expect(keyFor('w1')).toBe(KEY);
    socket.drop();
    expect(again().sent[0]).toMatchObject({ type: 'hello', key: KEY });
  });

  it('l5 knocks less often at a server that is full, and keeps what is written meanwhile', () => {
    const [made, socket] = session();
    socket.drop();
    const full = again();
    full.say({ type: 'refused', id: null, refusal: refusal('crowded') });
    expect(made.online).toBe(false);
    made.do(add('c1'));
    expect(full.commands()).toEqual([]);
    const before = FakeSocket.all.length;
    full.drop(1013);
    vi.advanceTimersByTime(4_900);
    expect(FakeSocket.all.length).toBe(before);
    vi.advanceTimersByTime(6_000);
    expect(FakeSocket.all.length).toBe(before + 1);
    const free = FakeSocket.all.at(-1)!;
    free.open();
    free.say(WELCOME);
    expect(made.online).toBe(true);
    expect(free.commands().map((frame) => frame.command)).toEqual([add('c1')]);
  });

  it('r1 says what it already has when it comes back', () => {
    const [, socket] = session();
    socket.drop();
    expect(again().sent[0]).toMatchObject({ resume: { epoch: 'e1', seq: 5 } });
  });

  it('r4 sends again, in their order, what was not answered', () => {
    const [made, socket] = session();
    made.do(add('c1'));
    made.do(add('c2'));
    socket.say({ type: 'done', id: socket.commands()[0].id, seq: 6 });
    socket.drop();
    made.do(add('c3'));
    expect(made.waiting).toBe(2);
    const next = again();
    next.say(WELCOME);
    expect(next.commands().map((frame) => frame.command.card)).toEqual(['c2', 'c3']);
    expect(next.commands()[0].id).toBe(socket.commands()[1].id);
  });

  it('r2 sends what waited after the page was loaded anew', () => {
    const [made, socket] = session();
    socket.drop();
    made.do(add('c1'));
    const [later, next] = session();
    expect(next.commands().map((frame) => frame.command.card)).toEqual(['c1']);
    expect(later.table.get('card', 'c1')).toBeDefined();
  });

  it('r3 never changes an edit that the server may have done already', async () => {
    vi.useRealTimers(); // the library of texts is loaded
    const [made, socket] = session();
    made.do(add('c1'));
    const text = await made.open('c1');
    const type = async (letter: string) => {
      text.splice(text.words.length, 0, letter);
      text.flush();
    };
    await type('a');
    const first = socket.commands().at(-1);
    expect(first.command.type).toBe('edit_text');
    socket.drop(); // after it was sent, before it was answered
    await type('b');
    await type('c');
    await vi.waitFor(() => expect(FakeSocket.all.length).toBe(2), 3_000);
    const next = FakeSocket.all.at(-1)!;
    next.open();
    next.say({ ...WELCOME, epoch: 'e2' });
    const edits = next.commands().filter((frame) => frame.command.type === 'edit_text');
    expect(edits[0]).toEqual(first);
    expect(edits).toHaveLength(2); // what was typed offline is one edit
  });

  it('gives back the words of what was refused', () => {
    const [made, socket] = session();
    made.do(add('c1'));
    expect(made.table.get('card', 'c1')).toBeDefined();
    socket.say({ type: 'refused', id: socket.commands()[0].id, refusal: refusal('step_closed') });
    expect(made.table.get('card', 'c1')).toBeUndefined();
    expect(made.notices[0]).toMatchObject({ words: 'words of c1', refusal: { code: 'step_closed' } });
    made.dismiss(made.notices[0]!.id);
    expect(made.notices).toEqual([]);
  });

  describe('the words of a card that is gone', () => {
    const CARD = { kind: 'card', id: 'c9', partner: 'p1', column: 'values', field: 'success', rank: 1, author: 'n1' };
    /** One of the texts was changed without a line. */
    async function typedOffline() {
      vi.useRealTimers(); // the library of texts is loaded
      const [made, socket] = session();
      socket.say({ type: 'patch', seq: 6, put: [CARD], text: [{ id: 'c9', whole: 'Een bankje' }] });
      const opening = made.open('c9');
      const text = await opening;
      text.begin('Een bankje');
      socket.drop();
      text.splice(10, 0, ' voor de deur');
      text.flush();
      text.splice(23, 0, '!'); // and has not left yet
      return made;
    }
    async function gone() {
      const number = FakeSocket.all.length;
      await vi.waitFor(() => expect(FakeSocket.all.length).toBeGreaterThan(number - 1) , 3_000);
      await vi.waitFor(() => expect(FakeSocket.all.at(-1)!.readyState).toBe(0), 3_000);
      const socket = FakeSocket.all.at(-1)!;
      socket.open();
      socket.say(WELCOME);
      socket.say({ type: 'patch', seq: 7, del: ['c9'] });
      for (const { id } of socket.commands()) socket.say({ type: 'refused', id, refusal: refusal('not_found') });
    }

    it('are kept until the server has refused them', async () => {
      const made = await typedOffline();
      await gone();
      expect(made.waiting).toBe(0);
      expect(made.notices).toHaveLength(1);
      expect(made.notices[0]).toMatchObject({
        words: 'Een bankje voor de deur!', text: 'c9', written: { partner: 'p1', column: 'values', own: true },
      });
    });

    it('are kept over a reload', async () => {
      const before = await typedOffline();
      before.texts.flush(); // as a page does that is left
      before.close();
      const made = new Session({ key: KEY }, 'nl');
      sessions.push(made);
      await gone();
      expect(made.notices[0]).toMatchObject({ words: 'Een bankje voor de deur!', text: 'c9', written: { own: true } });
    });

    it('come with the card that was not taken, as they were last', async () => {
      vi.useRealTimers();
      const [made, socket] = session();
      made.do(add('c1'));
      const text = await made.open('c1');
      text.splice(text.words.length, 0, ', and more');
      text.flush();
      for (const { id } of socket.commands()) socket.say({ type: 'refused', id, refusal: refusal('step_closed') });
      expect(made.notices).toHaveLength(1);
      expect(made.notices[0]).toMatchObject({ words: 'words of c1, and more', refusal: { code: 'step_closed' } });
    });
  });

  it('tells whoever waits for the answer, and makes no notice of that', async () => {
    const [made, socket] = session();
    const answer = made.ask(add('c1'));
    socket.say({ type: 'refused', id: socket.commands()[0].id, refusal: refusal('exists') });
    expect((await answer)?.code).toBe('exists');
    expect(made.notices).toEqual([]);
    const other = made.ask(add('c2'));
    socket.say({ type: 'done', id: socket.commands()[1].id, seq: 7 });
    expect(await other).toBeUndefined();
  });

  it('r5 sends again later what could not be stored, with all that was sent behind it', () => {
    const [made, socket] = session();
    made.do(add('c1'));
    made.do({ type: 'set_card', card: 'c1', stays: true });
    const [first, second] = socket.commands();
    socket.say({ type: 'refused', id: first.id, refusal: refusal('storage') });
    socket.say({ type: 'refused', id: second.id, refusal: refusal('not_found') });
    expect(made.waiting).toBe(2);
    expect(made.notices).toEqual([]);
    expect(made.barred?.code).toBe('storage');
    vi.advanceTimersByTime(5_000);
    expect(socket.commands().slice(2).map((frame) => frame.id)).toEqual([first.id, second.id]);
    socket.say({ type: 'done', id: first.id, seq: 8 });
    socket.say({ type: 'done', id: second.id, seq: 9 });
    expect(made.waiting).toBe(0);
    expect(made.barred).toBeUndefined();
  });

  it('r8 says that nothing can be stored, and sends at once when it can again', () => {
    const [made, socket] = session();
    made.do(add('c1'));
    const [first] = socket.commands();
    socket.say({ type: 'storage', ok: false });
    expect(made.full).toBe(true);
    socket.say({ type: 'refused', id: first.id, refusal: refusal('storage') });
    socket.say({ type: 'storage', ok: true });
    expect(made.full).toBe(false);
    expect(socket.commands().slice(1).map((frame) => frame.id)).toEqual([first.id]);
  });

  it('l2 never sends faster than the server takes', () => {
    const [made, socket] = session();
    for (let at = 0; at < 300; at++) made.do(add(`c${at}`));
    expect(socket.commands().length).toBeLessThanOrEqual(80);
    let before = socket.commands().length;
    for (let second = 0; second < 10; second++) {
      vi.advanceTimersByTime(1_000);
      expect(socket.commands().length - before).toBeLessThanOrEqual(41);
      before = socket.commands().length;
    }
    expect(socket.commands().map((frame) => frame.command.card)).toEqual(Array.from({ length: 300 }, (_, at) => `c${at}`));
  });

  it('r6 stays away when its key is no longer in force', () => {
    const [made, socket] = session();
    socket.drop(4003);
    expect(made.ended).toBe('wrong-key');
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.all).toHaveLength(1);
  });

  it('h1 says where it is, not too often', () => {
    const [made, socket] = session();
    for (let at = 0; at < 20; at++) made.at({ column: `s${at}`, typing: true });
    vi.advanceTimersByTime(1_000);
    expect(socket.sent.filter((frame) => frame.type === 'here')).toEqual([{ type: 'here', column: 's19', typing: true }]);
  });
});
