// A question typed whole (海外展開のセミナーはありますか): the words in it that carry its content.

import { parseQuery, type Word } from './query.ts';
import { holds, tokenTexts } from './text.ts';

/** What ends a question or a request, and words that ask. Longest first within each line. */
const ASKING = new RegExp(
  [
    'について(?:教えて|知りたい|詳しく|調べ)\\p{Script=Hiragana}*',
    '(?:は|が|って)?(?:あります|ありません|ありました|ある|ない)(?:でしょう|の|ん)?(?:です)?か?',
    '(?:を|が)?(?:教えて|おしえて|知りたい|探して|調べて|欲しい|ほしい)\\p{Script=Hiragana}*',
    '(?:して|やって|行って|おこなって|されて)?(?:います|いました|いる)(?:の|ん)?(?:です)?か?',
    '(?:でき|受けられ|もらえ|使え|行け|買え|見られ)(?:ます|る)(?:の|ん)?(?:です)?か?',
    '(?:し|され|なり)(?:ます|ました|ません|たい)(?:の|ん)?(?:です)?(?:が|か)?',
    '(?:でしょうか|ですか|ますか|ましたか|んですか|のですが|ですが|ますが|ください|下さい|したい|です|ます)',
    '(?:どのような|どんな|どうすれば|どうやって|どうして|どこで|どこに|どこ|どう|いつ|だれ|誰が|誰|なぜ|いくら|いくつ|なに|何が|何を|何か|何)',
  ].join('|'),
  'gu',
);
/** Particles and the like; what remains between them are content words. */
const PARTICLES =
  /(?:にかんする|に関する|についての|について|における|のための|のために|ための|ために|とは|には|では|へは|とか|から|まで|より|など|という|って|は|が|を|に|で|と|の|へ|も|や|か|ね|よ)/gu;

/**
 * The content words of a question, or none where it is not one: a single word, or nothing is left. `known` are words
 * that stay whole wherever they stand (names, aliases).
 */
export function contentWords(words: readonly Word[], known: readonly string[]): Word[] {
  const typed = words.map(({ text }) => text.normalize('NFKC')).join(' ');
  const { rest, kept } = takeOut(typed, known);
  const parts = rest.replace(ASKING, ' ').split(/[\s\p{P}\p{S}]+/u).flatMap(contentParts);
  const found = parseQuery([...kept, ...parts].join(' ')).words;
  const isTheSame = found.length === words.length && found.every(({ tokens }, index) => holds(words[index]?.tokens ?? [], tokens) && tokens.length === words[index]?.tokens.length);
  return isTheSame ? [] : found;
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

/** Cuts at particles that stand between other scripts; a stretch of hiragana that is no particle stays with its word. */
function contentParts(text: string): string[] {
  // お and ご before kanji are politeness, not content.
  const plain = text.replace(/(?<!\p{Script=Hiragana})[おご](?=\p{Script=Han})/gu, '');
  const stretches = plain.match(/[^\p{Script=Hiragana}]+|\p{Script=Hiragana}+/gu) ?? [];
  const parts: string[] = [];
  let part = '';
  const end = () => {
    parts.push(part);
    part = '';
  };
  for (const stretch of stretches) {
    if (!/^\p{Script=Hiragana}/u.test(stretch)) {
      part += stretch;
      continue;
    }
    // まちゼミ, にぎわい創出: hiragana that begins a word and is no particle belongs to it.
    const [, ending = '', particles = ''] = /^(.*?)((?:にかんする|についての|について|における|のための|ための|ために|から|まで|より|など|という|は|が|を|に|で|と|の|へ|も|や|か)*)$/u.exec(stretch) ?? [];
    part += ending;
    if (particles !== '') end();
  }
  end();
  return parts.filter((word) => word.replace(PARTICLES, '') !== '');
}
