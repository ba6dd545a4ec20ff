// What became of a challenge: the programmes that the sheet names in its words, and the next sheet's achievements that do.

import type { ChallengeResponse, Initiative, Measure } from './measure.ts';
import type { Programme } from './programme.ts';
import { sharedWords } from './shared-words.ts';

/** Something that has words in common with a challenge or its response. */
export interface Trace<T> {
  readonly to: T;
  /** From 1, in its sheet's order. */
  readonly number: number;
  /** The words in common, the longest first. */
  readonly words: readonly string[];
}

export interface FollowUp {
  readonly number: number;
  readonly pair: ChallengeResponse;
  readonly initiatives: readonly Trace<Initiative>[];
  readonly achievements: readonly Trace<Measure['achievements'][number]>[];
}

/** Words that stand in more than half of a sheet's challenges are its subject: they lead everywhere. */
function subjectsOf(texts: readonly string[]): (word: string) => boolean {
  return (word) =>
    texts.length > 2 && texts.filter((text) => text.normalize('NFKC').includes(word)).length * 2 > texts.length;
}

/** Every challenge of a sheet with its traces in the same sheet's initiatives and the next sheet's achievements. */
export function followUps(older: Measure, newer: Measure, programmes: readonly Programme[]): FollowUp[] {
  const named = new Map(programmes.map(({ id, name, aliases }) => [id, [name, ...aliases].join(' ')]));
  const wordsOfInitiative = ({ text, programmes: ids }: Initiative) =>
    [text, ...ids.map((id) => named.get(id) ?? '')].join(' ');
  const texts = older.challenges.map(({ challenge, response }) => `${challenge.plainText} ${response.plainText}`);
  const isSubject = subjectsOf(texts);
  const traces = tracesLeavingOut(isSubject);
  return older.challenges.map((pair, index) => {
    const words = texts[index] ?? '';
    return {
      number: index + 1,
      pair,
      initiatives: traces(words, older.initiatives, wordsOfInitiative),
      achievements: traces(words, newer.achievements, ({ plainText }) => plainText),
    };
  });
}

function tracesLeavingOut(isSubject: (word: string) => boolean) {
  return <T>(words: string, items: readonly T[], textOf: (item: T) => string): Trace<T>[] =>
    items.flatMap((to, index) => {
      const common = sharedWords(words, textOf(to)).filter((word) => !isSubject(word));
      return common.length === 0 ? [] : [{ to, number: index + 1, words: common }];
    });
}
