// The rooms as they are now. In 30 rooms something happens twenty times a second; the wall may be a second behind, and a
// tablet has little time: what happens shortly after something else is looked at together.

import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

import type { Card, Id } from '../../protocol/generated/types';
import { guidedPartners } from '../../records/guiding';
import { holdings, roomsOf, type Held, type Room, type Seen } from '../../records/rooms';
import type { Session } from '../../session/session.svelte';

/** From one look at everything to the next, at least, in milliseconds. */
const EVERY = 200;

type Now = Omit<Seen, 'held'> & { cards: Card[] };

export class LiveRooms {
  #all = $state.raw<Room[]>([]);
  #byId = new SvelteMap<Id, Room>();
  #held: Map<Id, Held> | undefined;
  #looked = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Made by a component while that is made; it lives as long. */
  constructor(session: Session) {
    const now = $derived(see(session));
    $effect.pre(() => {
      void now;
      untrack(() => this.#soon(() => now));
    });
    $effect(() => () => clearTimeout(this.#timer));
  }

  /** In the partners' order. */
  get all(): Room[] {
    return this.#all;
  }

  /** One of them: who asks hears of nothing that happens in the others. */
  get(id: Id): Room | undefined {
    return this.#byId.get(id);
  }

  /** At once after a while in which nothing happened. */
  #soon(now: () => Now | undefined) {
    const pause = this.#looked + EVERY - performance.now();
    if (pause <= 0) this.#look(now());
    else this.#timer ??= setTimeout(() => this.#look(now()), pause);
  }

  #look(now: Now | undefined) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#looked = performance.now();
    if (!now) return;
    this.#held = holdings(now.cards, this.#held);
    this.#all = roomsOf({ ...now, held: this.#held }, this.#all);
    const there = new Map(this.#all.map((room) => [room.partner.id, room]));
    for (const [id, room] of there) this.#byId.set(id, room);
    for (const id of [...this.#byId.keys()]) if (!there.has(id)) this.#byId.delete(id);
  }
}

/** All that the rooms are made of; looking at it costs little beside making them. */
function see(session: Session): Now | undefined {
  const { table } = session;
  const workshop = table.get('workshop', 'workshop');
  return workshop && {
    workshop, partners: guidedPartners(session), cards: table.all('card'), activity: session.activity, present: session.here.all(),
    people: table.all('person'), flags: table.all('flag'), card: (id) => table.get('card', id), hands: table.all('hand'),
    whispers: table.all('whisper'), releases: table.all('release'), timers: table.all('timer'),
  };
}
