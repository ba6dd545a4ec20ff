// Signs pasted from a word processor or a spreadsheet that Markdown takes for text, and characters that a screen reader
// cannot read aloud: told as warnings, line by line.

import type { Problem } from './problem.ts';

/** Bullets and numbers of word processors at the beginning of a line. */
const PASTED_BULLET = /^[ 　]*([・●○■□◆◇▪•]|[①-⑳]|[０-９]+[．.）)]|[0-9]+[．）])[ 　]*\S/u;

const UNREADABLE: readonly { readonly pattern: RegExp; readonly say: (text: string) => string }[] = [
  {
    pattern: /[\uFF61-\uFF9F]+/u,
    say: (text) => `半角のかな「${text}」があります。「${text.normalize('NFKC')}」と全角で書いてください。`,
  },
  {
    // Squared and enclosed abbreviations: ㈱ ㍻ ㌔ ㎡ are one character each, which not every reader voice knows.
    pattern: /[\u3200-\u324F\u3280-\u33FF]/u,
    say: (text) =>
      `機種によって読めない文字「${text}」があります。「${text.normalize('NFKC')}」のように書いてください。`,
  },
  {
    pattern: /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/u,
    say: () => '外字（この文字を登録した機械でしか見えない文字）があります。ふつうの漢字かひらがなで書いてください。',
  },
];

/** Warnings about the lines of a text that is numbered as in its file. */
export function markdownSlips(text: string, path: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const warn = (column: number, message: string): Problem => ({
      path,
      line: index + 1,
      column,
      severity: 'warning',
      field: null,
      message,
    });
    const bullet = PASTED_BULLET.exec(line);
    return [
      ...(bullet?.[1]
        ? [
            warn(
              line.indexOf(bullet[1]) + 1,
              `行の先頭の「${bullet[1]}」は、箇条書きの印になりません。半角の「- 」で始めてください。`,
            ),
          ]
        : []),
      ...unreadableIn(line).map(({ column, message }) => warn(column, message)),
    ];
  });
}

/** What a screen reader may not be able to read in a text; columns from 1. */
function unreadableIn(text: string): { readonly column: number; readonly message: string }[] {
  return UNREADABLE.flatMap(({ pattern, say }) => {
    const match = pattern.exec(text);
    return match ? [{ column: match.index + 1, message: say(match[0]) }] : [];
  });
}
