// A programme and a glossary term as the text of their files.

import type { Programme } from '../domain/programme.ts';
import type { Term } from '../domain/term.ts';
import { indented, yamlLine, yamlText } from './yaml-text.ts';

/** What `readProgramme` reads as the same programme. */
export function writeProgramme({ name, reading, aliases, division }: Omit<Programme, 'id'>): string {
  return fileOf([text('事業名', name), optional('読み', reading), list('別名', aliases), optional('担当', division)]);
}

/** What `readTerm` reads as the same term. */
export function writeTerm(written: Omit<Term, 'id'>): string {
  const { term, reading, aliases, isLinked, linkedAliases, everydayWords, meaning, source } = written;
  return fileOf([
    text('用語', term),
    optional('読み', reading),
    list('別名', aliases),
    isLinked ? [] : text('自動リンク', 'いいえ'),
    list('リンクする別名', linkedAliases),
    list('ふだんの言葉', everydayWords),
    text('意味', meaning),
    optional('出典', source),
  ]);
}

const text = (key: string, value: string) => [yamlLine(key, yamlText(value, 'value'))];
const optional = (key: string, value: string | null) => (value === null ? [] : text(key, value));
const list = (key: string, values: readonly string[]) =>
  values.length === 0
    ? []
    : [
        `${key}:`,
        ...indented(
          values.map((value) => `- ${yamlText(value, 'item')}`),
          2,
        ),
      ];

const fileOf = (fields: readonly (readonly string[])[]) => `${fields.flat().join('\n')}\n`;
