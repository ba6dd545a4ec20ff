// Serves the built site on this machine: `node cli/preview.ts [port] [--example]`.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXAMPLE_SITE, OWN_SITE, serveSite } from './steps.ts';

const port = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 4321);
const isExample = process.argv.includes('--example');
const site = isExample ? EXAMPLE_SITE : OWN_SITE;
if (existsSync(fileURLToPath(new URL(`../${site.outDir}`, import.meta.url)))) await serveSite(site, port);
else {
  console.error(
    `${site.outDir} はまだ組み立てられていません。先に「npm run ${isExample ? 'build:example' : 'build'}」を実行してください。`,
  );
  process.exitCode = 1;
}
