// Ranking, other words, editions, choices and near misses, on a small site, over the scan.

import { describe, expect, test } from 'vitest';
import { type Catalogue, catalogueOf, numberedPages, recordOf, titlesOf } from './catalogue.ts';
import { scanIndex } from './engine-scan.ts';
import { counted, narrowed, NO_FILTERS, type SectionsOf, sectionsHolding } from './facets.ts';
import { nearMisses } from './near.ts';
import { parseQuery } from './query.ts';
import { searchPageOf } from './records.ts';
import { search } from './search.ts';

function page(url: string, attributes: string, body: string) {
  const thing = url.replace(/\d{4}\/$/, '');
  const found = searchPageOf(`<main data-search-thing="${thing}" ${attributes}>${body}</main>`, url);
  if (!found) throw new Error('not searchable');
  return found;
}

const written = [
  page(
    '/measures/1-10/',
    'data-search-kind="measure" data-search-year="2017" data-search-goal="I"',
    '<h1>海の施策</h1><p>港の整備</p>',
  ),
  page(
    '/measures/1-2/',
    'data-search-kind="measure" data-search-year="2017" data-search-goal="I"',
    '<h1>山の施策</h1><ul data-search-section="achievement"><li id="a-1">港の整備を進めました</li></ul><ul data-search-section="challenge"><li id="c-1">港の混雑</li></ul><p>灯台推進事業</p>',
  ),
  page(
    '/measures/1-2/2016/',
    'data-search-kind="measure" data-search-year="2016" data-search-goal="I"',
    '<h1>山の施策</h1><p>古い桟橋</p><p>港の整備</p>',
  ),
  page(
    '/measures/1-2/2017/',
    'data-search-kind="measure" data-search-year="2017" data-search-goal="I"',
    '<h1>山の施策</h1><ul data-search-section="achievement"><li id="a-1">港の整備を進めました</li></ul><ul data-search-section="challenge"><li id="c-1">港の混雑</li></ul><p>灯台推進事業</p>',
  ),
  page(
    '/measures/2-1/',
    'data-search-kind="measure" data-search-year="2016" data-search-goal="II"',
    '<h1>川の施策</h1><h2>港の整備</h2>',
  ),
  page('/kpis/1/', 'data-search-kind="kpi"', '<h1>港の利用件数</h1><p>44件</p>'),
  page(
    '/programmes/light/',
    `data-search-kind="programme" data-search-aliases='["Light House"]'`,
    '<h1>灯台推進事業</h1><p>灯りをともす</p>',
  ),
  page(
    '/glossary/port/',
    `data-search-kind="term" data-search-aliases='["ミナト港", "Port"]' data-search-everyday='["船着き場"]'`,
    '<h1>港</h1><p>船が着く所</p>',
  ),
];
const numbered = numberedPages(written, ({ passages }) => passages);
const titles = titlesOf(written);
const catalogue: Catalogue = {
  version: '',
  ids: [],
  indexes: 1,
  ...catalogueOf(numbered.map((entry) => ({ ...entry, ...recordOf(entry.page.passages, titles) }))),
  rehearsal: '',
};
const index = scanIndex(numbered.map((entry) => entry.page));
const find = (typed: string) => search(index, catalogue, parseQuery(typed));
const thingOf = (at: number | undefined) => numbered[at ?? -1]?.page.thing ?? '';
const found = async (typed: string) => (await find(typed)).map(({ pages }) => thingOf(pages[0]?.page));

describe('order', () => {
  test('the whole title, more of a title, less of it, a name, the text', async () => {
    expect(await found('港')).toEqual([
      '/glossary/port/',
      '/kpis/1/',
      '/measures/2-1/',
      '/measures/1-2/',
      '/measures/1-10/',
    ]);
  });

  test('1-2 before 1-10; a name before the text', async () => {
    expect(await found('港の整備')).toEqual(['/measures/2-1/', '/measures/1-2/', '/measures/1-10/']);
  });

  test("another thing's name in the text ranks as a name", async () => {
    expect(await found('灯台推進事業')).toEqual(['/programmes/light/', '/measures/1-2/']);
  });
});

describe('editions', () => {
  test('are one thing, the newest first', async () => {
    const [hit] = (await find('港の整備')).filter(({ pages }) => thingOf(pages[0]?.page) === '/measures/1-2/');
    expect(hit?.pages.map(({ page: at }) => numbered[at]?.page.url)).toEqual(['/measures/1-2/', '/measures/1-2/2016/']);
  });

  test('words of an old one find the thing', async () => {
    const [hit] = await find('古い桟橋');
    expect(hit?.pages.map(({ page: at }) => numbered[at]?.page.url)).toEqual(['/measures/1-2/2016/']);
  });

  test('words of different editions do not come together', async () => {
    expect(await found('古い桟橋 混雑')).toEqual([]);
    expect(await found('整備 混雑')).toEqual(['/measures/1-2/']);
  });
});

describe('other words', () => {
  const via = async (typed: string, thing: string) =>
    (await find(typed)).find(({ pages }) => thingOf(pages[0]?.page) === thing)?.via;

  test('an alias leads to the name', async () => {
    expect(await via('Light House', '/measures/1-2/')).toEqual({
      reasons: [{ kind: 'alias', other: 'Light House', official: '灯台推進事業' }],
      words: ['灯台推進事業'],
      isQuestion: false,
    });
  });

  test('an everyday word leads to the official one, within a longer word, too', async () => {
    expect(await via('船着き場', '/measures/1-10/')).toMatchObject({ words: ['港'] });
    expect(await via('船着き場の整備', '/measures/1-10/')).toMatchObject({ words: ['港'] });
  });

  test('an official word does not lead to everyday ones', async () => {
    expect((await find('港')).every((hit) => hit.via === null)).toBe(true);
  });

  test('an alias of two words is not put together from the ends of others', async () => {
    expect(await found('Lighthouse')).toEqual([]);
    expect(await found('灯 台推進事業')).toEqual(['/programmes/light/', '/measures/1-2/']);
  });

  test('a question falls back to its content words, only where nothing else is found', async () => {
    expect(await via('港の混雑はありますか', '/measures/1-2/')).toMatchObject({
      isQuestion: true,
      words: ['港', '混雑'],
    });
    expect((await find('港の混雑')).map((hit) => hit.via)).toEqual([null]);
  });
});

describe('choices', () => {
  const sectionsFor = async (typed: string): Promise<SectionsOf> => {
    const pages = (await find(typed)).flatMap((hit) => hit.pages);
    return (at) => {
      const foundPage = pages.find(({ page: number }) => number === at);
      const text = numbered[at]?.page;
      return foundPage && text ? sectionsHolding(text, foundPage) : new Set();
    };
  };

  test('each says how many things it leaves', async () => {
    const counts = counted(catalogue, await find('港'), NO_FILTERS, await sectionsFor('港'));
    expect([...counts.kinds].toSorted()).toEqual([
      ['kpi', 1],
      ['measure', 3],
      ['term', 1],
    ]);
    expect([...counts.goals].toSorted()).toEqual([
      ['I', 2],
      ['II', 1],
    ]);
    expect([...counts.years].toSorted()).toEqual([
      [2016, 2],
      [2017, 2],
    ]);
    expect([...counts.sections].toSorted()).toEqual([
      ['achievement', 1],
      ['challenge', 1],
    ]);
  });

  test('choices of one group add up, of different groups narrow', async () => {
    const hits = await find('港');
    const sectionsOf = await sectionsFor('港');
    const left = (filters: Partial<typeof NO_FILTERS>) =>
      narrowed(catalogue, hits, { ...NO_FILTERS, ...filters }, sectionsOf).map(({ pages }) => thingOf(pages[0]?.page));
    expect(left({ kinds: ['kpi', 'term'] })).toEqual(['/glossary/port/', '/kpis/1/']);
    expect(left({ kinds: ['measure'], goals: ['II'] })).toEqual(['/measures/2-1/']);
    expect(left({ years: [2016] })).toEqual(['/measures/2-1/', '/measures/1-2/']);
    expect(left({ sections: ['challenge'] })).toEqual(['/measures/1-2/']);
  });

  test('a column counts where every word stands in it', async () => {
    const sectionsOf = await sectionsFor('港 整備');
    const counts = counted(catalogue, await find('港 整備'), NO_FILTERS, sectionsOf);
    expect([...counts.sections]).toEqual([['achievement', 1]]);
  });
});

describe('near misses', () => {
  const near = async (typed: string) =>
    (await nearMisses(index, catalogue, parseQuery(typed).words, ['港の利用件数'])).map(({ kind, text, things }) => [
      kind,
      text,
      things,
    ]);

  test('the longest part that is found', async () => {
    expect(await near('港の整備費用')).toContainEqual(['part', '港の整備', 3]);
  });

  test('each of several words that are not found together', async () => {
    expect(await near('桟橋 混雑')).toEqual([
      ['word', '桟橋', 1],
      ['word', '混雑', 1],
    ]);
  });

  test('a name with a slip in it', async () => {
    expect(await near('灯代推進事業')).toContainEqual(['name', '灯台推進事業', 2]);
    expect(await near('港の利用権数')).toContainEqual(['name', '港の利用件数', 1]);
  });

  test('of a name the whole, where it is as near as a part; with what it finds, though it stands nowhere', async () => {
    expect(await near('船着き湯')).toContainEqual(['name', '船着き場', 5]);
  });

  test('nothing, where nothing is near', async () => {
    expect(await near('図書館')).toEqual([]);
    expect(await near('しました')).toEqual([]);
    // Of ミナト港 the first two kana, which could be the end of anything.
    expect(await near('ミナ')).toEqual([]);
    expect(await near('ﾐﾅﾏﾀ')).toEqual([]);
  });
});
