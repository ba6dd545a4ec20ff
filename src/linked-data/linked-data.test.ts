import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kpiOf, SHOPS } from '../domain/kpi-for-tests.ts';
import type { Measure } from '../domain/measure.ts';
import { PLAN } from '../schema/measures-for-tests.ts';
import { catalogueOf } from './catalogue.ts';
import { jsonInHtml, kpiDataset, measureDataset } from './dataset.ts';
import { asJsonLd, asTurtle, day, reference, type Thing } from './graph.ts';
import { timeSpanOf } from './time-span.ts';

const measure = {
  code: 'I-(1)',
  slug: '1-1',
  edition: 2017,
  name: '地場産業の担い手を応援する',
  goal: 'I',
  kpis: [SHOPS],
  source: 'src/content/measures/2017/1-1.mdx',
} as unknown as Measure;
const addressOf = (path: string) => `https://example.jp${path}`;

test('a sheet’s data in schema.org’s words: the city’s, of its years, at its permanent address', () => {
  expect(measureDataset(measure, { ...PLAN, fictional: false }, addressOf)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    url: 'https://example.jp/measures/1-1/2017/',
    name: '個別施策 I-(1) 地場産業の担い手を応援する（平成29（2017）年度の評価シート）',
    description: '見本市「見本計画」の評価シート。指標の計画策定時の値、実績値、目標値と、成果、課題、取組方針、事業。',
    inLanguage: 'ja',
    creator: { '@type': 'GovernmentOrganization', name: '見本市' },
    temporalCoverage: '2015-04-01/2018-03-31',
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: 'https://example.jp/measures/1-1/2017/data.csv',
      },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: 'https://example.jp/measures/1-1/2017/data.json',
      },
    ],
  });
});

test('an invented city is no government, and is said to be invented', () => {
  expect(kpiDataset(SHOPS, measure, PLAN, addressOf)).toMatchObject({
    name: '空き店舗の活用数',
    url: 'https://example.jp/kpis/1-1-2/',
    creator: { '@type': 'Organization', name: '見本市（架空の自治体）' },
  });
});

test('figures are of fiscal years, April to March, or of calendar years; years without a value do not count', () => {
  expect(timeSpanOf([kpiOf({ actuals: { 2015: 1, 2016: null, 2017: 3, 2018: null } })])).toEqual({
    from: '2015-04-01',
    to: '2018-03-31',
  });
  expect(timeSpanOf([kpiOf({ actuals: { 2015: 1 } }, { calendarYear: true })])).toEqual({
    from: '2015-01-01',
    to: '2015-12-31',
  });
  expect(timeSpanOf([kpiOf({ actuals: { 2015: null } })])).toBeNull();
});

test('whatever a title holds, nothing in the JSON ends the script element or opens a comment', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '/', 'script', '>', '!--', ']]>', '&', '"', '\\', '字') }),
      (name) => {
        const text = jsonInHtml({ name });
        expect(text).not.toContain('<');
        expect(JSON.parse(text)).toEqual({ name });
      },
    ),
  );
});

test('a day is a day of the calendar', () => {
  expect(day('2024-02-29')).toEqual({ date: '2024-02-29' });
  for (const text of ['令和元年', '令和元年5月1日', '2026-02-30', '2026-2-3', '2026', '2026-11-25T00:00:00Z', ''])
    expect(() => day(text)).toThrow(`"${text}" is not a day.`);
});

test('Turtle and JSON-LD say the same', () => {
  const thing: Thing = {
    id: 'https://example.jp/a b',
    type: 'dcat:Dataset',
    says: [
      ['dct:title', { ja: '「"」と\\' }],
      ['dct:issued', day('2026-11-25')],
      ['dct:temporal', { type: 'dct:PeriodOfTime', says: [['dcat:startDate', day('2015-04-01')]] }],
      ['dct:publisher', reference('https://example.jp/#city')],
      ['foaf:homepage', { id: 'https://example.jp/', type: 'foaf:Document', says: [] }],
    ],
  };
  expect([...asTurtle([thing])].join('')).toBe(String.raw`@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://example.jp/a%20b> a dcat:Dataset ;
  dct:title "「\"」と\\"@ja ;
  dct:issued "2026-11-25"^^xsd:date ;
  dct:temporal [ a dct:PeriodOfTime ;
    dcat:startDate "2015-04-01"^^xsd:date ] ;
  dct:publisher <https://example.jp/#city> ;
  foaf:homepage <https://example.jp/> .
<https://example.jp/> a foaf:Document .
`);
  expect(JSON.parse([...asJsonLd([thing])].join(''))['@graph']).toEqual([
    {
      '@id': 'https://example.jp/a b',
      '@type': 'dcat:Dataset',
      'dct:title': { '@value': '「"」と\\', '@language': 'ja' },
      'dct:issued': { '@value': '2026-11-25', '@type': 'xsd:date' },
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': { '@value': '2015-04-01', '@type': 'xsd:date' },
      },
      'dct:publisher': { '@id': 'https://example.jp/#city' },
      'foaf:homepage': { '@id': 'https://example.jp/', '@type': 'foaf:Document' },
    },
  ]);
});

test('the catalogue has the plan, each edition with its series, and each KPI once', () => {
  const older = { ...measure, edition: 2016 };
  const things = [...catalogueOf({ plan: PLAN, measures: [measure, older], addressOf, datesOf: () => null })];
  expect(things.map(({ id, type }) => [type, id])).toEqual([
    ['dcat:Catalog', 'https://example.jp/data/#catalog'],
    ['foaf:Agent', 'https://example.jp/#city'],
    ['dcat:Dataset', 'https://example.jp/data/#dataset'],
    ['dcat:Dataset', 'https://example.jp/measures/1-1/2017/#dataset'],
    ['dcat:Dataset', 'https://example.jp/measures/1-1/2016/#dataset'],
    ['dcat:Dataset', 'https://example.jp/kpis/1-1-2/#dataset'],
    ['dcat:DatasetSeries', 'https://example.jp/measures/1-1/#dataset'],
  ]);
});

test('a site that is not the city’s own does not publish its catalogue in the city’s name', () => {
  const name = (official: boolean) => {
    const plan = { ...PLAN, fictional: false, official };
    const [catalogue] = catalogueOf({ plan, measures: [], addressOf, datesOf: () => null });
    const publisher = catalogue?.says.find(([property]) => property === 'dct:publisher')?.[1] as Thing;
    return [publisher.id, publisher.says[0]?.[1]];
  };
  expect(name(true)).toEqual(['https://example.jp/#city', undefined]);
  expect(name(false)).toEqual(['https://example.jp/#site', { ja: '見本計画の進み具合（見本市の公式ではないサイト）' }]);
});
