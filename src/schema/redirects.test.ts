import { expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { readRedirects } from './redirects.ts';

const read = (text: string) => readRedirects(text, 'redirects.yaml');
const messages = (text: string) => read(text).problems.map(formatProblem);

test('each line leads from an old address to the new one', () => {
  expect(read('# 覚え書き\n/programmes/old/: /programmes/new/\n/measures/1-1/2016/: /\n')).toEqual({
    problems: [],
    value: [
      { from: '/programmes/old/', to: '/programmes/new/' },
      { from: '/measures/1-1/2016/', to: '/' },
    ],
  });
});

test('every address that a page can have may lead to another and be led to', () => {
  expect(read('/measures/ア-1/: /measures/1-1/\n/measures/1-1/2021..2023/: /measures/ア-2/\n')).toEqual({
    problems: [],
    value: [
      { from: '/measures/ア-1/', to: '/measures/1-1/' },
      { from: '/measures/1-1/2021..2023/', to: '/measures/ア-2/' },
    ],
  });
});

test('an address that is no page of the site is refused, wherever it stands', () => {
  const refused = (address: string) =>
    `「${address}」はこのサイトのページのアドレスではありません。「/programmes/techno-fair/」のように、「/」で始めて「/」で終えてください。`;
  expect(messages('/programmes/old: /programmes/new/')).toEqual([
    `redirects.yaml:1:1 エラー /programmes/old: ${refused('/programmes/old')}`,
  ]);
  expect(messages('/a/: https://example.jp/')).toEqual([
    `redirects.yaml:1:6 エラー /a/: ${refused('https://example.jp/')}`,
  ]);
  expect(messages('/a/: //example.jp/')).toEqual([`redirects.yaml:1:6 エラー /a/: ${refused('//example.jp/')}`]);
  expect(messages('/a/../b/: /c/')).toEqual([`redirects.yaml:1:1 エラー /a/../b/: ${refused('/a/../b/')}`]);
  expect(messages('/2021../b/: /c/')).toHaveLength(1);
  expect(messages('/%2e%2e/b/: /c/')).toHaveLength(1);
  expect(messages('/: /about/')).toEqual([`redirects.yaml:1:1 エラー /: ${refused('/')}`]);
});

test('a redirect leads to a page, not to another redirect, and so never in a circle', () => {
  expect(messages('/a/: /b/\n/b/: /c/')).toEqual([
    'redirects.yaml:1:6 エラー /a/: 「/b/」も転送されています。最後の行き先「/c/」を書いてください。',
  ]);
  expect(messages('/a/: /b/\n/b/: /a/')).toEqual([
    'redirects.yaml:1:6 エラー /a/: 「/b/」からここに戻ってきます。今ページがあるアドレスの行を消してください。',
    'redirects.yaml:2:6 エラー /b/: 「/a/」からここに戻ってきます。今ページがあるアドレスの行を消してください。',
  ]);
  expect(messages('/a/: /a/')).toEqual([
    'redirects.yaml:1:6 エラー /a/: 行き先が、そのアドレス自身です。この行を消してください。',
  ]);
});
