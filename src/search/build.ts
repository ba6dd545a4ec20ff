// Writes what the search page fetches, from the built pages in a folder:
//
//   search/data/catalogue       all pages in short, loaded first; gives the version of the rest
//   search/data/pages/<number>  one page's text, for the results that are shown
//   search/data/all             all pages' texts, for browsers without WebAssembly
//   search/data/pagefind/<n>/   the index, of a large plan in several parts
//
// The first three are gzipped JSON, whatever the server does: texts would be four times as large on the disk.

import { createHash } from 'node:crypto';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import {
  type Catalogue,
  catalogueOf,
  countPairs,
  type NumberedPage,
  numberedPages,
  type PageHead,
  recordOf,
  titlesOf,
  usualPair,
} from './catalogue.ts';
import { detached } from '../detached.ts';
import { tellProgress } from '../progress.ts';
import { indexFolder, LANGUAGE, pagefindContent } from './engine-pagefind.ts';
import { packPage, unpackPage } from './page-text.ts';
import { searchPageOf } from './records.ts';

/** Where the data stands under the site's root. */
export const DATA_FOLDER = 'search/data';

/** What this site does not need of Pagefind: its user interfaces, its highlighter, its worker (ours is another), its texts. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^fragment$/;

/**
 * How much one index holds, in characters. While Pagefind writes it, it takes some 66 bytes of memory for each character and
 * 56 KB for each page: so 0.8 GB at most. Further indexes stand beside the first and cost a search some files more.
 */
const INDEX_WEIGHT = 11_500_000;
/** A page as such counts as so many. */
const PAGE_WEIGHT = 850;

/** What Pagefind reads of its own code. */
const OWN_CODE = /^pagefind\.js$|^wasm\./;

/**
 * How much of the index Pagefind puts in one file, in words and places. Its own 20,000 suit words of which a query has
 * two; a query here has ten, one a character, and with the default fetched twice the bytes. The setting is marked unstable:
 * without it everything works, and the benchmark shows the difference.
 */
const CHUNK_SIZE = '2000';

export interface BuiltSearch {
  readonly things: number;
  readonly pages: number;
}

/** A page whose text waits as it will be published. */
interface WaitingPage extends PageHead {
  readonly packed: Uint8Array;
}

const textOf = ({ packed }: WaitingPage) => gunzipSync(packed).toString('utf8');

const passagesOf = (page: WaitingPage) =>
  unpackPage(JSON.parse(textOf(page)) as Parameters<typeof unpackPage>[0]).passages;

/** Indexes the HTML pages of a built site and writes the search's data into it; an index holds `most` at most. */
export async function buildSearch(site: string, most: number = INDEX_WEIGHT): Promise<BuiltSearch> {
  const folder = join(site, ...DATA_FOLDER.split('/'));
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'pages'), { recursive: true });
  const numbered = numberedPages(await waitingPagesIn(site), passagesOf);
  const { listed, indexes, rehearsal } = await writeIndexes(numbered, join(folder, 'pagefind'), most);
  const version = createHash('sha256');
  for (const [number, { page }] of numbered.entries()) {
    if (number > 0) version.update('\n');
    version.update(textOf(page));
    await writeFile(join(folder, 'pages', String(number)), page.packed);
  }
  const catalogue: Catalogue = {
    version: version.digest('hex').slice(0, 12),
    ids: idsOf(fragmentsIn(join(folder, 'pagefind')), numbered.length),
    indexes,
    ...catalogueOf(listed),
    rehearsal,
  };
  await writeFile(join(folder, 'catalogue'), compressed(JSON.stringify(catalogue)));
  await writeAll(numbered, join(folder, 'all'));
  await removeUnused(join(folder, 'pagefind'));
  return { things: (numbered.at(-1)?.thing ?? -1) + 1, pages: numbered.length };
}

/** A file of Pagefind's by its path in its folder, with `/`. */
interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** In memory of its own size: what zlib gives keeps its whole buffer. */
const compressed = (text: string): Uint8Array => new Uint8Array(gzipSync(text, { level: 9 }));

/** Every page of a built site that asks to be searched, in the order of addresses. */
async function waitingPagesIn(site: string): Promise<WaitingPage[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  const pages = [];
  for (const [index, file] of files.entries()) {
    tellProgress('検索のためにページを読んでいます', index + 1, files.length);
    const url = `/${file.split(sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1');
    const page = searchPageOf(await readFile(join(site, file), 'utf8'), url);
    if (!page) continue;
    const { passages: _, ...head } = page;
    pages.push({ ...detached<PageHead>(head), packed: compressed(JSON.stringify(packPage(page))) });
  }
  return pages;
}

/** Every page's text in one file. */
async function writeAll(numbered: readonly NumberedPage<WaitingPage>[], target: string): Promise<void> {
  function* texts() {
    for (const [number, { page }] of numbered.entries()) yield `${number === 0 ? '[' : ','}${textOf(page)}`;
    yield numbered.length === 0 ? '[]' : ']';
  }
  await pipeline(texts, createGzip({ level: 9 }), createWriteStream(target));
}

/**
 * Pagefind's files for the pages, in folders of `folder`, each holding `most` at most; each page's record has its number as its
 * address. Gives what the catalogue must know of the texts, since each is unpacked here.
 */
async function writeIndexes(numbered: readonly NumberedPage<WaitingPage>[], folder: string, most: number) {
  const titles = titlesOf(numbered.map(({ page }) => page));
  const listed: Parameters<typeof catalogueOf>[0][number][] = [];
  const pairs = new Map<string, number>();
  const records = numbered.values().map(({ page, thing }, number) => {
    const { passages, titleEnd, nameEnd } = recordOf(passagesOf(page), titles);
    listed.push({ page, thing, titleEnd, nameEnd });
    countPairs(pairs, passages);
    tellProgress('検索の索引を作っています', number + 1, numbered.length);
    return { url: String(number), content: pagefindContent(passages) };
  });
  let indexes = 0;
  do {
    await writeIndex(records, join(folder, indexFolder(indexes)), most);
    indexes += 1;
  } while (listed.length < numbered.length);
  return { listed, indexes, rehearsal: usualPair(pairs) };
}

/**
 * Writes an index of the next records, until it holds `most`, into a folder. By a service of Pagefind's that ends with it: its
 * memory is free then.
 */
async function writeIndex(records: Iterator<{ url: string; content: string }>, folder: string, most: number) {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  // Imported here, since the service starts with it, which reads the setting above.
  const { close, createIndex } = await import('pagefind');
  try {
    const { errors, index } = await createIndex({ forceLanguage: LANGUAGE, writePlayground: false });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (let held = 0; held < most;) {
      const { value: record, done } = records.next();
      if (done) break;
      held += record.content.length + PAGE_WEIGHT;
      // What stands in meta would be indexed as words, too.
      const { errors: refused } = await index.addCustomRecord({ ...record, language: LANGUAGE, meta: {} });
      if (refused.length > 0) throw new Error(`Pagefind: ${refused.join('; ')}`);
    }
    const { errors: failures } = await index.writeFiles({ outputPath: folder });
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
  } finally {
    await close();
  }
}

/** What tells the ids of the pages, of all indexes. */
function* fragmentsIn(folder: string): Generator<IndexFile> {
  for (const index of readdirSync(folder))
    for (const name of readdirSync(join(folder, index, 'fragment')))
      yield { path: `fragment/${name}`, content: readFileSync(join(folder, index, 'fragment', name)) };
}

/** Pagefind's own code stands in the first index, the others have what is theirs. */
async function removeUnused(folder: string): Promise<void> {
  for (const index of await readdir(folder))
    for (const name of await readdir(join(folder, index)))
      if (UNUSED.test(name) || (index !== '0' && OWN_CODE.test(name)))
        await rm(join(folder, index, name), { recursive: true });
}

const FRAGMENT = new RegExp(`^fragment/${LANGUAGE}_(.+)\\.pf_fragment$`);
const SIGNATURE = 'pagefind_dcd';

/**
 * Pagefind's id of each page, by number. A result's id is the name of a file that says, behind a signature, which address
 * it is for: an internal format of Pagefind 1.6, which build.test.ts watches.
 */
export function idsOf(files: Iterable<IndexFile>, pages: number): string[] {
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
