// What is known of this city's sheet: it is all there, written as `npm run new` would write it, and MDX for any other tool.
// These tests belong to the content: `npm run adopt` removes them with it.

import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { readContentFolder } from '../../content-folder.ts';
import { readContent } from '../../schema/content.ts';
import { formatProblem } from '../../schema/problem.ts';
import { writeSheet } from '../../schema/write-sheet.ts';

const files = await readContentFolder('src/content');
const text = files.find(({ name }) => name === 'measures/2017/1-1.mdx')?.text ?? '';

test('one sheet and eight programmes, without a problem', () => {
  const content = readContent(files);
  expect(content.problems.map(formatProblem)).toEqual([]);
  expect(content.programmes).toHaveLength(8);
  expect(content.measures.map(({ slug, edition }) => [slug, edition])).toEqual([['1-1', 2017]]);
});

test('the sheet is written as it stands', () => {
  const { measures, plan } = readContent(files);
  expect(measures.map((measure) => plan && writeSheet(measure, plan))).toEqual([text]);
});

test('the sheet compiles with stock MDX, too', async () => {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const compiled = await compile(body, { remarkPlugins: [[remarkGfm, { singleTilde: false }]] });
  expect(String(compiled)).toContain('湘南ひらつかテクノフェア');
});
