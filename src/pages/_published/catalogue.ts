// What the catalogue's two files say, and how they are answered.
import { absoluteAddress } from '../../address.ts';
import { allMeasures, thePlan } from '../../collections.ts';
import { contentHistory, dayOfCommit } from '../../git-history.ts';
import { catalogueOf } from '../../linked-data/catalogue.ts';
import type { Thing } from '../../linked-data/graph.ts';

export async function theCatalogue(site: URL | undefined): Promise<Iterable<Thing>> {
  const { files } = contentHistory();
  return catalogueOf({
    plan: await thePlan(),
    measures: await allMeasures(),
    addressOf: (path) => absoluteAddress(path, site) ?? path,
    datesOf: ({ source }) => {
      const history = files.get(source);
      return history ? { issued: dayOfCommit(history.first), modified: dayOfCommit(history.last) } : null;
    },
  });
}

/** Pieces of a text as an endpoint answers them. */
export function textResponse(pieces: Iterator<string>, type: string): Response {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array>({
    pull(stream) {
      const { value, done } = pieces.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
  });
  return new Response(bytes, { headers: { 'Content-Type': type } });
}
