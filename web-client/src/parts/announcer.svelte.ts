// What changed elsewhere, said to screen readers, politely and one after the other. Nothing is left out.

/** Two places in turns: the same words once more are news only in another place. */
export const announcing = $state({ one: '', other: '' });

let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

export function announce(words: string) {
  waiting.push(words);
  timer ??= setTimeout(say, 150);
}

function say() {
  const words = [...new Set(waiting)].join(' ');
  waiting = [];
  timer = undefined;
  Object.assign(announcing, announcing.one ? { one: '', other: words } : { one: words, other: '' });
}
