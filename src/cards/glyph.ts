// What a card's text is made of: outlines, so that a card looks the same on every machine, whatever fonts it has.

/** One character as a font draws it, in units of `size` to the em, the y-axis up. */
export interface Glyph {
  /** SVG path data; empty for a space. */
  readonly path: string;
  readonly advance: number;
  readonly size: number;
  /** Width of a line around the outline, in the same units: 0, or what makes a thin font as strong as the others. */
  readonly outline: number;
}

/** Where glyphs come from; null where no font has the character. */
export type GlyphOf = (character: string) => Glyph | null;

/** Characters that are not drawn: they choose between forms of their neighbour, or say where a line may break. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A text as it is drawn: in one line, composed (か and its mark are one が), without what has no shape of its own. */
export function drawable(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim();
}

/** The characters of a text that no font has, each once. */
export function missingCharacters(text: string, glyphOf: GlyphOf): string[] {
  return [...new Set(drawable(text))].filter((character) => glyphOf(character) === null);
}

/** `U+1F600`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
