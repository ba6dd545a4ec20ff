// The steps of a build run each in a process of its own, one after the other: together they need no more memory than the
// largest of them.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A step that went wrong; its process has said why. */
export class StepFailed extends Error {}

/**
 * How Node uses memory. V8 would let the heap of a large plan grow to three times what lives in it, and keep the pages of what was
 * freed for itself: told to optimise for size it gives them back. docs/performance.md has what that saves.
 */
const HEAP = ['--optimize-for-size', '--heap-growing-percent=35', '--max-semi-space-size=8'];
/** The C library and the bundler keep what was freed, too, the bundler in huge pages, of which a part in use keeps the whole. */
const ALLOCATORS = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MIMALLOC_PURGE_DELAY: '0',
  MIMALLOC_ALLOW_THP: '0',
  RAYON_NUM_THREADS: '1',
  ROLLDOWN_WORKER_THREADS: '1',
  ROLLDOWN_MAX_BLOCKING_THREADS: '1',
};

/**
 * Runs one of our scripts to its end, with its words on this terminal, and gives what it sent, if anything. Throws StepFailed
 * where it ends with an error, and an Error where it was killed and could say nothing.
 */
export async function runStep(script: string, args: readonly string[], content: string): Promise<unknown> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const step = spawn(process.execPath, [...HEAP, path, ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...ALLOCATORS, ...process.env, PLAN_CONTENT: content },
    // By the channel it knows when this process is gone.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let sent: unknown;
  step.on('message', (message) => (sent = message));
  const [status, signal] = (await once(step, 'close')) as [number | null, NodeJS.Signals | null];
  if (signal !== null)
    throw new Error(
      `途中の処理（${script}）が、外から止められました（${signal}）。${signal === 'SIGKILL' ? 'メモリーが足りないと、こうなることがあります。' : ''}`,
    );
  if (status !== 0) throw new StepFailed(`${script} ended with ${status}.`);
  return sent;
}
