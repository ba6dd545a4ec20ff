// pages/*.mdx: prose about the site. Rendered by @astrojs/mdx, and held to the same subset as the sheets before that.

import type { Nodes } from 'mdast';
import { z } from 'zod';
import { readData } from './data-reader.ts';
import { requiredText } from './fields.ts';
import { parseText, startOf } from './markdown.ts';
import type { Problem } from './problem.ts';
import { normaliseLineEnds, problemOfFrontmatter, problemsOfText, splitFrontmatter } from './text-file.ts';

export const pageInput = z.strictObject({
  題名: requiredText().describe('ページの見出し'),
  説明: requiredText().describe('検索の結果などに出る短い説明'),
});

/**
 * Astro, which makes the page, looks for the end of the frontmatter in another way than we: what only one of us takes for its
 * end would be read by one and compiled by the other.
 */
const OTHER_LINE_END = /\r(?!\n)/;
const OTHER_FRONTMATTER_END = /^(?:---|\+\+\+)/;

/** Everything that is wrong with a page of prose. */
export function problemsOfPage(text: string, path: string): readonly Problem[] {
  const at = (line: number, column: number, message: string): Problem[] => [
    { path, line, column, severity: 'error', field: null, message },
  ];
  const lineEnd = text.search(OTHER_LINE_END);
  if (lineEnd >= 0) {
    const before = text.slice(0, lineEnd).split('\n');
    const message = '行の終わりの符号が CR です。エディターで「LF」を選んで保存し直してください。';
    return at(before.length, (before.at(-1) ?? '').length + 1, message);
  }
  const normal = normaliseLineEnds(text);
  const frontmatter = splitFrontmatter(normal);
  const otherEnd = frontmatter?.yaml.split('\n').findIndex((line) => OTHER_FRONTMATTER_END.test(line)) ?? -1;
  if (frontmatter && otherEnd >= 0)
    return at(frontmatter.firstLine + otherEnd, 1, '題名や説明の途中の行を「---」や「+++」で始めることはできません。');
  const textProblems = problemsOfText(normal, path);
  if (textProblems.length > 0) return textProblems;
  if (!frontmatter) return [problemOfFrontmatter(normal, path, '題名、説明')];
  const { value, problems } = readData(pageInput, frontmatter.yaml, path, frontmatter.firstLine);
  return [...(value?.collector.problems ?? problems), ...parseText(frontmatter.body, path, 'prose').problems];
}

/** An address that a page leads to, or shows as an image, and where it stands in the file. */
export interface PageAddress {
  readonly address: string;
  readonly isImage: boolean;
  readonly line: number;
  readonly column: number;
}

/** The addresses within the site that a page leads to or shows. */
export function addressesInPage(text: string, path: string): PageAddress[] {
  const frontmatter = splitFrontmatter(normaliseLineEnds(text));
  const root = frontmatter === null ? null : parseText(frontmatter.body, path, 'prose').root;
  return root === null ? [] : addressesIn(root);
}

function addressesIn(node: Nodes): PageAddress[] {
  if ((node.type === 'link' || node.type === 'image') && node.url.startsWith('/'))
    return [{ address: node.url, isImage: node.type === 'image', ...startOf(node) }];
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  return children.flatMap(addressesIn);
}
