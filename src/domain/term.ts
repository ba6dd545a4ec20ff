// A glossary term (用語).

export interface Term {
  /** Name of its file without `.yaml`; used in addresses. */
  readonly id: string;
  readonly term: string;
  /** In hiragana, for 五十音 order. */
  readonly reading: string | null;
  /** Other spellings of the same thing: ジェトロ, JETRO for ジェットロ. */
  readonly aliases: readonly string[];
  /** Words of everyday speech that lead to this official one in a search: お店 for 個店. */
  readonly everydayWords: readonly string[];
  /** In plain words; general, says nothing of the city. */
  readonly meaning: string;
  /** Where the meaning was taken from. */
  readonly source: string | null;
}

export function termPath(id: string): string {
  return `/glossary/${id}/`;
}
