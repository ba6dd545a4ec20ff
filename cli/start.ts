// npm start [-- --example]: checks, builds and serves the site, or that of the fictional city.

import { parseArgs } from 'node:util';
import { buildSite, EXAMPLE_SITE, OWN_SITE, serveSite, type Site } from './steps.ts';

function siteOf(args: string[]): Site {
  try {
    const { values } = parseArgs({ args, options: { example: { type: 'boolean' } } });
    return values.example ? EXAMPLE_SITE : OWN_SITE;
  } catch {
    console.error('使い方: npm start -- [--example]');
    process.exit(2);
  }
}

const site = siteOf(process.argv.slice(2));
if (await buildSite(site)) await serveSite(site, 4321);
else process.exitCode = 1;
