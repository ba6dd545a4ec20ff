// Pagefind's internal format, on which the map from its ids to pages stands: these fail when another version changes it.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuiltSearch } from '../../bench/pagefind-in-node.ts';
import { type BuiltSearch, buildSearch, DATA_FOLDER, idsOf } from './build.ts';

const page = (thing: string, body: string) =>
  `<main data-search-kind="page" data-search-thing="${thing}"><h1>題${thing}</h1>${body}</main>`;
const pages: Record<string, string> = {
  'b/index.html': page('/b/', '<p>甲の乙</p><p>丙</p>'),
  'a/index.html': page('/a/', '<p>乙丙 １，２３４ café ภาษา</p>'),
  'a/copy/index.html': page('/a/', '<p>乙丙 １，２３４ café ภาษา</p>'),
  'none.html': '<main><p>甲の乙</p></main>',
};

let site = '';
let built: BuiltSearch;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'build-search-'));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(join(site, path, '..'), { recursive: true });
    await writeFile(join(site, path), html);
  }
  built = await buildSearch(site);
}, 60_000);

afterAll(() => rm(site, { recursive: true, force: true }));

test('a page that repeats another of its thing is indexed once', () => {
  expect(built).toMatchObject({ things: 2, pages: 2 });
});

test('each page has an id of Pagefind, and Pagefind answers with it', async () => {
  const { catalogue, pages: texts, pagefind } = await openBuiltSearch(site);
  expect(texts.map(({ url }) => url)).toEqual(['/a/', '/b/']);
  expect(catalogue.ids.every((id) => /^[0-9a-f]{7,}$/.test(id))).toBe(true);
  expect([...(await pagefind.find(['甲', 'ノ', '乙'])).keys()]).toEqual([1]);
  expect([...(await pagefind.find(['1234'])).keys()]).toEqual([0]);
  expect([...(await pagefind.find(['café'])).keys()]).toEqual([0]);
  expect([...(await pagefind.find(['cafe'])).keys()]).toEqual([]);
  expect([...(await pagefind.find(['乙', '丙'])).keys()]).toEqual([0]);
});

test('pages that are too much for one index are found in several', async () => {
  const large = await mkdtemp(join(tmpdir(), 'build-search-'));
  for (let number = 1; number <= 7; number++)
    await writeFile(join(large, `${number}.html`), page(`/${number}/`, `<p>甲${number}</p>`));
  // The second of an index fills it.
  expect(await buildSearch(large, 1000)).toEqual({ things: 7, pages: 7 });
  const { catalogue, pagefind, pages: texts } = await openBuiltSearch(large);
  expect(catalogue.indexes).toBe(4);
  const found = async (...phrase: string[]) => [...(await pagefind.find(phrase)).keys()].map((at) => texts[at]?.url);
  for (const number of [1, 2, 3, 7]) expect(await found('甲', String(number))).toEqual([`/${number}.html`]);
  expect((await found('甲')).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `/${number}.html`));
  const indexes = join(large, DATA_FOLDER, 'pagefind');
  expect((await readdir(indexes)).toSorted()).toEqual(['0', '1', '2', '3']);
  const names = async (index: string) =>
    (await readdir(join(indexes, index))).map((name) => name.replace(/und_[0-9a-f]+/, 'und_…')).toSorted();
  expect(await names('0')).toContain('pagefind.js');
  expect(await names('3')).toEqual(['index', 'pagefind-entry.json', 'pagefind.und_….pf_meta']);
  await rm(large, { recursive: true });
});

test('the place of a first occurrence counts words, and one between passages', async () => {
  const { pagefind } = await openBuiltSearch(site);
  // 題 b ｜ 甲 ノ 乙 ｜ 丙
  expect([...(await pagefind.find(['題', 'b']))]).toEqual([[1, 0]]);
  expect((await pagefind.find(['丙'])).get(1)).toBe(7);
});

test('only what is fetched is written', async () => {
  const folder = join(site, DATA_FOLDER);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const names = files.map(({ name }) => name.replace(/und_[0-9a-f]+/, 'und_…')).toSorted();
  expect([...new Set(names)]).toEqual([
    '0',
    '1',
    'all',
    'catalogue',
    'pagefind-entry.json',
    'pagefind.js',
    'pagefind.und_….pf_meta',
    'und_….pf_index',
    'wasm.unknown.pagefind',
  ]);
});

test('building twice gives the same bytes', async () => {
  const read = async () => {
    const folder = join(site, DATA_FOLDER);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    const contents = await Promise.all(
      files.map(
        async ({ parentPath, name }) => [name, (await readFile(join(parentPath, name))).toString('base64')] as const,
      ),
    );
    return contents.toSorted(([a], [b]) => (a < b ? -1 : 1));
  };
  const first = await read();
  await buildSearch(site);
  expect(await read()).toEqual(first);
});

test('data are gzipped JSON', async () => {
  const text = gunzipSync(await readFile(join(site, DATA_FOLDER, 'pages', '1'))).toString('utf8');
  expect(JSON.parse(text)).toMatchObject({ url: '/b/', kind: 'page', thing: '/b/', title: '題/b/' });
});

describe('a changed format of Pagefind is noticed', () => {
  test('another signature', () => {
    const content = gzipSync('pagefind_xyz{"url":"0"}');
    expect(() => idsOf([{ path: 'fragment/und_1234567.pf_fragment', content }], 1)).toThrow(
      'Pagefind has changed the format of fragment/und_1234567.pf_fragment',
    );
  });

  test('missing fragments', () => {
    expect(() => idsOf([], 1)).toThrow('Pagefind has changed its fragments');
  });
});
