// Content that is odd, or means harm, through the whole build: what the readers refuse is told at its place; what they accept
// is on the pages as it was written, in valid HTML that runs nothing, and is found.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltSearchData, openBuiltSearch } from '../bench/pagefind-in-node.ts';
import { readContent } from '../src/schema/content.ts';
import { formatProblem } from '../src/schema/problem.ts';
import { parseQuery } from '../src/search/query.ts';
import { search } from '../src/search/search.ts';
import { ended, root, startBuild } from './build-for-tests.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SCRIPT = '</title></script><script>alert(1)</script>';
/** 葛 with a variation selector: another shape of the same character. */
const KATSU = '葛\u{E0100}';
const FAMILY = '👩‍👩‍👧‍👦';
/** A character that only one machine knows. */
const GAIJI = '\uE000';
const HEBREW = 'שלום';
const LONG_ID = 'long-name-'.repeat(24).slice(0, 239).replace(/-$/, '0');
const LONG_BULLET = `${'基幹産業の競争力'.repeat(1250)}の終わり`;
const ROWS = 2000;

const quoted = (text: string) => JSON.stringify(text);

const PLAN = `自治体名: ${quoted(`試験市${SCRIPT}`)}
計画名: ${quoted(`試験計画 <!-- ]]> & ${KATSU}城市`)}
計画期間: { 開始: 平成28年度, 終了: 平成35年度 }
元号: 平成
施策の呼び名: 個別施策
目標:
  - { 番号: I, 呼び名: 重点施策 }
出典: { 発行者: 試験市, 資料名: 試験のための架空のシート }
架空: はい
`;

const PROGRAMME = `事業名: ${quoted(`${KATSU}飾・𠮷野・①${FAMILY}${HEBREW}事業 </script>`)}
読み: かつしか
別名: [${quoted(`"'><img src=x onerror=alert(1)>`)}]
`;

function sheetOf(number: number, name: string, achievements: string, rows: string): string {
  return `---
施策番号: I-(${number})
施策名: ${quoted(name)}
指標:
  - 指標名: ${quoted(`</script><!-- 件数${number} & 👍🏽`)}
    単位: 件
    計画策定時: 10
    実績値: { 27年度: 18 }
    目標値: { 31年度: 50 }
取組:
  - 取組: 展示
    事業: odd
---

## 成果

${achievements}

## 課題と取組方針

| 課題 | 取組方針 |
| --- | --- |
${rows}
`;
}

const FILES: Readonly<Record<string, string>> = {
  'plan.yaml': PLAN,
  'programmes/odd.yaml': PROGRAMME,
  [`programmes/${LONG_ID}.yaml`]: '事業名: 長い名前のファイルの事業\n読み: ながい\n',
  'glossary/odd.yaml': `用語: "👨‍🔧用語"\n読み: ようご\n意味: ${quoted(`意味です${SCRIPT}`)}\n`,
  'measures/2017/1-1.mdx': sheetOf(
    1,
    `${SCRIPT}「施策」`,
    `- ${LONG_BULLET}\n- ${KATSU}城市の文 ${FAMILY} 𠮷田 ${HEBREW} ${GAIJI}外字\n- &lt;img src=x onerror=alert(1)> \\<script>alert(2)`,
    '| 課題です | 方針です |',
  ),
  'measures/2017/1-2.mdx': sheetOf(
    2,
    '二千行の表',
    '- 済',
    Array.from({ length: ROWS }, (_, row) => `| 課題の${row + 1}番 | 方針の${row + 1}番 |`).join('\n'),
  ),
};

/** The first thing that is told of the content with other files added. */
function told(more: Readonly<Record<string, string>>): string {
  const files = Object.entries({ ...FILES, ...more }).map(([name, text]) => ({ name, path: name, text }));
  const [first] = readContent(files).problems.filter(({ severity }) => severity === 'error');
  return first ? formatProblem(first) : 'nothing';
}

const sheet = (achievement: string) => ({
  'measures/2017/1-1.mdx': sheetOf(1, '施策', `- ${achievement}`, '| 課 | 方 |'),
});
const INVISIBLE = 'エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。';

test.each([
  ['a mark that turns the direction of text', sheet('文\u202Eabc'), `measures/2017/1-1.mdx:17:4 ${INVISIBLE}`],
  ['a mark of right-to-left text', sheet(`文\u200F${HEBREW}`), `measures/2017/1-1.mdx:17:4 ${INVISIBLE}`],
  ['a space without width', sheet('文\u200B字'), `measures/2017/1-1.mdx:17:4 ${INVISIBLE}`],
  ['a zero byte', sheet('文\u0000字'), `measures/2017/1-1.mdx:17:4 ${INVISIBLE}`],
  [
    'such a mark written with a backslash',
    { 'plan.yaml': PLAN.replace('元号: 平成', '元号: "平成\\u202E"') },
    'plan.yaml:4:5 エラー 「\\」で始まる書き方で、目に見えない文字が入っています。消してください。',
  ],
  [
    'a file name with a Cyrillic о',
    { 'programmes/\u043Edd.yaml': PROGRAMME },
    'programmes/\u043Edd.yaml:1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a file name that differs in a capital',
    { 'programmes/Odd.yaml': PROGRAMME },
    'programmes/Odd.yaml:1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a programme named with a Cyrillic о',
    { 'measures/2017/1-1.mdx': sheetOf(1, '施策', '- 済', '| 課 | 方 |').replace('事業: odd', '事業: \u043Edd') },
    'measures/2017/1-1.mdx:12:9 エラー 取組1 事業: 「\u043Edd」という事業がありません。もしかして「odd」ですか。',
  ],
  [
    'a sheet whose number is written in full width',
    { 'measures/2017/１-2.mdx': FILES['measures/2017/1-2.mdx'] ?? '' },
    'measures/2017/１-2.mdx:2:7 エラー 施策番号: 「I-(2)」とファイル名「１-2.mdx」が合いません。「1-2.mdx」にしてください。',
  ],
  [
    'a table longer than any sheet',
    { 'measures/2017/1-2.mdx': `${FILES['measures/2017/1-2.mdx'] ?? ''}${'| 課 | 方 |\n'.repeat(1000)}` },
    'measures/2017/1-2.mdx:3001:1 エラー 行が多すぎます（3023行）。3000行までにしてください。',
  ],
  [
    'a bullet longer than any sheet',
    sheet('あ'.repeat(100_000)),
    'measures/2017/1-1.mdx:1:1 エラー ファイルが大きすぎます（100227文字）。100000文字までにしてください。',
  ],
])('%s is refused at its place', (_, more, message) => {
  expect(told(more)).toBe(message);
});

describe('what is accepted', () => {
  const folder = join('.cache', 'odd-content-test');
  const content = join(root, folder, 'content');
  const site = join(root, folder, 'dist');
  let pages: string[];
  let data: BuiltSearchData;

  beforeAll(async () => {
    rmSync(join(root, folder), { recursive: true, force: true });
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(join(content, name, '..'), { recursive: true });
      writeFileSync(join(content, name), text);
    }
    cpSync(join(root, 'src', 'content', 'pages'), join(content, 'pages'), { recursive: true });
    expect(await ended(startBuild({ content, folder }))).toMatchObject({ status: 0 });
    pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(site, name));
    data = await openBuiltSearch(site);
  });

  afterAll(() => rmSync(join(root, folder), { recursive: true, force: true }));

  const htmlOf = (address: string) => readFileSync(join(site, address, 'index.html'), 'utf8');
  const textOf = (address: string) => {
    const [main] = DomUtils.getElementsByTagName('main', parseDocument(htmlOf(address)));
    return main ? DomUtils.textContent(main) : '';
  };

  test('is valid HTML on every page', async () => {
    // Titles as long as the content wants them.
    const htmlValidate = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:standard'],
      rules: { 'long-title': 'off' },
    });
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const { results } = await htmlValidate.validateFile(page);
      expect(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${page}:${line} ${message}`)),
      ).toEqual([]);
    }
  });

  test('runs nothing: no script but those of the site, no image, no event', () => {
    for (const page of pages) {
      const elements = DomUtils.findAll(() => true, parseDocument(readFileSync(page, 'utf8')).children);
      const suspicious = elements.filter(
        ({ name, attribs }) =>
          name === 'img' ||
          (name === 'script' && attribs['type'] !== 'application/ld+json' && !attribs['src']?.startsWith('/_astro/')) ||
          Object.keys(attribs).some((attribute) => attribute.startsWith('on')),
      );
      expect(suspicious.map((element) => DomUtils.getOuterHTML(element))).toEqual([]);
    }
  });

  test('is on the pages as it was written, whole', () => {
    const text = textOf('/measures/1-1/');
    for (const part of [`${SCRIPT}「施策」`, LONG_BULLET, `${KATSU}城市の文 ${FAMILY} 𠮷田 ${HEBREW} ${GAIJI}外字`])
      expect(text).toContain(part);
    expect(text).toContain('<img src=x onerror=alert(1)> <script>alert(2)');
    const rows = textOf('/measures/1-2/');
    for (let row = 1; row <= ROWS; row++) expect(rows).toContain(`方針の${row}番`);
    expect(textOf('/programmes/odd/')).toContain(`${KATSU}飾・𠮷野・①${FAMILY}${HEBREW}事業 </script>`);
    expect(textOf(`/programmes/${LONG_ID}/`)).toContain('長い名前のファイルの事業');
    expect(textOf('/glossary/odd/')).toContain(`意味です${SCRIPT}`);
  });

  const SHEET = '/measures/1-1/';
  const TABLE = '/measures/1-2/';
  const PROGRAMME_PAGE = '/programmes/odd/';

  test.each([
    ['葛城市の文', [SHEET]],
    [`${KATSU}城市の文`, [SHEET]],
    ['葛飾', [PROGRAMME_PAGE, SHEET, TABLE]],
    ['𠮷田', [SHEET]],
    ['競争力の終わり', [SHEET]],
    ['課題の1999番', [TABLE]],
    ['課題の2001番', []],
    ['二千行の表', [PROGRAMME_PAGE, TABLE]],
    ['長い名前のファイル', [`/programmes/${LONG_ID}/`]],
    [HEBREW, [PROGRAMME_PAGE, SHEET, TABLE]],
    ['onerror=alert(1)', [PROGRAMME_PAGE, SHEET]],
  ])('%s is found where it stands, and nowhere else', async (query, expected) => {
    for (const engine of ['pagefind', 'scan'] as const) {
      const hits = await search(data[engine], data.catalogue, parseQuery(query));
      const things = hits.map(({ pages: [first] }) => data.pages[first?.page ?? -1]?.thing ?? '');
      expect(things.filter((thing) => !thing.startsWith('/kpis/')).toSorted()).toEqual(expected.toSorted());
    }
  });
});
