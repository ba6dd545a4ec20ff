// What the search page says, in Japanese. No markup: texts alone.

import type { NearMiss } from './near.ts';
import { MAX_CHARACTERS, MAX_WORDS, type Query } from './query.ts';
import type { Hit, Via } from './search.ts';
import { type Kind, KINDS, type Section } from './thing.ts';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  measure: '施策',
  kpi: '指標',
  programme: '事業',
  term: '用語',
  page: 'サイトの説明',
};

export const SECTION_WORDS: Readonly<Record<Section, string>> = {
  kpi: '指標',
  achievement: '成果',
  challenge: '課題',
  response: '取組方針',
  initiative: '取組・事業',
};

/** 2件, with what follows it: （施策1・事業1）：「てくのふぇあ」を含む項目. The number comes first: it is what is listened for. */
export function countOf(hits: readonly Hit[], typed: string): { number: string; rest: string } {
  const number = `${hits.length}件`;
  const quoted = `「${typed.trim()}」`;
  if (hits.length === 0) return { number, rest: `：${quoted}を含む項目は見つかりませんでした。` };
  const direct = hits.filter(({ via }) => via === null).length;
  const kinds = KINDS.map((kind) => [KIND_WORDS[kind], hits.filter((hit) => hit.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word}${count}`)
    .join('・');
  if (direct === hits.length) return { number, rest: `（${kinds}）：${quoted}を含む項目` };
  if (direct === 0) return { number, rest: `（${kinds}）：${quoted}をほかの言葉に置きかえて見つかった項目` };
  return {
    number,
    rest: `（${kinds}）：${quoted}を含む項目${direct}件と、ほかの言葉で見つかった項目${hits.length - direct}件`,
  };
}

/** 「ジェトロ」は「ジェットロ」の別名です */
export function viaText({ reasons, words, isQuestion }: Via): string {
  const sentences = reasons.map(({ kind, other, official }) =>
    kind === 'alias'
      ? `「${other}」は「${official}」の別名です。`
      : `「${other}」は、ここでは「${official}」という言葉で書かれています。`,
  );
  if (isQuestion) sentences.unshift(`文の中の言葉${words.map((word) => `「${word}」`).join('')}で探しました。`);
  return sentences.join('');
}

/** What of the query was not read; empty where all was. */
export function limitText({ beyondCharacters, beyondWords }: Query): string {
  const sentences = [];
  if (beyondCharacters !== '')
    sentences.push(
      `検索に使うのは最初の${MAX_CHARACTERS}文字までです。後の${[...beyondCharacters].length}文字は使っていません。`,
    );
  if (beyondWords.length > 0)
    sentences.push(
      `検索に使う言葉は${MAX_WORDS}つまでです。${beyondWords.map((word) => `「${word}」`).join('')}は使っていません。`,
    );
  return sentences.join('');
}

export function nearMissText({ kind, text, things }: NearMiss): string {
  const what = { part: 'その一部', word: 'ひとつの言葉だけ', name: '似た言葉' }[kind];
  return `「${text}」で探す（${what}、${things}件）`;
}

export const SCANNING =
  '検索用の索引を使えないため、すべての文章を順に調べました。時間はかかりますが、結果は同じです。';
export const SEARCHING = '検索しています…';
export const FAILED =
  '検索用のデータを読み込めませんでした。通信の状態を確かめて、もう一度お試しください。下の一覧からも探せます。';
export const NOT_MORE = '続きを読み込めませんでした。もう一度試す';
export const NOTHING_TO_SEARCH = '検索できる文字がありません。ひらがな・カタカナ・漢字・英数字で入力してください。';
