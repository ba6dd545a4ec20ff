import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alone } from './build-lock.ts';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'inner', 'building');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('two pieces of work under one lock are done one after the other', async () => {
  const steps: string[] = [];
  const waited: number[] = [];
  const work = (name: string) =>
    alone(
      lock,
      async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`${name} ends`);
      },
      (holder) => waited.push(holder),
    );
  await Promise.all([work('one'), work('one')]);
  expect(steps).toEqual(['one begins', 'one ends', 'one begins', 'one ends']);
  expect(waited).toEqual([process.pid]);
  expect(existsSync(lock)).toBe(false);
});

test('the lock is free after an error', async () => {
  await expect(alone(lock, () => Promise.reject(new Error('an error')))).rejects.toThrow('an error');
  expect(await alone(lock, async () => 'done')).toBe('done');
});

test('the mark of a process that is gone does not count', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  await alone(lock, async () => {});
  writeFileSync(lock, String(pid));
  expect(await alone(lock, async () => 'done')).toBe('done');
});

test('the mark of a process that was silent for more than a minute does not count, whatever has its number now', async () => {
  await alone(lock, async () => {});
  writeFileSync(lock, String(process.pid));
  const before = new Date(Date.now() - 61_000);
  utimesSync(lock, before, before);
  expect(await alone(lock, async () => 'done')).toBe('done');
});

test('whose lock was taken over can see it', async () => {
  await alone(lock, async (isStillMine) => {
    expect(await isStillMine()).toBe(true);
    writeFileSync(lock, '1');
    expect(await isStillMine()).toBe(false);
  });
  // It is the other's now.
  expect(existsSync(lock)).toBe(true);
});

test('of many that find the mark of a process that is gone, one at a time works', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  await alone(lock, async () => {});
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { alone } from ${JSON.stringify(new URL('build-lock.ts', import.meta.url).href)};
    const [lock, log] = process.argv.slice(1);
    await alone(lock, async () => {
      appendFileSync(log, '(');
      await pause(20);
      appendFileSync(log, ')');
    });`;
  for (let round = 0; round < 3; round++) {
    writeFileSync(lock, String(pid));
    const log = join(folder, `log${round}`);
    const builds = Array.from({ length: 4 }, () =>
      once(
        spawn(process.execPath, ['--input-type=module', '--eval', script, lock, log], { stdio: 'inherit' }),
        'close',
      ),
    );
    await Promise.all(builds);
    expect(readFileSync(log, 'utf8')).toBe('()()()()');
  }
}, 60_000);
