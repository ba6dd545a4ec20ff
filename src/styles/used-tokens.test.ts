import { expect, test } from 'vitest';
import { withOrigins } from './used-tokens.ts';

test('a token is kept together with the tokens it is made from, however far', () => {
  const tokens = new Map([
    ['--success', 'var(--green)'],
    ['--green', 'var(--green-600)'],
    ['--green-600', '#259d63'],
    ['--red', '#fe3939'],
  ]);
  expect([...withOrigins(['--success', '--not-a-token'], tokens)]).toEqual([
    '--success',
    '--not-a-token',
    '--green',
    '--green-600',
  ]);
});
