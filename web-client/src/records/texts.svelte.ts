// Texts that are open in an editor here: Yjs documents, so that several people can type in one card and
// no letter is lost. Yjs itself is loaded when the first editor opens.

import { SvelteMap } from 'svelte/reactivity';
import type * as Yjs from 'yjs';

import type { Id } from '../protocol/generated/types';

/** Letters of one text leave at once after a pause, and then at most so often, in milliseconds. */
const COLLECT = 60;
/** Between two texts that are opened ahead of need, in milliseconds. */
const UNHURRIED = 150;
/** Updates that came from the server. */
const REMOTE = Symbol('remote');

export interface TextLine {
  /** Whether somebody hears it. */
  up(): boolean;
  /** Asks the server for the state of a text. */
  open(id: Id): void;
  /** Sends an edit, base64, with the words as they are now. */
  edit(id: Id, update: string, words: string): void;
}

/** A text that is open. */
export class OpenText {
  /** The words as they are here. */
  words = $state('');
  /** Whether the document is here, so that it can be edited. */
  ready = $state(false);
  /** When letters last left. */
  #left = 0;
  /** Unsent letters wait for a moment. */
  #collected: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new Set<(event: Yjs.YTextEvent) => void>();
  readonly doc: Yjs.Doc;
  readonly text: Yjs.Text;

  constructor(readonly id: Id, private readonly yjs: typeof Yjs, private readonly line: TextLine) {
    this.doc = new yjs.Doc();
    this.text = this.doc.getText('t');
    this.text.observe((event, transaction) => {
      this.words = this.text.toString();
      if (transaction.origin === REMOTE) for (const listener of this.#listeners) listener(event);
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) this.#collect(update);
    });
  }

  /** Takes what the server sent. */
  merge(update: string) {
    this.yjs.applyUpdate(this.doc, fromBase64(update), REMOTE);
    this.ready = true;
  }

  /** The first words of a card that was added here: the same document that the server makes (rule T2). */
  begin(words: string) {
    const first = new this.yjs.Doc();
    first.clientID = firstWriter(this.id);
    if (words) first.getText('t').insert(0, words);
    this.yjs.applyUpdate(this.doc, this.yjs.encodeStateAsUpdate(first), REMOTE);
    this.ready = true;
  }

  /** Replaces a part of the words. */
  splice(at: number, cut: number, add: string) {
    this.doc.transact(() => {
      if (cut) this.text.delete(at, cut);
      if (add) this.text.insert(at, add);
    });
  }

  /** Hears of letters that others typed. */
  onRemote(listener: (event: Yjs.YTextEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #collect(update: Uint8Array) {
    this.#collected.push(update);
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, this.#left + COLLECT - Date.now()));
  }

  /** Sends what was collected. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#collected.length === 0) return;
    this.#left = Date.now();
    const update = this.yjs.mergeUpdates(this.#collected);
    this.#collected = [];
    this.line.edit(this.id, toBase64(update), this.words);
  }
}

/** The texts that are open in this page. */
export class Texts {
  #open = new SvelteMap<Id, OpenText>();
  #loading: Promise<typeof Yjs> | undefined;
  #yjs: typeof Yjs | undefined;
  #wanted = new Set<Id>();
  #preparing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly line: TextLine) {
    addEventListener('pagehide', this.#flush);
    addEventListener('visibilitychange', this.#flush);
  }

  /** The text, if it is open. */
  get(id: Id): OpenText | undefined {
    return this.#open.get(id);
  }

  /** Loads what editing needs, ahead of need. */
  warm() {
    if (!this.#loading) {
      this.#loading = import('yjs').then((yjs) => (this.#yjs = yjs));
      this.#loading.catch(() => (this.#loading = undefined)); // it is tried again when somebody needs it
    }
    return this.#loading;
  }

  /** Opens a text for editing. With `words`, as one that was added here this moment. */
  async open(id: Id, words?: string): Promise<OpenText> {
    const yjs = await this.warm();
    let text = this.#open.get(id);
    if (!text) {
      text = new OpenText(id, yjs, this.line);
      this.#open.set(id, text);
      if (words !== undefined) text.begin(words);
    }
    if (words === undefined) this.line.open(id);
    return text;
  }

  /** Opens a text for later, so that it can be edited when the line is down by then; some at a time. */
  prepare(id: Id) {
    if (this.#open.has(id)) return;
    this.#wanted.add(id);
    this.#preparing ??= setTimeout(() => void this.#next(), UNHURRIED);
  }

  async #next() {
    const [id] = this.#wanted;
    this.#preparing = undefined;
    if (id === undefined) return;
    this.#wanted.delete(id);
    try {
      if (this.line.up() && !this.#open.has(id)) await this.open(id);
    } catch {
      return; // without a line there is nothing to prepare with; the cards ask again when it is back
    }
    if (this.#wanted.size > 0) this.#preparing ??= setTimeout(() => void this.#next(), UNHURRIED);
  }

  /** The line is up again: what happened meanwhile is asked for. */
  reopen() {
    for (const id of this.#open.keys()) this.line.open(id);
  }

  /** Forgets a text: it is gone, or begins anew. */
  drop(id: Id) {
    this.#open.delete(id);
  }

  /** Two edits as one; nothing while the library is not there. */
  join(a: string, b: string): string | undefined {
    return this.#yjs && toBase64(this.#yjs.mergeUpdates([fromBase64(a), fromBase64(b)]));
  }

  /** Sends what was typed and still waits for company. */
  flush() {
    for (const text of this.#open.values()) text.flush();
  }

  close() {
    this.#flush();
    clearTimeout(this.#preparing);
    removeEventListener('pagehide', this.#flush);
    removeEventListener('visibilitychange', this.#flush);
  }

  #flush = () => this.flush();
}

/** The Yjs client that writes a text's first words: FNV-1a over the text's id. */
export function firstWriter(id: Id): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return Math.max(hash, 1);
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
