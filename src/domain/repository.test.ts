import { expect, test } from 'vitest';
import { correctionAddress, historyAddress } from './repository.ts';

test('GitHub lists a file’s changes and has a form for corrections, filled in with the page', () => {
  const repository = 'https://github.com/example/plan';
  expect(historyAddress(repository, 'src/content/用語 1.yaml')).toBe(
    'https://github.com/example/plan/commits/main/src/content/%E7%94%A8%E8%AA%9E%201.yaml',
  );
  expect(correctionAddress(repository, 'https://example.jp/measures/1-1/?a&b')).toBe(
    'https://github.com/example/plan/issues/new?template=mistake.yml&page=https%3A%2F%2Fexample.jp%2Fmeasures%2F1-1%2F%3Fa%26b',
  );
});

test('GitLab has both elsewhere', () => {
  const repository = 'https://gitlab.example.jp/example/plan';
  expect(historyAddress(repository, 'plan.yaml')).toBe(
    'https://gitlab.example.jp/example/plan/-/commits/main/plan.yaml',
  );
  expect(correctionAddress(repository, 'https://example.jp/')).toBe(
    'https://gitlab.example.jp/example/plan/-/issues/new',
  );
});
