// Runs Astro's command line (`node cli/astro.mjs dev`) without its telemetry: nothing here calls home.
// An environment variable cannot be set in an npm script in a way that both sh and cmd.exe understand.

import './node-version.mjs';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
if (process.argv[2] === 'build') {
  // Astro itself would empty dist/ first.
  process.argv.splice(2, 1);
  await import('./build.ts');
} else {
  await import('../node_modules/astro/bin/astro.mjs');
}
