import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AstroPrerenderer } from 'astro';
import { readWritten, saveWritten, takeOver, withKeptPages, type WrittenFiles, writtenFile } from './kept-pages.ts';

const FILE = 'measures/1-1/index.html';

let folder: string;
let published: string;
let draft: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  published = join(folder, 'dist');
  draft = join(folder, 'draft');
  mkdirSync(join(published, 'measures', '1-1'), { recursive: true });
  writeFileSync(join(published, FILE), '34件');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = (): WrittenFiles => {
  const written = writtenFile(published, FILE, 'key of 34');
  return new Map(written ? [[FILE, written]] : []);
};
const inDraft = () => readFileSync(join(draft, FILE), 'utf8');

test('a page with the key it had is taken over from the published site', () => {
  expect(takeOver(FILE, 'key of 34', published, draft, list())).toBe(true);
  expect(inDraft()).toBe('34件');
});

test('a page with another key is not, nor one that no build has listed', () => {
  expect(takeOver(FILE, 'key of 35', published, draft, list())).toBe(false);
  expect(takeOver(FILE, 'key of 34', published, draft, new Map())).toBe(false);
  expect(inDraft).toThrow('ENOENT');
});

test('a file that is not the one the build wrote is not taken over, whatever was changed', () => {
  const written = list();
  writeFileSync(join(published, FILE), '34件です');
  expect(takeOver(FILE, 'key of 34', published, draft, written)).toBe(false);

  // As long as it was, at another time.
  writeFileSync(join(published, FILE), '99件');
  utimesSync(join(published, FILE), new Date(), new Date('2024-11-30'));
  expect(takeOver(FILE, 'key of 34', published, draft, written)).toBe(false);

  rmSync(join(published, FILE));
  expect(takeOver(FILE, 'key of 34', published, draft, written)).toBe(false);
});

test('what was taken over lives on when the site it came from goes', () => {
  takeOver(FILE, 'key of 34', published, draft, list());
  rmSync(published, { recursive: true });
  expect(inDraft()).toBe('34件');
});

test('a list survives being written and read; one that is broken or missing says nothing', () => {
  const path = join(folder, 'cache', 'pages.json');
  saveWritten(
    path,
    published,
    new Map([
      [FILE, 'key of 34'],
      ['nowhere/index.html', 'a key'],
    ]),
  );
  expect(readWritten(path)).toEqual(list());
  writeFileSync(path, '[["measures');
  expect(readWritten(path)).toEqual(new Map());
  expect(readWritten(join(folder, 'nowhere.json'))).toEqual(new Map());
});

/** What a build would render of paths with keys, where the last one has published `dist`. */
async function rendered(paths: readonly { readonly pathname: string; readonly cacheKey?: string }[]) {
  const pages = join(folder, 'pages.json');
  const astros = {
    getStaticPaths: async () => paths.map((path) => ({ ...path, route: { type: 'page' } })),
  } as unknown as AstroPrerenderer;
  const { prerenderer, done } = withKeptPages(astros, { published, draft, list: pages }, false);
  const left = (await prerenderer.getStaticPaths()).map(({ cacheKey }) => cacheKey);
  return { left, done };
}

/** Publishes the page of a first build, with its script. */
async function publishFirst(script: string): Promise<void> {
  draft = published;
  mkdirSync(join(published, '_astro'), { recursive: true });
  writeFileSync(join(published, '_astro', script), '');
  const { done } = await rendered([{ pathname: '/measures/1-1/', cacheKey: 'key of 34' }]);
  done();
  draft = join(folder, 'draft');
}

test('a page is rendered once, and the next time not at all', async () => {
  await publishFirst('list.a.js');
  mkdirSync(join(draft, '_astro'), { recursive: true });
  writeFileSync(join(draft, '_astro', 'list.a.js'), '');
  expect((await rendered([{ pathname: '/measures/1-1/', cacheKey: 'key of 34' }])).left).toEqual([]);
  expect(inDraft()).toBe('34件');
});

test('a page that may name other scripts than there are is rendered anew', async () => {
  await publishFirst('list.a.js');
  mkdirSync(join(draft, '_astro'), { recursive: true });
  writeFileSync(join(draft, '_astro', 'list.b.js'), '');
  expect((await rendered([{ pathname: '/measures/1-1/', cacheKey: 'key of 34' }])).left).toEqual(['key of 34']);
});

test('a second page at an address is not written into the file of the first', async () => {
  const paths = [
    { pathname: '/measures/1-1/', cacheKey: 'the first' },
    { pathname: '/measures/1-1/', cacheKey: 'the second' },
    { pathname: '/about/', cacheKey: 'another' },
  ];
  expect((await rendered(paths)).left).toEqual(['the first', 'another']);
});
