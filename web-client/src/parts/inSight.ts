/** Keeps an item in the middle of its strip, where that is longer than the room there is for it. */
export function inSight(item: HTMLElement) {
  const strip = item.closest('nav');
  if (!strip) return;
  const observer = new ResizeObserver(() => {
    strip.scrollLeft = item.offsetLeft - (strip.clientWidth - item.clientWidth) / 2;
  });
  observer.observe(strip);
  return () => observer.disconnect();
}
