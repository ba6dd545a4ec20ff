import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWritten, saveWritten, takeOver, type WrittenFiles, writtenFile } from './kept-pages.ts';

const FILE = 'measures/1-1/index.html';

let folder: string;
let published: string;
let draft: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  published = join(folder, 'dist');
  draft = join(folder, 'draft');
  mkdirSync(join(published, 'measures', '1-1'), { recursive: true });
  writeFileSync(join(published, FILE), '34件');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = (): WrittenFiles => {
  const written = writtenFile(published, FILE, 'key of 34');
  return new Map(written ? [[FILE, written]] : []);
};
const inDraft = () => readFileSync(join(draft, FILE), 'utf8');

test('a page with the key it had is taken over from the published site', () => {
  expect(takeOver(FILE, 'key of 34', published, draft, list())).toBe(true);
  expect(inDraft()).toBe('34件');
});

test('a page with another key is not, nor one that no build has listed', () => {
  expect(takeOver(FILE, 'key of 35', published, draft, list())).toBe(false);
  expect(takeOver(FILE, 'key of 34', published, draft, new Map())).toBe(false);
  expect(inDraft).toThrow('ENOENT');
});

test('a file that is not the one the build wrote is not taken over, whatever was changed', () => {
  const written = list();
  writeFileSync(join(published, FILE), '34件です');
  expect(takeOver(FILE, 'key of 34', published, draft, written)).toBe(false);

  // As long as it was, at another time.
  writeFileSync(join(published, FILE), '99件');
  utimesSync(join(published, FILE), new Date(), new Date('2024-11-30'));
  expect(takeOver(FILE, 'key of 34', published, draft, written)).toBe(false);

  rmSync(join(published, FILE));
  expect(takeOver(FILE, 'key of 34', published, draft, written)).toBe(false);
});

test('what was taken over lives on when the site it came from goes', () => {
  takeOver(FILE, 'key of 34', published, draft, list());
  rmSync(published, { recursive: true });
  expect(inDraft()).toBe('34件');
});

test('a list survives being written and read; one that is broken or missing says nothing', () => {
  const path = join(folder, 'cache', 'pages.json');
  saveWritten(path, list());
  expect(readWritten(path)).toEqual(list());
  writeFileSync(path, '[["measures');
  expect(readWritten(path)).toEqual(new Map());
  expect(readWritten(join(folder, 'nowhere.json'))).toEqual(new Map());
});
