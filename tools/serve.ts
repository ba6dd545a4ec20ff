// A built site served on this machine with the headers that it is to have, and what browsers say about it: whichever browser
// it is, it reports here a policy that is broken, an error of a script, and what is written to its console.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { builtFile, type Folder, isBuiltFile } from '../e2e/built-site.ts';
import { ALWAYS, areaOf, headersOf } from '../src/hosting/areas.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.zip': 'application/zip',
};
const REPORTS = '/reports';
const WATCH = '/watch.js';
/** Runs before any script of a page. */
const WATCHING = `
const tell = (what) => navigator.sendBeacon('${REPORTS}', location.pathname + ': ' + what);
addEventListener('error', ({ message, target }) => tell(message ?? 'not loaded: ' + (target.src ?? target.href)), true);
addEventListener('unhandledrejection', ({ reason }) => tell(String(reason)));
for (const level of ['error', 'warn']) console[level] = (...words) => tell(level + ' ' + words.join(' '));
`;

export interface ServedSite {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** Since it was last asked: what was against the policy, what was told, and addresses that are not there. */
  readonly complaints: () => string[];
  readonly stop: () => Promise<void>;
}

function watched(file: string, content: Buffer): Buffer | string {
  return file.endsWith('.html')
    ? content.toString().replace('<head>', `<head><script src="${WATCH}"></script>`)
    : content;
}

export async function serveBuilt(site: Folder): Promise<ServedSite> {
  let complaints: string[] = [];
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (address === REPORTS) {
      complaints.push(Buffer.concat(await request.toArray()).toString());
      response.writeHead(204).end();
      return;
    }
    if (address === WATCH) {
      response.writeHead(200, { 'Content-Type': TYPES['.js'] });
      response.end(WATCHING);
      return;
    }
    const file = address.endsWith('/') ? `${address}index.html` : address;
    const isThere = isBuiltFile(file, site);
    // Browsers ask for this of themselves.
    if (!isThere && address !== '/favicon.ico') complaints.push(`${address} is not there`);
    const { 'Content-Security-Policy': policy = '', ...headers } = headersOf(areaOf(address));
    response.writeHead(isThere ? 200 : 404, {
      ...ALWAYS,
      ...headers,
      'Content-Security-Policy': `${policy}; report-uri ${REPORTS}`,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(isThere ? watched(file, builtFile(file, site)) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    complaints: () => {
      const told = complaints;
      complaints = [];
      return told;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
