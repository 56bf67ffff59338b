// Between the cards that are ticked and the bar with what can be done with them, for who uses the keyboard.

let from: HTMLElement | undefined;

export const BAR = 'chosen-cards';

/** To the first thing in the bar. */
export function toChosen() {
  from = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  document.querySelector<HTMLElement>(`#${BAR} button`)?.focus();
}

/** To the card where one came from, or any that is ticked, or the page. */
export function backToCards() {
  const card = from?.isConnected ? from.closest('[data-card]') : document.querySelector('[data-card]:has(:checked)');
  const target = card?.querySelector<HTMLElement>('input') ?? document.getElementById('main');
  from = undefined;
  target?.focus();
}
