// Many people double-click everything. The second click belongs to the button of the first: what has come
// to lie under the pointer meanwhile is not pressed by it.

export function tameDoubleClicks(root: Document) {
  let first: Element | null = null;
  root.addEventListener(
    'click',
    (event) => {
      const pressed = (event.target as Element | null)?.closest?.('button, a, input, label, summary') ?? null;
      if (event.detail > 1 && pressed !== first) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.detail === 1) {
        first = pressed;
      }
    },
    true,
  );
}

/** For a button whose second press takes back what the first one did: a double click does it once. */
export function once(act: () => void): (event: MouseEvent) => void {
  let last = -Infinity;
  return ({ detail, timeStamp }) => {
    // Not every browser counts the taps of a finger.
    const again = detail > 1 || timeStamp - last < 400;
    last = timeStamp;
    if (!again) act();
  };
}
