// Shows how far long work is: in a terminal one line for each piece of work, which moves; elsewhere (CI, a file) a line when
// the work is done and one every ten seconds until then.

import type { Progress } from '../src/progress.ts';

/** Where the lines go: `process.stderr`, for instance. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** In milliseconds. */
const BETWEEN_MOVES = 100;
const BETWEEN_LINES = 10_000;
/** Before that, what is left is a guess from too little. */
const BEFORE_GUESS = 2_000;

const CLEAR_TO_END = '\u001B[K';

const count = (value: number) => value.toLocaleString('ja-JP');

/** 「残り約20秒」, 「残り約3分」, from how long it took so far; in milliseconds. */
export function timeLeft({ done, total }: Progress, elapsed: number): string {
  if (elapsed < BEFORE_GUESS || done === 0 || done >= total) return '';
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  return seconds < 90 ? `残り約${seconds}秒` : `残り約${Math.round(seconds / 60)}分`;
}

/** One line: what is done, how much of how much, and how long it takes or took. */
export function progressLine(progress: Progress, elapsed: number): string {
  const { work, done, total } = progress;
  const took = done >= total ? `${(elapsed / 1000).toFixed(1)}秒` : timeLeft(progress, elapsed);
  return [work, `${count(done)}／${count(total)}`, took].filter((part) => part !== '').join('  ');
}

/** A listener that writes lines. `now` is in milliseconds. */
export function progressLines(output: Output, now: () => number): (progress: Progress) => void {
  let work = '';
  let started = 0;
  let shown = 0;
  return (progress) => {
    const time = now();
    const isNew = progress.work !== work;
    if (isNew) {
      work = progress.work;
      started = time;
      shown = output.isTTY ? -Infinity : time;
    }
    const isDone = progress.done >= progress.total;
    if (!isDone && time - shown < (output.isTTY ? BETWEEN_MOVES : BETWEEN_LINES)) return;
    shown = time;
    const line = progressLine(progress, time - started);
    output.write(output.isTTY ? `\r${line}${CLEAR_TO_END}${isDone ? '\n' : ''}` : `${line}\n`);
    // The same work may be done again.
    if (isDone) work = '';
  };
}
