// The order in which the wall stands. It never changes under somebody's hand: while the pointer or the keyboard is
// among the rooms it is held, and settles a moment after they are left alone.

import { held, movedUp } from '../../records/attention';
import type { Room } from '../../records/rooms';
import type { Id } from '../../protocol/generated/types';

/** A hand that leaves for a moment comes back; a finger leaves after every touch. In milliseconds. */
const AFTER = 500;
const AFTER_TOUCH = 5_000;

export class Holding {
  #wanted: () => Id[];
  #rooms: () => Room[];
  #kept = $state.raw<Id[]>([]);
  #busy = $state(false);
  #pointer = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The rooms as they stand. */
  readonly shown = $derived.by(() => (this.#busy ? held(this.#kept, this.#rooms()) : this.#wanted()));
  /** How many would stand nearer to the beginning by now. */
  readonly moved = $derived.by(() => (this.#busy ? movedUp(this.shown, this.#wanted()) : 0));

  /** `rooms` in the partners' order; `wanted`: their ids as they should stand; `before`: as they stood when one left. */
  constructor(rooms: () => Room[], wanted: () => Id[], before: Id[] | undefined) {
    this.#rooms = rooms;
    this.#wanted = wanted;
    if (!before) return;
    this.#kept = before;
    this.#busy = true;
  }

  /** Holds the order while something is done among the rooms of this list. */
  readonly watch = (wall: HTMLElement) => {
    const enter = () => ((this.#pointer = true), this.#hold());
    const leave = (event: PointerEvent) => ((this.#pointer = false), this.#look(wall, event.pointerType === 'touch' ? AFTER_TOUCH : AFTER));
    const focus = () => (wall.querySelector(':focus-visible') ? this.#hold() : undefined);
    const blur = () => this.#look(wall, AFTER);
    wall.addEventListener('pointerenter', enter);
    wall.addEventListener('pointerleave', leave);
    wall.addEventListener('focusin', focus);
    wall.addEventListener('focusout', blur);
    if (this.#busy) this.#look(wall, AFTER_TOUCH);
    return () => {
      clearTimeout(this.#timer);
      wall.removeEventListener('pointerenter', enter);
      wall.removeEventListener('pointerleave', leave);
      wall.removeEventListener('focusin', focus);
      wall.removeEventListener('focusout', blur);
    };
  };

  /** Lets the rooms take their places, now. */
  settle() {
    const busy = this.#busy;
    this.#busy = false;
    this.#kept = this.#wanted();
    this.#busy = busy;
  }

  #hold() {
    clearTimeout(this.#timer);
    if (this.#busy) return;
    this.#kept = this.#wanted();
    this.#busy = true;
  }

  #look(wall: HTMLElement, after: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const open = wall.querySelector(':popover-open, dialog[open]') !== null;
      if (this.#pointer || wall.querySelector(':focus-visible')) return;
      if (open) return this.#look(wall, after);
      this.#busy = false;
    }, after);
  }
}
