// Words on the projector are as large as the sheet allows: one thought fills it, ten still fit.

const LARGEST = 3.6;
const STEPS = 40;

/** Sets `--fit`, from 1 to 3.6, on the element: the largest with which it still fits in its box. */
export function fitting(element: HTMLElement) {
  const box = element.parentElement!;
  const fits = () => element.scrollHeight <= box.clientHeight && element.scrollWidth <= box.clientWidth;
  function fit() {
    for (let step = STEPS; step >= 0; step--) {
      element.style.setProperty('--fit', String(1 + ((LARGEST - 1) * step) / STEPS));
      if (fits()) return;
    }
  }
  const sizes = new ResizeObserver(fit);
  sizes.observe(box);
  const words = new MutationObserver(fit);
  words.observe(element, { childList: true, subtree: true, characterData: true });
  return () => {
    sizes.disconnect();
    words.disconnect();
  };
}
