// A field takes no more than it has room for: what a paste loses by that is said beside it, and not silently gone.

import { t } from '../words/index.svelte';
import { announce } from './announcer.svelte';
import { lost } from './lost';

export function tellOfPastes(page: Document) {
  page.addEventListener('paste', ({ target, clipboardData }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const count = lost(target, clipboardData?.getData('text') ?? '');
    if (count === 0 || target.readOnly) return;
    const words = t('pasted-cut', { count, limit: target.maxLength });
    const hint = page.createElement('span');
    hint.className = 'hint pasted';
    hint.textContent = words;
    announce(words);
    // After the letters have come; the next ones are written by somebody who has read it.
    setTimeout(() => {
      target.after(hint);
      const away = () => hint.remove();
      target.addEventListener('input', away, { once: true });
      target.form?.addEventListener('submit', away, { once: true });
    });
  });
}
