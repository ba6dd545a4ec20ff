import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { isUnwatched } from './watched.ts';

afterEach(() => vi.unstubAllEnvs());

test('built sites and caches are not watched, code and content are', () => {
  for (const path of ['.cache', '.cache/cards/a.png', 'dist/index.html', 'dist-example-1000', '.dist.new-12/kpis'])
    expect([path, isUnwatched(resolve(path))]).toEqual([path, true]);
  for (const path of ['.', 'src/pages/index.astro', 'src/content/plan.yaml', 'public/favicon.svg', 'src/distance.ts'])
    expect([path, isUnwatched(resolve(path))]).toEqual([path, false]);
});

test('content is watched wherever it stands', () => {
  vi.stubEnv('PLAN_CONTENT', '.cache/try/content');
  expect(isUnwatched(resolve('.cache/try/content/plan.yaml'))).toBe(false);
  expect(isUnwatched(resolve('.cache/try/other'))).toBe(true);
});
