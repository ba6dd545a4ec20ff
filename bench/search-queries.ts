// Queries for tests and benchmarks of the search, by the classes of FINDINGS, drawn from the pages that are searched, and
// the words that must not be found. An answer to check against is made here, too, by other means than the search itself.

/** A class of query and its queries. */
export interface QueryClass {
  readonly name: string;
  readonly queries: readonly string[];
}

/**
 * Queries of every class from texts, `perClass` of each, evenly spread over them. `and` gives pairs of words that stand in the
 * same text.
 */
export function queriesFrom(texts: readonly string[], perClass: number): QueryClass[] {
  const all = texts.join('\n');
  const runs = (pattern: RegExp) => [...new Set(all.match(pattern) ?? [])];
  const katakana = runs(/[ァ-ヶー]{3,}/gu);
  const compounds = runs(/\p{Script=Han}{4,10}/gu);
  const classes: QueryClass[] = [
    { name: 'katakana', queries: katakana },
    { name: 'kanji compounds', queries: compounds },
    {
      name: 'parts of words',
      queries: [...katakana, ...compounds].map((word) => word.slice(1, -1)).filter((part) => [...part].length >= 2),
    },
    { name: 'hiragana for katakana', queries: katakana.map(toHiragana) },
    { name: 'half-width', queries: katakana.map(toHalfWidth) },
    { name: 'full-width', queries: runs(/[A-Za-z]{2,}|\d{2,}/g).map(toFullWidth) },
    { name: 'inflected', queries: runs(/\p{Script=Han}{2}(?:し|され|り|い)\p{Script=Hiragana}{2,4}/gu) },
    { name: 'two words', queries: texts.flatMap((text) => pairIn(text)) },
    { name: 'numbers', queries: runs(/\d[\d,.]*\d%?/g) },
    { name: 'single characters', queries: runs(/[\p{Script=Han}の]/gu) },
    {
      name: 'phrases with marks',
      queries: runs(/[\p{Script=Han}ァ-ヶー]{2,6}[・、（「][\p{Script=Han}ァ-ヶー]{2,6}/gu),
    },
  ];
  return classes.map(({ name, queries }) => ({ name, queries: spread([...new Set(queries)], perClass) }));
}

/** Words that stand on no page. */
export const ABSENT = [
  '図書館員',
  '委任状',
  '新幹線',
  'ツイッター',
  '令和元年度末',
  'ぬるぽ',
  'qwertyuiop',
  '龘龘',
  '99999999',
  'ザザザザ',
  'あ゛',
  'xyz テクノ',
  '人口ピラミッド',
];

function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T);
}

function pairIn(text: string): string[] {
  const words = text.match(/[\p{Script=Han}ァ-ヶー]{2,6}/gu) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  return first && last && first !== last ? [`${last} ${first}`] : [];
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ';

function toHalfWidth(text: string): string {
  const half = new Map([...HALF].map((kana) => [kana.normalize('NFKC'), kana]));
  return [...text.normalize('NFD')]
    .map((kana) => half.get(kana) ?? (kana === '\u3099' ? 'ﾞ' : kana === '\u309a' ? 'ﾟ' : kana))
    .join('');
}

/** The contract's tokens, made in the plainest way: a check on src/search/text.ts, which must know places and be fast. */
function plainTokens(text: string): string[] {
  const normal = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖゝゞ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''));
  return (
    normal.match(
      /[\p{Script=Han}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Katakana}ー])[\p{L}\p{N}\p{M}])+/gu,
    ) ?? []
  );
}

/** A page's blocks made ready for plainMatch. */
export function plainRows(blocks: readonly string[]): string[] {
  return blocks.map((block) => ` ${plainTokens(block).join(' ')} `);
}

/** Whether every word of a query (parted at spaces) stands in one of a page's blocks. */
export function plainMatch(rows: readonly string[], query: string): boolean {
  const words = query
    .split(/\s+/u)
    .map(plainTokens)
    .filter((tokens) => tokens.length > 0);
  return words.length > 0 && words.every((tokens) => rows.some((row) => row.includes(` ${tokens.join(' ')} `)));
}
