// The few calls beside the socket.

import type { Refusal } from '../protocol/generated/types';
import { language } from '../words/index.svelte';
import type { Key } from './key';

export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal | undefined };

export async function get<T>(path: string): Promise<Answer<T>> {
  return read<T>(() => fetch(path, { headers: { 'accept-language': language() } }));
}

export async function post<T>(path: string, body: unknown): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json', 'accept-language': language() };
  return read<T>(() => fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Deletes a workshop, with a facilitator's own key; why not, if not. */
export async function remove(key: Key): Promise<Answer<undefined>> {
  const headers = { 'accept-language': language(), authorization: `Bearer ${key}` };
  try {
    const response = await fetch('/api/workshop', { method: 'DELETE', headers });
    return response.ok ? { ok: true, value: undefined } : { ok: false, refusal: await refusalOf(response) };
  } catch {
    return { ok: false, refusal: undefined };
  }
}

export interface Download {
  name: string;
  blob: Blob;
}

/** A document, with one's own key. */
export async function download(path: string, body: unknown, key: Key): Promise<Answer<Download>> {
  const headers = {
    'content-type': 'application/json', 'accept-language': language(), authorization: `Bearer ${key}`,
  };
  try {
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) return { ok: false, refusal: await refusalOf(response) };
    const disposition = response.headers.get('content-disposition') ?? '';
    const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
    const plain = /filename="([^"]+)"/i.exec(disposition)?.[1];
    const name = encoded ? decodeURIComponent(encoded) : (plain ?? 'samenkaart');
    return { ok: true, value: { name, blob: await response.blob() } };
  } catch {
    return { ok: false, refusal: undefined };
  }
}

async function read<T>(ask: () => Promise<Response>): Promise<Answer<T>> {
  try {
    const response = await ask();
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    return { ok: false, refusal: await refusalOf(response) };
  } catch {
    return { ok: false, refusal: undefined };
  }
}

async function refusalOf(response: Response): Promise<Refusal | undefined> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    return undefined;
  }
}
