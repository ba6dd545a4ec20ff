// Words that two passages have in common, so that a challenge can be followed to what was done about it. No sheet says which
// achievement answers which challenge: a common word is a trace that the reader can check, not a judgement.

/** Runs of kanji, katakana or letters: where Japanese has its nouns. */
const RUN =
  /[\p{Script=Han}々]{2,}[\p{Script=Han}々\p{Script=Katakana}ー]*|[\p{Script=Katakana}ー]{2,}[\p{Script=Han}々]*|[A-Za-z]{2,}/gu;

/** Shorter words stand in every sheet: 支援, 事業者. */
const SHORTEST = 4;

const runsOf = (text: string) => [...new Set(text.normalize('NFKC').match(RUN) ?? [])];

/** The longest words, of at least four characters, that both texts have in them, the longest first. */
export function sharedWords(a: string, b: string): string[] {
  const found = new Set<string>();
  for (const left of runsOf(a))
    for (const right of runsOf(b)) {
      const common = longestCommon(left, right);
      if ([...common].length >= SHORTEST) found.add(common);
    }
  const all = [...found].toSorted((x, y) => y.length - x.length || (x < y ? -1 : 1));
  return all.filter((word, index) => !all.slice(0, index).some((longer) => longer.includes(word)));
}

/** The longest stretch that stands in both; the first of equals. */
function longestCommon(a: string, b: string): string {
  let best = '';
  for (let from = 0; from < a.length; from += 1)
    for (let to = from + best.length + 1; to <= a.length; to += 1) {
      const part = a.slice(from, to);
      if (!b.includes(part)) break;
      best = part;
    }
  return best;
}
