import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { htmlOf, joinLines, parseText, plainTextOf } from './markdown.ts';

/** HTML and plain text of a one-paragraph body. */
function paragraph(text: string) {
  const { root, problems } = parseText(text, 'x.mdx', 'sheet');
  expect(problems).toEqual([]);
  const [node] = root?.children ?? [];
  const { children } = node as Paragraph;
  return { html: htmlOf(children), text: plainTextOf(children) };
}

test.each([
  ['**重点施策（案）**です', '<strong>重点施策（案）</strong>です'],
  ['**「朝の市」**による', '<strong>「朝の市」</strong>による'],
  ['~となりに、あした。~', '~となりに、あした。~'],
  ['~~廃止~~する', '<del>廃止</del>する'],
  ['の~~「旧」~~です', 'の<del>「旧」</del>です'],
  [
    'https://a.example/、https://b.example/x.と',
    '<a href="https://a.example/">https://a.example/</a>、<a href="https://b.example/x">https://b.example/x</a>.と',
  ],
  ['[計画](/about/)を読む', '<a href="/about/">計画</a>を読む'],
  ['https://example.com/a、および続き', '<a href="https://example.com/a">https://example.com/a</a>、および続き'],
  ['（https://example.com/）を参照', '（<a href="https://example.com/">https://example.com/</a>）を参照'],
  ['<Ruby reading="ほくりく">北陸</Ruby>の海', '<ruby>北陸<rp>（</rp><rt>ほくりく</rt><rp>）</rp></ruby>の海'],
  ['大学の<Term id="seeds">シーズ</Term>を', '大学の<a class="term" href="/glossary/seeds/">シーズ</a>を'],
  ['53件<Note>4月1日現在</Note>でした', '53件<small>（注：4月1日現在）</small>でした'],
  ['1＜2 & 3', '1＜2 &#x26; 3'],
  ['\\{案\\}と\\<重点>', '{案}と&#x3C;重点>'],
])('%s', (source, html) => {
  expect(paragraph(source).html).toBe(html);
});

test('a line break between Japanese characters is no space, between Latin words it is one', () => {
  expect(paragraph('新たな産業\n拠点の形成')).toEqual({ html: '新たな産業拠点の形成', text: '新たな産業拠点の形成' });
  expect(joinLines('Techno\nFair')).toBe('Techno Fair');
  expect(joinLines('PR\nを図る')).toBe('PRを図る');
});

test.each([
  ['産業 \t\n  拠点', '産業拠点'],
  ['産業 \n PR', '産業PR'],
  ['PR \n 産業', 'PR産業'],
  ['Techno \n\t Fair', 'Techno Fair'],
  ['産業 \n \n 拠点', '産業拠点'],
  ['産業\n\nPR', '産業 PR'],
  ['a \n \n b', 'a  b'],
  ['産業  拠点 a  b ', '産業  拠点 a  b '],
])('the lines of %j are joined to %j', (text, joined) => expect(joinLines(text)).toBe(joined));

test('very many blanks are no more work than as many letters', () => {
  const blanks = ' '.repeat(200_000);
  expect(joinLines(`あ${blanks}b`)).toBe(`あ${blanks}b`);
  expect(joinLines(`a${blanks}\n${blanks}b`)).toBe('a b');
  expect(joinLines(`a${blanks}\n${blanks}あ`)).toBe('aあ');
}, 10_000);

test.each([
  '![図](https://example.com/a.png)',
  '```\ncode\n```',
  '> 引用',
  '<script>alert(1)</script>',
  'a[^1]\n\n[^1]: 注',
  'export const a = 1',
  '{process.exit()}',
  '<Foo />',
  '[a](data:text/html,x)',
  '[a](//example.com/)',
  '<!-- メモ -->',
])('%s is refused', (source) => {
  expect(parseText(source, 'x.mdx', 'sheet').problems[0]?.message).toMatch(/使え|置け|書け|リンク/);
});

test('a reading is not part of the plain text, a note is', () => {
  expect(paragraph('<Ruby reading="ほくりく">北陸</Ruby>の53件<Note>4月1日現在</Note>').text).toBe(
    '北陸の53件（注：4月1日現在）',
  );
});

test.each([
  [
    'a<Ruby reading={1}>b</Ruby>',
    '「<Ruby>」の書き方がちがいます。<Ruby reading="ほくりく">北陸</Ruby> のように書いてください。',
  ],
  ['a<Ruby>b</Ruby>', '「<Ruby>」の書き方がちがいます。<Ruby reading="ほくりく">北陸</Ruby> のように書いてください。'],
  ['a<Note onclick="x">b</Note>', '「<Note>」の書き方がちがいます。<Note>4月1日現在</Note> のように書いてください。'],
  ['a<Note {...x}>b</Note>', '「<Note>」の書き方がちがいます。<Note>4月1日現在</Note> のように書いてください。'],
  [
    'a<constructor>b</constructor>',
    '「<constructor>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
])('%s', (source, message) => {
  expect(parseText(source, 'x.mdx', 'sheet').problems.map((problem) => problem.message)).toEqual([message]);
});

test('prose may hold an image of this site with its description', () => {
  const problemsOf = (source: string) => parseText(source, 'x.mdx', 'prose').problems.map(({ message }) => message);
  expect(problemsOf('![市庁舎](/images/city-hall.png)')).toEqual([]);
  expect(problemsOf('![](/images/city-hall.png)')).toEqual([
    '画像に説明がありません。![何が写っているか](/アドレス) のように書いてください。',
  ]);
  expect(problemsOf('![市庁舎](https://example.com/a.png)')).toEqual([
    '画像「https://example.com/a.png」は置けません。画像は public に入れ、/ で始まるアドレスを書いてください。',
  ]);
});
