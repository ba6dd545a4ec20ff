// 五十音 order: the rows that Japanese lists are divided into.

const ROWS = [
  ['あ', 'あいうえおぁぃぅぇぉゔ'],
  ['か', 'かきくけこがぎぐげごゕゖ'],
  ['さ', 'さしすせそざじずぜぞ'],
  ['た', 'たちつてとだぢづでどっ'],
  ['な', 'なにぬねの'],
  ['は', 'はひふへほばびぶべぼぱぴぷぺぽ'],
  ['ま', 'まみむめも'],
  ['や', 'やゆよゃゅょ'],
  ['ら', 'らりるれろ'],
  ['わ', 'わゐゑをんゎ'],
] as const;

/** あ, か, さ … わ; その他 for what has no reading in kana. */
export type GojuonRow = (typeof ROWS)[number][0] | 'その他';

/** The first kana of a reading, in hiragana; empty without one. */
function firstKana(reading: string | null): string {
  return (reading ?? '')
    .normalize('NFKC')
    .charAt(0)
    .replace(/[ァ-ヶ]/u, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
}

/** The row that a reading in hiragana or katakana begins in. */
export function gojuonRow(reading: string | null): GojuonRow {
  const first = firstKana(reading);
  return ROWS.find(([, kana]) => first !== '' && kana.includes(first))?.[0] ?? 'その他';
}

/** Things divided into the rows their readings begin in, rows without any left out. The order within a row is kept. */
export function byGojuonRow<T extends { readonly reading: string | null }>(
  things: readonly T[],
): { row: GojuonRow; things: T[] }[] {
  const rows: GojuonRow[] = [...ROWS.map(([row]) => row), 'その他'];
  return rows
    .map((row) => ({ row, things: things.filter(({ reading }) => gojuonRow(reading) === row) }))
    .filter((group) => group.things.length > 0);
}

/** A kana without its voicing marks: が is looked up under か, ぱ under は. */
const unvoiced = (kana: string) => kana.normalize('NFD').charAt(0);

/** Things of one row divided by the kana their readings begin with, voiced with unvoiced. Their order is kept. */
export function byFirstKana<T extends { readonly reading: string | null }>(
  things: readonly T[],
): { kana: string; things: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const kana = unvoiced(firstKana(thing.reading));
    groups.set(kana, [...(groups.get(kana) ?? []), thing]);
  }
  return [...groups].map(([kana, own]) => ({ kana, things: own }));
}
