// What counts as the same text: the one normalising that index, query, scan and marking share.
//
// A text is a row of tokens: each Chinese, Japanese or Korean character is one, each run of other letters or digits is
// one. Width, case, hiragana or katakana make no difference; voicing, small kana and long vowel marks do. Spaces and
// punctuation only separate.

/** A token and where it stands in the text it was read from, in UTF-16 units; `end` is behind its last one. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const CJK =
  /^(?=[\p{L}\p{N}])[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}]/u;
const WORD = /^[\p{L}\p{N}\p{M}]/u;
const MARK = /^\p{M}/u;
/** Characters that show nothing of their own: variation selectors, zero-width spaces and joiners, soft hyphens. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]/u;
/**
 * What Unicode may compose into one character: a base with its marks (half-width voicing marks too), or the parts of a
 * Korean syllable. Normalising piece by piece keeps each result's place in the text.
 */
const PIECE = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\uFFA0-\uFFDC]+|[^][\p{M}\uFF9E\uFF9F]*/uy;

const HIRAGANA_TO_KATAKANA = 0x60;

function foldKana(character: string): string {
  const code = character.charCodeAt(0);
  const isHiragana = (code >= 0x3041 && code <= 0x3096) || code === 0x309d || code === 0x309e;
  return isHiragana ? String.fromCharCode(code + HIRAGANA_TO_KATAKANA) : character;
}

/** What a character is to the tokenizer, after normalising. */
interface Part {
  readonly kind: 'cjk' | 'word' | 'separator';
  readonly text: string;
}

/** The normalised characters of a piece of text; invisible ones are gone. */
function partsOf(piece: string): Part[] {
  // Lower case may come apart into a letter and a mark: normalised once more.
  const characters = [...piece.normalize('NFKC').toLowerCase().normalize('NFKC')];
  const parts: Part[] = [];
  for (const character of characters) {
    if (INVISIBLE.test(character)) continue;
    const before = parts.at(-1);
    // A mark is part of the kana it stands on, even where Unicode has no composed character for the two (あ゙); on a separator
    // it stands for itself (゛). A word it does not begin.
    if (before && before.kind !== 'word' && MARK.test(character)) {
      if (before.kind === 'cjk') parts[parts.length - 1] = { kind: 'cjk', text: before.text + character };
      else parts.push({ kind: 'cjk', text: character });
    } else if (CJK.test(character)) parts.push({ kind: 'cjk', text: foldKana(character) });
    else parts.push({ kind: WORD.test(character) ? 'word' : 'separator', text: character });
  }
  return parts;
}

/** The parts of single UTF-16 units met before: most of any text. */
const known: (readonly Part[] | undefined)[] = [];

function knownParts(unit: string): readonly Part[] {
  return (known[unit.charCodeAt(0)] ??= partsOf(unit));
}

/** Whether a UTF-16 unit may belong to the same piece as the unit before it. (Past the end it is NaN.) */
const mayCombine = (unit: number) =>
  (unit >= 0x300 && unit < 0x3000) ||
  (unit >= 0x302a && unit <= 0x302f) ||
  unit === 0x3099 ||
  unit === 0x309a ||
  unit >= 0xa000;

/** Where the piece that begins at `start` ends. There is one: any character begins a piece. */
function pieceEnd(text: string, start: number): number {
  PIECE.lastIndex = start;
  PIECE.test(text);
  return PIECE.lastIndex;
}

/** Reads a text into tokens. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  /** For each token, whether nothing but a comma parts it from the one before. */
  const afterComma: boolean[] = [];
  let run = '';
  let runStart = 0;
  let runEnd = 0;
  /** What stood between the last token and here. */
  let gap = '';

  const push = (token: Token) => {
    afterComma.push(gap === ',');
    tokens.push(token);
    gap = '';
  };
  const endRun = () => {
    if (run === '') return;
    push({ text: run, start: runStart, end: runEnd });
    run = '';
  };

  for (let start = 0, end = 0; start < text.length; start = end) {
    const isAlone = !mayCombine(text.charCodeAt(start + 1));
    end = isAlone ? start + 1 : pieceEnd(text, start);
    const piece = text.slice(start, end);
    for (const part of isAlone ? knownParts(piece) : partsOf(piece)) {
      if (part.kind === 'word') {
        if (run === '') runStart = start;
        run += part.text;
        runEnd = end;
        continue;
      }
      endRun();
      if (part.kind === 'cjk') push({ text: part.text, start, end });
      else gap += part.text;
    }
  }
  endRun();
  return joinThousands(tokens, afterComma);
}

/** 1,234,567 is one number: groups of three digits behind commas are joined to the one to three digits before them. */
function joinThousands(tokens: readonly Token[], afterComma: readonly boolean[]): Token[] {
  const joined: Token[] = [];
  let isNumber = false;
  tokens.forEach((token, index) => {
    const before = joined.at(-1);
    if (isNumber && before && afterComma[index] && /^[0-9]{3}$/.test(token.text)) {
      joined[joined.length - 1] = { text: before.text + token.text, start: before.start, end: token.end };
      return;
    }
    isNumber = /^[0-9]{1,3}$/.test(token.text);
    joined.push(token);
  });
  return joined;
}

/** The tokens' texts alone. */
export function tokenTexts(text: string): string[] {
  return tokenize(text).map((token) => token.text);
}

/** Places in `tokens` from which `phrase` stands side by side; none for an empty phrase. Matches do not overlap. */
export function placesOf(tokens: readonly string[], phrase: readonly string[]): number[] {
  const places: number[] = [];
  const [first] = phrase;
  if (first === undefined) return places;
  for (let at = tokens.indexOf(first); at !== -1; at = tokens.indexOf(first, at)) {
    if (phrase.every((token, offset) => tokens[at + offset] === token)) {
      places.push(at);
      at += phrase.length;
    } else at += 1;
  }
  return places;
}

/** Whether `phrase` stands in `tokens` side by side. */
export function holds(tokens: readonly string[], phrase: readonly string[]): boolean {
  return placesOf(tokens, phrase).length > 0;
}

/** Where in a text the phrases stand, in order, overlapping and touching stretches merged. */
export function matchRanges(text: string, phrases: readonly (readonly string[])[]): Range[] {
  const tokens = tokenize(text);
  const texts = tokens.map((token) => token.text);
  const ranges = phrases
    .flatMap((phrase) =>
      placesOf(texts, phrase).map((place) => ({
        start: tokens[place]?.start ?? 0,
        end: tokens[place + phrase.length - 1]?.end ?? 0,
      })),
    )
    .toSorted((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
