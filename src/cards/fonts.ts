// The fonts of the cards: BIZ UDPGothic in bold, and for kanji that it lacks (𠮷, 龥) Noto Sans JP. Both come with `npm ci`,
// under the SIL Open Font License.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import type { Glyph, GlyphOf } from './glyph.ts';

const MAIN = '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf';
const RARE = '@fontsource-variable/noto-sans-jp';
/**
 * The second font comes as its thinnest weight (its others need what the reader of WOFF 2 files does not do): a line around
 * the outline, in thousandths of an em, makes it bold.
 */
const RARE_OUTLINE = 75;

// Bundled code stands somewhere in the output folder: packages are looked up from the project.
const require = createRequire(join(process.cwd(), 'package.json'));

function open(path: string): Font {
  const font = create(readFileSync(require.resolve(path)));
  if (font.isCollection) throw new Error(`${path} holds several fonts.`);
  return font;
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as V;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const fontAt = once(open);

/** Which of the second font's files has a character: `[1]` or `latin`; null where none has. */
function rareFileOf(codePoint: number): string | null {
  for (const [part, ranges] of Object.entries(rareRanges()))
    for (const range of ranges.split(',')) {
      const [from = Number.NaN, to = from] = range
        .replace(/^\s*U\+/i, '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      if (codePoint >= from && codePoint <= to)
        return `${RARE}/files/noto-sans-jp-${part.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`;
    }
  return null;
}

const rareRanges = once(
  () => JSON.parse(readFileSync(require.resolve(`${RARE}/unicode.json`), 'utf8')) as Readonly<Record<string, string>>,
) as () => Readonly<Record<string, string>>;

function glyphIn(font: Font, codePoint: number, outline: number): Glyph | null {
  if (!font.hasGlyphForCodePoint(codePoint)) return null;
  const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
  return { path: path.toSVG(), advance: advanceWidth, size: font.unitsPerEm, outline };
}

/** A character as the cards draw it; null where neither font has it. */
export const glyphOf: GlyphOf = once((character: string) => {
  const codePoint = character.codePointAt(0) ?? 0;
  const glyph = glyphIn(fontAt(MAIN), codePoint, 0);
  if (glyph) return glyph;
  const file = rareFileOf(codePoint);
  return file === null ? null : glyphIn(fontAt(file), codePoint, RARE_OUTLINE);
});
