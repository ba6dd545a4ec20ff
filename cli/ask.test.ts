import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askFor, atTerminal } from './ask.ts';

const QUESTIONS = [
  { flag: 'city', ask: '自治体名' },
  { flag: 'era', ask: '元号', optional: true },
  { flag: 'plan', ask: '計画名' },
] as const;

/** A terminal at which a question is answered by the next of some lines; after the last one, somebody leaves. */
function terminal(lines: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...lines];
  let asked = '';
  output.on('data', (text: Buffer) => {
    asked += text.toString();
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  return { streams: { input, output }, asked: () => asked };
}

test('what is needed is asked until it is answered, what is not is asked once, what is given not at all', async () => {
  const { streams, asked } = terminal(['', 'となり町', '']);
  const answers = await atTerminal((talk) => askFor(talk, QUESTIONS, { plan: '計画' }), streams);
  expect(answers).toEqual({ city: 'となり町', era: '', plan: '計画' });
  expect(asked()).toBe('自治体名: 自治体名: 元号: ');
});

test('somebody who leaves has answered nothing', async () => {
  const { streams } = terminal(['となり町']);
  expect(await atTerminal((talk) => askFor(talk, QUESTIONS, {}), streams)).toBe(null);
});

test('an error while talking is an error', async () => {
  const { streams } = terminal([]);
  await expect(atTerminal(() => Promise.reject(new Error('no')), streams)).rejects.toThrow('no');
});
