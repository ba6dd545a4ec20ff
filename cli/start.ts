// npm start [-- --example]: checks, builds and serves the site, or that of the fictional city.

import { optionsOf } from './options.ts';
import { buildSite, EXAMPLE_SITE, OWN_SITE, serveSite } from './steps.ts';

const { example } = optionsOf({ example: { type: 'boolean' } }, 'npm start -- [--example]');
const site = example ? EXAMPLE_SITE : OWN_SITE;
if (await buildSite(site)) await serveSite(site, 4321);
else process.exitCode = 1;
