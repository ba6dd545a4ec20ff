// Runs Astro's command line (`node cli/astro.mjs build`) without its telemetry: nothing here calls home.
// An environment variable cannot be set in an npm script in a way that both sh and cmd.exe understand.

import './node-version.mjs';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import('../node_modules/astro/bin/astro.mjs');
