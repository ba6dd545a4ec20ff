// nginx with the documented settings and the fictional city's site under load: wrk asks for a mix of what readers ask for, first
// with more and more connections, then for a minute with as many as gave the most answers. No answer may be an error. What is
// measured is told with the machine, since it means nothing without. Left out where nginx or wrk is not found.

import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSite, EXAMPLE_SITE } from '../cli/steps.ts';
import { builtPages } from '../e2e/built-site.ts';
import { hasBrotli, startNginx } from './nginx-server.ts';
import { programFor } from './programs.ts';

const PORT = 4343;
const CONNECTIONS = [8, 32, 128, 512];
/** In seconds. */
const TRIAL = 5;
const WHOLE = 60;

const folder = fileURLToPath(new URL('../.cache/load', import.meta.url));
const SITE = '.cache/load/site';

interface Load {
  readonly connections: number;
  readonly requestsPerSecond: number;
  readonly megabytesPerSecond: number;
  /** In milliseconds: of a hundred answers one is later. */
  readonly latency99: number;
  readonly errors: number;
}

/** wrk asks for these in turn and says in JSON what came of it. */
const scriptOf = (addresses: readonly string[]) => `
local addresses = {${addresses.map((address) => JSON.stringify(address)).join(', ')}}
local at = 0
request = function()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at], { ["Accept-Encoding"] = "br, gzip" })
end
done = function(summary, latency)
  local e = summary.errors
  print(string.format('RESULT {"requests":%d,"bytes":%d,"microseconds":%d,"latency99":%d,"errors":%d}', summary.requests,
    summary.bytes, summary.duration, latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
`;

async function load(wrk: string, connections: number, seconds: number): Promise<Load> {
  // One core asks, the others answer.
  const told = ['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`];
  const { stdout } = await promisify(execFile)(wrk, [
    ...told,
    '--script',
    join(folder, 'mix.lua'),
    `http://127.0.0.1:${PORT}/`,
  ]);
  const [, json = ''] = /^RESULT (.*)$/m.exec(stdout) ?? [];
  const { requests, bytes, microseconds, latency99, errors } = JSON.parse(json) as Record<string, number>;
  const duration = (microseconds ?? NaN) / 1e6;
  return {
    connections,
    requestsPerSecond: Math.round((requests ?? NaN) / duration),
    megabytesPerSecond: Math.round((bytes ?? NaN) / duration / 1e6),
    latency99: Math.round((latency99 ?? NaN) / 100) / 10,
    errors: errors ?? NaN,
  };
}

const told = ({ connections, requestsPerSecond, megabytesPerSecond, latency99, errors }: Load) =>
  `${connections} connections: ${requestsPerSecond} requests a second, ${megabytesPerSecond} MB a second, 99% within ${latency99} ms, ${errors} errors`;

/** Pages of every kind as often as there are such, and some data. */
function mix(): string[] {
  return [
    ...builtPages(SITE).filter((page) => page.endsWith('/')),
    '/data/v1/values.csv',
    '/data/v1/plan.xlsx',
    '/data/v1/all.zip',
  ];
}

const nginx = programFor('Load', 'nginx');
const wrk = nginx === null ? null : programFor('Load', 'wrk');
if (nginx !== null && wrk !== null) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const built = { ...EXAMPLE_SITE, outDir: SITE, cacheDir: '.cache/load-astro' };
  if (!(await buildSite(built, { compress: true }))) throw new Error('The site could not be built.');
  writeFileSync(join(folder, 'mix.lua'), scriptOf(mix()));
  const stop = await startNginx(nginx, { folder, port: PORT, base: '/' });
  try {
    const [{ model = 'a processor without a name' } = {}] = cpus();
    const packed = hasBrotli ? 'Brotli and gzip' : 'gzip';
    console.log(
      `Load: ${availableParallelism()} cores (${model}), shared by nginx and wrk; files packed with ${packed}.`,
    );
    const trials: Load[] = [];
    for (const connections of CONNECTIONS) {
      const trial = await load(wrk, connections, TRIAL);
      console.log(`Load, ${TRIAL} s, ${told(trial)}.`);
      trials.push(trial);
    }
    const [best] = trials
      .filter(({ errors }) => errors === 0)
      .toSorted((a, b) => b.requestsPerSecond - a.requestsPerSecond);
    if (best === undefined) throw new Error('There were errors with any number of connections.');
    const minute = await load(wrk, best.connections, WHOLE);
    console.log(`Load, ${WHOLE} s, ${told(minute)}.`);
    process.exitCode = minute.errors === 0 ? 0 : 1;
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
