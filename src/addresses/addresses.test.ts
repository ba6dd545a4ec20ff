import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageOf } from './built-pages.ts';
import { copyMovedFiles, filesToCopy, redirectsFile, redirectsToNowhere } from './moved-files.ts';
import {
  addressChanges,
  keptAddresses,
  lostInWords,
  mergedAddressList,
  parseAddressList,
  strayLines,
  straysInWords,
} from './published-addresses.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';

test('pages and data files are kept; what serves them is not', () => {
  expect(
    keptAddresses([
      '/404.html',
      '/_astro/list.js',
      '/cards/plan.png',
      '/data/kpis.csv',
      '/favicon.svg',
      '/index.html',
      '/kpis/1-1-1/data.json',
      '/kpis/1-1-1/index.html',
      '/search/data/pages/1',
      '/search/data/version.json',
      '/sitemap.xml',
    ]),
  ).toEqual(['/', '/data/kpis.csv', '/kpis/1-1-1/', '/kpis/1-1-1/data.json']);
});

test('a list grows and never shrinks', () => {
  const text = mergedAddressList(['/old/', '/'], ['/', '/new/']);
  expect(text.split('\n').slice(2)).toEqual(['/', '/new/', '/old/', '']);
  expect(parseAddressList(text)).toEqual([
    { address: '/', line: 3 },
    { address: '/new/', line: 4 },
    { address: '/old/', line: 5 },
  ]);
});

test('a list is read whatever its line ends', () => {
  expect(parseAddressList('# 覚え書き\r\n\r\n/kpis/\r\n')).toEqual([{ address: '/kpis/', line: 3 }]);
});

test('an address that is listed and not built is lost; one that is built and not listed is new', () => {
  const listed = parseAddressList('/\n/programmes/old/');
  expect(addressChanges(listed, ['/', '/programmes/new/'])).toEqual({
    lost: [{ address: '/programmes/old/', line: 2 }],
    added: ['/programmes/new/'],
  });
});

test('a lost address is told with its line and what to write', () => {
  const told = (addresses: readonly string[], built: readonly string[]) => {
    const lost = addresses.map((address, index) => ({ address, line: index + 2 }));
    return lostInWords(lost, built, 'c/addresses.txt', 'c/redirects.yaml').split('\n');
  };
  expect(told(['/programmes/old/'], ['/programmes/new/'])).toEqual([
    '公開したことのあるアドレスが、なくなっています。',
    'c/addresses.txt:2 「/programmes/old/」というページがなくなりました。',
    'ほかのページに移したのなら、c/redirects.yaml に「/programmes/old/: 新しいアドレス」のように書いてください。ページのとなりにあるファイルも、いっしょに移ります。',
    'だれにも知らせていないアドレスなら、c/addresses.txt からその行を消してください。',
  ]);
  expect(told(['/data/v1/measures/1-1.json'], [])).toEqual([
    '公開したことのあるアドレスが、なくなっています。',
    'c/addresses.txt:2 「/data/v1/measures/1-1.json」というファイルがなくなりました。',
    'ページのとなりにないファイル（/data/ など）は、移せません。使っている人に知らせてから、c/addresses.txt からその行を消してください。',
    'だれにも知らせていないアドレスなら、c/addresses.txt からその行を消してください。',
  ]);
  const ofEarlierPlan =
    'ほかのページに移したのなら、c/plans/first/redirects.yaml に「/kpis/old/: 新しいアドレス」のように書いてください。ページのとなりにあるファイルも、いっしょに移ります。';
  expect(told(['/plans/first/kpis/old/'], ['/plans/first/'])).toContain(ofEarlierPlan);
  // The whole plan stands elsewhere.
  expect(told(['/plans/first/kpis/old/'], ['/plans/1st/'])).toContain(
    ofEarlierPlan.replace('/plans/first/redirects', '/redirects').replace('/kpis', '/plans/first/kpis'),
  );
  expect(told(['/kpis/old/', '/kpis/1/', '/kpis/1/data.csv'], ['/plans/first/kpis/1/', '/kpis/'])).toContain(
    '/kpis/1/: /plans/first/kpis/1/',
  );
});

test('what is no address in a list is told with its line', () => {
  const strays = strayLines(parseAddressList('/\n<<<<<<< HEAD\n# 覚え書き\n/kpis/\nkpis\n'));
  expect(straysInWords(strays, 'c/addresses.txt').split('\n')).toEqual([
    'c/addresses.txt:2 変更の衝突の印「<<<<<<< HEAD」が残っています。印の行だけを消してください（アドレスの行は、どちらも残します）。',
    'c/addresses.txt:5 「kpis」はアドレスではありません。「/」で始まるアドレスを1行に1つ書くか、覚え書きなら行の初めに「#」を付けてください。',
  ]);
});

const moved = [{ from: '/kpis/old/', to: '/kpis/new/' }];

test('a moved page takes its data files along, and no page', () => {
  const files = ['/kpis/new/data.csv', '/kpis/new/data.json', '/kpis/new/index.html', '/kpis/new/deep/data.csv'];
  expect(filesToCopy(moved, files)).toEqual([
    { from: '/kpis/new/data.csv', to: '/kpis/old/data.csv' },
    { from: '/kpis/new/data.json', to: '/kpis/old/data.json' },
  ]);
});

test('a file that stands at the old address stays as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moved-'));
  for (const [name, text] of [
    ['new', 'of the new'],
    ['old', 'of the old'],
  ] as const) {
    mkdirSync(join(folder, 'kpis', name), { recursive: true });
    writeFileSync(join(folder, 'kpis', name, 'data.csv'), text);
  }
  writeFileSync(join(folder, 'kpis/new/data.json'), '{}');
  await copyMovedFiles(folder, moved, ['/kpis/new/data.csv', '/kpis/new/data.json']);
  expect(readFileSync(join(folder, 'kpis/old/data.csv'), 'utf8')).toBe('of the old');
  expect(readFileSync(join(folder, 'kpis/old/data.json'), 'utf8')).toBe('{}');
  rmSync(folder, { recursive: true });
});

test('a redirect to a page that is not there is found', () => {
  expect(redirectsToNowhere(moved, ['/kpis/new/index.html'])).toEqual([]);
  expect(redirectsToNowhere(moved, ['/kpis/index.html'])).toEqual(moved);
});

test('hosts that know _redirects get whole paths', () => {
  expect(redirectsFile(moved, '/')).toBe('/kpis/old/ /kpis/new/ 301\n');
  expect(redirectsFile(moved, '/plan/')).toBe('/plan/kpis/old/ /plan/kpis/new/ 301\n');
  expect(redirectsFile([{ from: '/measures/ア-1/', to: '/measures/1-1/2021..2023/' }], '/')).toBe(
    '/measures/%E3%82%A2-1/ /measures/1-1/2021..2023/ 301\n',
  );
});

const html = (head: string) =>
  `<!doctype html><html><head>${head}</head><body><link rel="canonical" href="/no"></body></html>`;

test('a page says in its head where it is to be found and when it changed', () => {
  expect(
    pageOf(
      '/a/',
      html(
        '<link rel="canonical" href="https://example.jp/a/"><meta property="article:modified_time" content="2026-11-25">',
      ),
    ),
  ).toEqual({ path: '/a/', canonical: 'https://example.jp/a/', noindex: false, modified: '2026-11-25' });
  expect(pageOf('/b/', html('<meta name="robots" content="noindex">'))).toEqual({
    path: '/b/',
    canonical: null,
    noindex: true,
    modified: null,
  });
});

test('a sitemap has the pages that name themselves, with the day of their last change', () => {
  const page = { noindex: false, modified: null };
  const root = 'https://example.jp/plan/';
  expect(
    sitemapXml(
      [
        { ...page, path: '/', canonical: root, modified: '2026-11-25' },
        { ...page, path: '/measures/1-1/', canonical: `${root}measures/1-1/` },
        { ...page, path: '/measures/1-1/2017/', canonical: `${root}measures/1-1/` },
        { ...page, path: '/embed/kpis/1/', canonical: `${root}embed/kpis/1/`, noindex: true },
        { ...page, path: '/404.html', canonical: null },
      ],
      root,
    ),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.jp/plan/</loc><lastmod>2026-11-25</lastmod></url>
  <url><loc>https://example.jp/plan/measures/1-1/</loc></url>
</urlset>
`);
});

test('robots.txt allows all and names the sitemap', () => {
  expect(robotsTxt('https://example.jp/sitemap.xml')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.jp/sitemap.xml\n',
  );
});
