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

test('a KPI id used in two sheets of one year is told at its place', async () => {
  const files = await readContentFolder(contentFolder());
  const sheet = files.find(({ name }) => name === 'measures/2017/1-1.mdx');
  const text = (sheet?.text ?? '').replace('    集計: 年間', '    識別名: consultations\n    集計: 年間');
  const others = files.filter((file) => file !== sheet);
  const { problems } = readContent([
    ...others,
    { name: 'measures/2017/1-1.mdx', path: 'c/2017/1-1.mdx', text },
    { name: 'measures/2017/1-2.mdx', path: 'c/2017/1-2.mdx', text: text.replace('I-(1)', 'I-(2)') },
  ]);
  expect(problems.map(formatProblem)).toEqual([
    'c/2017/1-2.mdx:6:10 エラー 指標 識別名: 「consultations」は c/2017/1-1.mdx の指標も使っています。別の名前にしてください。',
  ]);
});

test('a link to a page or a term that does not exist is told at its place', async () => {
  const files = (await readContentFolder(contentFolder())).map((file) =>
    file.name === 'measures/2017/1-1.mdx'
      ? {
          ...file,
          text: file.text
            .replace('- 91の', '- [91](/measures/9-9/)の')
            .replace('- 新たな', '- <Term id="none">新た</Term>な'),
        }
      : file,
  );
  expect(readContent(files).problems.map(formatProblem)).toEqual([
    'src/content/measures/2017/1-1.mdx:42:7 エラー 「/measures/9-9/」というページはこのサイトにありません。アドレスを確かめてください。',
    'src/content/measures/2017/1-1.mdx:43:3 エラー 「none」という用語は glossary にありません。ファイル名（.yaml を除く）を確かめてください。',
  ]);
});
