// Serves the built site on this machine: `node cli/preview.ts [port]`.

import { fileURLToPath } from 'node:url';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { preview } = await import('astro');

const port = Number(process.argv[2] ?? 4321);
const server = await preview({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { port },
  // With 'always' this server, unlike a host of static files, refuses files without an extension: the search's data.
  trailingSlash: 'ignore',
  logLevel: 'warn',
});

console.log(`
  サイトを次のアドレスで見られます（The site is ready）:

    http://localhost:${server.port}/

  終わるときは Ctrl + C を押してください。
`);
