// The MDX parser's complaints told in the editor's words, at the sign in the text that they are about.

import { REFUSALS, tagMessage } from './markdown-subset.ts';
import type { Place } from './yaml-document.ts';

/** What the parser throws: a vfile message with its place. */
export interface ParserMessage {
  readonly reason: string;
  readonly source?: string;
  readonly ruleId?: string;
  readonly line?: number;
  readonly column?: number;
}

export function isParserMessage(error: unknown): error is ParserMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

/** The complaint in words, and the place of the sign that it is about. */
export function syntaxSlip(error: ParserMessage, text: string): Place & { readonly message: string } {
  // Of an unclosed tag the parser names the end of the paragraph, and in its words where the tag begins.
  const [, line = error.line ?? 1, column = error.column ?? 1] = /`<[^`]*` \((\d+):(\d+)/.exec(error.reason) ?? [];
  const place = { line: Number(line), column: Number(column) };
  if (
    /expression|acorn|brace/i.test(`${error.ruleId} ${error.source} ${error.reason}`) &&
    !/esm/.test(`${error.source}`)
  )
    return { ...lastBefore(text, place, '{'), message: REFUSALS['mdxTextExpression'] ?? '' };
  // The parser names where it gave up, which may be lines below the word it stumbled over.
  if (/esm/.test(`${error.ruleId} ${error.source}`))
    return { ...lastLineBeginning(text, place, /^(?:import|export)\b/), message: REFUSALS['mdxjsEsm'] ?? '' };
  const sign = lastBefore(text, place, '<');
  const rest = (text.split('\n')[sign.line - 1] ?? '').slice(sign.column - 1);
  return { ...sign, message: tagMessage(rest) };
}

/** The beginning of the last line at or above a place that begins so; the place itself where none does. */
function lastLineBeginning(text: string, place: Place, beginning: RegExp): Place {
  const line = text.split('\n').findLastIndex((each, index) => index < place.line && beginning.test(each));
  return line < 0 ? place : { line: line + 1, column: 1 };
}

/** The last place of a sign at or before a place; the place itself where there is none. */
function lastBefore(text: string, place: Place, sign: string): Place {
  const lines = text.split('\n');
  for (let line = place.line; line >= 1; line--) {
    const until = line === place.line ? place.column - 1 : Infinity;
    const index = (lines[line - 1] ?? '').lastIndexOf(sign, until);
    if (index >= 0) return { line, column: index + 1 };
  }
  return place;
}
