// How fast commands leave: below what the server takes from one person (rule L2 of the protocol), so that a
// long list that waited offline is never refused halfway.

const PER_SECOND = 30;
const AT_ONCE = 60;

export class Pace {
  #left = AT_ONCE;
  #at = 0;

  /** 0 when one may leave now, else how many milliseconds to wait. */
  take(now: number): number {
    if (this.#at > 0) this.#left = Math.min(AT_ONCE, this.#left + ((now - this.#at) * PER_SECOND) / 1000);
    this.#at = now;
    if (this.#left < 1) return Math.ceil(((1 - this.#left) * 1000) / PER_SECOND);
    this.#left -= 1;
    return 0;
  }
}
