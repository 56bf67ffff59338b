// One WebSocket that comes back by itself: with some randomness, from half a second to ten, so that a
// hall full of browsers does not return in one blow. It knows frames, and nothing of what they mean.

import type { ClientFrame, ServerFrame } from '../protocol/generated/types';

/** Why the server ended a connection for good (rule R6 of the protocol). */
export type Ending = 'replaced' | 'wrong-key' | 'gone' | 'taken-out' | 'not-accepted';

export interface Listener {
  /** The line is up: say hello. */
  up(): void;
  /** A frame came. */
  frame(frame: ServerFrame): void;
  /** The line is down; the socket tries again by itself. */
  down(): void;
  /** The line is down and stays down. */
  over(why: Ending): void;
}

const FOR_GOOD: Record<number, Ending> = {
  4001: 'replaced', 4003: 'wrong-key', 4004: 'gone', 4005: 'taken-out', 1007: 'not-accepted', 1008: 'not-accepted', 1009: 'not-accepted',
};
const SHORTEST = 500;
const LONGEST = 10_000;
/** Too many are connected: there is no use in knocking again at once. */
const CROWDED = 1013;
const MANY_TRIES = 5;
/** How long the line may be silent before we ask whether anybody is there, and then before we give it up. */
const QUIET = 15_000;
const PATIENCE = 8_000;

export class Socket {
  #socket: WebSocket | undefined;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(private readonly url: string, private readonly listener: Listener) {
    addEventListener('online', this.#now);
    document.addEventListener('visibilitychange', this.#visible);
    this.#connect();
  }

  /** Sends a frame; false when the line is down. */
  send(frame: ClientFrame): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Ends it for good. */
  close() {
    this.#over = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#watch);
    removeEventListener('online', this.#now);
    document.removeEventListener('visibilitychange', this.#visible);
    this.#socket?.close();
  }

  #connect() {
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.onopen = () => {
      this.#heard();
      this.listener.up();
    };
    socket.onmessage = (event) => {
      this.#tries = 0;
      this.#heard();
      this.listener.frame(JSON.parse(event.data as string) as ServerFrame);
    };
    socket.onclose = (event) => {
      if (this.#socket !== socket) return; // a late close of an old line does no harm
      if (event.code === CROWDED) this.#tries = MANY_TRIES;
      this.#lost(FOR_GOOD[event.code]);
    };
  }

  #lost(why?: Ending) {
    clearTimeout(this.#watch);
    this.#socket = undefined;
    if (this.#over) return;
    if (why) {
      this.close();
      this.listener.over(why);
      return;
    }
    this.listener.down();
    const longest = Math.min(LONGEST, SHORTEST * 2 ** this.#tries++);
    this.#timer = setTimeout(() => this.#connect(), longest / 2 + Math.random() * (longest / 2));
  }

  /** A line can die without a word: whoever hears nothing asks, and then dials again. */
  #heard() {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      this.send({ type: 'ping' });
      this.#watch = setTimeout(() => {
        const dead = this.#socket;
        this.#lost();
        dead?.close();
      }, PATIENCE);
    }, QUIET);
  }

  #now = () => {
    if (this.#socket || this.#over) return;
    clearTimeout(this.#timer);
    this.#connect();
  };

  #visible = () => {
    if (document.visibilityState === 'visible') this.#now();
  };
}
