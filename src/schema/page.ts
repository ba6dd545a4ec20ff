// pages/*.mdx: prose about the site. Rendered by @astrojs/mdx, and held to the same subset as the sheets before that.

import { z } from 'zod';
import { readData } from './data-reader.ts';
import { requiredText } from './fields.ts';
import { parseText } from './markdown.ts';
import type { Problem } from './problem.ts';
import { normaliseLineEnds, problemOfFrontmatter, problemsOfText, splitFrontmatter } from './text-file.ts';

export const pageInput = z.strictObject({
  題名: requiredText().describe('ページの見出し'),
  説明: requiredText().describe('検索の結果などに出る短い説明'),
});

/** Everything that is wrong with a page of prose. */
export function problemsOfPage(text: string, path: string): readonly Problem[] {
  const normal = normaliseLineEnds(text);
  const textProblems = problemsOfText(normal, path);
  if (textProblems.length > 0) return textProblems;
  const frontmatter = splitFrontmatter(normal);
  if (!frontmatter) return [problemOfFrontmatter(normal, path, '題名、説明')];
  const { value, problems } = readData(pageInput, frontmatter.yaml, path, frontmatter.firstLine);
  return [...(value?.collector.problems ?? problems), ...parseText(frontmatter.body, path, 'prose').problems];
}
