import { expect, test } from 'vitest';
import { tokenTexts } from '../search/text.ts';
import { matcherOf, type Row, sortedRows } from './rows.ts';
import { listSearchOf, listStateOf } from './state.ts';

const row = (order: number, name: string, about: Partial<Row> = {}): Row => ({
  order,
  name,
  tokens: () => tokenTexts(name),
  goals: ['1'],
  state: 'reached',
  way: 'annual',
  lacks: [],
  year: null,
  target: null,
  progress: null,
  ...about,
});
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

test('a state is the same after a journey through the address', () => {
  const search = '?q=%E5%BE%85%E6%A9%9F&goal=1-1&state=reached&way=annual&lacks=any&sort=progress&order=desc';
  expect(listSearchOf(listStateOf(search))).toBe(search);
  expect(listSearchOf(listStateOf('?sort=nonsense&unknown=1'))).toBe('');
});

test('every filter narrows, and together they narrow further', () => {
  const rows = [
    row(0, '待機児童数', { goals: ['1', '1-1'], state: 'on-the-way', way: 'point-in-time' }),
    row(1, 'ごみの排出量', { goals: ['4'], lacks: ['no-target'] }),
    row(2, '相談件数', { goals: ['1', '1-2'], way: '' }),
  ];
  const matching = (search: string) => names(rows.filter(matcherOf(listStateOf(search))));
  expect(matching('')).toEqual(['待機児童数', 'ごみの排出量', '相談件数']);
  expect(matching('?goal=1')).toEqual(['待機児童数', '相談件数']);
  expect(matching('?goal=1-2')).toEqual(['相談件数']);
  expect(matching('?state=on-the-way')).toEqual(['待機児童数']);
  expect(matching('?way=point-in-time')).toEqual(['待機児童数']);
  expect(matching('?lacks=any')).toEqual(['ごみの排出量']);
  expect(matching('?lacks=no-value')).toEqual([]);
  expect(matching('?goal=1&q=件数')).toEqual(['相談件数']);
});

test('text is the same in every width and kana, and all words must stand in the row', () => {
  const rows = [row(0, 'ごみの排出量'), row(1, 'KPI 2')];
  const matching = (q: string) =>
    names(rows.filter(matcherOf({ ...listStateOf(''), filters: { ...listStateOf('').filters, q } })));
  expect(matching('ゴミ')).toEqual(['ごみの排出量']);
  expect(matching('ｋｐｉ　２')).toEqual(['KPI 2']);
  expect(matching('ごみ 排出')).toEqual(['ごみの排出量']);
  expect(matching('ごみ 児童')).toEqual([]);
});

test('rows without a number come last, whichever way the list is sorted', () => {
  const rows = [row(0, 'a', { progress: null }), row(1, 'b', { progress: 0.5 }), row(2, 'c', { progress: -1 })];
  expect(names(sortedRows(rows, listStateOf('?sort=progress')))).toEqual(['c', 'b', 'a']);
  expect(names(sortedRows(rows, listStateOf('?sort=progress&order=desc')))).toEqual(['b', 'c', 'a']);
  expect(names(sortedRows(rows, listStateOf('?order=desc')))).toEqual(['c', 'b', 'a']);
});
