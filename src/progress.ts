// How far long work is: the loader, the search's builder and whoever else takes long tell it on a channel of the process,
// and the command that runs them shows it. Neither knows the other, and where nobody listens nothing happens.

import { channel } from 'node:diagnostics_channel';

const CHANNEL = channel('plan-progress');

export interface Progress {
  /** What is being done, in words that a person reads: 「ページを組み立てています」. */
  readonly work: string;
  /** How many of `total` are done; the last report of a piece of work has `done` equal to `total`. */
  readonly done: number;
  readonly total: number;
}

export function tellProgress(work: string, done: number, total: number): void {
  if (CHANNEL.hasSubscribers) CHANNEL.publish({ work, done, total } satisfies Progress);
}

/** Calls `listener` with everything that is told, until the function that comes back is called. */
export function onProgress(listener: (progress: Progress) => void): () => void {
  const hear = (message: unknown) => listener(message as Progress);
  CHANNEL.subscribe(hear);
  return () => CHANNEL.unsubscribe(hear);
}
