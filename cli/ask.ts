// Asks at the terminal for the answers that were not given.

import { createInterface, type Interface } from 'node:readline/promises';
import type { Answers, Question } from '../src/schema/new-file.ts';

/** Opens the terminal for `talk` and closes it, whatever happens. */
export async function atTerminal<T>(talk: (terminal: Interface) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await talk(terminal);
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
