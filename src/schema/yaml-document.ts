// YAML as editors write it: every scalar is kept as the text that stands in the file, and every value knows its place.

import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { Problem } from './problem.ts';
import { unseenIn } from './text-file.ts';
import { slipsOf } from './yaml-slips.ts';

/** A step into YAML data: a key or an index. */
export type DataPath = readonly PropertyKey[];

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlDocument {
  /** Maps, lists and strings only: `44` is '44', a blank value is ''. */
  readonly data: unknown;
  /** Where the value at a path stands; where it does not exist, its nearest ancestor. */
  placeOf(path: DataPath): Place;
  /** Where the key at a path stands. */
  placeOfKey(path: DataPath): Place;
}

/** What is wrong and what to write, by the parser's own code of the mistake. */
const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: '字下げがそろっていません。上の行と同じ数の半角空白で始めてください。',
  BAD_SCALAR_START:
    '値が記号で始まっています。「%」「@」「`」などで始まる値は、"%" のように半角の引用符で囲んでください。',
  BAD_DQ_ESCAPE: '「"」で囲んだ値の中に「\\」があります。「\\」を使うには「\\\\」と書いてください。',
  BLOCK_AS_IMPLICIT_KEY: '値の中に「: 」があります。値の全体を半角の「"」で囲んでください。',
  BLOCK_IN_FLOW: '「{ }」や「[ ]」の中では、「-」で始まる行を書けません。閉じ忘れがないか確かめてください。',
  DUPLICATE_KEY: '同じ項目が2回書かれています。どちらかを消してください。',
  MISSING_CHAR:
    '記号が足りません。「"」「}」「]」の閉じ忘れ、「,」や「:」の抜け、「:」のあとの半角空白の抜けがないか確かめてください。',
  MULTILINE_IMPLICIT_KEY:
    '「項目名: 値」の形になっていない行があります。「:」と、そのあとの半角空白が抜けていないか確かめてください。',
  MULTIPLE_DOCS: '「---」が途中にあります。「---」は先頭と、項目の終わりの2か所だけに書いてください。',
  TAB_AS_INDENT: '字下げにタブが使われています。半角空白2つに直してください。',
  UNEXPECTED_TOKEN: 'ここに書けない記号があります。「:」「,」「{ }」「[ ]」の書き方を確かめてください。',
};

const FALLBACK_MESSAGE =
  '項目の書き方として読めません。「項目名: 値」の形、半角の「:」と空白、字下げを確かめてください。';

/** What the parser says of such a line. */
const LACKS_COLON: ReadonlySet<YAMLError['code']> = new Set(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY']);

/** A line that begins at the margin and holds neither a key nor a sign: the rest of a text that was broken in two, or a key without its colon. */
const isTextAlone = (line: string) => /^[^\s\-#"'&*!|>{}[\],:][^:{}[\]"']*$/u.test(line);

const CONTINUED_MESSAGE =
  '「項目名: 値」の形になっていない行です。「:」と半角の空白を書いてください。前の行の続きなら、行の先頭に半角の空白を2つ入れるか、前の行につなげてください。';

/** Signs that may be an anchor, an alias, a tag, an escape or a dangerous key: such a text is looked at node by node. */
const NEEDS_A_LOOK = /[&*!\\]|__proto__/;

/**
 * Parses a YAML text whose first line is line `firstLine` of its file. A document may come with problems: then it was
 * mended, to find what else is wrong. Scalars stay texts (YAML's failsafe schema), so that nothing is converted behind the
 * editor's back. Anchors, aliases and tags are refused. `keys` are the words that the file may use as keys: by them slips
 * are told that the parser would answer with a riddle.
 *
 * Most texts are right, and nobody asks for the places in them: they are read by js-yaml, five times as fast as the
 * parser that knows every place, which is asked only where something is to be told.
 */
export function parseYaml(
  text: string,
  path: string,
  firstLine: number,
  keys: ReadonlySet<string>,
): { document: YamlDocument | null; problems: Problem[] } {
  const { slips, mended } = slipsOf(text, keys, firstLine);
  const told = slips.map((slip): Problem => ({ path, ...slip, severity: 'error', field: null }));
  if (told.length > 0 && mended === null) return { document: null, problems: told };
  const data = told.length > 0 || NEEDS_A_LOOK.test(text) ? NOT_READ : quickData(text);
  if (data !== NOT_READ) return { document: locatedLater(data, text, path, firstLine), problems: [] };
  return parseWithPlaces(mended ?? text, path, firstLine, told, text);
}

const NOT_READ = Symbol('not read');

function quickData(text: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA });
  } catch {
    return NOT_READ;
  }
}

/** A document whose places are looked up at the first question about one. */
function locatedLater(data: unknown, text: string, path: string, firstLine: number): YamlDocument {
  let document: YamlDocument | null = null;
  const withPlaces = () => (document ??= parseWithPlaces(text, path, firstLine, []).document);
  const start: Place = { line: firstLine, column: 1 };
  return {
    data,
    placeOf: (at) => withPlaces()?.placeOf(at) ?? start,
    placeOfKey: (at) => withPlaces()?.placeOfKey(at) ?? start,
  };
}

/** `written` is the text before it was mended: a place is told within its lines. */
function parseWithPlaces(
  text: string,
  path: string,
  firstLine: number,
  told: Problem[],
  written = text,
): { document: YamlDocument | null; problems: Problem[] } {
  const lines = written.split('\n');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    const last = (lines[line - 1]?.length ?? 0) + 1;
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(Math.min(col, last), 1) };
  };
  const problem = (offset: number, message: string): Problem => ({
    path,
    ...placeAt(offset),
    severity: 'error',
    field: null,
    message,
  });

  const problems = document.errors.map((error) => {
    const { line } = lineCounter.linePos(error.pos[0]);
    const isContinued = LACKS_COLON.has(error.code) && isTextAlone(lines[line - 1] ?? '');
    return problem(error.pos[0], isContinued ? CONTINUED_MESSAGE : (MESSAGES[error.code] ?? FALLBACK_MESSAGE));
  });
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      problems.push(problem(offset, '「*」で始まる値は、半角の「"」で囲んでください（例: "*印"）。'));
    } else if (node.anchor !== undefined) {
      problems.push(problem(offset, '「&」で始まる値は、半角の「"」で囲んでください（例: "&印"）。'));
    } else if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
      problems.push(problem(offset, '「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。'));
    } else if (isScalar(node) && typeof node.value === 'string' && unseenIn(node.value.replace(/\n/g, '')) >= 0) {
      problems.push(problem(offset, '「\\」で始まる書き方で、目に見えない文字が入っています。消してください。'));
    }
  });
  // An object's own key of this name would be taken for its prototype by whoever copies it.
  visit(document, {
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === '__proto__')
        problems.push(problem(key.range?.[0] ?? 0, '「__proto__」という項目は使えません。'));
    },
  });
  // One mistake in a line leads the parser to find more in the next ones; the first is the one to mend.
  if (problems.length > 0) return { document: null, problems: told.length > 0 ? told : problems.slice(0, 1) };
  return { document: located(document, placeAt), problems: told };
}

function located(document: Document.Parsed, placeAt: (offset: number) => Place): YamlDocument {
  const nodeAt = (path: DataPath): Node | null => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node)) return node;
    }
    return null;
  };
  const pairAt = (path: DataPath) => {
    const parent = path.length === 0 ? null : document.getIn(path.slice(0, -1), true);
    const key = path.at(-1);
    if (!isMap(parent)) return null;
    return parent.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key) ?? null;
  };
  const placeOfKey = (path: DataPath): Place => {
    const key = pairAt(path)?.key;
    return placeAt((isNode(key) ? key : nodeAt(path))?.range?.[0] ?? 0);
  };
  return {
    data: plainData(document.contents),
    placeOfKey,
    placeOf: (path) => {
      const node = nodeAt(path);
      // A blank value has no extent of its own: its key is what the editor sees.
      if (isScalar(node) && node.value === '') return placeOfKey(path);
      return placeAt(node?.range?.[0] ?? 0);
    },
  };
}

/** The tree as maps, lists and strings; maps without a prototype, so that no key means anything but itself. */
function plainData(node: unknown): unknown {
  if (isMap(node)) {
    const map: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) map[isScalar(key) ? String(key.value ?? '') : ''] = plainData(value);
    return map;
  }
  if (isSeq(node)) return node.items.map(plainData);
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
  return '';
}
