// Whether somebody is in the middle of a sentence: then nothing moves their page.

/** How long after the last letter somebody counts as busy, in milliseconds. */
const BUSY = 30_000;
const NO_WORDS = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'file']);
let typed = -Infinity;

addEventListener('input', () => (typed = Date.now()), true);

/** The field with words in which the cursor stands. */
export function fieldInHand(): HTMLTextAreaElement | HTMLInputElement | undefined {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement) return active;
  return active instanceof HTMLInputElement && !NO_WORDS.has(active.type) ? active : undefined;
}

export function isBusy(): boolean {
  return !!fieldInHand()?.value && Date.now() - typed < BUSY;
}
