// The word an editor probably meant: 「もしかして」.

import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to `word` by edit distance, or null where none is near: at most a third of the longer word's
 * characters may differ, and always at least one may.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: { candidate: string; rank: number } | null = null;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const edits = distance(word, candidate);
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    // Of two equally near, the one of the same length: a wrong character is likelier than a missing one.
    const rank = edits + (candidate.length === word.length ? 0 : 0.5);
    if (edits <= allowed && rank < (best?.rank ?? Infinity)) best = { candidate, rank };
  }
  return best?.candidate ?? null;
}

/** 「もしかして「…」ですか。」, or nothing where no candidate is near. */
export function perhaps(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === null ? '' : `もしかして「${candidate}」ですか。`;
}
