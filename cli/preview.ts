// Serves the built site on this machine: `node cli/preview.ts [port] [--example]`.

import { EXAMPLE_SITE, OWN_SITE, serveSite } from './steps.ts';

const port = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 4321);
await serveSite(process.argv.includes('--example') ? EXAMPLE_SITE : OWN_SITE, port);
