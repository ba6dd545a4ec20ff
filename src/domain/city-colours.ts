// The colours of a site in a city's one colour: as text and lines on light grounds it must be legible as it is, for dark
// grounds and for tints its shades are derived.

import { contrast, mixed, parseColour, type Rgb, writeColour } from './colour.ts';

/** The grounds that accent-coloured text stands on, as src/styles/tokens.css has them: page, bands, a marked match. */
export const GROUNDS = {
  light: ['#ffffff', '#f5f6fa', '#fff0b3'],
  dark: ['#1a1a1a', '#24262b'],
} as const;

/** WCAG AA for text. */
export const LEAST_CONTRAST = 4.5;

/** What accent-coloured text has on dark grounds and headings' rules on light ones: comfortable to read. */
const GOOD_CONTRAST = 7;

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** The accents of one colour scheme: links and lines; tinted ground; text and the rules above headings. Each `#rrggbb`. */
export interface Accents {
  readonly accent: string;
  readonly soft: string;
  readonly ink: string;
}

export interface CityColours {
  readonly light: Accents;
  readonly dark: Accents;
}

export type CityColoursReading =
  | { readonly ok: true; readonly colours: CityColours }
  /** Not a colour at all. */
  | { readonly ok: false; readonly contrast: null }
  /** Too faint: its least contrast (to one decimal, rounded down), and the nearest darker colour that will do. */
  | { readonly ok: false; readonly contrast: number; readonly darker: string };

const grounds = (texts: readonly string[]) => texts.map((text) => parseColour(text) ?? WHITE);
const leastContrast = (colour: Rgb, on: readonly Rgb[]) => Math.min(...on.map((ground) => contrast(colour, ground)));

/** The first mixture with `other`, in hundredths, that reaches the contrast on every ground. */
function mixedUntil(colour: Rgb, other: Rgb, least: number, on: (mixture: Rgb) => readonly Rgb[]): Rgb {
  for (let share = 0; share < 100; share++) {
    const mixture = mixed(colour, other, share / 100);
    if (leastContrast(mixture, on(mixture)) >= least) return mixture;
  }
  return other;
}

const softLight = (colour: Rgb) => mixed(WHITE, colour, 0.08);
const softDark = (colour: Rgb) => mixed(parseColour(GROUNDS.dark[0]) ?? BLACK, colour, 0.12);

/** The colours of a site whose city has this colour: `#0b6e4f`. */
export function cityColours(text: string): CityColoursReading {
  const colour = parseColour(text);
  if (colour === null) return { ok: false, contrast: null };
  const light = grounds(GROUNDS.light);
  const onLight = (mixture: Rgb) => [...light, softLight(mixture)];
  const least = leastContrast(colour, onLight(colour));
  if (least < LEAST_CONTRAST)
    return {
      ok: false,
      contrast: Math.floor(least * 10) / 10,
      darker: writeColour(mixedUntil(colour, BLACK, LEAST_CONTRAST, onLight)),
    };
  const dark = grounds(GROUNDS.dark);
  const onDark = mixedUntil(colour, WHITE, GOOD_CONTRAST, (mixture) => [...dark, softDark(mixture)]);
  return {
    ok: true,
    colours: {
      light: {
        accent: writeColour(colour),
        soft: writeColour(softLight(colour)),
        ink: writeColour(mixedUntil(mixed(colour, BLACK, 0.25), BLACK, GOOD_CONTRAST, onLight)),
      },
      dark: {
        accent: writeColour(onDark),
        soft: writeColour(softDark(onDark)),
        ink: writeColour(mixed(onDark, WHITE, 0.4)),
      },
    },
  };
}
