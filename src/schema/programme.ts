// programmes/*.yaml: a programme (事業).

import { z } from 'zod';
import type { Programme } from '../domain/programme.ts';
import { readYamlFile } from './data-reader.ts';
import { isId, optionalText, requiredText, texts } from './fields.ts';
import type { Problem, Reading } from './problem.ts';

export const programmeInput = z.strictObject({
  事業名: requiredText().describe('評価シートに書かれている事業の名前'),
  読み: optionalText().describe('ひらがなの読み。五十音順に並べるために使います。'),
  別名: texts().describe('検索のための別の名前。例: Techno Fair'),
  担当: optionalText().describe('担当する部や課'),
});

/** Reads a programme's file. `path` is its path from the project's root; its id is the file's name without `.yaml`. */
export function readProgramme(text: string, path: string): Reading<Programme> {
  const { value, problems } = readYamlFile(programmeInput, text, path);
  if (!value) return { value: null, problems };
  const { data, collector } = value;
  const idProblem = problemOfId(path);
  if (idProblem) collector.problems.push(idProblem);
  if (data.読み !== null && !/^[\p{Script=Hiragana}ー・\s]+$/u.test(data.読み))
    collector.atValue(['読み'], `「${data.読み}」にひらがなでない文字があります。読みはひらがなだけで書いてください。`);
  if (collector.problems.length > 0) return { value: null, problems: collector.problems };
  return {
    problems: [],
    value: {
      id: idOfPath(path),
      name: data.事業名,
      reading: data.読み,
      aliases: data.別名,
      division: data.担当,
    },
  };
}

/** The name of a file without folder and ending: `programmes/techno-fair.yaml` → techno-fair. */
export function idOfPath(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}

/** What is wrong with a file's name where the name is an id, or null. */
export function problemOfId(path: string): Problem | null {
  if (isId(idOfPath(path))) return null;
  const message = 'ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。';
  return { path, line: 1, column: 1, severity: 'error', field: null, message };
}
