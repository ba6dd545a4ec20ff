// A glossary term (用語).

export interface Term {
  /** Name of its file without `.yaml`. */
  readonly id: string;
  readonly term: string;
  readonly reading: string | null;
  readonly aliases: readonly string[];
  readonly meaning: string;
}
