// Warm builds of the fictional city after many edits, each against a build from nothing: the same test as in `npm test`, longer.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'cli/warm-build.test.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, WARM_BUILDS: '1' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
