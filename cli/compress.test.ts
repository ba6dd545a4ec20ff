import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from './compress.ts';

test('text files get a Brotli and a gzip version that unpack to the same bytes, others and tiny ones none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  const page = '<p>地場産業の担い手を応援する</p>\n'.repeat(100);
  mkdirSync(join(folder, 'about'));
  writeFileSync(join(folder, 'about', 'index.html'), page);
  writeFileSync(join(folder, 'tiny.txt'), 'あ');
  writeFileSync(join(folder, 'catalog.ttl'), page);
  writeFileSync(join(folder, 'card.png'), page);
  await compressFolder(folder);
  expect(readdirSync(folder, { recursive: true }).map(String).toSorted()).toEqual(
    [
      'about',
      'about/index.html',
      'about/index.html.br',
      'about/index.html.gz',
      'card.png',
      'catalog.ttl',
      'catalog.ttl.br',
      'catalog.ttl.gz',
      'tiny.txt',
    ].map((name) => join(...name.split('/'))),
  );
  const packed = (extension: string) => readFileSync(join(folder, 'about', `index.html.${extension}`));
  expect(brotliDecompressSync(packed('br')).toString()).toBe(page);
  expect(gunzipSync(packed('gz')).toString()).toBe(page);
  expect(packed('br').length).toBeLessThan(packed('gz').length);
  rmSync(folder, { recursive: true });
});

test('a public file with the name of a version may be one with that of the published site, which stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  mkdirSync(join(folder, 'dist'));
  mkdirSync(join(folder, 'draft'));
  writeFileSync(join(folder, 'dist', 'data.csv.gz'), 'as it was');
  linkSync(join(folder, 'dist', 'data.csv.gz'), join(folder, 'draft', 'data.csv.gz'));
  writeFileSync(join(folder, 'draft', 'data.csv'), '34\n'.repeat(100));
  await compressFolder(join(folder, 'draft'));
  expect(gunzipSync(readFileSync(join(folder, 'draft', 'data.csv.gz'))).toString()).toBe('34\n'.repeat(100));
  expect(readFileSync(join(folder, 'dist', 'data.csv.gz'), 'utf8')).toBe('as it was');
  rmSync(folder, { recursive: true });
});
