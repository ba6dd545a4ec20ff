// Text as YAML: plain where YAML and the slips of the hand (yaml-slips.ts) leave it alone, else in quotes.

/** Where a text is to stand: after a key, as an item of a list, or between `{ }` and `[ ]`. */
export type YamlPlace = 'value' | 'item' | 'flow';

/** Signs with which no plain text begins, and their full-width forms, which are taken for slips. */
const FIRST_SIGNS = /^[-?:,[\]{}#&*!|>'"%@`=<~“”„‟＂｛［－・]/u;

/** What other YAML readers take for true, false, nothing, a number or a date. */
const OTHER_THAN_TEXT =
  /^(?:true|false|null|yes|no|on|off|y|n|[-+.]?\d[\d_.,:xob+-]*(?:e[-+]?\d+)?|[-+]?\.(?:inf|nan))$/i;

const PLAIN_NUMBER = /^(?:0|-?[1-9]\d*)(?:\.\d+)?$/;

/** Signs that end a plain text, or begin something else, in one of the places. */
const SIGNS: Record<YamlPlace, RegExp> = {
  value: /:\s|:$|\s#|"/,
  item: /[:："]|\s#/,
  flow: /[:：,、，[\]{}｛｝［］"'#\s]/u,
};

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/gu;

/** A text as a YAML scalar on one line. Empty text is a blank value. */
export function yamlText(text: string, place: YamlPlace): string {
  if (text === '') return '';
  if (PLAIN_NUMBER.test(text)) return text;
  const isPlain =
    text === text.trim() &&
    !FIRST_SIGNS.test(text) &&
    !OTHER_THAN_TEXT.test(text) &&
    !SIGNS[place].test(text) &&
    text.search(UNSEEN) < 0;
  return isPlain ? text : quoted(text);
}

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `"${escaped}"`;
}

/** One line `項目名: 値`, or `項目名:` for a blank. */
export function yamlLine(key: string, value: string): string {
  return value === '' ? `${key}:` : `${key}: ${value}`;
}

/** `{ 27年度: 39, 28年度: }` of scalars that are YAML already. */
export function yamlFlow(entries: readonly (readonly [key: string, value: string])[]): string {
  return entries.length === 0 ? '' : `{ ${entries.map(([key, value]) => yamlLine(key, value)).join(', ')} }`;
}

/** Lines moved to the right by `spaces`. */
export function indented(lines: readonly string[], spaces: number): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(spaces) + line));
}

/** An item of a list: its first line after `- `, the others below it. */
export function yamlItem(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}
