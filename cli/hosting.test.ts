import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filledIn, HOSTING } from './hosting.ts';

test('the settings in the documentation are those of the code: npm run hosting -- --docs', async () => {
  const document = readFileSync(HOSTING, 'utf8');
  expect(await filledIn(document)).toBe(document);
  expect(document.match(/<!-- 設定: /g)).toHaveLength(4);
});
