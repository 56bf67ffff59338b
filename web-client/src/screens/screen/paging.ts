// Where the pages of something long begin and end, so that everything is whole on one of them.

/** Something that is to stay whole; from the top of all, in pixels. */
export interface Block {
  top: number;
  bottom: number;
}

export interface Page {
  from: number;
  to: number;
}

/** A page is filled to so much of it at least, and goes on by as much. */
const LEAST = 0.6;

/**
 * The pages. Each ends where the fewest blocks are cut through; the next one begins with those again, so that they are
 * whole there. `head`: what stands above every page but the first, and takes room there. All in pixels.
 */
export function pagesOf(blocks: Block[], whole: number, height: number, head = 0): Page[] {
  const pages: Page[] = [];
  let from = 0;
  for (;;) {
    const room = Math.max(1, height - (from > 0 ? head : 0));
    if (from + room >= whole - 1) return [...pages, { from, to: whole }];
    const least = from + room * LEAST;
    const cutAt = (line: number) => blocks.filter((one) => one.top < line - 1 && one.bottom > line + 1);
    const lines = [from + room, ...blocks.map((one) => one.top).filter((top) => top >= least && top <= from + room)];
    const to = lines.reduce((best, line) => {
      const [less, now] = [cutAt(line).length, cutAt(best).length];
      return less < now || (less === now && line > best) ? line : best;
    });
    pages.push({ from, to });
    from = Math.min(to, ...cutAt(to).map((one) => one.top).filter((top) => top >= least));
  }
}
