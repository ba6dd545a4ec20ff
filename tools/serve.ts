// A built site served on this machine with the headers that it is to have, and what browsers say about them: a policy that is
// broken is reported here by whichever browser it is, without a word from the page.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { builtFile, type Folder, isBuiltFile } from '../e2e/built-site.ts';
import { ALWAYS, areaOf, headersOf } from '../src/hosting/areas.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.zip': 'application/zip',
};
const REPORTS = '/reports';

export interface ServedSite {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** Since it was last asked: what was against the policy, and addresses that are not there. */
  readonly complaints: () => string[];
  readonly stop: () => Promise<void>;
}

export async function serveBuilt(site: Folder): Promise<ServedSite> {
  let complaints: string[] = [];
  const server = createServer(async (request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (address === REPORTS) {
      complaints.push(Buffer.concat(await request.toArray()).toString());
      response.end();
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
    response.end(isThere ? builtFile(file, site) : undefined);
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
