// A server before the site's own, from which pages arrive in pieces smaller than any line has them, so that a browser may paint
// between any two of them.

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Bytes of a piece: some forty Japanese letters. */
const PIECE = 128;
/** Milliseconds between two pieces: a little longer than from one painting to the next. */
const PAUSE = 20;
/** Bytes of a page's body that arrive in pieces: more than the first screen of any page. */
const IN_PIECES = 12_000;

/** Answers on a free port of localhost what the server at `site` answers. */
export async function slowServer(site: string): Promise<{ origin: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', site));
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'content-type': type });
    if (type.startsWith('text/html')) await sendInPieces(body, response);
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

async function sendInPieces(page: Buffer, response: ServerResponse): Promise<void> {
  const body = page.indexOf('<body');
  response.write(page.subarray(0, body));
  const end = Math.min(page.length, body + IN_PIECES);
  for (let from = body; from < end; from += PIECE) {
    response.write(page.subarray(from, Math.min(end, from + PIECE)));
    await wait(PAUSE);
  }
  response.end(page.subarray(end));
}
