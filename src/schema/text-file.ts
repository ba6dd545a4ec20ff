// A text file as it comes from an editor's machine: byte order mark, line ends, encoding, frontmatter.

import { excessOf } from './limits.ts';
import type { Problem } from './problem.ts';

/** The text with neither BOM nor CR. Both are harmless and come from Windows. */
export function normaliseLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * Characters that no page may hold: controls, characters without width, which hide a word from the search, and those that
 * turn the direction of a text, which show another text than is written. A tab is told where it does harm.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Where a text first holds a character that cannot be seen, from 0; -1 where it does not. */
export function unseenIn(text: string): number {
  return text.search(UNSEEN);
}

export const UNSEEN_MESSAGE = '目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。';

/** What no file may hold, whatever its kind. Expects normalised line ends. */
export function problemsOfText(text: string, path: string): Problem[] {
  const at = (line: number, column: number, message: string): Problem => ({
    path,
    line,
    column,
    severity: 'error',
    field: null,
    message,
  });
  const lines = text.split('\n');
  const broken = lines.findIndex((line) => line.includes('\uFFFD'));
  if (broken >= 0) {
    return [
      at(
        broken + 1,
        (lines[broken] ?? '').indexOf('\uFFFD') + 1,
        '文字の符号が UTF-8 ではないようです（Shift_JIS など）。エディターで「UTF-8」を選んで保存し直してください。',
      ),
    ];
  }
  const control = unseenIn(text) < 0 ? -1 : lines.findIndex((line) => unseenIn(line) >= 0);
  if (control >= 0) return [at(control + 1, unseenIn(lines[control] ?? '') + 1, UNSEEN_MESSAGE)];
  const excess = excessOf(text, lines);
  if (excess) return [at(excess.line, excess.column, excess.message)];
  return lines.flatMap((line, index) =>
    /^(?:<{7} |={7}$|>{7} )/.test(line)
      ? [at(index + 1, 1, '変更の衝突の印が残っています。残す方の文だけにして、この行を消してください。')]
      : [],
  );
}

export interface Frontmatter {
  /** The YAML between the two `---` lines. */
  readonly yaml: string;
  /** The line of the file at which it begins. */
  readonly firstLine: number;
  /** The rest, with as many empty lines before it as the frontmatter took: lines keep their numbers. */
  readonly body: string;
}

/** What is wrong with a file that has no frontmatter that is closed. `fields` are some of those that it must hold, in words. */
export function problemOfFrontmatter(text: string, path: string, fields: string): Problem {
  const lines = text.split('\n');
  const at = (line: number, message: string): Problem => ({
    path,
    line,
    column: 1,
    severity: 'error',
    field: null,
    message,
  });
  const [first = ''] = lines;
  if (/^---[ \t]*$/.test(first)) {
    const heading = lines.findIndex((line) => /^##? /.test(line));
    return at(
      Math.max(heading + 1, 1),
      `項目（${fields}）の終わりに「---」の行がありません。文の見出しより前に、半角の「---」だけの行を書いてください。`,
    );
  }
  if (/^[ 　]*[-－―—–‐‑−ー─]{2,}[ 　\t]*$/u.test(first))
    return at(1, '1行目は、半角の「-」を3つだけ並べて「---」と書いてください。');
  return at(
    1,
    `ファイルの先頭に、「---」の行で挟んだ項目（${fields}）がありません。1行目と、項目のあとの行に「---」と書いてください。`,
  );
}

/** Splits a file at its frontmatter; null where there is none or it is not closed. Expects normalised line ends. */
export function splitFrontmatter(text: string): Frontmatter | null {
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)??)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return null;
  const lines = match[0].split('\n').length - (match[0].endsWith('\n') ? 1 : 0);
  return { yaml: match[1] ?? '', firstLine: 2, body: '\n'.repeat(lines) + text.slice(match[0].length) };
}
