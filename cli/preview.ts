// Serves the built site on this machine: `node cli/preview.ts [port]`.

import { fileURLToPath } from 'node:url';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { preview } = await import('astro');

const port = Number(process.argv[2] ?? 4321);
const server = await preview({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { port },
  logLevel: 'warn',
});

console.log(`
  サイトを次のアドレスで見られます（The site is ready）:

    http://localhost:${server.port}/

  終わるときは Ctrl + C を押してください。
`);
