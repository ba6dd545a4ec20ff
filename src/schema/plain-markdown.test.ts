import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullTree } from './markdown.ts';
import { plainTree } from './plain-markdown.ts';
import { tebikiSheet } from './tebiki.ts';
import { splitFrontmatter } from './text-file.ts';

/** Undefined fields and prototypes aside: trees as data. */
const asData = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

const BEGINNINGS = ['- ', '- ', '- ', '## ', '### ', '| ', '', ' ', '-', '* ', '1. ', '> ', '## # ', '--- ', '- 1) '];
const WORDS = [
  'テクノフェア', '新技術・新商品', '50件', '（例：H31）', '1.5', 'import x', '2～3', '！', '?', '~', '~~', '-', '--', '#', '=', ':',
  '*', '_', '`', '[', ']', '{', '}', '<', '>', '&', '&amp;', '@', 'a@b.jp', '|', ' | ', '\\', 'http://a.jp', 'www.a.jp', ' ', '  ',
  '　', '\t', '!', '$', '。', '+', '1)', '2.', '<b>', '```', '---', '***', '===',
]; // prettier-ignore
const PLAIN_WORDS = [
  'テクノフェア',
  '新技術・新商品',
  '50件',
  '（例：H31）',
  '1.5',
  '2～3',
  '！',
  '。',
  '~',
  '#',
  '-',
  '%',
  '$',
];

const line = (words: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...BEGINNINGS), fc.array(fc.constantFrom(...words), { maxLength: 4 }))
    .map(([beginning, rest]) => beginning + rest.join(''));
const row = (words: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...words), fc.constantFrom(...words))
    .map(([challenge, response]) => `| ${challenge} | ${response} |`);
const block = (words: readonly string[]) =>
  fc.oneof(
    line(words),
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.map((w) => `- ${w}`).join('\n')),
    fc.array(row(words), { maxLength: 3 }).map((rows) => ['| 課題 | 取組方針 |', '| --- | --- |', ...rows].join('\n')),
    fc.constantFrom('', '', '## 成果', '| --- |', '| :-- | --- |'),
  ); // prettier-ignore
const document = (words: readonly string[]) =>
  fc
    .tuple(fc.array(block(words), { maxLength: 8 }), fc.constantFrom('\n', '\n\n'))
    .map(([blocks, glue]) => blocks.join(glue));

const sheet = splitFrontmatter(await tebikiSheet())?.body ?? '';

describe('a plain text', () => {
  test('is read as the full parser reads it: a whole sheet', () => {
    expect(plainTree(sheet)).not.toBeNull();
    expect(asData(plainTree(sheet))).toEqual(asData(fullTree(sheet)));
  });

  test.each([
    ['an emphasis', '- **強調**'],
    ['a link', '- [名](/about/)'],
    ['an address', '- https://example.jp/ を見る'],
    ['a mail address', '- a@example.jp'],
    ['a component', '- <Note>注</Note>'],
    ['an expression', '- {1}'],
    ['an entity', '- &amp;'],
    ['an escape', '- \\*'],
    ['a deletion', '- ~~消す~~'],
    ['a list in a list', '- 上\n  - 下'],
    ['a numbered list in a list', '- 1. 一'],
    ['a paragraph', '文です。'],
    ['a bullet continued on the next line', '- 上\n下'],
    ['a loose list', '- 一\n\n- 二'],
    ['a table with a missing cell', '| 課題 | 取組方針 |\n| --- | --- |\n| 一 |'],
    ['a table with an empty cell', '| 課題 | 取組方針 |\n| --- | --- |\n| 一 |  |'],
    ['an import', "import a from 'b'"],
  ])('leaves %s to the full parser', (_name, text) => expect(plainTree(text)).toBeNull());

  const sameTree = (text: string) => {
    const plain = plainTree(text);
    if (plain === null) return;
    expect(asData(plain)).toEqual(asData(fullTree(text)));
  };

  test('has the same tree in both, whatever it holds', () => {
    fc.assert(fc.property(document(WORDS), sameTree), { numRuns: 3000 });
    fc.assert(fc.property(document(PLAIN_WORDS), sameTree), { numRuns: 1000 });
  });

  test('is one that the full parser can read', () => {
    fc.assert(
      fc.property(document(WORDS), (text) => {
        try {
          fullTree(text);
        } catch {
          expect(plainTree(text)).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });
});
