import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { Measure } from '../domain/measure.ts';
import { PLAN } from '../schema/measures-for-tests.ts';
import { atomFeed, feedEntries, inXml } from './atom.ts';

const measureOf = (slug: string, edition: number, name = '産業') =>
  ({
    code: 'I-(1)',
    slug,
    edition,
    name,
    kpis: [1, 2],
    achievements: [1],
    challenges: [],
    initiatives: [1],
  }) as unknown as Measure;

const feed = {
  title: '見本計画の進み具合',
  author: '見本市',
  addressOf: (path: string) => `https://example.jp/plan${path}`,
  path: '/feed.xml',
};

test('a feed tells new sheets and corrections, the newest first', () => {
  const entries = feedEntries(
    [
      { measure: measureOf('1-1', 2016), at: '2017-09-01T10:00:00+09:00' },
      { measure: measureOf('1-1', 2017), at: '2018-09-01T10:00:00+09:00' },
    ],
    [
      {
        measure: measureOf('1-1', 2017),
        at: '2018-10-01T00:00:00Z',
        text: '指標1の値を改めました。',
        path: '/measures/1-1/2017/#revision-1',
      },
    ],
    PLAN,
  );
  expect(entries).toEqual([
    {
      path: '/measures/1-1/2017/#revision-1',
      title: '訂正: 個別施策 I-(1) 産業（平成29（2017）年度）',
      summary: '指標1の値を改めました。',
      at: '2018-10-01T00:00:00Z',
    },
    {
      path: '/measures/1-1/2017/',
      title: '新しい評価シート: 個別施策 I-(1) 産業（平成29（2017）年度）',
      summary: '指標2、成果1、課題0、取組1。',
      at: '2018-09-01T10:00:00+09:00',
    },
    {
      path: '/measures/1-1/2016/',
      title: '新しい評価シート: 個別施策 I-(1) 産業（平成28（2016）年度）',
      summary: '指標2、成果1、課題0、取組1。',
      at: '2017-09-01T10:00:00+09:00',
    },
  ]);
});

test('moments are compared as moments, whatever their offset', () => {
  const entries = feedEntries(
    [
      { measure: measureOf('1-1', 2017), at: '2018-09-01T10:00:00+09:00' },
      { measure: measureOf('1-2', 2017), at: '2018-09-01T02:00:00Z' },
    ],
    [],
    PLAN,
  );
  expect(entries.map(({ path }) => path)).toEqual(['/measures/1-2/2017/', '/measures/1-1/2017/']);
});

test('without a dated sheet there is no feed: it could not say when it was updated', () => {
  expect(atomFeed([], feed)).toBeNull();
});

test('the document, letter by letter', () => {
  const entries = feedEntries(
    [{ measure: measureOf('1-1', 2017, 'A & <B>'), at: '2018-09-01T10:00:00+09:00' }],
    [],
    PLAN,
  );
  expect(atomFeed(entries, feed)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
  <id>https://example.jp/plan/</id>
  <title>見本計画の進み具合</title>
  <updated>2018-09-01T10:00:00+09:00</updated>
  <author><name>見本市</name></author>
  <link rel="self" type="application/atom+xml" href="https://example.jp/plan/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://example.jp/plan/"/>
  <entry>
    <id>https://example.jp/plan/measures/1-1/2017/</id>
    <title>新しい評価シート: 個別施策 I-(1) A &amp; &lt;B&gt;（平成29（2017）年度）</title>
    <updated>2018-09-01T10:00:00+09:00</updated>
    <published>2018-09-01T10:00:00+09:00</published>
    <link rel="alternate" type="text/html" href="https://example.jp/plan/measures/1-1/2017/"/>
    <summary>指標2、成果1、課題0、取組1。</summary>
  </entry>
</feed>
`);
});

test('any text comes back from XML as it was, but for control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let back = '';
      const parser = new Parser({ ontext: (part) => (back += part) }, { xmlMode: true, decodeEntities: true });
      parser.end(`<t>${inXml(text)}</t>`);
      // oxlint-disable-next-line no-control-regex -- exactly those
      expect(back).toBe(text.replaceAll(/[\t\n\r]/g, ' ').replaceAll(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, ''));
    }),
  );
});
