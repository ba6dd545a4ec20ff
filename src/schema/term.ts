// glossary/*.yaml: a term (用語) in plain words, and the everyday words that lead to it.

import { z } from 'zod';
import type { Term } from '../domain/term.ts';
import { readYamlFile } from './data-reader.ts';
import { optionalText, requiredText, texts } from './fields.ts';
import { idOfPath, problemOfId } from './programme.ts';
import type { Reading } from './problem.ts';

export const termInput = z.strictObject({
  用語: requiredText().describe('評価シートに出てくる言葉'),
  読み: optionalText().describe('ひらがなの読み'),
  別名: texts().describe('同じものの別の書き方。例: ジェトロ、JETRO'),
  ふだんの言葉: texts().describe('市民がふだん使う言葉。検索したとき、この用語に導きます。例: お店 → 個店'),
  意味: requiredText().describe('やさしい説明。一般的な意味だけを書きます。'),
  出典: optionalText().describe('説明の出典'),
});

/** Reads a term's file. `path` is its path from the project's root; its id is the file's name without `.yaml`. */
export function readTerm(text: string, path: string): Reading<Term> {
  const { value, problems } = readYamlFile(termInput, text, path);
  if (!value) return { value: null, problems };
  const { data, collector } = value;
  const idProblem = problemOfId(path);
  if (idProblem) collector.problems.push(idProblem);
  if (collector.problems.length > 0) return { value: null, problems: collector.problems };
  return {
    problems: [],
    value: {
      id: idOfPath(path),
      term: data.用語,
      reading: data.読み,
      aliases: data.別名,
      everydayWords: data.ふだんの言葉,
      meaning: data.意味,
      source: data.出典,
    },
  };
}
