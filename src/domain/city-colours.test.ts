import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityColours, GROUNDS } from './city-colours.ts';
import { contrast, parseColour, type Rgb, writeColour } from './colour.ts';

test('contrast is that of WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test.each([
  ['#0b6e4f', [11, 110, 79]],
  ['#FFF', [255, 255, 255]],
])('%s is a colour', (text, colour) => {
  expect(parseColour(text)).toEqual(colour);
});

test.each(['', 'green', 'x#0b6e4f', '0b6e4f', '#0b6e4', '#0b6e4f80', 'rgb(1, 2, 3)'])('%j is none', (text) => {
  expect(cityColours(text)).toEqual({ ok: false, contrast: null });
});

test('a green is used as it is on light grounds; its tints and its shade for dark ones are derived', () => {
  expect(cityColours('#0b6e4f')).toEqual({
    ok: true,
    colours: {
      light: { accent: '#0b6e4f', soft: '#ebf3f1', ink: '#08533b' },
      dark: { accent: '#99c2b5', soft: '#292e2d', ink: '#c2dad3' },
    },
  });
});

test('a yellow is too faint, and a darker one that will do is named', () => {
  expect(cityColours('#ffcc00')).toEqual({ ok: false, contrast: 1.3, darker: '#856a00' });
  expect(cityColours('#856a00')).toMatchObject({ ok: true });
});

const colourArbitrary = fc.tuple(
  ...([0, 1, 2].map(() => fc.nat(255)) as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>]),
);

describe('whatever the colour', () => {
  const least = (text: string, on: readonly string[]) =>
    Math.min(...on.map((ground) => contrast(parseColour(text) as Rgb, parseColour(ground) as Rgb)));

  test('what is derived is legible on every ground, and what is refused has a way out', () => {
    fc.assert(
      fc.property(colourArbitrary, (colour) => {
        const reading = cityColours(writeColour(colour));
        if (!reading.ok) {
          expect(reading.contrast).toBeLessThan(4.5);
          expect(reading.contrast !== null && cityColours(reading.darker)).toMatchObject({ ok: true });
          return;
        }
        const { light, dark } = reading.colours;
        for (const text of [light.accent, light.ink])
          expect(least(text, [...GROUNDS.light, light.soft])).toBeGreaterThanOrEqual(4.5);
        for (const text of [dark.accent, dark.ink])
          expect(least(text, [...GROUNDS.dark, dark.soft])).toBeGreaterThanOrEqual(4.5);
        // Text on a button: white on the accent, the dark page's colour on the shade.
        expect(least('#ffffff', [light.accent])).toBeGreaterThanOrEqual(4.5);
        expect(least(GROUNDS.dark[0], [dark.accent])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
