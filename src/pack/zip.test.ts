import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { unzipped, type ZipFiles, zipped } from './zip.ts';

const filesArbitrary = fc
  .uniqueArray(
    fc.tuple(
      fc.stringMatching(/^[a-z施策]{1,8}(?:\/[a-z]{1,4})?\.xml$/),
      fc.oneof(
        fc.uint8Array(),
        fc.string({ maxLength: 3000 }).map((text) => new TextEncoder().encode(text.repeat(9))),
      ),
    ),
    { maxLength: 5, selector: ([name]) => name },
  )
  .map((files): ZipFiles => new Map(files.map(([name, file]) => [name, new Uint8Array(file)])));

test('another library reads what is packed, and packs what is read', async () => {
  await fc.assert(
    fc.asyncProperty(filesArbitrary, fc.constantFrom(0, 6, 9), async (files, level) => {
      const plain = Object.fromEntries(files);
      expect(unzipSync(await zipped(files))).toEqual(plain);
      expect(Object.fromEntries(await unzipped(new Uint8Array(zipSync(plain, { level: level as 0 | 6 | 9 }))))).toEqual(
        plain,
      );
    }),
  );
});

test('the checksums, lengths and names are right to a strict reader', async () => {
  const files: ZipFiles = new Map([
    ['施策/一.xml', new TextEncoder().encode('<値>待機児童数</値>'.repeat(100))],
    ['empty', new Uint8Array()],
  ]);
  const archive = Buffer.from(await zipped(files));
  const read = await new Promise<Map<string, Buffer>>((resolve, reject) => {
    const found = new Map<string, Buffer>();
    fromBuffer(archive, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (trouble, stream) => {
          if (trouble) return reject(trouble);
          found.set(entry.fileName, Buffer.concat(await stream.toArray()));
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
  expect(read).toEqual(new Map([...files].map(([name, file]) => [name, Buffer.from(file)])));
  // 0xCBF43926 is the checksum of these digits: every description of CRC-32 gives it.
  const digits = await zipped(new Map([['digits', new TextEncoder().encode('123456789')]]));
  expect(new DataView(digits.buffer).getUint32(14, true)).toBe(0xcbf43926);
});

test('what is no archive is refused', async () => {
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('<!doctype html>'.repeat(10))])
    await expect(unzipped(bytes)).rejects.toThrow('no zip');
});
