// What both engines can do: find a phrase. Everything else (several words, synonyms, ranking, facets) stands on it once,
// in search.ts, so that both give the same answers.

/**
 * Finds the pages that hold a row of tokens side by side within one passage. For each, by its number in the catalogue:
 * the place in its record where the phrase occurs first, counted in tokens with one between passages.
 */
export interface PhraseIndex {
  find(phrase: readonly string[]): Promise<ReadonlyMap<number, number>>;
}

/** The same index, which looks up what it was asked before in its memory of the last `size` phrases. */
export function remembering(index: PhraseIndex, size = 100): PhraseIndex {
  const memory = new Map<string, Promise<ReadonlyMap<number, number>>>();
  return {
    find(phrase) {
      const key = phrase.join(' ');
      const found = memory.get(key) ?? index.find(phrase);
      memory.delete(key);
      memory.set(key, found);
      // A failure is not worth remembering.
      found.catch(() => memory.delete(key));
      const [oldest] = memory.keys();
      if (memory.size > size && oldest !== undefined) memory.delete(oldest);
      return found;
    },
  };
}
