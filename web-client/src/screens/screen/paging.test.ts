import { describe, expect, it } from 'vitest';

import { pagesOf } from './paging';

const rows = (count: number, height: number) => Array.from({ length: count }, (_, at) => ({ top: at * height, bottom: (at + 1) * height }));
const starts = (...about: Parameters<typeof pagesOf>) => pagesOf(...about).map((page) => page.from);

describe('pages', () => {
  it('is one where all fits', () => {
    expect(pagesOf(rows(5, 20), 100, 100)).toEqual([{ from: 0, to: 100 }]);
  });

  it('begin with a whole row', () => {
    expect(starts(rows(10, 30), 300, 100)).toEqual([0, 90, 180, 270]);
  });

  it('leave room for the head of a table', () => {
    expect(starts(rows(10, 30), 300, 100, 40)).toEqual([0, 90, 150, 210, 270]);
  });

  it('begin with what had to be cut where columns differ', () => {
    const beside = [{ top: 0, bottom: 70 }, { top: 70, bottom: 130 }, { top: 130, bottom: 160 }];
    const [first, second] = pagesOf([...rows(2, 80), ...beside], 160, 100);
    expect([first!.to, second!.from]).toEqual([80, 70]);
  });

  it('cut what is taller than a page, and go on', () => {
    expect(starts([{ top: 0, bottom: 450 }], 450, 100)).toEqual([0, 100, 200, 300, 400]);
  });
});
