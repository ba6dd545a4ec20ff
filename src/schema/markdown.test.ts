import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { htmlOf, joinLines, parseBody, plainTextOf } from './markdown.ts';

/** HTML and plain text of a one-paragraph body. */
function paragraph(text: string) {
  const { root, problems } = parseBody(text, 'x.mdx');
  expect(problems).toEqual([]);
  const [node] = root?.children ?? [];
  const { children } = node as Paragraph;
  return { html: htmlOf(children), text: plainTextOf(children) };
}

test.each([
  ['**重点施策（案）**です', '<strong>重点施策（案）</strong>です'],
  ['**「匠の店」**による', '<strong>「匠の店」</strong>による'],
  ['~ひらつかNEXT~', '~ひらつかNEXT~'],
  ['~~廃止~~する', '<del>廃止</del>する'],
  ['[計画](/about/)を読む', '<a href="/about/">計画</a>を読む'],
  ['https://example.com/a、および続き', '<a href="https://example.com/a">https://example.com/a</a>、および続き'],
  ['（https://example.com/）を参照', '（<a href="https://example.com/">https://example.com/</a>）を参照'],
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
  expect(parseBody(source, 'x.mdx').problems[0]?.message).toMatch(/使え|置け|書け|リンク/);
});
