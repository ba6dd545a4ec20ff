// Draws a card, or takes it from the drawer: only a card whose SVG has changed is drawn again.

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { kept } from '../drawer.ts';
import { type CardContent, cardSvg } from './card.ts';
import { glyphOf } from './fonts.ts';
import { codePointName, missingCharacters } from './glyph.ts';

/** What the look of a picture depends on besides its SVG. */
const DRAWN_BY = `sharp ${sharp.versions.sharp} ${sharp.versions.vips}`;

/** The SVG of a card. Throws, naming them, where it holds characters that no font has. */
export function drawnCard(content: CardContent): string {
  const texts = [
    content.kicker,
    content.title,
    content.footer,
    content.notice ?? '',
    ...content.figures.flatMap(({ name, year, value, target }) => [name ?? '', year ?? '', value, target ?? '']),
  ];
  const missing = missingCharacters(texts.join(' '), glyphOf);
  if (missing.length > 0) {
    const names = missing.map((character) => `「${character}」（${codePointName(character)}）`).join('、');
    throw new Error(
      `「${content.title}」のカードの画像を作れません。${names}の字の形が、使っている書体にありません。ほかの字で書いてください。`,
    );
  }
  return cardSvg(content, glyphOf);
}

/** A card's PNG. */
export async function cardPng(content: CardContent): Promise<Uint8Array<ArrayBuffer>> {
  const svg = drawnCard(content);
  const digest = createHash('sha256').update(`${DRAWN_BY}\n${svg}`).digest('hex').slice(0, 32);
  return kept(`cards/${digest}.png`, () => sharp(Buffer.from(svg)).png().toBuffer());
}

/** A card as an endpoint answers it. */
export async function pngResponse(content: CardContent): Promise<Response> {
  return new Response(await cardPng(content), { headers: { 'Content-Type': 'image/png' } });
}
