// Asks at the terminal for the answers that were not given. Whoever leaves (Ctrl + C, Ctrl + D) has answered nothing.

import { createInterface, type Interface } from 'node:readline/promises';
import type { Answers, Question } from '../src/schema/new-file.ts';

/** Opens the terminal for `talk` and closes it, whatever happens. Null where somebody left instead of answering. */
export async function atTerminal<T>(
  talk: (terminal: Interface) => Promise<T>,
  streams: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } = {
    input: process.stdin,
    output: process.stdout,
  },
): Promise<T | null> {
  const terminal = createInterface(streams);
  // Of a terminal that was closed a question gets no answer: without this, Node ends in the middle and says nothing.
  const left = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
  const answered = talk(terminal).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return null;
    throw error;
  });
  try {
    return await Promise.race([answered, left]);
  } finally {
    terminal.close();
  }
}

/** The answers with those that someone gives now; a question that may stay without an answer is asked once. */
export async function askFor(terminal: Interface, questions: readonly Question[], given: Answers): Promise<Answers> {
  const answers: Record<string, string | undefined> = { ...given };
  for (const { flag, ask, optional } of questions) {
    while (answers[flag] === undefined || (!optional && answers[flag] === ''))
      answers[flag] = (await terminal.question(`${ask}: `)).trim();
  }
  return answers;
}
