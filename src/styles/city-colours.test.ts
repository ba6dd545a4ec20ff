import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GROUNDS } from '../domain/city-colours.ts';
import { tebikiFiles } from '../schema/tebiki.ts';
import { cityColoursCss } from './city-colours.ts';

const files = await tebikiFiles();
const plan = files.find(({ name }) => name === 'plan.yaml')?.text ?? '';

test('a plan’s colour becomes the accents of both colour schemes', () => {
  expect(cityColoursCss(`${plan}見た目: { 色: "#0b6e4f" }\n`)).toBe(
    ':root { --color-accent: #0b6e4f; --color-accent-soft: #ebf3f1; --color-accent-ink: #08533b; }\n' +
      '@media (prefers-color-scheme: dark) { :root { --color-accent: #99c2b5; --color-accent-soft: #292e2d; --color-accent-ink: #c2dad3; } }',
  );
});

test('a plan without a colour, or with one that is refused, has the kit’s own', () => {
  expect(cityColoursCss(plan)).toBe('');
  expect(cityColoursCss(`${plan}見た目: { 色: "#ffcc00" }\n`)).toBe('');
});

test('the grounds that contrast is reckoned against are those of the stylesheet', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const tokens = readFileSync('node_modules/@digital-go-jp/design-tokens/dist/tokens.css', 'utf8');
  const declared = (name: string) =>
    [...css.matchAll(new RegExp(`${name}: ([^;]+);`, 'g'))].map(([, value = '']) => {
      const token = /var\((--[\w-]+)\)/.exec(value)?.[1];
      return token ? (new RegExp(`${token}: ([^;]+);`).exec(tokens)?.[1] ?? '') : value;
    });
  const [light, dark] = [0, 1].map((scheme) =>
    ['--color-paper', '--color-paper-soft', '--color-mark'].map((name) => declared(name)[scheme]),
  );
  expect(light).toEqual([...GROUNDS.light]);
  // On a mark in the dark, links have the colour of text.
  expect(dark?.slice(0, 2)).toEqual([...GROUNDS.dark]);
});
