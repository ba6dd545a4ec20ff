import { expect, test } from 'vitest';
import { isOverdue, parsePublication } from './publication.ts';

test.each([
  ['令和6年11月', '2024-11-30'],
  ['令和6年11月15日', '2024-11-15'],
  ['2024-11-15', '2024-11-15'],
  ['２０２４年２月', '2024-02-29'],
  ['R6.11', '2024-11-30'],
  ['令和元年12月末', '2019-12-31'],
  ['H30.9', '2018-09-30'],
  ['S63-4-1', '1988-04-01'],
  ['令和6年度', '2025-03-31'],
  ['2024年秋ごろ', '2024-12-31'],
  ['平成30年9月（予定）', '2018-09-30'],
  ['未定', null],
  ['令和6年11月以降', null],
  ['令和6年度以降', null],
  ['2024年秋以降（予定）', null],
  ['令和6年11月15日以降', null],
])('%s is published by %s', (text, by) => {
  expect(parsePublication(text)).toEqual({ text, by });
});

test('a time of publication is kept as it is written, without the space around it', () => {
  expect(parsePublication(' 令和6年1月1日 ')).toEqual({ text: '令和6年1月1日', by: '2024-01-01' });
  expect(parsePublication(' 未定　')).toEqual({ text: '未定', by: null });
});

test.each([
  '第3回：令和6年11月',
  '令和6年11月、12月',
  '令和6年13月',
  '令和6年0月',
  '令和6年11月0日',
  '令和6年13月1日',
  ' ',
  '2024年2月30日',
  '11月',
  '6年11月',
  '',
  '令和6年度11月',
  '来月の15日',
  '令和6年13月以降',
  '令和0年11月',
  'R0.11',
  '平成00年度',
  '0000年1月',
  '0099-01-01',
  '1899年12月',
])('%s is no time of publication', (text) => {
  expect(parsePublication(text)).toBeNull();
});

test('a publication is overdue from the day after its last', () => {
  const publication = { text: '令和6年11月', by: '2024-11-30' };
  expect(isOverdue(publication, '2024-11-30')).toBe(false);
  expect(isOverdue(publication, '2024-12-01')).toBe(true);
  expect(isOverdue({ text: '未定', by: null }, '2099-01-01')).toBe(false);
});
