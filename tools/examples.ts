// The examples of use on /data/, run as they stand there with the addresses of this machine's copy of the site: pandas, R and
// curl, each where it is found. `PYTHON` names a Python that has pandas.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { builtFile, type Folder } from '../e2e/built-site.ts';
import { leaveOut, programFor } from './programs.ts';
import { serveBuilt } from './serve.ts';

const SITES = ['dist', 'dist-example'] as const;
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
const python = programFor('Example for pandas', 'pandas');
const rscript = programFor('Example for R', 'r');
const curl = programFor('Example for curl', 'curl');
leaveOut('Example for Excel', 'a way to run Excel');

let failures = 0;
function expectTrue(what: string, isTrue: boolean, output = ''): void {
  if (isTrue) return;
  failures += 1;
  console.error(`${what}\n${output}`);
}

/** The code that the page shows for a program, named as it is there. */
function exampleOf(name: string, site: Folder, origin: string): string {
  const html = builtFile('/data/', site).toString();
  const [, code = ''] = new RegExp(`aria-label="${name}の例"[^>]*><pre><code>(.*?)</code>`, 's').exec(html) ?? [];
  const text = code
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  const local = text.replaceAll(/https:\/\/[^/\s"]+(?=\/)/g, origin);
  if (local === text) throw new Error(`${site}/data/ has no example with an address for ${name}.`);
  return local;
}

async function run(command: string, ...args: string[]): Promise<{ isDone: boolean; output: string }> {
  const running = spawn(command, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const ended = new Promise<number | null>((resolve) => running.on('close', resolve));
  const [out, errors] = await Promise.all([running.stdout.toArray(), running.stderr.toArray()]);
  return { isDone: (await ended) === 0, output: Buffer.concat([...out, ...errors]).toString() };
}

async function runFile(command: string, name: string, code: string) {
  writeFileSync(join(folder, name), code);
  return run(command, name);
}

/** pandas shows all rows and columns, so that they can be looked for; what follows is the example as it stands. */
const SHOW_ALL = `import pandas
for option in ["display.max_rows", "display.max_columns", "display.max_colwidth", "display.width"]:
    pandas.set_option(option, None)
`;

/** Names and years of the actual values in the newest sheets. */
function newestActuals(rows: readonly Record<string, string>[]): string[] {
  const actuals = rows.filter((row) => row['項目'] === '実績値' && row['版'] === '現在');
  const edition = Math.max(...actuals.map((row) => Number(row['評価年度_西暦'])));
  const newest = actuals.filter((row) => row['評価年度_西暦'] === String(edition));
  return [
    ...new Set(newest.flatMap((row) => [row['指標名'] ?? '?', row['年度_西暦'] ?? '?', row['指標のアドレス'] ?? '?'])),
  ];
}

let done = 0;
try {
  for (const site of SITES) {
    const server = await serveBuilt(site);
    const rows = parse(builtFile('/data/v1/values.csv', site), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    if (python !== null) {
      const code = exampleOf('Python（pandas）', site, server.origin);
      const { isDone, output } = await runFile(python, 'example.py', `${SHOW_ALL}${code}`);
      const isWhole = newestActuals(rows).every((word) => output.includes(word)) && !/\b20\d\d\.0/.test(output);
      expectTrue(`${site}: the example for pandas fails.`, isDone && isWhole, output);
      done += 1;
    }
    if (rscript !== null) {
      const { isDone, output } = await runFile(rscript, 'example.R', exampleOf('R', site, server.origin));
      const targets = rows.filter((row) => row['項目'] === '目標値' && row['版'] === '現在');
      const isWhole = targets.every((row) => output.includes(row['指標名'] ?? '?'));
      expectTrue(`${site}: the example for R fails.`, isDone && isWhole && targets.length > 0, output);
      done += 1;
    }
    if (curl !== null) {
      const { isDone, output } = await runFile('sh', 'example.sh', exampleOf('curl', site, server.origin));
      const isSame = isDone && readFileSync(join(folder, 'all.zip')).equals(builtFile('/data/v1/all.zip', site));
      expectTrue(`${site}: the example for curl fails.`, isSame, output);
      rmSync(join(folder, 'all.zip'), { force: true });
      done += 1;
    }
    const complaints = server.complaints();
    expectTrue(`${site}: an example asks for what is not there: ${complaints.join()}`, complaints.length === 0);
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`Examples: ${done} run as they stand on /data/, ${failures} failures.`);
process.exitCode = failures === 0 ? 0 : 1;
