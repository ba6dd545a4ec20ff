// What is wrong in a file, where, and what to write instead: the one shape in which every mistake is told.

import { byText } from '../domain/by-text.ts';

export interface Problem {
  /** Path of the file from the project's root, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** The field it is about, in the editor's words: `実績値「30年度」`; null where it concerns the whole file. */
  readonly field: string | null;
  /** What is wrong and what to write, in Japanese. */
  readonly message: string;
}

/** What reading a file gives: the value, unless an error was found, and everything there is to say about the file. */
export interface Reading<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** `src/content/measures/2017/1-1.mdx:12:9 エラー 実績値「30年度」: …` */
export function formatProblem({ path, line, column, severity, field, message }: Problem): string {
  const kind = severity === 'error' ? 'エラー' : '注意';
  return `${path}:${line}:${column} ${kind} ${field === null ? '' : `${field}: `}${message}`;
}

/** By file, then by place: the order in which an editor mends them. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column);
}
