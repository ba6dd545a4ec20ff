import { expect, test } from 'vitest';
import { contentFolder, readContentFolder } from '../content-folder.ts';
import { readContent } from './content.ts';
import { formatProblem } from './problem.ts';

test('the content of the repository has no problem', async () => {
  const content = readContent(await readContentFolder(contentFolder()));
  expect(content.problems.map(formatProblem)).toEqual([]);
  expect(content.programmes).toHaveLength(8);
  expect(content.measures.map(({ slug, edition }) => [slug, edition])).toEqual([['1-1', 2017]]);
});

test('problems of all files are told together, by file and place', () => {
  const file = (name: string, text: string) => ({ name, path: `c/${name}`, text });
  const { problems, plan } = readContent([
    file('programmes/b.yaml', '事業名:\n'),
    file('programmes/a.yaml', '事業名: 展示\n読み: テンジ\n'),
  ]);
  expect(plan).toBeNull();
  expect(problems.map(formatProblem)).toEqual([
    'c/programmes/a.yaml:2:5 エラー 読み: 「テンジ」にひらがなでない文字があります。読みはひらがなだけで書いてください。',
    'c/programmes/b.yaml:1:1 エラー 事業名: 空欄にはできません。',
    'plan.yaml:1:1 エラー 計画のファイル plan.yaml がありません。',
  ]);
});
