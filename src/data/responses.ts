// The downloads as responses of Astro's endpoints. A built site is files: the types matter to `npm run dev` alone.

const withType = (type: string) => (body: string | Uint8Array) =>
  new Response(body as BodyInit, { headers: { 'Content-Type': type } });

const CSV = 'text/csv; charset=utf-8; header=present';
export const csvResponse = withType(CSV);
export const csvLinesResponse = (lines: Iterator<string>) => piecesResponse(lines, CSV);
export const csvMetadataResponse = withType('application/csvm+json; charset=utf-8');
export const jsonResponse = withType('application/json; charset=utf-8');
export const jsonSchemaResponse = withType('application/schema+json; charset=utf-8');
export const workbookResponse = withType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
export const zipResponse = withType('application/zip');

/** Pieces of a text: that of a large plan is tens of megabytes. */
export function piecesResponse(pieces: Iterator<string>, type: string): Response {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array>({
    pull(stream) {
      let text = '';
      while (text.length < PIECE) {
        const { value, done } = pieces.next();
        if (done) {
          if (text !== '') stream.enqueue(encoder.encode(text));
          stream.close();
          return;
        }
        text += value;
      }
      stream.enqueue(encoder.encode(text));
    },
  });
  return new Response(bytes, { headers: { 'Content-Type': type } });
}

/** So many characters are sent at once. */
const PIECE = 100_000;
