// The search against stock Pagefind (lang=ja) on the same invented pages, in one run: `npm run bench:search [things …]`.
// Needs a built site (`npm run build`) for the search page itself. Prints a table; exits with 1 where a bar is missed.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/browser.ts';
import { buildSearch, DATA_FOLDER } from '../src/search/build.ts';
import { parseQuery } from '../src/search/query.ts';
import { search } from '../src/search/search.ts';
import { openBuiltSearch } from './pagefind-in-node.ts';
import { fictionalPages } from './search-pages.ts';
import { plainMatch, plainRows, queriesFrom } from './search-queries.ts';
import { serveFolder, type StaticServer } from './static-server.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const PASSAGES = 30;
const PER_CLASS = 4;

/** What is measured of one way to search, over all queries. */
interface Figures {
  readonly recall: number;
  readonly precision: number;
  readonly disk: number;
  readonly indexSeconds: number;
  readonly firstBytes: number[];
  readonly firstTimes: number[];
  readonly laterTimes: number[];
  readonly afterFocus: number[];
}

interface Answer {
  readonly query: string;
  readonly urls: ReadonlySet<string>;
}

async function compare(things: number, browser: Browser): Promise<boolean> {
  const site = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    const pages = [...fictionalPages({ things, passages: PASSAGES, seed: 7, olderEditions: false })];
    const own = pages.filter(({ url }) => !/\/\d{4}\/$/.test(url));
    for (const { url, html } of own) {
      await mkdir(join(site, url), { recursive: true });
      await writeFile(join(site, url, 'index.html'), html);
    }
    const blocks = own.map(({ html }) => blocksOf(html));
    const rows = blocks.map(plainRows);
    const classes = queriesFrom(blocks.flat(), PER_CLASS);
    const queries = classes.flatMap((entry) => entry.queries);
    const truth = new Map(
      queries.map((query) => [
        query,
        new Set(own.filter((_, at) => plainMatch(rows[at] ?? [], query)).map(({ url }) => url)),
      ]),
    );

    const startStock = performance.now();
    await buildStock(site);
    const stockSeconds = (performance.now() - startStock) / 1000;
    const startOurs = performance.now();
    await buildSearch(site);
    const oursSeconds = (performance.now() - startOurs) / 1000;

    await cp(join(dist, '_astro'), join(site, '_astro'), { recursive: true });
    const searchPage = await readFile(join(dist, 'search', 'index.html'), 'utf8');
    await mkdir(join(site, 'search'), { recursive: true });
    await writeFile(join(site, 'search', 'index.html'), searchPage);
    await mkdir(join(site, 'stock'));
    await writeFile(
      join(site, 'stock', 'index.html'),
      searchPage.replace(
        /<script[^>]*type="module"[^>]*><\/script>/,
        '<script type="module" src="/stock/stock.js"></script>',
      ),
    );
    await writeFile(join(site, 'stock', 'stock.js'), STOCK_SCRIPT);

    const server = await serveFolder(site);
    try {
      const ours: Figures = {
        ...quality(await ourAnswers(site, queries), truth),
        disk: await diskOf(join(site, DATA_FOLDER)),
        indexSeconds: oursSeconds,
        ...(await times(browser, server, 'search', queries)),
      };
      const stock: Figures = {
        ...quality(await stockAnswers(browser, server, site, queries), truth),
        disk: await diskOf(join(site, 'pagefind')),
        indexSeconds: stockSeconds,
        ...(await times(browser, server, 'stock', queries)),
      };
      return report(things, queries.length, ours, stock);
    } finally {
      await server.close();
    }
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

function blocksOf(html: string): string[] {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<figure data-search-ignore>[^]*?<\/figure>/g, '\n')
    .replace(/<\/?b>/g, '')
    .split(/<[^>]+>/)
    .filter((block) => block.trim() !== '');
}

/** Pagefind as its documentation says, over the pages' <main>. Its user interfaces are not counted. */
async function buildStock(site: string): Promise<void> {
  const chunkSize = process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { close, createIndex } = await import('pagefind');
  const { index } = await createIndex({ rootSelector: 'main', excludeSelectors: ['[data-search-ignore]'] });
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
  if (chunkSize !== undefined) process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  for (const file of await readdir(join(site, 'pagefind')))
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(file)) await rm(join(site, 'pagefind', file));
}

/** Stock Pagefind with as much of a page around it as ours has: the first ten results with their excerpts. */
const STOCK_SCRIPT = `
const pagefind = await import('/pagefind/pagefind.js');
const status = document.querySelector('[role=status]');
const list = document.querySelector('[data-search-results]');
const run = async () => {
  const query = new URLSearchParams(location.search).get('q');
  if (!query) return;
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  list.replaceChildren(...first.map(({ url, excerpt }) => {
    const item = document.createElement('li');
    item.dataset.href = url;
    item.innerHTML = excerpt;
    return item;
  }));
  status.textContent = String(results.length);
  status.dataset.count = results.length;
};
addEventListener('popstate', run);
document.querySelector('[data-search-form]').hidden = false;
document.querySelector('[data-search-form] input').addEventListener('focus', () => pagefind.init());
globalThis.stockIds = async (query) => (await pagefind.search(query)).results.map(({ id }) => id);
await run();
`;

async function ourAnswers(site: string, queries: readonly string[]): Promise<Answer[]> {
  const { catalogue, pages, pagefind } = await openBuiltSearch(site);
  const answers = [];
  for (const query of queries) {
    const hits = await search(pagefind, catalogue, parseQuery(query));
    const direct = hits.filter(({ via }) => via === null);
    answers.push({ query, urls: new Set(direct.map((hit) => pages[hit.pages[0]?.page ?? -1]?.thing ?? '')) });
  }
  return answers;
}

async function stockAnswers(
  browser: Browser,
  server: StaticServer,
  site: string,
  queries: readonly string[],
): Promise<Answer[]> {
  const folder = join(site, 'pagefind', 'fragment');
  const urls = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const { url } = JSON.parse(
      gunzipSync(await readFile(join(folder, file)))
        .toString('utf8')
        .slice(12),
    ) as { url: string };
    urls.set(file.replace('.pf_fragment', ''), url);
  }
  const page = await browser.newPage();
  await page.goto(`${server.origin}/stock/?q=a`);
  await page.locator('[role=status][data-count]').waitFor();
  const answers = [];
  for (const query of queries) {
    const ids = await page.evaluate(
      (words) => (globalThis as unknown as { stockIds(query: string): Promise<string[]> }).stockIds(words),
      query,
    );
    answers.push({ query, urls: new Set(ids.map((id) => urls.get(id) ?? id)) });
  }
  await page.close();
  return answers;
}

/** Over all queries, of all things there are and of all things returned. */
function quality(answers: readonly Answer[], truth: ReadonlyMap<string, ReadonlySet<string>>) {
  let there = 0;
  let returned = 0;
  let right = 0;
  for (const { query, urls } of answers) {
    const wanted = truth.get(query) ?? new Set();
    there += wanted.size;
    returned += urls.size;
    right += [...urls].filter((url) => wanted.has(url)).length;
  }
  return { recall: right / there, precision: right / returned };
}

async function times(browser: Browser, server: StaticServer, page: string, queries: readonly string[]) {
  const firstBytes: number[] = [];
  const firstTimes: number[] = [];
  const afterFocus: number[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const visit = await context.newPage();
    server.takeSent();
    await visit.goto(`${server.origin}/${page}/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    firstTimes.push(await answeredAt(visit));
    await visit.waitForLoadState('networkidle');
    const forSearch = server.takeSent().filter(({ path }) => /\.js$|^\/search\/data|^\/pagefind/.test(path));
    firstBytes.push(forSearch.reduce((sum, { bytes }) => sum + bytes, 0));
    await context.close();

    const other = await browser.newContext();
    const waiting = await other.newPage();
    await waiting.goto(`${server.origin}/${page}/`);
    await waiting.locator('[data-search-form] input').focus();
    await waiting.waitForTimeout(1200);
    afterFocus.push(await ask(waiting, query));
    await other.close();
  }
  const page2 = await browser.newPage();
  await page2.goto(`${server.origin}/${page}/?q=${encodeURIComponent(queries[0] ?? '')}`);
  await answeredAt(page2);
  // Once for the index to be there, once to be measured.
  for (const query of queries) await ask(page2, query);
  const laterTimes = [];
  for (const query of queries.toReversed()) laterTimes.push(await ask(page2, `${query} `));
  await page2.close();
  return { firstBytes, firstTimes, laterTimes, afterFocus };
}

/** When the results stood on the page, in milliseconds since the visit began. */
function answeredAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const isThere =
            document.querySelector('[role=status][data-count]') &&
            !document.querySelector('[data-search-results][aria-busy]');
          if (isThere) resolve(performance.now());
          else setTimeout(look, 1);
        };
        look();
      }),
  );
}

/** Milliseconds from a query to its results, without the wait after the last key. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        document.querySelector('[role=status]')?.removeAttribute('data-count');
        const start = performance.now();
        const status = document.querySelector('[role=status]');
        const observer = new MutationObserver(() => {
          if (!status?.hasAttribute('data-count')) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        if (status) observer.observe(status, { attributes: true });
        history.replaceState(null, '', `?q=${encodeURIComponent(words)}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }),
    query,
  );
}

async function diskOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) bytes += (await stat(join(file.parentPath, file.name))).size;
  return bytes;
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const worst = (numbers: readonly number[]) => Math.max(...numbers);
const both = (numbers: readonly number[], unit: (value: number) => string) =>
  `${unit(median(numbers))} / ${unit(worst(numbers))}`;
const kilobytes = (value: number) => `${Math.round(value / 1000)} KB`;
const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

function report(things: number, queries: number, ours: Figures, stock: Figures): boolean {
  const row = (name: string, of: (figures: Figures) => string) =>
    console.log(`| ${name} | ${of(ours)} | ${of(stock)} |`);
  console.log(
    `\n${things} things of ${PASSAGES} passages, ${queries} queries, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log('| median / worst | this search | stock Pagefind (ja) |\n| --- | --- | --- |');
  row('recall', ({ recall }) => recall.toFixed(3));
  row('precision', ({ precision }) => precision.toFixed(3));
  row('on disk', ({ disk }) => kilobytes(disk));
  row('indexing', ({ indexSeconds }) => `${indexSeconds.toFixed(1)} s`);
  row('bytes of the first query of a visit', ({ firstBytes }) => both(firstBytes, kilobytes));
  row('time of the first query of a visit', ({ firstTimes }) => both(firstTimes, milliseconds));
  row('first query, loading since the focus', ({ afterFocus }) => both(afterFocus, milliseconds));
  row('later queries', ({ laterTimes }) => both(laterTimes, milliseconds));

  const bars: [string, boolean][] = [
    ['recall and precision are 1', ours.recall === 1 && ours.precision === 1],
    ['on disk no larger than stock', ours.disk <= stock.disk],
    [
      `first query ≤ ${things <= 300 ? 200 : 300} KB, median`,
      median(ours.firstBytes) <= (things <= 300 ? 200_000 : 300_000),
    ],
    ['first query ≤ 1.3 × stock, median', median(ours.firstTimes) <= 1.3 * median(stock.firstTimes)],
    ['first query after the focus ≤ 150 ms, median', median(ours.afterFocus) <= 150],
    ['later queries ≤ 25 ms, median', median(ours.laterTimes) <= 25],
    ['later queries ≤ 100 ms, worst', worst(ours.laterTimes) <= 100],
  ];
  for (const [bar, holds] of bars) console.log(`${holds ? 'holds ' : 'MISSED'}  ${bar}`);
  return bars.every(([, holds]) => holds);
}

const sizes = process.argv.slice(2).map(Number);
const { executablePath, args, env } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...new Set([...args, '--no-sandbox'])], env });
let allHold = true;
for (const things of sizes.length > 0 ? sizes : [300, 3000]) allHold = (await compare(things, browser)) && allHold;
await browser.close();
process.exitCode = allHold ? 0 : 1;
