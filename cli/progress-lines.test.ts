import { expect, test } from 'vitest';
import { onProgress, tellProgress } from '../src/progress.ts';
import { progressLine, progressLines, timeLeft } from './progress-lines.ts';

/** What is written while 1,000 pages take 30 seconds, told page by page. */
function written(isTTY: boolean): string[] {
  const texts: string[] = [];
  let time = 0;
  const show = progressLines({ isTTY, write: (text) => texts.push(text) }, () => time);
  for (let done = 0; done <= 1000; done++) {
    time = done * 30;
    show({ work: 'ページを組み立てています', done, total: 1000 });
  }
  return texts;
}

test('without a terminal 1,000 pages are three lines, not a thousand', () => {
  expect(written(false)).toEqual([
    'ページを組み立てています  334／1,000  残り約20秒\n',
    'ページを組み立てています  668／1,000  残り約10秒\n',
    'ページを組み立てています  1,000／1,000  30.0秒\n',
  ]);
});

test('in a terminal one line moves, at most ten times a second, and ends whole', () => {
  const texts = written(true);
  expect(texts).toHaveLength(251);
  expect(texts[0]).toBe('\rページを組み立てています  0／1,000\u001B[K');
  expect(texts.at(-1)).toBe('\rページを組み立てています  1,000／1,000  30.0秒\u001B[K\n');
  expect(texts.slice(0, -1).join('')).not.toContain('\n');
});

test('what is left is told in seconds, then minutes, and not before there is something to tell it from', () => {
  expect(timeLeft({ work: '', done: 1, total: 10 }, 1999)).toBe('');
  expect(timeLeft({ work: '', done: 0, total: 10 }, 5000)).toBe('');
  expect(timeLeft({ work: '', done: 1, total: 10 }, 2000)).toBe('残り約18秒');
  expect(timeLeft({ work: '', done: 10, total: 1000 }, 2000)).toBe('残り約3分');
  expect(timeLeft({ work: '', done: 10, total: 10 }, 2000)).toBe('');
});

test('short work is one line', () => {
  expect(progressLine({ work: '評価シートを読んでいます', done: 1, total: 1 }, 40)).toBe(
    '評価シートを読んでいます  1／1  0.0秒',
  );
});

test('what one part of the process tells, another hears until it stops listening', () => {
  const heard: unknown[] = [];
  const stop = onProgress((progress) => heard.push(progress));
  tellProgress('索引', 1, 2);
  stop();
  tellProgress('索引', 2, 2);
  expect(heard).toEqual([{ work: '索引', done: 1, total: 2 }]);
});
