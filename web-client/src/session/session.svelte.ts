// One browser in one workshop: it joins the socket, the outbox, the table and the texts, and is what the
// screens use. It knows the protocol's order of frames; it knows nothing of pages.

import type { Key } from '../connection/key';
import { knownBy, markOut, newId, remember, tab, useKey } from '../connection/memory';
import { Outbox, type Waiting, type Written } from '../connection/outbox';
import { Socket, type Ending, type Listener } from '../connection/socket';
import type {
  ClientFrame, Command, Id, Language, Mandate, Patch, Proposal, Refusal, Role, ServerFrame,
} from '../protocol/generated/types';
import { Here } from '../records/presence.svelte';
import { Table } from '../records/table.svelte';
import { Texts, type OpenText } from '../records/texts.svelte';
import { Pace } from './pace';

export type Door = Extract<ServerFrame, { type: 'door' }>;
export type Way = { key: Key } | { code: string };

export interface Me {
  role: Role;
  person: Id | null;
  partner: Id | null;
  alias: Id | null;
}

/** Work that the server did not take, with the words, so that nothing typed is lost. */
export interface Notice {
  id: Id;
  refusal: Refusal;
  words: string;
  /** The card or theme whose words they are. */
  text?: Id;
  /** For a change of those words: where that was. */
  written?: Written;
}

/** The card that one writes in; it stays open when somebody moves the card. */
export interface Writing {
  card: Id;
  /** Where in the words one is, UTF-16. */
  caret?: [start: number, end: number];
  /** What stands in the field, with the word that is being composed. */
  words?: string;
}

const HERE_EVERY = 200;
const AGAIN_AFTER = 2_000;
/** Joined updates stay well below the limit of 16 KiB decoded. */
const LONGEST_EDIT = 8_000;
const LATER = new Set(['storage', 'too_fast', 'full', 'waits']);

export class Session implements Listener {
  phase = $state<'connecting' | 'door' | 'in' | 'ended'>('connecting');
  online = $state(false);
  ended = $state<Ending>();
  door = $state.raw<Door>();
  /** Why the way in was refused. */
  barred = $state.raw<Refusal>();
  workshop = $state<Id>('');
  me = $state.raw<Me>({ role: 'participant', person: null, partner: null, alias: null });
  /** Keys of the invitations, for facilitators. */
  keys = $state.raw<Record<Id, Key>>({});
  /** What the program finds in the cards by itself. */
  proposals = $state.raw<Proposal[]>([]);
  /** For who guides: how much happened in each of the last 15 minutes, the oldest first, by partner. */
  activity = $state.raw<Record<Id, number[]>>({});
  notices = $state.raw<Notice[]>([]);
  writing = $state.raw<Writing>();
  /** The server can write nothing down; what is written here waits on this device. */
  full = $state(false);
  /** Commands that wait for an answer. */
  waiting = $state(0);
  /** False when this device keeps nothing. */
  keeps = $state(true);
  /** The first patch has come. */
  filled = $state(false);
  /** When one first came in, by the server's clock, if that was on this device; what was said before is no news. */
  since = $state(0);
  /** One was inside before, as far as this device knows. */
  inside = $state(false);
  /** One's own key, to come back with. */
  key = $state<Key>();
  readonly table = new Table();
  readonly here = new Here();
  readonly texts: Texts;
  #socket: Socket;
  #way: Way;
  #epoch: Id | undefined;
  #outbox: Outbox | undefined;
  #pace = new Pace();
  #offset = 0;
  #answers = new Map<Id, (refusal: Refusal | undefined) => void>();
  /** Sent after one that was put off: they may be refused for that alone. */
  #doubtful = new Set<Id>();
  #again: ReturnType<typeof setTimeout> | undefined;
  #place: Extract<ClientFrame, { type: 'here' }> | undefined;
  #placeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(way: Way, private language: Language) {
    this.#way = way;
    if ('key' in way) this.key = way.key;
    this.texts = new Texts({
      up: () => this.online && this.phase === 'in',
      open: (text) => this.#socket.send({ type: 'open_text', text }),
      edit: (text, update, words) => this.#edit(text, update, words),
    });
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    this.#socket = new Socket(`${scheme}://${location.host}/ws`, this);
  }

  /** The server's clock. */
  now(): number {
    return Date.now() + this.#offset;
  }

  enter(name: string, mandate: Mandate, partner?: Id) {
    this.barred = undefined;
    this.#socket.send({ type: 'enter', name, mandate, ...(partner ? { partner } : {}) });
  }

  /** Does something: shown at once, kept until the server answers. A refusal becomes a notice. */
  do(command: Command) {
    this.#add({ id: newId(), command });
  }

  /** Does something, for whoever shows a refusal in its own place: resolves with why not, or nothing. */
  ask(command: Command): Promise<Refusal | undefined> {
    const waiting: Waiting = { id: newId(), command };
    const answer = new Promise<Refusal | undefined>((resolve) => this.#answers.set(waiting.id, resolve));
    this.#add(waiting);
    return answer;
  }

  /** Opens the words of a card or theme for editing, also of one that the server has not seen yet. */
  open(id: Id): Promise<OpenText> {
    for (const { command } of this.#outbox?.waiting ?? []) {
      if (command.type === 'add_card' && command.card === id) return this.texts.open(id, command.text);
      if (command.type === 'add_theme' && command.theme === id) return this.texts.open(id, '');
    }
    return this.texts.open(id);
  }

  /** Says where one is. */
  at(place: { room?: Id; column?: Id; text?: Id; typing: boolean }) {
    this.#place = { type: 'here', ...place };
    if (this.phase !== 'in') return;
    this.#placeTimer ??= setTimeout(() => {
      this.#placeTimer = undefined;
      if (this.#place) this.#socket.send(this.#place);
    }, HERE_EVERY);
  }

  speak(language: Language) {
    this.language = language;
    this.#socket.send({ type: 'speak', language });
  }

  /** The words of a card or theme, as they are here. */
  words(id: Id): string {
    const open = this.texts.get(id);
    return open?.ready ? open.words : this.table.words(id);
  }

  /** Shows a refusal that nobody shows in a place of its own. */
  tell(refusal: Refusal) {
    this.notices = [...this.notices, { id: newId(), refusal, words: '' }];
  }

  dismiss(notice: Id) {
    this.notices = this.notices.filter((one) => one.id !== notice);
  }

  close() {
    this.texts.close();
    clearTimeout(this.#again);
    clearTimeout(this.#placeTimer);
    this.#socket.close();
    this.#outbox?.close();
    this.phase = 'ended';
  }

  up() {
    const resume = this.#epoch ? { resume: { epoch: this.#epoch, seq: this.table.seq } } : {};
    this.#socket.send({ type: 'hello', protocol: 1, tab: tab(), language: this.language, ...this.#way, ...resume });
  }

  down() {
    this.online = false;
    this.#outbox?.unsend();
  }

  /** The line is down for good; what waits stays on this device. */
  over(why: Ending) {
    this.online = false;
    if (this.key && (why === 'taken-out' || why === 'wrong-key')) markOut(this.key);
    this.ended = why;
    this.phase = 'ended';
    this.#outbox?.close();
  }

  frame(frame: ServerFrame) {
    // A server that is too full to let us in is no line: what is written waits on this device.
    this.online = !(frame.type === 'refused' && frame.refusal.code === 'crowded');
    switch (frame.type) {
      case 'door':
        this.door = frame;
        this.workshop = frame.workshop;
        this.phase = 'door';
        break;
      case 'welcome':
        return this.#welcome(frame);
      case 'keys':
        this.keys = Object.fromEntries(frame.keys);
        break;
      case 'patch':
        return this.#patch(frame);
      case 'done':
        return this.#done(frame.id);
      case 'refused':
        if (frame.id) this.#refused(frame.id, frame.refusal);
        else if (this.phase !== 'in') this.barred = frame.refusal;
        break;
      case 'text_state':
        this.texts.get(frame.text)?.merge(frame.update);
        break;
      case 'storage':
        this.full = !frame.ok;
        if (frame.ok) this.#pump();
        break;
      case 'proposals':
        this.proposals = frame.proposals;
        break;
      case 'activity':
        this.activity = Object.fromEntries(frame.rooms.map((one) => [one.partner, one.minutes]));
        break;
      case 'presence':
        this.here.take(frame);
    }
  }

  #welcome(frame: Extract<ServerFrame, { type: 'welcome' }>) {
    const { role, person, partner, alias } = frame;
    this.me = { role, person, partner, alias };
    this.workshop = frame.workshop;
    this.#epoch = frame.epoch;
    this.#offset = frame.now - Date.now();
    this.full = false;
    this.proposals = [];
    this.barred = undefined;
    if (frame.return_key) {
      this.key = frame.return_key;
      this.since = frame.now;
    }
    if (this.key) this.#way = { key: this.key };
    this.#outbox ??= new Outbox(localStorage, `samenkaart.out.${frame.workshop}.${person ?? role}`, tab());
    this.#outbox.unsend();
    this.phase = 'in';
    this.#remember();
    this.#changed();
    if (this.#place) this.#socket.send(this.#place);
    this.#pump();
    this.texts.reopen(); // after what waits: some of these texts may be in it
  }

  #patch(patch: Patch) {
    if (patch.del?.some((id) => this.texts.get(id))) this.texts.flush(); // it is kept until the server refuses it
    this.table.take(patch, this.#commands(), this.me, this.now());
    this.filled = true;
    for (const text of patch.text ?? []) {
      if ('update' in text) this.texts.get(text.id)?.merge(text.update);
    }
    for (const id of patch.del ?? []) this.texts.drop(id);
    if (patch.put?.some((row) => row.kind === 'workshop' || row.id === this.me.person)) this.#remember();
  }

  #remember() {
    if (!this.key) return;
    const title = this.table.get('workshop', 'workshop')?.title ?? this.door?.title ?? '';
    const person = this.table.get('person', this.me.person);
    const before = knownBy(this.key);
    this.since ||= before?.since ?? 0;
    this.inside ||= before?.inside || person?.standing === 'inside';
    useKey(this.workshop, this.key);
    const { workshop, key, since, inside } = this;
    remember({ workshop, key, role: this.me.role, title, name: person?.name ?? '', at: Date.now(), since, inside });
  }

  #add(waiting: Waiting) {
    if (waiting.command.type !== 'edit_text') this.texts.flush(); // in the order in which it was done
    this.#outbox?.add(waiting);
    this.#changed();
    this.#pump();
  }

  #edit(text: Id, update: string, words: string) {
    const written = this.written(text, words);
    const last = this.#outbox?.waiting.at(-1);
    const unsent = last && !last.tried && last.command.type === 'edit_text' && last.command.text === text;
    if (unsent && last.command.type === 'edit_text' && last.command.update.length < LONGEST_EDIT) {
      const joined = this.texts.join(last.command.update, update);
      if (joined) return this.#outbox?.change(last, { type: 'edit_text', text, update: joined }, written);
    }
    this.#add({ id: newId(), command: { type: 'edit_text', text, update }, written });
  }

  /** Words of a card or theme, with where they are. */
  written(text: Id, words: string): Written {
    const card = this.table.get('card', text);
    const { partner, person } = this.me;
    if (!card) return { words, partner };
    // In silent minutes one sees no others.
    const own = person !== null && (card.author === person || !!this.table.get('partner', card.partner)?.silent);
    return { words, partner, column: card.column, own };
  }

  /** Sends what waits, in its order, no faster than the server takes it. */
  #pump() {
    if (this.phase !== 'in' || !this.online) return;
    for (const waiting of this.#outbox?.waiting ?? []) {
      if (waiting.sent) continue;
      const pause = this.#pace.take(Date.now());
      if (pause > 0) return this.#later(pause);
      waiting.tried = true;
      waiting.sent = this.#socket.send({ type: 'command', id: waiting.id, command: waiting.command });
      if (!waiting.sent) return;
    }
  }

  #later(pause: number) {
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      this.#pump();
    }, pause);
  }

  #done(id: Id) {
    this.#outbox?.remove(id);
    this.#doubtful.delete(id);
    this.#changed();
    this.#answer(id);
  }

  #refused(id: Id, refusal: Refusal) {
    const waiting = this.#outbox?.waiting.find((one) => one.id === id);
    if (!waiting) return;
    const putOff = LATER.has(refusal.code);
    if (putOff || this.#doubtful.delete(id)) {
      waiting.sent = false;
      if (putOff) {
        const after = this.#outbox!.waiting.slice(this.#outbox!.waiting.indexOf(waiting) + 1);
        for (const one of after) if (one.sent) this.#doubtful.add(one.id);
        this.barred = refusal.code === 'too_fast' ? this.barred : refusal;
      }
      return this.#later(AGAIN_AFTER);
    }
    this.#outbox?.remove(id);
    const { command } = waiting;
    const notice: Notice = { id, refusal, words: wordsOf(command) };
    const text = command.type === 'edit_text' ? command.text : command.type === 'add_card' ? command.card : undefined;
    if (text) {
      const written = this.#unwritten(text) ?? waiting.written;
      Object.assign(notice, { text, words: written?.words ?? notice.words });
      if (command.type === 'edit_text') notice.written = written;
    }
    this.#changed();
    if (text && (this.table.get('card', text) ?? this.table.get('theme', text))) void this.texts.open(text);
    if (!this.#answer(id, refusal)) this.notices = [...this.notices, notice];
  }

  /** Takes back all that waits for a text, so that it begins anew; answers what was written last. */
  #unwritten(text: Id): Written | undefined {
    let written: Written | undefined;
    this.texts.flush();
    for (const one of [...this.#outbox!.waiting]) {
      if (one.command.type !== 'edit_text' || one.command.text !== text) continue;
      written = this.#outbox!.remove(one.id)!.written ?? written;
    }
    this.texts.drop(text);
    return written;
  }

  /** Tells whoever waits for it; false when nobody does. */
  #answer(id: Id, refusal?: Refusal): boolean {
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    answer?.(refusal);
    return answer !== undefined;
  }

  #commands(): Command[] {
    return this.#outbox?.waiting.map((one) => one.command) ?? [];
  }

  #changed() {
    this.waiting = this.#outbox?.waiting.length ?? 0;
    this.keeps = this.#outbox?.keeps ?? true;
    if (this.waiting === 0 && this.barred && LATER.has(this.barred.code)) this.barred = undefined;
    this.table.repaint(this.#commands(), this.me, this.now());
  }
}

/** What somebody typed, out of a command. */
function wordsOf(command: Command): string {
  const fields: Record<string, unknown> = command;
  const names = command.type === 'give_consent' ? ['reason'] : ['text', 'words', 'question', 'answer', 'reason', 'why', 'what', 'title'];
  const texts = names.map((name) => fields[name]);
  return texts.filter((text): text is string => typeof text === 'string').join('\n');
}
