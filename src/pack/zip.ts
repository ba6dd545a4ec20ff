// Zip files, unpacked and packed by what a browser and Node have themselves: no library comes to the reader. As much of the
// format as a workbook of ours needs: no encryption, no archive of 4 GB, names in UTF-8.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
/** Of the format that has folders and deflated files. */
const VERSION = 20;
const UTF8 = 0x800;
/** 1980-01-01, the first day that a zip can hold: the same bytes from the same files. */
const NO_DAY = 0x21;

export type ZipFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** The files of an archive by name, in its order. */
export async function unzipped(archive: Uint8Array<ArrayBuffer>): Promise<ZipFiles> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('This is no zip file.');

  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const method = view.getUint16(at + 10, true);
    const packedLength = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    // A file's own head may hold more than its entry in the directory.
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = archive.subarray(start, start + packedLength);
    if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is packed in a way of its own.`);
    files.set(name, method === STORED ? packed : await through(new DecompressionStream('deflate-raw'), packed));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** An archive of files by name, in this order; each is asked for when the one before is packed. */
export async function zipped(
  files: Iterable<readonly [path: string, file: Uint8Array<ArrayBuffer>]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, file] of files) {
    const name = new TextEncoder().encode(path);
    const packed = await through(new CompressionStream('deflate-raw'), file);
    const what = [
      ...u16(VERSION, UTF8, DEFLATED, 0, NO_DAY),
      ...u32(crc32(file), packed.length, file.length),
      ...u16(name.length, 0),
    ];
    const head = Uint8Array.from([...u32(LOCAL), ...what, ...name]);
    bodies.push(head, packed);
    directory.push(
      Uint8Array.from([...u32(CENTRAL), ...u16(VERSION), ...what, ...u16(0, 0, 0), ...u32(0, at), ...name]),
    );
    at += head.length + packed.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const counts = u16(0, 0, directory.length, directory.length);
  return joined([...bodies, ...directory, Uint8Array.from([...u32(END), ...counts, ...u32(length, at), ...u16(0)])]);
}

async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What is wrong with the bytes is told to the reader of the other end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

const u16 = (...numbers: number[]) => numbers.flatMap((each) => [each & 0xff, (each >>> 8) & 0xff]);
const u32 = (...numbers: number[]) => numbers.flatMap((each) => u16(each & 0xffff, each >>> 16));

/** Parts one behind the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What each value of a byte does to the checksum. */
const OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

/** The checksum that a zip holds of each file. */
function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) sum = (sum >>> 8) ^ (OF_BYTE[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
