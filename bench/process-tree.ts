// What a command took with all processes that it started, from Linux's /proc.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** User + system time of all processes. */
  readonly cpuSeconds: number;
  /** Of all processes together; what several share is counted once. */
  readonly peakMegabytes: number;
  readonly wallSeconds: number;
}

/** Between two looks at the memory, in milliseconds. */
const PAUSE = 100;
/** In /proc, of a second. */
const TICK = 1 / 100;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
};

/** What follows a process's name in its line: its state, its parent, … */
const statOf = (pid: string) =>
  textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');

/** Processor time of all ended children of this process and theirs, in seconds. */
function childrensTime(): number {
  const [userTicks, systemTicks] = statOf('self').slice(13, 15).map(Number);
  return ((userTicks ?? 0) + (systemTicks ?? 0)) * TICK;
}

/** Memory of a process and all that it started, in megabytes; what several share is counted once. */
function memoryOf(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), Number(statOf(pid)[1])]),
  );
  const isOurs = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isOurs(parents.get(pid)));
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

/**
 * Runs a program and says what that took. Throws where it ends with an error, whose words are shown unless `ignore`d.
 *
 * @param command Program and arguments.
 */
export async function measuredTree(
  command: readonly [string, ...string[]],
  words: 'inherit' | 'ignore' = 'inherit',
): Promise<Usage> {
  const [program, ...args] = command;
  const before = childrensTime();
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', words] });
  let peakMegabytes = 0;
  const look = setInterval(() => {
    if (child.pid !== undefined) peakMegabytes = Math.max(peakMegabytes, memoryOf(child.pid));
  }, PAUSE);
  const status = await new Promise((done) => child.on('exit', done));
  clearInterval(look);
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}.`);
  return { peakMegabytes, cpuSeconds: childrensTime() - before, wallSeconds: (performance.now() - start) / 1000 };
}
