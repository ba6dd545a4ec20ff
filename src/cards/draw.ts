// Draws a card, or takes it from the drawer: only a card whose SVG has changed is drawn again.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type CardContent, cardSvg } from './card.ts';
import { glyphOf } from './fonts.ts';
import { codePointName, missingCharacters } from './glyph.ts';

/** Where drawn cards are kept between builds, by what they show. */
const DRAWER = '.cache/cards';

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
export async function cardPng(content: CardContent): Promise<Buffer> {
  const svg = drawnCard(content);
  const digest = createHash('sha256').update(`${DRAWN_BY}\n${svg}`).digest('hex').slice(0, 32);
  const path = join(DRAWER, `${digest}.png`);
  try {
    return await readFile(path);
  } catch {
    // Not drawn yet.
  }
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  await mkdir(DRAWER, { recursive: true });
  // Written whole or not at all, even by a build that is stopped.
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, png);
  await rename(unfinished, path);
  return png;
}

/** A card as an endpoint answers it. */
export async function pngResponse(content: CardContent): Promise<Response> {
  return new Response(new Uint8Array(await cardPng(content)), { headers: { 'Content-Type': 'image/png' } });
}
