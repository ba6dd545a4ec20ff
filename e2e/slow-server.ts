// A server whose pages arrive in pieces smaller than any line has them, so that a browser may paint between any two of them.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builtFile, isBuiltFile, type Folder } from './built-site.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.svg': 'image/svg+xml' };
/** Bytes of a piece: some forty Japanese letters. */
const PIECE = 128;
/** Milliseconds between two pieces: a little longer than from one painting to the next. */
const PAUSE = 20;
/** Bytes of a page's body that arrive in pieces: more than the first screen of any page. */
const IN_PIECES = 12_000;

/** Serves a built site; `origin` is where. */
export async function slowServer(folder: Folder): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!isBuiltFile(file, folder)) return response.writeHead(404).end();
    const type = TYPES[extname(file)];
    if (type) return response.writeHead(200, { 'content-type': type }).end(builtFile(file, folder));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return void sendInPieces(builtFile(file, folder), response);
  }).listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
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
