// npm start [-- --example]: checks, builds and serves the site, or that of the fictional city.

import { buildSite, EXAMPLE_SITE, OWN_SITE, serveSite } from './steps.ts';

const site = process.argv.includes('--example') ? EXAMPLE_SITE : OWN_SITE;
if (await buildSite(site)) await serveSite(site, 4321);
else process.exitCode = 1;
