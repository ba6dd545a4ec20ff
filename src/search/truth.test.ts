// What is found is exactly what is there: over generated pages, in every class of query, with both engines.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSearchData, openBuiltSearch } from '../../bench/pagefind-in-node.ts';
import { type BuiltPage, fictionalPages } from '../../bench/search-pages.ts';
import { ABSENT, plainMatch, plainRows, type QueryClass, queriesFrom } from '../../bench/search-queries.ts';
import { buildSearch } from './build.ts';
import type { PhraseIndex } from './engine.ts';
import { parseQuery } from './query.ts';
import { search } from './search.ts';
import { tokenTexts } from './text.ts';

const THINGS = 320;
const pages = [...fictionalPages({ things: THINGS, passages: 14, seed: 20171, olderEditions: true })];

/** The blocks of a generated page, cut out of its HTML with no parser: <b> is its only inline element. */
function blocksOf({ html }: BuiltPage): string[] {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<figure data-search-ignore>[^]*?<\/figure>/g, '\n')
    .replace(/<\/?b>/g, '')
    .split(/<[^>]+>/)
    .filter((block) => block.trim() !== '');
}

const thingOf = ({ html }: BuiltPage) => /data-search-thing="([^"]+)"/.exec(html)?.[1] ?? '';
const blocks = pages.map(blocksOf);
const rows = blocks.map(plainRows);
const things = pages.map(thingOf);
const classes: QueryClass[] = [...queriesFrom(blocks.flat(), 24), { name: 'absent', queries: ABSENT }];

function truth(query: string): string[] {
  return [...new Set(things.filter((_, index) => plainMatch(rows[index] ?? [], query)))].toSorted();
}

let site = '';
let data: BuiltSearchData;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'search-'));
  for (const { url, html } of pages) {
    await mkdir(join(site, url), { recursive: true });
    await writeFile(join(site, url, 'index.html'), html);
  }
  await buildSearch(site);
  data = await openBuiltSearch(site);
}, 120_000);

afterAll(() => rm(site, { recursive: true, force: true }));

/** The things found without other words. */
async function found(index: PhraseIndex, query: string): Promise<string[]> {
  const hits = await search(index, data.catalogue, parseQuery(query));
  return hits
    .filter(({ via }) => via === null)
    .map(({ pages: [first] }) => data.pages[first?.page ?? -1]?.thing ?? '')
    .toSorted();
}

test('there are enough pages and queries, and no sentence is on two things', () => {
  const sentences = pages.flatMap((_, index) =>
    (blocks[index] ?? []).filter((block) => block.length > 20).map((block) => [block, things[index]] as const),
  );
  const owners = new Map<string, Set<string | undefined>>();
  for (const [sentence, thing] of sentences) owners.set(sentence, (owners.get(sentence) ?? new Set()).add(thing));
  expect([...owners.values()].every((owner) => owner.size === 1)).toBe(true);
  expect(new Set(things).size).toBe(THINGS);
  expect(classes.flatMap(({ queries }) => queries).length).toBeGreaterThanOrEqual(200);
  expect(classes.every(({ queries }) => queries.length > 0)).toBe(true);
});

describe.each(['pagefind', 'scan'] as const)('%s: recall and precision are 1', (engine) => {
  test.each(classes)('$name', async ({ queries }) => {
    for (const query of queries) expect(await found(data[engine], query), query).toEqual(truth(query));
  });
});

test('what is absent is honestly not found', async () => {
  for (const query of ABSENT) expect(await found(data.pagefind, query), query).toEqual([]);
});

test('both engines find any part of any text in the same pages at the same places', async () => {
  const texts = data.pages.flatMap(({ passages }) => passages.map(({ text }) => tokenTexts(text)));
  const phrase = fc
    .tuple(
      fc.nat(texts.length - 1),
      fc.nat(200),
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.string({ unit: 'grapheme' })),
    )
    .map(([row, from, length, strange]) => {
      const tokens = texts[row] ?? [];
      const part = tokens.slice(from % tokens.length, (from % tokens.length) + length);
      return strange === null ? part : [...part, ...tokenTexts(strange)];
    });
  await fc.assert(
    fc.asyncProperty(phrase, async (tokens) => {
      const [one, other] = [await data.pagefind.find(tokens), await data.scan.find(tokens)];
      expect([...one].toSorted(([a], [b]) => a - b)).toEqual([...other].toSorted(([a], [b]) => a - b));
    }),
    { numRuns: 300 },
  );
});
