// A glossary term (用語).

export interface Term {
  /** Name of its file without `.yaml`; used in addresses. */
  readonly id: string;
  readonly term: string;
  /** In hiragana, for 五十音 order. */
  readonly reading: string | null;
  /** Other spellings of the same thing: ジェトロ, JETRO for ジェットロ. */
  readonly aliases: readonly string[];
  /** Whether its first use on a page becomes a link. */
  readonly isLinked: boolean;
  /** The aliases that count as its name: found in texts and, where `isLinked`, linked. */
  readonly linkedAliases: readonly string[];
  /** Words of everyday speech that lead to this official one in a search: お店 for 個店. */
  readonly everydayWords: readonly string[];
  /** In plain words; general, says nothing of the city. */
  readonly meaning: string;
  /** Where the meaning was taken from. */
  readonly source: string | null;
}

/** The class of a text that an editor has taken out of automatic links: `<NoTerm>` as HTML. */
export const NO_TERM = 'no-term';

export function termPath(id: string): string {
  return `/glossary/${id}/`;
}
