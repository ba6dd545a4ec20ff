// From YAML data to typed data: Zod's findings told in Japanese, at the place in the file they are about.

import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { normaliseLineEnds, problemsOfText } from './text-file.ts';
import { parseYaml, type DataPath, type YamlDocument } from './yaml-document.ts';

/** Takes what is wrong with a file's data. */
export interface ProblemReport {
  /** An error about the value at `path`. */
  atValue(path: DataPath, message: string): void;
  /** An error about the key at `path`. */
  atKey(path: DataPath, message: string): void;
}

/** Collects the problems of one file's data, each at the place of its path. */
export class ProblemCollector implements ProblemReport {
  readonly problems: Problem[] = [];
  readonly #document: YamlDocument;
  readonly #path: string;

  constructor(document: YamlDocument, path: string) {
    this.#document = document;
    this.#path = path;
  }

  atValue(path: DataPath, message: string): void {
    this.#add(this.#document.placeOf(path), path, message);
  }

  atKey(path: DataPath, message: string): void {
    this.#add(this.#document.placeOfKey(path), path, message);
  }

  #add(place: { line: number; column: number }, path: DataPath, message: string): void {
    this.problems.push({ path: this.#path, ...place, severity: 'error', field: fieldName(path), message });
  }
}

/** 指標1 実績値「30年度」: the path in an editor's words. */
export function fieldName(path: DataPath): string | null {
  if (path.length === 0) return null;
  return path.reduce<string>((name, step, index) => {
    if (typeof step === 'number') return `${name}${step + 1}`;
    const key = String(step);
    return index === 0 ? key : /^\d|年/.test(key) ? `${name}「${key}」` : `${name} ${key}`;
  }, '');
}

export interface DataReading<T> {
  readonly data: T;
  readonly collector: ProblemCollector;
}

/** Parses YAML and validates it. Where that fails, `value` is null and the problems say why. */
export function readData<Schema extends z.ZodType>(
  schema: Schema,
  yaml: string,
  path: string,
  firstLine: number,
): { value: DataReading<z.output<Schema>> | null; problems: Problem[] } {
  const { document, problems } = parseYaml(yaml, path, firstLine);
  if (!document) return { value: null, problems };
  const collector = new ProblemCollector(document, path);
  const result = schema.safeParse(document.data);
  if (result.success) return { value: { data: result.data, collector }, problems: [] };
  for (const issue of result.error.issues) report(issue, document.data, collector);
  return { value: null, problems: collector.problems };
}

/** `readData` for a file that is YAML from its first line to its last. */
export function readYamlFile<Schema extends z.ZodType>(schema: Schema, text: string, path: string) {
  const normal = normaliseLineEnds(text);
  const problems = problemsOfText(normal, path);
  return problems.length > 0 ? { value: null, problems } : readData(schema, normal, path, 1);
}

/** What stands in the file at a path, or undefined. */
function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}

function report(issue: z.core.$ZodIssue, data: unknown, collector: ProblemCollector): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      collector.atKey(
        [...issue.path, key],
        `「${key}」という項目はありません。項目名の書きまちがいがないか確かめてください。`,
      );
    }
    return;
  }
  const found = valueAt(data, issue.path);
  if (issue.code === 'invalid_type' && found === undefined) {
    collector.atKey(issue.path, 'この項目は必ず書いてください。');
    return;
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map((value) => `「${String(value)}」`).join('、');
    collector.atValue(issue.path, `「${String(found)}」とは書けません。${choices}のどれかを書いてください。`);
    return;
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    collector.atValue(issue.path, `${describeFound(found)}、ここには書けません。${expected(issue)}`);
    return;
  }
  collector.atValue(issue.path, issue.message);
}

function describeFound(found: unknown): string {
  if (found === '') return '空欄は';
  if (typeof found === 'string') return `「${found}」は`;
  return Array.isArray(found) ? '「-」の並びは' : '項目の集まりは';
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return '文字か数値を1つ書いてください。';
  if (issue.expected === 'array') return '「- 」で始まる行を並べて書いてください。';
  if (issue.expected === 'object' || issue.expected === 'record') return '「項目名: 値」の形で書いてください。';
  return '文字か数値を1つ書いてください。';
}
