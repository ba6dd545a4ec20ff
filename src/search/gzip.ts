// Unpacking what the build has packed, whatever the server did to it on the way.

/** The bytes, unpacked where they are gzipped. Some servers unpack such files themselves, so the first bytes tell. */
export function unpacked(bytes: ArrayBuffer): Response {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return new Response(bytes);
  const { readable, writable } = new DecompressionStream('gzip');
  // Written by hand: a Blob that streams itself goes through another process of the browser first.
  const writer = writable.getWriter();
  // What is wrong with the bytes is told to the reader of the other end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Response(readable);
}
