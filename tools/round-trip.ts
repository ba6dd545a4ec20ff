// The round trips of the open data (CSV, JSON, Excel) and of a sheet's own text over a thousand generated plans each. `npm test`
// tries fewer: a workbook takes a tenth of a second to write and read.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PLANS = '1000';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'src/data', 'src/schema/write-sheet.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, FC_RUNS: PLANS },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
