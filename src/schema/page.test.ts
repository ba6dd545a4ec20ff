import { expect, test } from 'vitest';
import { problemsOfPage } from './page.ts';
import { formatProblem } from './problem.ts';

const told = (text: string) => problemsOfPage(text, 'a.mdx').map(formatProblem);

test('a page with either usual end of lines has no problem', () => {
  const page = '---\n題名: 案内\n説明: 案内です。\n---\n\n本文です。\n';
  expect(told(page)).toEqual([]);
  expect(told(page.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('line ends that only one of two readers knows are refused: the frontmatter would be a program to the other', () => {
  expect(told('---\n題名: 案内\n説明: "{alert(1)}"\r---\r')).toEqual([
    'a.mdx:3:17 エラー 行の終わりの符号が CR です。エディターで「LF」を選んで保存し直してください。',
  ]);
});

test('an empty frontmatter ends at its second line for both readers', () => {
  const empty = ['a.mdx:2:1 エラー 空欄は、ここには書けません。「項目名: 値」の形で書いてください。'];
  expect(told('---\n---\nabc')).toEqual(empty);
  expect(told('---\n---\n\n# a\n\n---\n\nb')).toEqual(empty);
  expect(told('---\n---x\n題名: a\n---\n\nb')).toEqual([
    'a.mdx:2:1 エラー 題名や説明の途中の行を「---」や「+++」で始めることはできません。',
  ]);
});

test('what one of two readers takes for the end of the frontmatter is refused within it', () => {
  expect(told('---\n{"題名": "a", "説明":\n"b\n---x\n"}\n---\n\n本文です。\n')).toEqual([
    'a.mdx:4:1 エラー 題名や説明の途中の行を「---」や「+++」で始めることはできません。',
  ]);
});
