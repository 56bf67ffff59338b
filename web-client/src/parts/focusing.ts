// Where the keyboard goes when what had it is gone: people must not find themselves at the top of the page.

import { tick } from 'svelte';

/** Focuses the first of these that can be seen, once the page has changed. */
export async function focusOn(...selectors: string[]) {
  await tick();
  for (const selector of selectors) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
    if (!found) continue;
    // A heading takes it as well.
    if (found.tabIndex < 0 && !found.hasAttribute('tabindex')) found.tabIndex = -1;
    return found.focus();
  }
}

/** As above, if the focus went with what was pressed and nobody has put it elsewhere meanwhile. */
export async function focusIfLost(...selectors: string[]) {
  await tick();
  if (document.activeElement === document.body) await focusOn(...selectors);
}

/** A card, by its words or its menu; else what comes after it. */
export function cardAt(card: string): string[] {
  return [`[data-card="${card}"] button.words`, `[data-card="${card}"] button`];
}

/** Into a page that has come in place of another, when the focus went with the old one. */
export async function intoPage() {
  await tick();
  if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
}
