// Unpacking what the build has packed, whatever the server did to it on the way.

/** The bytes as a stream, unpacked where they are gzipped. Some servers unpack `.gz` themselves, so the first bytes tell. */
export function unpacked(bytes: ArrayBuffer): ReadableStream<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(bytes);
  const stream = new Blob([bytes]).stream();
  return first === 0x1f && second === 0x8b ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}
