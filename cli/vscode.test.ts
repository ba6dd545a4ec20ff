// What VS Code is told: its snippets are in order, its tasks run scripts that exist, and its problem matcher reads the check.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLAN, SOURCE } from '../src/schema/measures-for-tests.ts';
import { problemWithLine } from '../src/schema/problem-report.ts';
import { formatProblem, type Problem } from '../src/schema/problem.ts';
import { readProgramme } from '../src/schema/programme.ts';
import { readSheet } from '../src/schema/sheet.ts';
import { readTerm } from '../src/schema/term.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** VS Code's own files may end a list with a comma. */
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8').replace(/,(?=\s*[}\]])/g, '')) as T;
const snippets = read<Record<string, Snippet>>('.vscode/plan.code-snippets');

/** A snippet as VS Code inserts it when its proposals are left as they are. */
function inserted(name: string): string {
  const text = (snippets[name]?.body ?? []).join('\n');
  return text
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^{}])*)\}/g, '$1')
    .replace(/\$\d/g, '');
}

const indented = (text: string, spaces: number) => text.replace(/^/gm, ' '.repeat(spaces));

const problemsOfSheet = (text: string) =>
  readSheet(text, PLAN, SOURCE, { programmes: new Map([['techno-fair', '']]) }).problems.map(formatProblem);

test('the snippet of a sheet is a sheet', () => {
  expect(problemsOfSheet(inserted('評価シート'))).toEqual([]);
});

test.each([
  ['指標', '取組:\n  -', (text: string) => `${indented(text, 2)}\n取組:\n  -`],
  ['内訳のある指標', '取組:\n  -', (text: string) => `${indented(text, 2)}\n取組:\n  -`],
  ['取組', '---\n\n##', (text: string) => `${indented(text, 2)}\n---\n\n##`],
  ['課題と取組方針', '| 課題の文。', (text: string) => `${text}\n| 課題の文。`],
  ['注のある値', '34', (text: string) => `\n      29年度: ${text}`],
  ['見込の値', '34', (text: string) => `\n      29年度: ${text}`],
  ['読みがな', 'したこと', (text: string) => text],
  ['用語へのリンク', 'したこと', (text: string) => text],
  ['文の中の注', 'したこと', (text: string) => text],
])('the snippet %s fits into a sheet', (name, place, put) => {
  const sheet = inserted('評価シート');
  const text = name.endsWith('値')
    ? sheet.replace('{ 29年度: 34 }', put(inserted(name)))
    : sheet.replace(place, put(inserted(name)));
  expect(text).not.toBe(sheet);
  expect(problemsOfSheet(text)).toEqual([]);
});

test('the snippets of a programme and a term are files', () => {
  expect(readProgramme(inserted('事業のファイル'), 'programmes/a.yaml').problems).toEqual([]);
  expect(readTerm(inserted('用語のファイル'), 'glossary/a.yaml').problems).toEqual([]);
});

interface Task {
  readonly command: string;
  readonly problemMatcher: readonly { readonly severity: string; readonly pattern: { readonly regexp: string } }[];
}

const { tasks } = read<{ tasks: Task[] }>('.vscode/tasks.json');

test('every task runs a script that exists', () => {
  const { scripts } = read<{ scripts: Record<string, string> }>('package.json');
  for (const { command } of tasks) expect(scripts).toHaveProperty([command.replace(/^npm (?:run )?/, '')]);
});

test.each(['error', 'warning'] as const)('an %s of the check becomes one in VS Code, at its place', (severity) => {
  const problem: Problem = {
    path: 'src/a.mdx',
    line: 7,
    column: 9,
    severity,
    field: '単位',
    message: '空欄です: 注意 1:2',
  };
  const [first = ''] = problemWithLine(problem, undefined).split('\n');
  const matchers = tasks.flatMap(({ problemMatcher }) => problemMatcher);
  const found = matchers.flatMap(({ pattern, severity: becomes }) => {
    const match = new RegExp(pattern.regexp).exec(first);
    return match ? [[becomes, ...match.slice(1)]] : [];
  });
  const expected = [severity, 'src/a.mdx', '7', '9', '単位: 空欄です: 注意 1:2'];
  expect(found).toEqual([expected, expected]);
});
