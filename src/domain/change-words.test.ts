import { describe, expect, test } from 'vitest';
import {
  cellInWords,
  endInWords,
  eventInWords,
  figureChangeInWords,
  figureName,
  revisionReason,
  textChangeInWords,
} from './change-words.ts';
import type { TextChange } from './changes.ts';
import type { FigureChange } from './figure-change.ts';
import type { Revision } from './history.ts';
import { known, kpiOf, missing, seriesOf } from './kpi-for-tests.ts';
import type { KpiEvent } from './kpi-event.ts';
import type { Measure } from './measure.ts';
import type { ValueKind } from './measured-value.ts';

describe('the name of a figure', () => {
  const name = (
    what: FigureChange['what'],
    fiscalYear: FigureChange['fiscalYear'],
    { label = null, calendarYear = false }: { label?: string | null; calendarYear?: boolean } = {},
  ) => figureName({ what, fiscalYear, label }, { calendarYear }, '平成');

  test.each([
    [name('baseline', null), '計画策定時の値'],
    [name('actual', 2017), '平成29年度の実績値'],
    [name('expected', 2017), '平成29年度の期待値'],
    [name('target', 2019), '平成31年度の目標値'],
    [name('target', 'every-year'), '毎年度の目標値'],
    [name('actual', 2017, { label: '小学生' }), '小学生：平成29年度の実績値'],
    [name('actual', 2017, { calendarYear: true }), '平成29年の実績値'],
    [name('target', 'every-year', { calendarYear: true }), '毎年の目標値'],
  ])('%s', (told, expected) => expect(told).toBe(expected));
});

describe('what stands in a cell', () => {
  const value = (said: Parameters<typeof known>[0], kind?: 'forecast') =>
    cellInWords({ kind: 'value', value: known(said, kind) }, '件');
  const target = (cell: Parameters<typeof seriesOf>[0]['targets']) => {
    const [only] = seriesOf({ targets: cell ?? {} }).targets;
    return only && cellInWords({ kind: 'target', target: only }, '件');
  };

  test('is a number with its unit, or words without one', () => {
    expect(value(39)).toBe('39件');
    expect(value('策定')).toBe('策定');
  });

  test('says what kind of value it is, unless it has come about', () =>
    expect(value(39, 'forecast')).toBe('39件（見込）'));

  test('is told by the sheet’s word where there is no value', () => {
    expect(cellInWords({ kind: 'value', value: missing('not-yet-collected', '未集計') }, '件')).toBe('未集計');
    expect(cellInWords({ kind: 'value', value: missing('blank', '') }, '件')).toBe('空欄');
  });

  test('is a target, or a blank one', () => {
    expect(target({ 2019: { kind: 'at-least', value: 800 } })).toBe('800件以上');
    expect(target({ 2019: { kind: 'missing' } })).toBe('空欄');
  });

  test('may not be there at all', () => expect(cellInWords(null, '件')).toBe('（載っていません）'));
});

test.each<[FigureChange['kind'], FigureChange['what'], string]>([
  ['added', 'actual', '加えた'],
  ['settled', 'actual', '実績になった'],
  ['revised', 'target', '改めた'],
  ['withdrawn', 'actual', '値を取り消した'],
  ['reworded', 'actual', '書き方を変えた'],
  ['left-out', 'actual', '載せなくなった'],
  ['left-out', 'target', '取りやめた'],
])('a figure that is %s (%s): %s', (kind, what, expected) =>
  expect(figureChangeInWords({ kind, what, after: { kind: 'value', value: known(39) } })).toBe(expected),
);

test.each<[ValueKind, string]>([
  ['provisional', '暫定になった'],
  ['preliminary', '速報になった'],
])('a forecast of which a %s value came is not called an actual one: %s', (kind, expected) =>
  expect(
    figureChangeInWords({ kind: 'settled', what: 'actual', after: { kind: 'value', value: known(39, kind) } }),
  ).toBe(expected),
);

test.each<[TextChange['kind'], number, string]>([
  ['added', 0, '新しく書かれた文章'],
  ['gone', 0, 'なくなった文章'],
  ['unchanged', 3, '前のまま（一字も変わっていません）'],
  ['reworded', 0, '書き改めた文章'],
  ['reworded', 2, '書き改めた文章（3文のうち2文は前のまま）'],
])('a text that is %s, %d of 3 sentences carried over: %s', (kind, carriedOver, expected) =>
  expect(textChangeInWords({ kind, pieces: [], carriedOver, sentences: 3 })).toBe(expected),
);

const event = (kind: KpiEvent['kind'], about: Partial<KpiEvent> = {}): KpiEvent => ({
  kind,
  fiscalYear: 2017,
  before: null,
  from: [],
  reason: null,
  comparable: true,
  ...about,
});

describe('what happened to a KPI', () => {
  test.each<[KpiEvent['kind'], string]>([
    ['renamed', '平成29年度から、名前が変わりました。前の名前は「旧」です。理由は書かれていません。'],
    ['redefined', '平成29年度から、決め方が変わりました。前の決め方は「旧」です。理由は書かれていません。'],
    ['rebased', '平成29年度から、計画策定時の値を取り直しました。前の基準は「旧」です。理由は書かれていません。'],
    ['merged', '平成29年度から、ほかの指標と一つになりました。前の指標は「旧」です。理由は書かれていません。'],
    ['moved', '平成29年度から、別の施策から移りました。前の施策は「旧」です。理由は書かれていません。'],
    ['added', '平成29年度から、新しく加わりました。前は「旧」です。理由は書かれていません。'],
  ])('%s', (kind, expected) => expect(eventInWords(event(kind, { before: '旧' }), '平成')).toBe(expected));

  test('is told with its reason, closed by one full stop, and with what cannot be compared', () => {
    const told = eventInWords(
      event('redefined', { reason: '国に合わせました。数え直しました。', comparable: false }),
      '平成',
    );
    expect(told).toBe(
      '平成29年度から、決め方が変わりました。それより前の値とは比べられません。理由: 国に合わせました。数え直しました。',
    );
    expect(eventInWords(event('renamed', { reason: '分かりやすくするため' }), '平成')).toBe(
      '平成29年度から、名前が変わりました。理由: 分かりやすくするため。',
    );
  });
});

test.each([
  ['dropped', '平成29年度のシートで、廃止されました。理由: 調査をやめたため。'],
  ['merged', '平成29年度のシートで、ほかの指標と一つになりました。理由: 調査をやめたため。'],
  ['moved', '平成29年度のシートで、別の施策に移りました。理由: 調査をやめたため。'],
] as const)('the end of a KPI that was %s', (kind, expected) =>
  expect(endInWords({ id: 'a', kind, into: [], reason: '調査をやめたため' }, 2017, '平成')).toBe(expected),
);

describe('the reason for a revision', () => {
  const reason = (change: Partial<FigureChange>, about: Parameters<typeof kpiOf>[1] = {}) =>
    revisionReason({
      change: {
        kind: 'revised',
        what: 'baseline',
        label: null,
        unit: '件',
        fiscalYear: null,
        before: null,
        after: null,
        reason: null,
        isPrinted: false,
        ...change,
      },
      was: 2016,
      placed: { kpi: kpiOf({}, about), measure: { edition: 2017 } as Measure },
    } satisfies Revision);
  const declared = (...events: KpiEvent[]) => reason({}, { events });

  test('is the remark beside the figure, before all else', () =>
    expect(reason({ reason: '集計の誤り' }, { note: '指標の備考' })).toBe('集計の誤り'));

  test('is the KPI’s remark for a target that was dropped, and for nothing else', () => {
    expect(reason({ kind: 'left-out', what: 'target' }, { note: '計画を見直したため' })).toBe('計画を見直したため');
    expect(reason({ kind: 'revised', what: 'target' }, { note: '計画を見直したため' })).toBeNull();
  });

  test('is for a baseline what the sheet declares of the way of counting, the newest up to its year', () => {
    for (const kind of ['rebased', 'redefined', 'merged'] as const)
      expect(declared(event(kind, { reason: '取り直し' }))).toBe('取り直し');
    expect(declared(event('renamed', { reason: '改称' }))).toBeNull();
    expect(declared(event('rebased', { fiscalYear: 2018, reason: '来年の話' }))).toBeNull();
    expect(
      declared(event('rebased', { fiscalYear: 2016, reason: '古い' }), event('rebased', { reason: '新しい' })),
    ).toBe('新しい');
    expect(
      reason({ what: 'actual', fiscalYear: 2017 }, { events: [event('rebased', { reason: '取り直し' })] }),
    ).toBeNull();
  });

  test('is not invented where the sheet says nothing', () => {
    expect(reason({})).toBeNull();
    expect(declared(event('rebased'))).toBeNull();
  });
});
