// A question typed whole (海外展開のセミナーはありますか): the words in it that carry its content. Used only where nothing
// holds the question as it stands, and said so; rules of thumb are good enough.

import { keyOf, parseQuery, type Word } from './query.ts';
import { tokenTexts } from './text.ts';

/** What ends a question or a request, and words that ask. */
const ASKING = new RegExp(
  [
    '(?:について)?(?:を|が)?(?:教えて|おしえて|知りたい|しりたい|探して|調べて|欲しい|ほしい)\\p{Script=Hiragana}*',
    '(?:は|が|って)?(?:あります|ありません|ありました|ある|ない)(?:でしょう|の|ん)?(?:です)?か?',
    '(?:を)?(?:して|やって|行って|おこなって|されて)(?:います|いました|いる)(?:の|ん)?(?:です)?か?',
    '(?:が)?(?:でき|受けられ|もらえ|使え|行け|買え|見られ)(?:ます|る)(?:の|ん)?(?:です)?か?',
    '(?:し|され|なり)(?:ます|ました|ません|たい)(?:の|ん)?(?:です)?(?:が|か)?',
    'でしょうか|のですが|ですが|ますが|ですか|ますか|ましたか|ください|下さい|です|ます',
    'どのような|どんな|どうすれば|どうやって|どうして|どこ|どう|いつ|だれ|誰|なぜ|いくら|いくつ|なに|何',
  ].join('|'),
  'gu',
);
/** None is made of others (とは): a row of them would be cut in more ways than can be tried. */
const PARTICLE =
  'にかんする|について|における|ための|ために|から|まで|より|など|という|は|が|を|に|で|と|の|へ|も|や|か|な';
/** A stretch of hiragana: the end of the word before it, then particles. */
const ENDING_AND_PARTICLES = new RegExp(`^(.*?)((?:${PARTICLE})*)$`, 'u');
/** 商店街の｜にぎわい: a particle, then a word of its own. */
const PARTICLE_AND_WORD = /^([のをがはや])(\p{Script=Hiragana}{3,})$/u;
/** 増えた, 入りたい, なっている: inflected, so that a page may hold it in another form. */
const INFLECTED = /^\p{Script=Han}?\p{Script=Hiragana}+$/u;

/**
 * The content words of a question, with inflected ones and then without; nothing where they are just what was typed.
 * `known` are words that stay whole wherever they stand (names, aliases).
 */
export function contentWords(words: readonly Word[], known: readonly string[]): (readonly Word[])[] {
  const typed = words.map(({ text }) => text.normalize('NFKC')).join(' ');
  const { rest, kept } = takeOut(typed, known);
  const parts = rest
    .replace(ASKING, ' ')
    .split(/[\s\p{P}\p{S}]+/u)
    .flatMap(contentParts);
  const all = [...kept, ...parts];
  const attempts = [all, all.filter((part) => !INFLECTED.test(part))].map((list) => parseQuery(list.join(' ')).words);
  const seen = new Set([signature(words), '']);
  return attempts.filter((attempt) => !seen.has(signature(attempt)) && seen.add(signature(attempt)));
}

function signature(words: readonly Word[]): string {
  return words
    .map(({ tokens }) => keyOf(tokens))
    .toSorted()
    .join('\n');
}

/** Takes known words out of a text, the longest first. */
function takeOut(text: string, known: readonly string[]): { rest: string; kept: string[] } {
  const kept: string[] = [];
  let rest = text;
  for (const word of known.toSorted((a, b) => b.length - a.length)) {
    if (tokenTexts(word).length < 2 || !rest.includes(word)) continue;
    kept.push(word);
    rest = rest.replaceAll(word, ' ');
  }
  return { rest, kept };
}

/** Cuts behind particles; other hiragana stays with the word it ends (取り組み) or begins (まちゼミ). */
function contentParts(text: string): string[] {
  // お and ご before kanji are politeness, not content.
  const plain = text.replace(/(?<!\p{Script=Hiragana})[おご](?=\p{Script=Han})/gu, '');
  const stretches = plain.match(/\P{Script=Hiragana}+|\p{Script=Hiragana}+/gu) ?? [];
  const parts = [''];
  for (const stretch of stretches) {
    const [, ending = '', particles = ''] = /^\p{Script=Hiragana}/u.test(stretch)
      ? (ENDING_AND_PARTICLES.exec(stretch) ?? [])
      : ['', stretch];
    const [, , word] = parts.at(-1) === '' ? [] : (PARTICLE_AND_WORD.exec(ending) ?? []);
    if (word !== undefined) parts.push(word);
    else parts[parts.length - 1] += ending;
    if (particles !== '') parts.push('');
  }
  return parts.filter((part) => part !== '');
}
