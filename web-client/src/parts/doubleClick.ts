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
