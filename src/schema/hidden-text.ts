// Text that YAML takes for a note: of 「取組: 公園 #1 の整備」 only 「公園」 would be shown. Told as a warning, since it may be a note.

import type { Problem } from './problem.ts';
import { normaliseLineEnds, splitFrontmatter } from './text-file.ts';

/** A text that is not in quotes, and what stands behind it from a # on that no space follows; a note has a space there. */
const HIDDEN = /^(\s*(?:- +)?(?:[^\s:#"'{}]+: +)?[^\s"'{}[\]|>#&*!%@`][^"{}]*?\s)#(?=[^\s#])/u;

/** Warnings about the texts of a YAML file or of a file's frontmatter that end before a #. */
export function hiddenTexts({ text, path }: { readonly text: string; readonly path: string }): Problem[] {
  const normal = normaliseLineEnds(text);
  const frontmatter = splitFrontmatter(normal);
  const isYaml = path.endsWith('.yaml');
  const yaml = isYaml ? normal : (frontmatter?.yaml ?? '');
  const firstLine = isYaml ? 1 : (frontmatter?.firstLine ?? 1);
  return yaml.split('\n').flatMap((line, index): Problem[] => {
    const before = HIDDEN.exec(line)?.[1];
    if (before === undefined) return [];
    return [
      {
        path,
        line: index + firstLine,
        column: before.length + 1,
        severity: 'warning',
        field: null,
        message:
          '「#」からあとは覚え書きとして読まれ、サイトに出ません。文の一部なら、値の全体を半角の「"」で囲んでください。',
      },
    ];
  });
}
