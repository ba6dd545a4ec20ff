// Pieces of a text as bytes, some at a time: the texts of a large plan are tens of megabytes.

/** So many characters, or a few more, are encoded at once. */
const AT_ONCE = 100_000;

/** The bytes of pieces of a text in UTF-8, one behind the other. */
export function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < AT_ONCE) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}
