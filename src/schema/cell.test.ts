import { describe, expect, test } from 'vitest';
import { type CellInput, readExtras, readTarget, readValue, type TargetInput } from './cell.ts';

const known = (kind: string, value: number | null, text: string, note: string | null = null) => ({
  ok: true,
  value: { kind, value, text, note },
});
const missing = (reason: string, text: string) => ({ ok: true, value: { kind: 'missing', reason, text, note: null } });

describe('a value', () => {
  test.each<[CellInput, string, unknown]>([
    ['44', '件', known('actual', 44, '44')],
    ['0', '件', known('actual', 0, '0')],
    ['４４', '件', known('actual', 44, '４４')],
    ['1,234', '件', known('actual', 1234, '1,234')],
    ['△10', '人', known('actual', -10, '△10')],
    ['▲10.5', '人', known('actual', -10.5, '▲10.5')],
    ['50件', '件', known('actual', 50, '50')],
    ['43位', '位', known('actual', 43, '43')],
    ['120（見込）', '人', known('forecast', 120, '120')],
    ['98.5(速報値)', '%', known('preliminary', 98.5, '98.5')],
    ['策定', '', known('actual', null, '策定')],
    ['法定雇用率以上', '', known('actual', null, '法定雇用率以上')],
    [{ 文: '2園で実施' }, '', known('actual', null, '2園で実施')],
    [{ 値: '70.7', 備考: '2012年度' }, '%', known('actual', 70.7, '70.7', '2012年度')],
    [{ 値: '30', 区分: '計画' }, '人', known('plan', 30, '30')],
    ['', '件', missing('blank', '')],
    ['-', '件', missing('dash', '-')],
    ['－', '件', missing('dash', '－')],
    ['―', '件', missing('dash', '―')],
    ['‐', '件', missing('dash', '‐')],
    ['–', '件', missing('dash', '–')],
    ['未集計', '件', missing('not-yet-collected', '未集計')],
    ['なし', '件', missing('no-data', 'なし')],
    ['データなし', '件', missing('no-data', 'データなし')],
    ['調査なし', '件', missing('no-survey', '調査なし')],
    ['調整中', '件', missing('under-adjustment', '調整中')],
    ['評価対象外', '件', missing('not-evaluated', '評価対象外')],
    ['事業終了', '件', missing('ended', '事業終了')],
    ['更新数値がなし', '件', missing('not-updated', '更新数値がなし')],
    ['公表前', '件', missing('not-yet-published', '公表前')],
    ['法制度等の改定により比較不能', '件', missing('not-comparable', '法制度等の改定により比較不能')],
  ])('%j in %s', (input, unit, expected) => {
    expect(readValue(input, unit)).toEqual(expected);
  });

  test.each([
    [
      '約50',
      '「約50」は数値として読めません。数値だけを書くか、{ 値: 50, 備考: 約 } のように分けてください。言葉の値なら { 文: 約50 } と書きます。',
    ],
    [
      '70.7%(2012年度)',
      '「70.7%(2012年度)」は数値として読めません。数値だけを書くか、{ 値: 70.7, 備考: 2012年度 } のように分けてください。言葉の値なら { 文: 70.7%(2012年度) } と書きます。',
    ],
    ['12,34', '「12,34」は数値として読めません。半角の数字で書いてください。言葉の値なら { 文: 12,34 } と書きます。'],
    [
      '1.2万',
      '「1.2万」は数値として読めません。12000 のように、「万」を使わずに数字だけで書いてください。言葉の値なら { 文: 1.2万 } と書きます。',
    ],
    [
      '5constructor',
      '「5constructor」は数値として読めません。数値を1つだけ、半角の数字で書いてください。言葉の値なら { 文: 5constructor } と書きます。',
    ],
  ])('%s is refused with the spelling to use', (text, message) => {
    expect(readValue(text, '%')).toEqual({ ok: false, message });
  });
});

describe('a target', () => {
  test.each<[TargetInput, unknown, string]>([
    ['50', { kind: 'number', value: 50 }, '50'],
    ['0', { kind: 'number', value: 0 }, '0'],
    ['80以上', { kind: 'at-least', value: 80 }, '80以上'],
    ['80%以上', { kind: 'at-least', value: 80 }, '80%以上'],
    ['5以下', { kind: 'at-most', value: 5 }, '5以下'],
    ['35以内', { kind: 'at-most', value: 35 }, '35以内'],
    ['30%以上40%以下', { kind: 'range', low: 30, high: 40 }, '30%以上40%以下'],
    ['未設定', { kind: 'missing' }, '未設定'],
    ['30〜40', { kind: 'range', low: 30, high: 40 }, '30〜40'],
    ['30～40%', { kind: 'range', low: 30, high: 40 }, '30～40%'],
    ['維持', { kind: 'maintain' }, '維持'],
    ['現状維持', { kind: 'maintain' }, '現状維持'],
    ['全員取得', { kind: 'text' }, '全員取得'],
    ['', { kind: 'missing' }, ''],
    ['－', { kind: 'missing' }, '－'],
    [{ 文: '全36団体' }, { kind: 'text' }, '全36団体'],
  ])('%j', (input, condition, text) => {
    expect(readTarget(input, '%')).toEqual({ ok: true, value: { condition, text, note: null, revisedFrom: null } });
  });

  test('keeps what it replaced and why', () => {
    expect(readTarget({ 値: '850', 変更前: '700', 備考: '前倒しで到達したため' }, '人')).toEqual({
      ok: true,
      value: {
        condition: { kind: 'number', value: 850 },
        text: '850',
        note: '前倒しで到達したため',
        revisedFrom: { condition: { kind: 'number', value: 700 }, text: '700', fiscalYear: null, note: null },
      },
    });
  });

  test('a range from high to low is no range', () => {
    expect(readTarget('40〜30', '%')).toMatchObject({ ok: false });
  });
});

describe('a text that begins with a sign and a digit as a formula may, and is no number', () => {
  const message =
    '「-」で始まる文は、表計算ソフトが式とまちがえるので書けません。「△」か「マイナス」に変えるか、前に言葉を足してください。';
  const formula = "-1+cmd|' /C calc'!A0";

  test.each([formula, `${formula}なし`, "-1+cmd|' /C calc'!集計なし", '-5〜-1'])('%s is no earlier value', (text) => {
    expect(readExtras({ 値: '3', 変更前: text }, '')).toEqual({ ok: false, message: `変更前: ${message}` });
  });

  test.each([formula, "-1+cmd|' /C calc'!集計なし"])('%s is no earlier target', (text) => {
    expect(readTarget({ 値: '3', 変更前: text }, '')).toEqual({ ok: false, message: `変更前: ${message}` });
  });

  test('it is no reason for a missing value or target', () => {
    expect(readValue("-1+cmd|' /C calc'!集計なし", '')).toEqual({ ok: false, message });
    expect(readTarget("-1+cmd|' /C calc'!集計なし", '')).toEqual({ ok: false, message });
  });

  test.each(['以上', '〜5'])('a bound of a unit that calls a program is none, before %s', (end) => {
    const unit = "*cmd|' /C calc'!A0";
    expect(readTarget(`-5${unit}${end}`, unit)).toEqual({ ok: false, message });
    expect(readTarget('-5人/年以上', '人/年')).toMatchObject({ value: { condition: { kind: 'at-least', value: -5 } } });
  });

  test('a negative number, a bound and a range are what they were', () => {
    expect(readExtras({ 値: '3', 変更前: '-5' }, '')).toEqual({
      ok: true,
      value: { revisedFrom: { kind: 'actual', value: -5, text: '-5', note: null } },
    });
    expect(readTarget({ 値: '3', 変更前: '-5以上' }, '')).toMatchObject({
      value: { revisedFrom: { condition: { kind: 'at-least', value: -5 }, text: '-5以上' } },
    });
    expect(readTarget('-5〜-1', '')).toMatchObject({ value: { condition: { kind: 'range', low: -5, high: -1 } } });
  });
});
