// From YAML data to typed data: Zod's findings told in Japanese, at the place in the file they are about.

import { z } from 'zod';
import { perhaps } from './nearest.ts';
import type { Problem } from './problem.ts';
import { normaliseLineEnds, problemsOfText } from './text-file.ts';
import { type DataPath, parseYaml, type Place, type YamlDocument } from './yaml-document.ts';

/** Takes what is wrong with a file's data. */
export interface ProblemReport {
  /** An error about the value at `path`. */
  atValue(path: DataPath, message: string): void;
  /** An error about the key at `path`. */
  atKey(path: DataPath, message: string): void;
  /** A warning about the value at `path`: publishing goes on. */
  warnAtValue(path: DataPath, message: string): void;
  /** A warning about the key at `path`. */
  warnAtKey(path: DataPath, message: string): void;
}

/** Collects the problems of one file's data, each at the place of its path. */
export class ProblemCollector implements ProblemReport {
  readonly problems: Problem[];
  readonly #document: YamlDocument;
  readonly #path: string;

  /** `found` are problems already known. */
  constructor(document: YamlDocument, path: string, found: readonly Problem[]) {
    this.#document = document;
    this.#path = path;
    this.problems = [...found];
  }

  atValue(path: DataPath, message: string): void {
    this.#add(this.#document.placeOf(path), path, message);
  }

  atKey(path: DataPath, message: string): void {
    this.#add(this.#document.placeOfKey(path), path, message);
  }

  warnAtValue(path: DataPath, message: string): void {
    this.#add(this.#document.placeOf(path), path, message, 'warning');
  }

  warnAtKey(path: DataPath, message: string): void {
    this.#add(this.#document.placeOfKey(path), path, message, 'warning');
  }

  #add(place: Place, path: DataPath, message: string, severity: Problem['severity'] = 'error'): void {
    this.problems.push({ path: this.#path, ...place, severity, field: fieldName(path), message });
  }
}

/** 指標1 実績値「30年度」: the path in an editor's words. */
function fieldName(path: DataPath): string | null {
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

/**
 * Parses YAML and validates it. Where that fails, what can be taken for meant is, so that all problems are found at once:
 * a value may come with problems in its collector, and is null only where nothing can be made of the file.
 */
export function readData<Schema extends z.ZodType>(
  schema: Schema,
  yaml: string,
  path: string,
  firstLine: number,
): { value: DataReading<z.output<Schema>> | null; problems: readonly Problem[] } {
  const keys = keysOf(schema);
  const { document, problems } = parseYaml(yaml, path, firstLine, keys);
  if (!document) return { value: null, problems };
  const collector = new ProblemCollector(document, path, problems);
  const result = schema.safeParse(document.data);
  if (result.success) return { value: { data: result.data, collector }, problems: [] };
  for (const issue of result.error.issues) report(issue, document.data, keys, collector);
  const mended = schema.safeParse(withoutMistakes(document.data, result.error.issues));
  if (mended.success) return { value: { data: mended.data, collector }, problems: [] };
  return { value: null, problems: collector.problems };
}

/** A text for a required one that is missing: never published, since its lack is an error. */
export const PLACEHOLDER = '？';

/** A copy of the data without what the issues are about. */
function withoutMistakes(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of issues) {
    const parent = valueAt(copy, issue.path.slice(0, -1));
    const key = issue.path.at(-1);
    if (issue.code === 'unrecognized_keys') {
      const owner = valueAt(copy, issue.path);
      if (typeof owner === 'object' && owner !== null)
        for (const name of issue.keys) Reflect.deleteProperty(owner, name);
    } else if (typeof parent === 'object' && parent !== null && key !== undefined) {
      const isText =
        issue.code === 'too_small' ||
        issue.code === 'custom' ||
        (issue.code === 'invalid_type' && issue.expected === 'string');
      if (isText) Reflect.set(parent, key, PLACEHOLDER);
      else Reflect.deleteProperty(parent, key);
    }
  }
  return copy;
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

const knownKeys = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** Every word that a schema has for a key, at any depth. */
function keysOf(schema: z.ZodType): ReadonlySet<string> {
  const known = knownKeys.get(schema);
  if (known) return known;
  const keys = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'properties') for (const key of Object.keys(value ?? {})) keys.add(key);
      collect(value);
    }
  };
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  knownKeys.set(schema, keys);
  return keys;
}

function report(issue: z.core.$ZodIssue, data: unknown, keys: ReadonlySet<string>, collector: ProblemCollector): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      collector.atKey([...issue.path, key], unknownKey(key, keys));
    }
    return;
  }
  const found = valueAt(data, issue.path);
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_union') && found === undefined) {
    collector.atKey(issue.path, 'この項目は必ず書いてください。');
    return;
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map((value) => `「${String(value)}」`).join('、');
    const stands =
      typeof found === 'string' ? `「${found}」とは書けません。` : `${describeFound(found)}、ここには書けません。`;
    collector.atValue(issue.path, `${stands}${choices}のどれかを書いてください。`);
    return;
  }
  // Zod's own words are English; a schema's are for the editor.
  if (/\p{Script=Hiragana}/u.test(issue.message)) {
    collector.atValue(issue.path, issue.message);
    return;
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    collector.atValue(issue.path, `${describeFound(found)}、ここには書けません。${expected(issue)}`);
    return;
  }
  collector.atValue(issue.path, `${describeFound(found)}、ここには書けません。`);
}

function unknownKey(key: string, keys: ReadonlySet<string>): string {
  if (keys.has(key)) return `「${key}」は、ここには書けません。字下げと、書く場所を確かめてください。`;
  return `「${key}」という項目はありません。${perhaps(key, keys) || '項目名の書きまちがいがないか確かめてください。'}`;
}

function describeFound(found: unknown): string {
  if (found === '') return '空欄は';
  if (typeof found === 'string') return `「${found.replace(/\n[^]*/u, '…')}」は`;
  return Array.isArray(found) ? '「-」の並びは' : '項目の集まりは';
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return '文字か数値を1つ書いてください。';
  if (issue.expected === 'array') return '「- 」で始まる行を並べて書いてください。';
  if (issue.expected === 'object' || issue.expected === 'record') return '「項目名: 値」の形で書いてください。';
  return '文字か数値を1つ書いてください。';
}
