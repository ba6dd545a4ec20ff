// Problems as a person, a program or GitHub reads them.

import { formatProblem, type Problem } from './problem.ts';

/** Width of a character in a terminal's cells: full-width ones take two. */
const cells = (text: string) =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u.test(character)
        ? 2
        : 1),
    0,
  );

const SHOWN_WIDTH = 100;

/** The message, and below it the offending line with a caret under the place. `text` is the file's, where it can be read. */
export function problemWithLine(problem: Problem, text: string | undefined): string {
  const line = text?.replace(/^\uFEFF/, '').split(/\r\n?|\n/)[problem.line - 1];
  if (line === undefined || line.trim() === '') return formatProblem(problem);
  const before = line.slice(0, problem.column - 1).replaceAll('\t', ' ');
  // A long line is shown from a little before the place.
  const skipped = cells(before) > SHOWN_WIDTH ? before.length - 20 : 0;
  const shown = (skipped > 0 ? '…' : '') + line.slice(skipped, skipped + SHOWN_WIDTH).replaceAll('\t', ' ');
  const indent = ' '.repeat(cells(before.slice(skipped)) + (skipped > 0 ? 1 : 0));
  return `${formatProblem(problem)}\n    ${shown}\n    ${indent}^`;
}

/** エラー 2件、注意 1件 */
export function countInWords(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `エラー ${errors}件、注意 ${problems.length - errors}件`;
}

/** A workflow command of GitHub Actions: an annotation at the line of a pull request. */
export function githubAnnotation({ path, line, column, severity, field, message }: Problem): string {
  const escape = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const text = `${field === null ? '' : `${field}: `}${message}`;
  return `::${severity} file=${property(path)},line=${line},col=${column}::${escape(text)}`;
}
