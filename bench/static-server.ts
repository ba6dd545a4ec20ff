// A static server as a public host is one: it packs text on the way, sets a strict policy, and counts what it sends.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface StaticServer {
  /** `http://localhost:1234` */
  readonly origin: string;
  /** What was sent since the last call: bodies as they went over the line. */
  takeSent(): readonly { readonly path: string; readonly bytes: number }[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:";

const PACKERS = { gzip: gzipSync, br: brotliCompressSync };

/** Serves a folder on a free port. Text is packed by `encoding`, which the browser is to know. */
export async function serveFolder(
  folder: string,
  policy = STRICT_POLICY,
  encoding: keyof typeof PACKERS = 'gzip',
): Promise<StaticServer> {
  let sent: { path: string; bytes: number }[] = [];
  // Bodies are kept, so that what is measured is the browser and not this server's disk.
  const bodies = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const type = TYPES[extname(file)];
    try {
      const body = bodies.get(file) ?? (type ? PACKERS[encoding](await readFile(file)) : await readFile(file));
      bodies.set(file, body);
      sent.push({ path, bytes: body.length });
      response.setHeader('Content-Type', type ?? 'application/octet-stream');
      response.setHeader('Content-Length', body.length);
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Cache-Control', 'max-age=600');
      if (type) response.setHeader('Content-Encoding', encoding);
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
