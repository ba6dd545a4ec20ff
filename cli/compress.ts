// Puts a Brotli and a gzip version beside each text file of a built site, for servers that send such files as they are (nginx).
// Other hosts compress on the way. Brotli's quality 10 takes half the time of 11 and is 1% larger (measured on 861 files:
// 7.6 and 18.5 ms a file; quality 6 takes 0.5 ms and is 11% larger).

import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { tellProgress } from '../src/progress.ts';

const TEXT = /\.(?:html|css|m?js|json|jsonld|geojson|svg|xml|txt|csv|md|ttl)$/;
const AT_ONCE = 8;

const METHODS: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Compresses all text files of a folder; what would not be smaller is left out. */
export async function compressFolder(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name)).toSorted();
  for (let start = 0; start < files.length; start += AT_ONCE) {
    await Promise.all(files.slice(start, start + AT_ONCE).map((name) => compressFile(join(folder, name))));
    tellProgress('ファイルを圧縮しています', Math.min(start + AT_ONCE, files.length), files.length);
  }
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  const { atime, mtime } = await stat(path);
  for (const [extension, method] of Object.entries(METHODS)) {
    const packed = await method(bytes);
    if (packed.length >= bytes.length) continue;
    const version = `${path}.${extension}`;
    // A public file of this name may be one with that of the published site.
    await rm(version, { force: true });
    await writeFile(version, packed);
    // nginx names the version by its time.
    await utimes(version, atime, mtime);
  }
}
