// What the search page fetches: the catalogue, an engine, and texts of pages. Each is fetched once, when it is needed.

import type { Catalogue } from './catalogue.ts';
import { type PhraseIndex, remembering } from './engine.ts';
import { scanIndex } from './engine-scan.ts';
import { startWorker } from './engine-worker.ts';
import { unpacked } from './gzip.ts';
import { type PageText, unpackPage } from './page-text.ts';
import { leadsOf } from './synonyms.ts';

export interface Library {
  readonly catalogue: Catalogue;
  /** Pagefind, or a plain scan where it cannot run or load. */
  readonly index: PhraseIndex;
  /** Whether the plain scan has taken over. */
  isScanning(): boolean;
  /** The texts of pages, by number. */
  texts(pages: readonly number[]): Promise<ReadonlyMap<number, PageText>>;
}

/** So many pages are worth fetching one by one; for more, the file of all texts is. */
export const MAX_SINGLE_PAGES = 50;

/** Loads the catalogue and starts an engine. `folder` is the address of the search's data, with `/` at its end. */
export async function openLibrary(folder: string): Promise<Library> {
  const worker = canRunWebAssembly() ? startWorker(`${folder}pagefind/`) : null;
  try {
    const catalogue = await fetchPacked<Catalogue>(`${folder}catalogue`, 'no-cache');
    worker?.know(catalogue.ids, catalogue.indexes);
    // Made here, while the reader is still typing.
    leadsOf(catalogue.synonyms);
    return libraryOf(catalogue, folder, worker);
  } catch (error) {
    worker?.stop();
    throw error;
  }
}

function libraryOf(catalogue: Catalogue, folder: string, pagefind: PhraseIndex | null): Library {
  const address = (name: string) => `${folder}${name}?v=${catalogue.version}`;
  const single = new Map<number, Promise<PageText>>();

  const all = once(async () => (await fetchPacked<Parameters<typeof unpackPage>[0][]>(address('all'))).map(unpackPage));
  const scan = once(async () => scanIndex(await all()));
  const one = (page: number) => {
    const text =
      single.get(page) ?? fetchPacked<Parameters<typeof unpackPage>[0]>(address(`pages/${page}`)).then(unpackPage);
    single.set(page, text);
    text.catch(() => single.delete(page));
    return text;
  };

  let isScanning = pagefind === null;
  let areAllLoaded = false;
  const index: PhraseIndex = {
    async find(phrase) {
      if (pagefind && !isScanning) {
        try {
          return await pagefind.find(phrase);
        } catch (error) {
          console.warn('Pagefind cannot search; scanning all texts instead.', error);
          isScanning = true;
        }
      }
      return (await scan()).find(phrase);
    },
  };

  return {
    catalogue,
    index: remembering(index),
    isScanning: () => isScanning,
    async texts(pages) {
      const missing = pages.filter((page) => !single.has(page));
      if (isScanning || areAllLoaded || missing.length > MAX_SINGLE_PAGES) {
        const texts = await all();
        areAllLoaded = true;
        return new Map(pages.flatMap((page) => (texts[page] ? [[page, texts[page]] as const] : [])));
      }
      return new Map(await Promise.all(pages.map(async (page) => [page, await one(page)] as const)));
    },
  };
}

/** Calls `make` once and keeps what it gives; after a failure the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/** The smallest module there is: WebAssembly may be missing, switched off (Lockdown Mode) or forbidden by a policy. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

function canRunWebAssembly(): boolean {
  try {
    return typeof Worker !== 'undefined' && new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** Fetches gzipped JSON. */
async function fetchPacked<T>(address: string, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await unpacked(await response.arrayBuffer()).json()) as T;
}
