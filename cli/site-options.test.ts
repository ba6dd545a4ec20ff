import { expect, test } from 'vitest';
import { wrongSiteOptions } from './site-options.ts';

test.each([
  {},
  { site: 'https://plan.example.jp' },
  { site: 'http://localhost:4321/', base: '/' },
  // GitHub Pages at a host of its own gives an empty folder, to which the workflow adds the end.
  { base: '/', site: 'https://example.github.io' },
  { base: '/plan-2.0/first/' },
  { base: '' },
])('%j is right', (options) => expect(wrongSiteOptions(options)).toBeNull());

test('an address without its beginning, or with a folder, is no host', () => {
  expect(wrongSiteOptions({ site: 'plan.example.jp' })).toBe(
    '--site の「plan.example.jp」はアドレスではありません。https://plan.example.jp のように、https:// から書いてください。',
  );
  expect(wrongSiteOptions({ site: 'https://example.jp/plan' })).toBe(
    '--site には「https://example.jp」のようにホストまでを書いてください。ホストの中のフォルダーは、--base /plan/ のように書きます。',
  );
});

test.each(['plan', '../x/', '/../x/', 'https://example.jp/plan/', 'C:/Program Files/Git/plan/', '/計画/', '/a b/'])(
  '%s is no folder of a host',
  (base) =>
    expect(wrongSiteOptions({ base })).toBe(
      `--base の「${base}」は、ホストの中のフォルダーではありません。「/plan/」のように、「/」で始めて「/」で終え、半角の英数字で書いてください。`,
    ),
);
