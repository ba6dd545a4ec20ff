// Breaking a title into lines: between words, by the rules of Japanese typesetting, in lines of about the same length.

/** What one character takes up, in any unit. Characters stand side by side: a text is as wide as all of them. */
export type AdvanceOf = (character: string) => number;

const NO_LINE_STARTS_WITH =
  /^[、。，．,.:;!?！？：；・）」』】〕〉》］｝)\]}ー〜～…‥々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%℃‰㎡]/u;
const NO_LINE_ENDS_WITH = /[（「『【〔〈《［｛([{]$/u;
/** A particle or an ending: が, から, した. It stays with the word before it. */
const SHORT_KANA = /^\p{Script=Hiragana}{1,3}$/u;
const KANJI_AT_END = /\p{Script=Han}$/u;
const ONE_KANJI = /^\p{Script=Han}$/u;
const LATIN = /^[\p{Script=Latin}\p{Nd}.,\-–/&'+%]+$/u;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** The parts of a text between which a line may end. Joined they are the text. */
export function unbreakableParts(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = parts.at(-1);
    const belongs =
      before !== undefined &&
      (NO_LINE_STARTS_WITH.test(segment) ||
        NO_LINE_ENDS_WITH.test(before) ||
        segment.trim() === '' ||
        SHORT_KANA.test(segment) ||
        // A prefix or suffix: 新商品, 相談件数.
        (ONE_KANJI.test(segment) && KANJI_AT_END.test(before)) ||
        (ONE_KANJI.test(before) && /^\p{Script=Han}/u.test(segment)) ||
        (LATIN.test(segment) && LATIN.test(before)));
    if (belongs) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

interface Part {
  readonly text: string;
  readonly width: number;
}

const widthIn = (text: string, advanceOf: AdvanceOf) =>
  [...text].reduce((sum, character) => sum + advanceOf(character), 0);

/** The parts of a text, those longer than a line broken between any two characters. */
function partsOf(text: string, width: number, advanceOf: AdvanceOf): Part[] {
  const measured = (part: string): Part => ({ text: part, width: widthIn(part, advanceOf) });
  return unbreakableParts(text)
    .map(measured)
    .flatMap((part) => (part.width <= width ? [part] : [...part.text].map(measured)));
}

/** Fills lines one after another. */
function filled(parts: readonly Part[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const part of parts) {
    if (line !== '' && taken + part.width > width) {
      lines.push(line);
      [line, taken] = ['', 0];
    }
    line += part.text;
    taken += part.width;
  }
  return [...lines, line].map((each) => each.trim()).filter((each) => each !== '');
}

/** A text in as few lines as `width` allows, and those as even as they can be. */
export function linesOf(text: string, width: number, advanceOf: AdvanceOf): string[] {
  const parts = partsOf(text, width, advanceOf);
  const fewest = filled(parts, width).length;
  let [tooNarrow, enough] = [width / 2, width];
  // To a thousandth of a line: ten halvings of half of one.
  for (let step = 0; step < 10 && fewest > 1; step += 1) {
    const middle = (tooNarrow + enough) / 2;
    if (filled(parts, middle).length > fewest) tooNarrow = middle;
    else enough = middle;
  }
  return filled(parts, enough);
}

/** A text in at most `most` lines; where it is longer the last one ends with 「…」. */
export function clippedLinesOf(text: string, width: number, most: number, advanceOf: AdvanceOf): string[] {
  const lines = filled(partsOf(text, width, advanceOf), width);
  if (lines.length <= most) return linesOf(text, width, advanceOf);
  const before = lines.slice(0, most - 1);
  // What stands on the last line goes on as far as there is room, whatever word that ends in.
  let room = width - advanceOf('…');
  const last = [...lines.slice(most - 1).join('')].filter((character) => {
    room = room < 0 ? room : room - advanceOf(character);
    return room >= 0;
  });
  return [...before, `${last.join('')}…`];
}
