// At which edge of the window a strip of notes lies, so that one can write on. All in pixels from the window's top.

export type Edge = 'top' | 'bottom';

export interface Span {
  from: number;
  to: number;
}

/** Where one is: the field in which one writes, and what belongs to it. */
export interface Hand {
  field: Span;
  around: Span;
}

/** The part of the window that can be seen and is free of bars. */
export interface Free {
  top: number;
  bottom: number;
}

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** Where a strip of that height would lie. */
export function spanAt(edge: Edge, height: number, { top, bottom }: Free): Span {
  return edge === 'top' ? { from: top, to: top + height } : { from: bottom - height, to: bottom };
}

/**
 * The edge for it: the bottom, unless something in hand would be covered there. It covers the field last of all, and stays
 * where it is as long as that is no worse.
 */
export function edgeFor(now: Edge, height: number, free: Free, hand?: Hand): Edge {
  if (!hand || height === 0) return 'bottom';
  const other = now === 'top' ? 'bottom' : 'top';
  const covers = (edge: Edge) => {
    const span = spanAt(edge, height, free);
    return overlap(span, hand.field) * 10_000 + overlap(span, hand.around);
  };
  return covers(other) < covers(now) ? other : now;
}
