import { mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentDate, dayInJapan } from './content-date.ts';

afterEach(() => vi.unstubAllEnvs());

test('a moment is the day it is in Japan', () => {
  expect(dayInJapan(new Date('2018-09-27T14:59:59Z'))).toBe('2018-09-27');
  expect(dayInJapan(new Date('2018-09-27T15:00:00Z'))).toBe('2018-09-28');
});

test('a folder outside git is as new as its newest file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  for (const [name, time] of [
    ['plan.yaml', '2018-09-28T01:00:00Z'],
    ['older.yaml', '2018-09-01T01:00:00Z'],
  ] as const) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), new Date(time), new Date(time));
  }
  expect(await contentDate(folder)).toBe('2018-09-28');
});

test('SOURCE_DATE_EPOCH stands before all else', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1538092800');
  expect(await contentDate('src/content')).toBe('2018-09-28');
});
