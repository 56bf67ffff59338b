// What changed elsewhere, said to screen readers, politely and one after the other.

export const announcing = $state({ words: '' });

let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

export function announce(words: string) {
  waiting.push(words);
  timer ??= setTimeout(say, 150);
}

function say() {
  announcing.words = waiting.slice(-3).join(' ');
  waiting = [];
  timer = undefined;
}
