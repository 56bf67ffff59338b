/** Brings an item into the middle of its strip, where that is longer than the screen. */
export function inSight(item: HTMLElement) {
  const strip = item.closest('nav');
  if (strip) strip.scrollLeft = item.offsetLeft - (strip.clientWidth - item.clientWidth) / 2;
}
