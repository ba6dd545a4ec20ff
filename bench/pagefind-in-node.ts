// Pagefind's browser bundle run in Node: the same code and WebAssembly, reading its files from a folder.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Catalogue } from '../src/search/catalogue.ts';
import type { PhraseIndex } from '../src/search/engine.ts';
import { scanIndex } from '../src/search/engine-scan.ts';
import { addIndexes, indexFolder, type Pagefind, pagefindIndex, startPagefind } from '../src/search/engine-pagefind.ts';
import { DATA_FOLDER } from '../src/search/build.ts';
import { type PageText, unpackPage } from '../src/search/page-text.ts';

/** Everything that a search needs, read from a built site. */
export interface BuiltSearchData {
  readonly catalogue: Catalogue;
  readonly pages: readonly PageText[];
  readonly pagefind: PhraseIndex;
  readonly scan: PhraseIndex;
}

export async function openBuiltSearch(site: string): Promise<BuiltSearchData> {
  const folder = join(site, DATA_FOLDER);
  const packed = async (name: string) => JSON.parse(gunzipSync(await readFile(join(folder, name))).toString('utf8'));
  const catalogue = (await packed('catalogue')) as Catalogue;
  const pages = ((await packed('all')) as Parameters<typeof unpackPage>[0][]).map(unpackPage);
  return {
    catalogue,
    pages,
    pagefind: pagefindIndex(await pagefindIn(join(folder, 'pagefind'), catalogue.indexes), catalogue.ids),
    scan: scanIndex(pages),
  };
}

async function pagefindIn(folder: string, indexes: number): Promise<Pagefind> {
  letFetchReadFiles();
  const address = pathToFileURL(join(folder, indexFolder(0), 'pagefind.js')).href;
  const pagefind = await startPagefind((await import(/* @vite-ignore */ address)) as Pagefind);
  await addIndexes(pagefind, `${pathToFileURL(folder).href}/`, indexes);
  return pagefind;
}

/** Node's own fetch knows no `file:` addresses. */
function letFetchReadFiles(): void {
  const fetchPlainly = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith('file:')) return fetchPlainly(input, init);
    const url = new URL(address);
    url.search = '';
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
  };
}
