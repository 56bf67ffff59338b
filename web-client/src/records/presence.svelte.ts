// Who is here, and where they type. Never kept, and no part of the table.

import { SvelteMap } from 'svelte/reactivity';

import type { Id, Presence, ServerFrame } from '../protocol/generated/types';

export class Here {
  #people = new SvelteMap<Id, Presence>();

  take(frame: Extract<ServerFrame, { type: 'presence' }>) {
    if (frame.all) {
      const here = new Set(frame.here.map((one) => one.person));
      for (const person of [...this.#people.keys()]) if (!here.has(person)) this.#people.delete(person);
    }
    for (const one of frame.here) this.#people.set(one.person, one);
    for (const person of frame.gone) this.#people.delete(person);
  }

  has(person: Id): boolean {
    return this.#people.has(person);
  }

  all(): Presence[] {
    return [...this.#people.values()];
  }

  of(partner: Id): Presence[] {
    return this.all().filter((one) => one.partner === partner);
  }

  /** Who types in a text or field, apart from oneself. */
  typing(text: Id, self: Id | null): Presence[] {
    return this.all().filter((one) => one.typing && one.text === text && one.person !== self);
  }

  clear() {
    this.#people.clear();
  }
}
