// glossary/*.yaml: a term (用語) in plain words, and the everyday words that lead to it.

import { z } from 'zod';
import type { Term } from '../domain/term.ts';
import { readYamlFile } from './data-reader.ts';
import { optionalText, requiredText, texts, yesOrNo } from './fields.ts';
import { idOfPath, problemOfId } from './programme.ts';
import type { Reading } from './problem.ts';

export const termInput = z.strictObject({
  用語: requiredText().describe('評価シートに出てくる言葉'),
  読み: optionalText().describe('ひらがなの読み'),
  別名: texts().describe('同じものの別の書き方。例: ジェトロ、JETRO'),
  自動リンク: yesOrNo(true).describe(
    '「いいえ」なら、文の中のこの用語を用語集に自動でリンクしません。広く使われる言葉に書きます。',
  ),
  リンクする別名: texts().describe('別名のうち、用語と同じように自動でリンクするもの。例: ジェトロ'),
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
  for (const alias of data.リンクする別名)
    if (!data.別名.includes(alias))
      collector.atValue(['リンクする別名'], `「${alias}」が「別名」にありません。「別名」にも書いてください。`);
  if (collector.problems.length > 0) return { value: null, problems: collector.problems };
  return {
    problems: [],
    value: {
      id: idOfPath(path),
      term: data.用語,
      reading: data.読み,
      aliases: data.別名,
      isLinked: data.自動リンク,
      linkedAliases: data.リンクする別名,
      everydayWords: data.ふだんの言葉,
      meaning: data.意味,
      source: data.出典,
    },
  };
}
