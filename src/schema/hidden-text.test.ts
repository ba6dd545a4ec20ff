import { expect, test } from 'vitest';
import { hiddenTexts } from './hidden-text.ts';
import { formatProblem } from './problem.ts';

const told = (yaml: string) => hiddenTexts({ path: 'a.yaml', text: yaml }).map(formatProblem);
const MESSAGE =
  '注意 「#」からあとは覚え書きとして読まれ、サイトに出ません。文の一部なら、値の全体を半角の「"」で囲んでください。';

test('a text that goes on behind a # is told at the #', () => {
  expect(told('事業名: あ\n意味: 公園 #1 の整備\n')).toEqual([`a.yaml:2:8 ${MESSAGE}`]);
  expect(told('別名:\n  - 公園 #1\n')).toEqual([`a.yaml:2:8 ${MESSAGE}`]);
});

test('in a sheet its frontmatter alone is looked at, in the lines of the file', () => {
  const text = '---\n施策名: 公園 #1 の整備\n---\n\n## 成果\n\n- 公園 #1\n';
  expect(hiddenTexts({ path: 'a.mdx', text }).map(formatProblem)).toEqual([`a.mdx:2:9 ${MESSAGE}`]);
});

test.each([
  '# 覚え書き\n',
  '  #あとで\n',
  '意味: "公園 #1 の整備"\n',
  '意味: C#言語\n',
  '単位: 件 # 速報\n',
  '色: "#0b6e4f"\n',
  '実績値: { 29年度: 34 } #あとで\n',
  '出典: https://example.com/a#b\n',
])('%j is not told', (yaml) => expect(told(yaml)).toEqual([]));
