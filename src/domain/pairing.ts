// Which text of the older sheet a text of the newer one goes back to. The rule: two texts are as alike as the share of pairs of
// neighbouring characters they have in common; the most alike are paired first, of equals those that stand at nearly the same
// place; texts less alike than `LEAST_LIKENESS` are no pair.

/** Texts that have less than half in common are two texts. */
const LEAST_LIKENESS = 0.5;

/** An older and a newer text, or one that has no partner. */
export interface Pair<T> {
  readonly older: T | null;
  readonly newer: T | null;
}

const characters = (text: string) => [...text.normalize('NFKC').replaceAll(/\s/gu, '')];

function bigramsOf(text: string): Map<string, number> {
  const all = characters(text);
  const bigrams = new Map<string, number>();
  const add = (bigram: string) => bigrams.set(bigram, (bigrams.get(bigram) ?? 0) + 1);
  if (all.length === 1) add(all[0] ?? '');
  for (let index = 1; index < all.length; index += 1) add(`${all[index - 1]}${all[index]}`);
  return bigrams;
}

const sizeOf = (bigrams: ReadonlyMap<string, number>) => [...bigrams.values()].reduce((sum, count) => sum + count, 0);

/** How much two texts have in common: 0 nothing, 1 all. White space and width of characters do not count. */
export function likeness(a: string, b: string): number {
  return likenessOf(bigramsOf(a), bigramsOf(b));
}

function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = sizeOf(a) + sizeOf(b);
  if (size === 0) return 1;
  let common = 0;
  for (const [bigram, count] of a) common += Math.min(count, b.get(bigram) ?? 0);
  return (2 * common) / size;
}

/**
 * Pairs older with newer texts. Every one of both stands in the result once: newer ones in their order, each older one without
 * a partner behind the partner of the one before it.
 */
export function pairTexts<T>(older: readonly T[], newer: readonly T[], textOf: (item: T) => string): Pair<T>[] {
  const newerBigrams = newer.map((item) => bigramsOf(textOf(item)));
  const candidates = older.flatMap((item, from) => {
    const bigrams = bigramsOf(textOf(item));
    return newerBigrams.map((others, to) => ({ from, to, likeness: likenessOf(bigrams, others) }));
  });
  const partnerOfNewer = new Map<number, number>();
  const taken = new Set<number>();
  // What is equal in both stays in the order of the older texts, then of the newer ones.
  const byLikeness = candidates
    .filter((candidate) => candidate.likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  for (const { from, to } of byLikeness) {
    if (taken.has(from) || partnerOfNewer.has(to)) continue;
    taken.add(from);
    partnerOfNewer.set(to, from);
  }
  return inReadingOrder(older, newer, partnerOfNewer, taken);
}

function inReadingOrder<T>(
  older: readonly T[],
  newer: readonly T[],
  partners: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): Pair<T>[] {
  /** Older texts without a partner that follow the older text `from` (−1 for the beginning) directly. */
  const loneAfter = (from: number): Pair<T>[] => {
    const pairs: Pair<T>[] = [];
    for (let index = from + 1; index < older.length && !taken.has(index); index += 1)
      pairs.push({ older: older[index] ?? null, newer: null });
    return pairs;
  };
  return [
    ...loneAfter(-1),
    ...newer.flatMap((item, to) => {
      const from = partners.get(to);
      if (from === undefined) return [{ older: null, newer: item }];
      return [{ older: older[from] ?? null, newer: item }, ...loneAfter(from)];
    }),
  ];
}
