// Writes what the search page fetches, from the built pages in a folder:
//
//   search/data/catalogue       all pages in short, loaded first; gives the version of the rest
//   search/data/pages/<number>  one page's text, for the results that are shown
//   search/data/all             all pages' texts, for browsers without WebAssembly
//   search/data/pagefind/       the index
//
// The first three are gzipped JSON, whatever the server does: texts would be four times as large on the disk.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Catalogue, catalogueOf, type NumberedPage, numberedPages } from './catalogue.ts';
import { tellProgress } from '../progress.ts';
import { LANGUAGE, pagefindContent } from './engine-pagefind.ts';
import { packPage } from './page-text.ts';
import { searchPageOf } from './records.ts';
import type { SearchPage } from './thing.ts';

/** Where the data stands under the site's root. */
export const DATA_FOLDER = 'search/data';

/** What this site does not need of Pagefind: its user interfaces, its highlighter, its worker (ours is another), its texts. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^fragment\//;

/**
 * How much of the index Pagefind puts in one file, in words and places. Its own 20,000 suit words of which a query has
 * two; a query here has ten, one a character, and with the default fetched twice the bytes. The setting is marked unstable:
 * without it everything works, and the benchmark shows the difference.
 */
const CHUNK_SIZE = '2000';

export interface BuiltSearch {
  readonly things: number;
  readonly pages: number;
  readonly bytes: number;
}

/** Indexes the HTML pages of a built site and writes the search's data into it. */
export async function buildSearch(site: string): Promise<BuiltSearch> {
  const folder = join(site, ...DATA_FOLDER.split('/'));
  await rm(folder, { recursive: true, force: true });
  const numbered = numberedPages(await searchPagesIn(site));
  const index = await pagefindFiles(numbered);
  const packed = numbered.map(({ page }) => packPage(page));
  const texts = packed.map((page) => JSON.stringify(page));
  const catalogue: Catalogue = {
    version: createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12),
    ids: idsOf(index, numbered.length),
    ...catalogueOf(numbered),
  };
  const files: BuiltFile[] = [
    ...index
      .filter(({ path }) => !UNUSED.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    { path: 'catalogue', content: compressed(JSON.stringify(catalogue)) },
    { path: 'all', content: compressed(`[${texts.join(',')}]`) },
    ...texts.map((text, number) => ({ path: `pages/${number}`, content: compressed(text) })),
  ];
  for (const { path, content } of files) {
    const target = join(folder, ...path.split('/'));
    await mkdir(join(target, '..'), { recursive: true });
    await writeFile(target, content);
  }
  return {
    things: (numbered.at(-1)?.thing ?? -1) + 1,
    pages: numbered.length,
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
  };
}

interface BuiltFile {
  /** With `/`. */
  readonly path: string;
  readonly content: Uint8Array;
}

function compressed(text: string): Uint8Array {
  return gzipSync(text, { level: 9 });
}

/** Every page of a built site that asks to be searched, in the order of addresses. */
async function searchPagesIn(site: string): Promise<SearchPage[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  const pages = [];
  for (const [index, file] of files.entries()) {
    tellProgress('検索のためにページを読んでいます', index + 1, files.length);
    const url = `/${file.split(sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1');
    const page = searchPageOf(await readFile(join(site, file), 'utf8'), url);
    if (page) pages.push(page);
  }
  return pages;
}

/** Pagefind's files for the pages; each page's record has its number as its address. */
async function pagefindFiles(numbered: readonly NumberedPage[]): Promise<BuiltFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  // Imported here, since a service of Pagefind starts with it, which reads the setting above.
  const { close, createIndex } = await import('pagefind');
  try {
    const { errors, index } = await createIndex({ forceLanguage: LANGUAGE, writePlayground: false });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const [number, { record }] of numbered.entries()) {
      const { errors: refused } = await index.addCustomRecord({
        url: String(number),
        content: pagefindContent(record.passages),
        language: LANGUAGE,
        // What stands in meta would be indexed as words, too.
        meta: {},
      });
      if (refused.length > 0) throw new Error(`Pagefind: ${refused.join('; ')}`);
      tellProgress('検索の索引を作っています', number + 1, numbered.length);
    }
    const { errors: failures, files } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    return files.map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }));
  } finally {
    await close();
  }
}

const FRAGMENT = new RegExp(`^fragment/${LANGUAGE}_(.+)\\.pf_fragment$`);
const SIGNATURE = 'pagefind_dcd';

/**
 * Pagefind's id of each page, by number. A result's id is the name of a file that says, behind a signature, which address
 * it is for: an internal format of Pagefind 1.6, which build.test.ts watches.
 */
export function idsOf(files: readonly BuiltFile[], pages: number): string[] {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    if (!text.startsWith(SIGNATURE)) throw new Error(`Pagefind has changed the format of ${path}.`);
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    ids.set(url, id);
  }
  return Array.from({ length: pages }, (_, number) => {
    const id = ids.get(String(number));
    if (id === undefined) throw new Error(`Pagefind has changed its fragments: none is for page ${number}.`);
    return id;
  });
}
