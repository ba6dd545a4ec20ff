// Loaded with --import: writes what the process used to the file named by CPU_REPORT when it ends.

import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.CPU_REPORT,
    JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakMegabytes: maxRSS / 1024, wallSeconds: process.uptime() }),
  );
});
