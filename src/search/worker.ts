// Pagefind, in a thread of its own: typing stays smooth whatever a search costs. (Pagefind's own worker would do that,
// too, but keeps silent when a part of the index cannot be fetched, and then finds nothing.)

import type { PhraseIndex } from './engine.ts';
import { addIndexes, indexFolder, type Pagefind, pagefindIndex, startPagefind } from './engine-pagefind.ts';
import { unpacked } from './gzip.ts';

/**
 * `start` loads Pagefind from a folder, `ids` says which page is which and how many indexes there are, `find` asks for a
 * phrase: in this order.
 */
export type Request =
  | { readonly kind: 'start'; readonly folder: string }
  | { readonly kind: 'ids'; readonly ids: readonly string[]; readonly indexes: number }
  | { readonly kind: 'find'; readonly request: number; readonly phrase: readonly string[] };

/** What was found, or what went wrong. */
export type Response =
  { readonly request: number; readonly places: Int32Array } | { readonly request: number; readonly error: string };

const failures: unknown[] = [];
const fetchPlainly = globalThis.fetch;

/**
 * Pagefind swallows failed downloads of its index; they are noted here. And it unpacks its files itself, in JavaScript, but
 * takes them unpacked, too: the browser does that many times faster.
 */
globalThis.fetch = async (...request) => {
  try {
    const response = await fetchPlainly(...request);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return unpacked(await response.arrayBuffer());
  } catch (error) {
    failures.push(error);
    throw error;
  }
};

let index: Promise<PhraseIndex> | null = null;
let pagefind: Promise<Pagefind> | null = null;
let folder = '';

async function start(): Promise<Pagefind> {
  return startPagefind((await import(/* @vite-ignore */ `${folder}${indexFolder(0)}pagefind.js`)) as Pagefind);
}

async function indexOf(started: Promise<Pagefind>, ids: readonly string[], indexes: number): Promise<PhraseIndex> {
  await addIndexes(await started, folder, indexes);
  return pagefindIndex(await started, ids);
}

/** Pages and places in turn. After a failed download nothing found is whole, now or later. */
async function find(phrase: readonly string[]): Promise<Int32Array> {
  const places = await (await index)?.find(phrase);
  if (!places) throw new Error('Pagefind was not started.');
  if (failures.length > 0) throw failures[0];
  const pairs = new Int32Array(places.size * 2);
  let at = 0;
  for (const [page, place] of places) {
    pairs[at] = page;
    pairs[at + 1] = place;
    at += 2;
  }
  return pairs;
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  switch (data.kind) {
    case 'start':
      ({ folder } = data);
      pagefind = start();
      // Told when something is asked for.
      pagefind.catch(() => {});
      break;
    case 'ids':
      index = pagefind && indexOf(pagefind, data.ids, data.indexes);
      index?.catch(() => {});
      break;
    case 'find': {
      const { request, phrase } = data;
      const response: Response = await find(phrase).then(
        (places) => ({ request, places }),
        (error: unknown) => ({ request, error: String(error) }),
      );
      if ('places' in response) postMessage(response, { transfer: [response.places.buffer] });
      else postMessage(response);
    }
  }
});
// Pagefind starts itself without waiting: an error there has nobody else to go to.
addEventListener('unhandledrejection', (event) => event.preventDefault());
