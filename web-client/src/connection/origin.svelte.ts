// How others reach this server: what links and QR codes begin with.

import type { Offers } from '../protocol/generated/types';
import { get } from './http';

export const origin = $state({ url: location.origin, /** Only this machine reaches it. */ local: false });

const LOCAL = /^(localhost|127\.|\[::1\])/;
let asked = false;

/** Asks the server once. */
export async function findOrigin() {
  if (asked) return;
  asked = true;
  const answer = await get<Offers>('/api/offers');
  if (!answer.ok) return void (asked = false);
  const { public_url, network_url } = answer.value;
  if (public_url) origin.url = public_url;
  else if (LOCAL.test(location.hostname)) {
    if (network_url) origin.url = network_url;
    else origin.local = true;
  }
}
