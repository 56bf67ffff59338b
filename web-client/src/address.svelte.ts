// The address of the page: which screen is shown. Secrets come in the fragment and are taken out of the
// address before anything else happens, so that nobody copies them by accident.

import type { Key } from './connection/key';

export const address = $state({ path: location.pathname });

const PENDING = 'samenkaart.pending';

export function go(path: string, { replace = false } = {}) {
  if (path === location.pathname && !location.hash) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  address.path = path;
  scrollTo(0, 0);
}

/** What stood behind the # of the address; it stays with this tab over a reload. */
export function takeSecret(): Key | undefined {
  const secret = readable(location.hash.slice(1)).trim();
  if (secret) {
    history.replaceState(null, '', location.pathname);
    try {
      sessionStorage.setItem(PENDING, secret);
    } catch {
      // Without storage a reload has to start from the link again.
    }
    return secret;
  }
  try {
    return sessionStorage.getItem(PENDING) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What a mail program made of a link may be no longer readable; then it is no key either, and is said so. */
function readable(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export function forgetSecret() {
  try {
    sessionStorage.removeItem(PENDING);
  } catch {
    // There was nowhere to keep it.
  }
}

addEventListener('popstate', () => (address.path = location.pathname));

// Links within the program change the screen without loading the page anew.
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.pathname.startsWith('/api/') || link.hash) return;
  event.preventDefault();
  go(link.pathname);
});
