// Slips of the hand that a Japanese keyboard, a word processor or a spreadsheet brings into YAML, and that a YAML parser
// answers with a riddle, or not at all. Found line by line before the parser sees the text.

import type { Place } from './yaml-document.ts';

export interface Slip extends Place {
  readonly message: string;
}

export interface Slips {
  readonly slips: readonly Slip[];
  /** The text as it was probably meant, so that reading can go on and find what else is wrong; null where that is unclear. */
  readonly mended: string | null;
}

/** Finds a slip in a line: the index of its first character and what to say; null for none. */
type Finder = (
  line: string,
  keys: ReadonlySet<string>,
) => {
  readonly index: number;
  readonly message: string;
  /** The line as it was probably meant. */
  readonly mended: string;
} | null;

/** A year written as a key: 27年度, H27, 平成27年度, 令和元年度, 2015年度, 毎年度. */
const YEAR_KEY = /^(?:毎年度|(?:昭和|平成|令和|[SHRshr])?(?:元|[\d０-９]{1,4})(?:年度?)?)$/u;

const isKey = (word: string, keys: ReadonlySet<string>) => keys.has(word) || YEAR_KEY.test(word);

const finders: Finder[] = [
  (line) => {
    const index = /^[ 　]*\t/u.test(line) ? line.indexOf('\t') : -1;
    return index < 0
      ? null
      : {
          index,
          message: '字下げにタブが使われています。半角空白2つに直してください。',
          mended: line.replaceAll('\t', '    '),
        };
  },
  (line) => {
    const index = /^[ ]*　/u.test(line) ? line.indexOf('　') : -1;
    return index < 0
      ? null
      : {
          index,
          message: '字下げに全角の空白が使われています。半角の空白に直してください。',
          mended: line.replace(/^[ 　]+/u, (indent) => indent.replaceAll('　', '  ')),
        };
  },
  (line, keys) => {
    const match = /^(\s*(?:[-－・]\s*)?)([^\s:：{}"]+)：/u.exec(line);
    if (!match?.[2] || !isKey(match[2], keys)) return null;
    const message = `「：」が全角です。「${match[2]}: 」のように、半角の「:」と半角の空白を書いてください。`;
    return at(line, match[0].length - 1, 1, ': ', message);
  },
  (line, keys) => {
    const match = /^(\s*(?:-\s+)?)([^\s:：{}"]+):(?=[^ \t])/u.exec(line);
    if (!match?.[2] || !isKey(match[2], keys)) return null;
    return line[match[0].length] === '　'
      ? at(line, match[0].length, 1, ' ', '「:」のあとの空白が全角です。半角の空白に直してください。')
      : at(
          line,
          match[0].length,
          0,
          ' ',
          `「:」のあとに半角の空白がありません。「${match[2]}: 」のように書いてください。`,
        );
  },
  (line) => {
    const match = /^(\s*)－\s*\S/u.exec(line);
    if (!match) return null;
    return at(line, match[1]?.length ?? 0, 1, '- ', '行の先頭の「－」が全角です。半角の「- 」に直してください。');
  },
  (line, keys) => {
    const match = /^(\s*)([・•●○■□◆◇▪])\s*([^\s:：{}"]+)[:：]/u.exec(line);
    if (!match?.[2] || !match[3] || !isKey(match[3], keys)) return null;
    const message = `行の先頭の「${match[2]}」は、並びの印になりません。半角の「- 」に直してください。`;
    return at(line, match[1]?.length ?? 0, /^\s*.\s/u.test(line) ? 2 : 1, '- ', message);
  },
  (line, keys) => {
    const match = /^(\s*(?:-\s+)?)([^\s:：{}"]+): +- +(\S.*)$/u.exec(line);
    if (!match?.[2] || !match[3] || !isKey(match[2], keys)) return null;
    const index = line.length - match[3].length;
    const dash = line.lastIndexOf('-', index - 1);
    const message = `「- 」は、「${match[2]}:」と同じ行には書けません。次の行に、字下げして書いてください。`;
    return { index: dash, message, mended: `${line.slice(0, dash)}[${match[3].trim()}]` };
  },
  (line) => {
    const match = /:[ ]+(-)[ ]*$/u.exec(line);
    if (!match) return null;
    const message =
      '「-」だけの値は、"-" のように半角の引用符で囲んでください。シートの欄に何も書かれていないときは、空欄にしてください。';
    return at(line, line.lastIndexOf('-'), 1, '"-"', message);
  },
  (line) => {
    const match = /(?::\s+|^\s*-\s+)([“”„‟＂])/u.exec(line);
    if (!match) return null;
    return {
      index: match.index + match[0].length - 1,
      message: `「${match[1]}」は全角の引用符です。半角の「"」にするか、引用符をやめてください。`,
      mended: line.replace(/[“”„‟＂]/gu, '"'),
    };
  },
  (line) => {
    const match = /:\s+([｛［])/u.exec(line);
    if (!match) return null;
    const half = match[1] === '｛' ? '{' : '[';
    const index = match.index + match[0].length - 1;
    return at(line, index, 1, half, `「${match[1]}」が全角です。半角の「${half}」に直してください。`);
  },
  (line) => {
    if (!/:\s+\{/.test(line)) return null;
    const match = /[｝：]/u.exec(line.replace(/"[^"]*"/gu, (text) => '_'.repeat(text.length)));
    if (!match) return null;
    const half = match[0] === '｝' ? '}' : ':';
    const message = `「{ }」の中の「${match[0]}」が全角です。半角の「${half}」に直してください。`;
    return at(line, match.index, 1, half === ':' ? ': ' : half, message);
  },
  (line) => {
    const inside = flowOf(line);
    const value = inside && /:\s+(#[^,]*?)\s*(?:,|$)/u.exec(inside.text);
    if (!inside || !value?.[1] || line[inside.index + inside.text.length] !== '}') return null;
    const index = inside.index + value.index + value[0].indexOf('#');
    const quoted = `"${value[1]}"`;
    const message = `「#」から後は覚え書きになり、「}」までなくなります。${quoted} のように、半角の「"」で囲んでください。`;
    return at(line, index, value[1].length, quoted, message);
  },
  (line) => {
    const inside = flowOf(line);
    if (!inside) return null;
    const match = /\d(?=,\d{3}(?!\d))/u.exec(inside.text);
    if (!match) return null;
    const number = /[\d,.]+/u.exec(inside.text.slice(inside.text.slice(0, match.index + 1).search(/\d+$/u)))?.[0] ?? '';
    const digits = number.replace(/,$/u, '');
    const message = `「{ }」の中では、桁の区切りの「,」を書けません。「${digits.replaceAll(',', '')}」と書くか、"${digits}" のように半角の引用符で囲んでください。`;
    return at(line, inside.index + match.index + 1, 1, '', message);
  },
  (line) => {
    const inside = flowOf(line);
    const match = inside && /[、，](?=\s*(?:毎年度|[^\s,:]{0,4}(?:元|[\d０-９]+)年?度?\s*:))/u.exec(inside.text);
    if (!inside || !match) return null;
    const message = `項目の区切りの「${match[0]}」が全角です。半角の「,」に直してください。`;
    return at(line, inside.index + match.index, 1, ', ', message);
  },
  (line) => {
    const inside = flowOf(line);
    const match =
      inside && /[^\s,{:]\s+(?=(?:毎年度|(?:昭和|平成|令和|[SHR])?(?:元|\d{1,4})年度?):)/u.exec(inside.text);
    if (!inside || !match) return null;
    const message = '項目の区切りの「,」がありません。「27年度: 39, 28年度: 53」のように書いてください。';
    return at(line, inside.index + match.index + 1, 0, ',', message);
  },
  (line) => {
    const start = line.search(/:\s+\{/);
    if (start < 0 || line.includes('}')) return null;
    const message = '「{」に対する「}」が、この行にありません。行の終わりに「}」を書いてください。';
    return { index: line.indexOf('{', start), message, mended: `${line} }` };
  },
  (line) => {
    const match = /(?::\s+|^\s*-\s+)(["'])/u.exec(line);
    const quote = match?.[1];
    if (!match || !quote) return null;
    const index = match.index + match[0].length - 1;
    const rest = line
      .slice(index + 1)
      .replace(/\\./gu, '')
      .replaceAll("''", '');
    const message = `「${quote}」が閉じていません。値の終わりにも「${quote}」を書いてください。`;
    return rest.includes(quote) ? null : { index, message, mended: line + quote };
  },
  (line, keys) => {
    const match = /^(\s*(?:-\s+)?)([^\s:：{}"]+): +([^"'{[|>#\s][^#]*: .*)$/u.exec(line);
    if (!match?.[2] || !match[3] || !isKey(match[2], keys)) return null;
    const index = line.length - match[3].length;
    const quoted = `"${match[3].trim()}"`;
    const message = `値の中に「: 」があります。${match[2]}: ${quoted} のように、値の全体を半角の「"」で囲んでください。`;
    return { index, message, mended: line.slice(0, index) + quoted };
  },
];

/** What stands between the braces of a line's `{ … }`, and where it begins. */
function flowOf(line: string): { text: string; index: number } | null {
  const match = /:\s+\{([^"}]*)/u.exec(line);
  return match?.[1] === undefined ? null : { text: match[1], index: match.index + match[0].length - match[1].length };
}

/** A slip at `index`, mended by putting `by` in the place of `length` characters. */
function at(line: string, index: number, length: number, by: string, message: string) {
  return { index, message, mended: line.slice(0, index) + by + line.slice(index + length) };
}

/** A whole value in quotes: what stands in it is text, whatever it looks like. */
const QUOTED = /(?<=(?:[:,[{-]|^)\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/gu;

/** The line with every letter in quotes replaced by another that is no slip. */
const withoutQuoted = (line: string) =>
  line.replace(QUOTED, (text) => text.charAt(0) + '_'.repeat(text.length - 2) + text.charAt(0));

/** The first slip of each line. `keys` are the words that the file may use as keys; comments are passed over. */
export function slipsOf(yaml: string, keys: ReadonlySet<string>, firstLine: number): Slips {
  const slips: Slip[] = [];
  const mended = yaml.split('\n').map((line, index) => {
    const { text, found } = mendLine(line, keys);
    for (const slip of found.slice(0, 1))
      slips.push({ line: index + firstLine, column: slip.index + 1, message: slip.message });
    return text;
  });
  if (slips.length > 0) return { slips, mended: mended.join('\n') };
  return { slips: indentationSlips(mended, keys, firstLine), mended: null };
}

/** A line with all its slips mended, one after the other, and what they were. */
function mendLine(line: string, keys: ReadonlySet<string>): { text: string; found: NonNullable<ReturnType<Finder>>[] } {
  if (/^\s*#/u.test(line)) return { text: line, found: [] };
  const found: NonNullable<ReturnType<Finder>>[] = [];
  let text = line;
  let unquoted = withoutQuoted(line);
  for (const find of finders) {
    // Bounded: a slip that its own mending brings back must not be mended for ever.
    for (let times = 0; times < 20; times++) {
      const slip = find(unquoted, keys) && find(text, keys);
      if (!slip || slip.mended === text) break;
      found.push(slip);
      text = slip.mended;
      unquoted = withoutQuoted(text);
    }
  }
  return { text, found };
}

/** A line `項目名: 値`, perhaps the first of a list's item. */
const KEY_LINE = /^( *)(- +)?([^\s:{}"']+):(?: +(\S.*)?)?$/u;

/** Keys that stand neither beside an earlier key of their group nor below a key without a value. */
function indentationSlips(lines: readonly string[], keys: ReadonlySet<string>, firstLine: number): Slip[] {
  const open: number[] = [];
  let mayDescend = true;
  const slips: Slip[] = [];
  lines.forEach((line, index) => {
    const match = KEY_LINE.exec(line);
    if (!match?.[3] || !isKey(match[3], keys)) return;
    const indent = match[1]?.length ?? 0;
    const column = indent + (match[2]?.length ?? 0);
    const beside = open.includes(column);
    const below = mayDescend && column > (open.at(-1) ?? -1);
    // A list's item opens a group of its own below the key that has the list.
    const inList =
      match[2] !== undefined && (open.includes(column) || open.some((outer) => outer <= indent) || open.length === 0);
    if (!beside && !below && !inList) {
      const message = '字下げがそろっていません。同じまとまりの行は、行の先頭の空白の数をそろえてください。';
      slips.push({ line: index + firstLine, column: column + 1, message });
      return;
    }
    while ((open.at(-1) ?? -1) >= column) open.pop();
    open.push(column);
    mayDescend = match[4] === undefined;
  });
  return slips.slice(0, 1);
}
