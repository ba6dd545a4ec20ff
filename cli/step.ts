// A step of a build, as its own process sees it; step-process.ts runs it.

import { onProgress } from '../src/progress.ts';
import { progressLines } from './progress-lines.ts';
import { reasonOf } from './reason.ts';

/** Does a step that is described by the JSON it is called with, and gives what comes out to who runs it. */
export async function asStep<T>(work: (described: T) => Promise<unknown>): Promise<void> {
  // Who runs it is gone: nobody waits for what would be written now, and another build may begin.
  process.on('disconnect', () => process.exit(1));
  process.channel?.unref();
  onProgress(progressLines(process.stdout, () => performance.now()));
  try {
    const result = await work(JSON.parse(process.argv[2] ?? '') as T);
    if (result !== undefined) process.send?.(result);
  } catch (error) {
    console.error(`\n${reasonOf(error)}`);
    process.exitCode = 1;
  }
}
