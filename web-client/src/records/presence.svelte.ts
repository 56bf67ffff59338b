// Who is here, and where they type. Never kept, and no part of the table.

import { SvelteSet } from 'svelte/reactivity';

import type { Id, Presence, ServerFrame } from '../protocol/generated/types';

export class Here {
  /** Another one for each frame: whoever looks at them all hears of it once, and not once for each person in it. */
  #people = $state.raw<ReadonlyMap<Id, Presence>>(new Map());
  /** Who looks for one person hears nothing of where the others type. */
  #present = new SvelteSet<Id>();

  take(frame: Extract<ServerFrame, { type: 'presence' }>) {
    const people = new Map(frame.all ? [] : this.#people);
    for (const one of frame.here) people.set(one.person, one);
    for (const person of frame.gone) people.delete(person);
    for (const person of frame.all ? this.#people.keys() : frame.gone) if (!people.has(person)) this.#present.delete(person);
    for (const { person } of frame.here) if (people.has(person)) this.#present.add(person);
    this.#people = people;
  }

  has(person: Id): boolean {
    return this.#present.has(person);
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
}
