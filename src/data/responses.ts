// The downloads as responses of Astro's endpoints. A built site is files: the types matter to `npm run dev` alone.

import { encoded } from './encoded.ts';

const withType = (type: string) => (body: string | Uint8Array) =>
  new Response(body as BodyInit, { headers: { 'Content-Type': type } });

const CSV = 'text/csv; charset=utf-8; header=present';
export const csvResponse = withType(CSV);
export const csvLinesResponse = (lines: Iterable<string>) => piecesResponse(lines, CSV);
export const csvMetadataResponse = withType('application/csvm+json; charset=utf-8');
export const jsonResponse = withType('application/json; charset=utf-8');
export const jsonSchemaResponse = withType('application/schema+json; charset=utf-8');
export const workbookResponse = withType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
export const zipResponse = withType('application/zip');

/** Pieces of a text, which need not be there at once. */
export function piecesResponse(pieces: Iterable<string>, type: string): Response {
  const bytes = encoded(pieces);
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const { value, done } = bytes.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
  });
  return new Response(body, { headers: { 'Content-Type': type } });
}
