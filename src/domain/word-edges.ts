// Whether a piece of Japanese text is a word there, or cut out of a longer one: 「まち」 in まちゼミ, シーズ in シーズン, 納税 in
// ふるさと納税. Japanese has no spaces, so this is decided by the scripts that meet at both edges and by the words that
// Intl.Segmenter sees beside them. Where it is in doubt the piece counts as cut: a link too few is no loss, a false one is.

type Script = 'kanji' | 'hiragana' | 'katakana' | 'latin' | 'digit' | 'none';

/** ー, ゛ and ゜ belong to the word before them. */
const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['kanji', /^[\p{Script=Han}々〆]/u],
  ['katakana', /^[\p{Script=Katakana}ーｰ゛゜ﾞﾟ]/u],
  ['hiragana', /^\p{Script=Hiragana}/u],
  ['digit', /^\p{N}/u],
  ['latin', /^[\p{L}\p{M}]/u],
];

function scriptOf(character: string): Script {
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'none';
}

const JOINERS = {
  /** Katakana names are written with ・ between their parts: ディフュージョン・インデックス. */
  katakana: /^[・･＝゠‐-]$/u,
  /** e-Tax, Wi-Fi, a.b@c. */
  latin: /^[-‐‑_.@&'’+/]$/u,
};

/** Words that stand beside a noun without being part of it: particles, copulas, conjunctions; as Segmenter parts them. */
const BESIDE_NOUNS = new Set(
  (
    'の を に が は も と で や へ か な から より まで など なら なり だけ のみ ほど ほか ごと こそ さえ しか ばかり また または および ' +
    'かつ ならびに あるいは もしくは による により によって よる として としての とし とともに について に対する に対し に対して ' +
    'に関する に関し に関して において における にて への との での からの までの などの なども などを などに などが などは という といった ' +
    'とする とした だ って この その あの こうした そうした どの です でし である では には とは にも でも ' +
    'する して した 及び 又は 並びに 若しくは 或いは'
  ).split(' '),
);

/** What makes a noun a verb: 支援する, 支援され, 支援できる, 支援となる. */
const VERBS_AFTER_NOUNS = /^(?:する|すれ|すべ|し|さ|せ|でき|い|くだ|なさ|とな|とい)/u;

/** Ends of verbs and adjectives that stand before a noun: 目指す, 新しい, 利用しやすい, 受けた, 重ねて. Nouns seldom end so. */
const ENDS_BEFORE_NOUNS = /(?:[うくぐすつぬぶむる]|[なしすた]い|[えけげせてねべめれ][たて]|^[たて])$/u;

/** Single kanji that follow a noun without making another of it: 店舗等, 商店街内. 助成金, 店舗数 and 推進員 are other words. */
const KANJI_AFTER_NOUNS = new Set('等 内 外 前 後 時 中 間 及 又 並'.split(' '));

/** Words that a compound begins with without naming another thing: 各店舗, 市融資. */
const KANJI_BEFORE_NOUNS = new Set('各 同 両 全 本 当 等 市 県 国'.split(' '));

/** Ends of names of places, after which a compound goes on with a word of its own: 大神地区｜土地区画整理. */
const ENDS_OF_PLACES = new Set('地区 区域 地域 町 村'.split(' '));

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The first character of `text` at an index; empty at its end. */
function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** The character that ends before an index; empty at the text's beginning. */
function characterBefore(text: string, index: number): string {
  return Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? '';
}

/** Whether two characters are letters of one word in a script that writes no word's end: katakana, Latin letters and digits. */
function isOneWord(inner: Script, outer: Script): boolean {
  if (inner === 'katakana') return outer === 'katakana';
  return (inner === 'latin' || inner === 'digit') && (outer === 'latin' || outer === 'digit');
}

/** Whether a joiner (・ or a hyphen) ties the edge to a letter beyond it. */
function isJoined(inner: Script, joiner: string, beyond: string): boolean {
  const pattern = inner === 'katakana' ? JOINERS.katakana : JOINERS.latin;
  return pattern.test(joiner) && isOneWord(inner, scriptOf(beyond));
}

type Segments = () => Intl.Segments;

function startsWord(text: string, start: number, segments: Segments): boolean {
  const before = characterBefore(text, start);
  const inner = scriptOf(characterAt(text, start));
  const outer = scriptOf(before);
  if (inner === 'none') return true;
  if (outer === 'none') return !isJoined(inner, before, characterBefore(text, start - before.length));
  if (outer !== 'kanji' && outer !== 'hiragana') return false;
  if (segments().containing(start)?.index !== start) return false;
  const previous = segments().containing(start - before.length);
  if (!previous) return false;
  const { segment, index } = previous;
  if (outer === 'hiragana')
    return (
      BESIDE_NOUNS.has(segment) || (ENDS_BEFORE_NOUNS.test(segment) && (inner !== 'hiragana' || segment.length > 1))
    );
  const hasName = ['kanji', 'katakana'].includes(scriptOf(characterBefore(text, index)));
  return KANJI_BEFORE_NOUNS.has(segment) || (ENDS_OF_PLACES.has(segment) && hasName);
}

function endsWord(text: string, end: number, segments: Segments): boolean {
  const after = characterAt(text, end);
  // A mark that belongs to the last letter: a dakuten of its own, the variant of a kanji.
  if (/^\p{M}$/u.test(after)) return false;
  const inner = scriptOf(characterBefore(text, end));
  const outer = scriptOf(after);
  if (inner === 'none') return true;
  if (outer === 'none') return !isJoined(inner, after, characterAt(text, end + after.length));
  if (outer === 'digit') return !isOneWord(inner, outer);
  if (outer !== 'kanji' && outer !== 'hiragana') return false;
  const next = segments().containing(end);
  if (!next || next.index !== end) return false;
  const { segment } = next;
  if (outer === 'hiragana')
    return BESIDE_NOUNS.has(segment) || (inner !== 'hiragana' && VERBS_AFTER_NOUNS.test(segment));
  if (KANJI_AFTER_NOUNS.has(after) && (segment === after || /\p{Script=Hiragana}$/u.test(segment))) return true;
  return inner !== 'hiragana' && /^[\p{Script=Han}々]{2,}/u.test(segment);
}

/**
 * Whether the text from `start` to `end` (indices of UTF-16 units, end excluded) is a word, or words, by itself: not cut
 * out of a longer one on either side.
 */
export function standsAsWord(text: string, start: number, end: number): boolean {
  let known: Intl.Segments | null = null;
  const segments: Segments = () => (known ??= segmenter.segment(text));
  return startsWord(text, start, segments) && endsWord(text, end, segments);
}
