import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeFromYearBefore, type Kpi } from './kpi.ts';
import { CONSULTATIONS, type Figures, known, kpiOf, missing, seriesOf, SHOPS } from './kpi-for-tests.ts';
import { attainmentOf, progressOf } from './progress.ts';
import {
  attainmentInWords,
  changeInWords,
  increasesInWords,
  missingInWords,
  percentInWords,
  progressInWords,
  readAloud,
  seriesInBrief,
  targetInWords,
  workingInWords,
} from './sentence.ts';

const aloud = (figures: Figures, about: Partial<Kpi> = {}) => readAloud(kpiOf(figures, about), '平成');
const TARGET = { targets: { 2019: 50 } };

describe('the real sheet read aloud', () => {
  test('first KPI', () => {
    expect(readAloud(CONSULTATIONS, '平成')).toBe('28年度の53件を最高に、29年度は34件。目標の50件まであと16件です。');
  });

  test('second KPI', () => {
    expect(readAloud(SHOPS, '平成')).toBe(
      '計画策定時の10店舗から毎年度増え、29年度は39店舗。目標の50店舗まであと11店舗です。',
    );
  });
});

const courseAloud = (figures: Figures) => aloud({ ...figures, targets: {} }).replace('目標値は書かれていません。', '');

describe('the course of the numbers', () => {
  test.each<[string, Figures, string]>([
    ['one value', { actuals: { 2017: 34 } }, '29年度は34件。'],
    [
      'one value after the baseline',
      { baseline: 44, actuals: { 2017: 34 } },
      '計画策定時の44件から減り、29年度は34件。',
    ],
    ['all equal', { baseline: 10, actuals: { 2016: 10, 2017: 10 } }, '計画策定時から変わらず、29年度は10件。'],
    ['all zero', { actuals: { 2015: 0, 2016: 0 } }, '27年度から変わらず、28年度は0件。'],
    ['rising', { actuals: { 2015: 1, 2016: 2, 2017: 3 } }, '27年度の1件から毎年度増え、29年度は3件。'],
    ['falling', { baseline: 9, actuals: { 2015: 3, 2016: 2 } }, '計画策定時の9件から毎年度減り、28年度は2件。'],
    ['rising with a pause', { actuals: { 2015: 1, 2016: 1, 2017: 3 } }, '27年度の1件から増え、29年度は3件。'],
    ['falling with a pause', { actuals: { 2015: 3, 2016: 1, 2017: 1 } }, '27年度の3件から減り、29年度は1件。'],
    ['a valley', { actuals: { 2015: 5, 2016: 2, 2017: 4 } }, '28年度の2件を最低に、29年度は4件。'],
    [
      'up and down without one peak',
      { actuals: { 2014: 9, 2015: 5, 2016: 6, 2017: 1 } },
      '26年度の9件から増減を経て、29年度は1件。',
    ],
    [
      'two peaks',
      { actuals: { 2013: 1, 2014: 9, 2015: 5, 2016: 9, 2017: 3 } },
      '25年度の1件から増減を経て、29年度は3件。',
    ],
    [
      'negative',
      { baseline: -5, actuals: { 2016: -8, 2017: -12.5 } },
      '計画策定時の−5件から毎年度減り、29年度は−12.5件。',
    ],
    [
      'a baseline of a known year',
      { baseline: 44, baselineYear: 2014, actuals: { 2015: 50 } },
      '計画策定時（26年度）の44件から増え、27年度は50件。',
    ],
    [
      'a baseline of years before',
      { baseline: 1, baselineYear: 2010, actuals: { 2015: 2, 2016: 3 } },
      '計画策定時（22年度）の1件から増え、28年度は3件。',
    ],
    [
      'huge',
      { actuals: { 2015: 78_468_524, 2016: 91_650_895 } },
      '27年度の78,468,524件から増え、28年度は91,650,895件。',
    ],
    ['no unit', { unit: '', actuals: { 2015: 3, 2016: 4 } }, '27年度の3から増え、28年度は4。'],
    [
      'a place in an order',
      { unit: '位', baseline: 43, actuals: { 2017: 35 } },
      '計画策定時の43位から変わり、29年度は35位。',
    ],
    [
      'a place in an order, up and down',
      { unit: '位', actuals: { 2015: 40, 2016: 45, 2017: 35 } },
      '27年度の40位から上下し、29年度は35位。',
    ],
    ['a unit over two lines', { unit: '千件/月\n（平均）', actuals: { 2016: 3 } }, '28年度は3千件/月（平均）。'],
  ])('%s', (_, figures, expected) => expect(courseAloud(figures)).toBe(expected));

  test('a gap is named and not counted as a year', () => {
    expect(courseAloud({ actuals: { 2015: 1, 2016: null, 2017: 3 } })).toBe(
      '27年度の1件から増え、29年度は3件。28年度は値がありません。',
    );
    expect(courseAloud({ actuals: { 2015: 3, 2016: null, 2017: 3 } })).toBe(
      '示された値はすべて同じで、29年度は3件。28年度は値がありません。',
    );
  });

  test('a gap has the sheet’s word where it gave one', () => {
    expect(courseAloud({ actuals: { 2015: 1, 2016: missing('no-survey', '調査なし'), 2017: 3 } })).toBe(
      '27年度の1件から増え、29年度は3件。28年度は「調査なし」です。',
    );
    expect(courseAloud({ actuals: { 2015: 1, 2016: missing('dash', '－'), 2017: 3 } })).toBe(
      '27年度の1件から増え、29年度は3件。28年度は値がありません。',
    );
    expect(courseAloud({ actuals: { 2015: missing('no-survey', '調査なし'), 2016: null, 2017: 3 } })).toBe(
      '29年度は3件。27年度は「調査なし」です。28年度は値がありません。',
    );
  });

  test('years to come are not called missing, unless the sheet has a word for them', () => {
    expect(courseAloud({ actuals: { 2016: 3, 2017: null } })).toBe('28年度は3件。');
    expect(courseAloud({ actuals: { 2016: 3, 2017: missing('not-yet-collected', '未集計') } })).toBe(
      '28年度は3件。29年度は「未集計」です。',
    );
  });

  test('years missing for the same reason are told together', () => {
    expect(courseAloud({ actuals: { 2015: null, 2016: null, 2017: 3 } })).toBe(
      '29年度は3件。27年度・28年度は値がありません。',
    );
    expect(courseAloud({ actuals: { 2012: null, 2013: null, 2014: null, 2015: null, 2017: 3 } })).toBe(
      '29年度は3件。24年度から27年度までは値がありません。',
    );
    expect(courseAloud({ actuals: { 2013: null, 2014: null, 2015: null, 2017: 3 } })).toBe(
      '29年度は3件。25年度・26年度・27年度は値がありません。',
    );
    expect(courseAloud({ actuals: { 2012: null, 2013: null, 2014: null, 2016: null, 2017: 3 } })).toBe(
      '29年度は3件。24年度・25年度・26年度・28年度は値がありません。',
    );
  });

  test('years that the sheet leaves out are not told as every year', () => {
    expect(courseAloud({ actuals: { 2005: 1, 2010: 2, 2015: 3 } })).toBe('17年度の1件から増え、27年度は3件。');
  });
});

describe('no value', () => {
  test.each<[string, Figures, string]>([
    ['nothing at all', {}, 'まだ値がありません。目標値は書かれていません。'],
    ['blank years', { actuals: { 2016: null, 2017: null }, ...TARGET }, 'まだ値がありません。目標は31年度に50件です。'],
    [
      'with a baseline',
      { baseline: 44, actuals: { 2016: null }, ...TARGET },
      'まだ値がありません。計画策定時は44件です。目標は31年度に50件です。',
    ],
    [
      'with a word',
      { actuals: { 2016: missing('under-adjustment', '調整中') }, ...TARGET },
      'まだ値がありません。目標は31年度に50件です。28年度は「調整中」です。',
    ],
    [
      'with a forecast only',
      { actuals: { 2016: known(40, 'forecast') }, ...TARGET },
      'まだ実績値がありません。目標は31年度に50件です。28年度は見込で40件です。',
    ],
  ])('%s', (_, figures, expected) => expect(aloud(figures)).toBe(expected));
});

describe('kinds of value', () => {
  test('provisional, with its date', () => {
    expect(
      aloud({
        actuals: { 2017: known(80.25, 'provisional', '9月30日現在') },
        unit: '%',
        targets: { 'every-year': { kind: 'at-least', value: 80 } },
      }),
    ).toBe('29年度は80.25%（暫定、9月30日現在）。毎年度の目標の80%以上に到達しています。');
  });

  test('preliminary', () =>
    expect(aloud({ actuals: { 2017: known(39, 'preliminary') }, ...TARGET })).toContain('29年度は39件（速報）。'));

  test('forecasts and plans are told after the target', () => {
    expect(aloud({ actuals: { 2017: 39, 2018: known(41, 'forecast'), 2019: known(45, 'plan') }, ...TARGET })).toBe(
      '29年度は39件。目標の50件を11件下回っています。30年度は見込で41件、31年度は計画で45件です。',
    );
  });

  test('many planned years are told as a span', () => {
    const plan = Object.fromEntries([2018, 2019, 2020, 2021, 2022].map((year) => [year, known(year, 'plan')]));
    expect(aloud({ actuals: { 2017: 39, ...plan }, ...TARGET })).toContain('30年度から34年度までは計画の値です。');
    expect(aloud({ actuals: { 2017: 39, ...plan, 2018: known(1, 'forecast') }, ...TARGET })).toContain(
      '30年度から34年度までは見込・計画の値です。',
    );
  });

  test('up to four of them are told one by one', () => {
    const plan = Object.fromEntries([1, 2, 3, 4].map((value) => [2017 + value, known(value, 'plan')]));
    expect(aloud({ actuals: { 2017: 39, ...plan }, ...TARGET })).toContain(
      '30年度は計画で1件、31年度は計画で2件、32年度は計画で3件、33年度は計画で4件です。',
    );
  });

  test('a remark of up to twenty letters is told with its value, a longer one is left to the table', () => {
    const remarked = (kind: 'actual' | 'forecast', length: number) =>
      aloud({ actuals: { 2017: known(40, kind, '注'.repeat(length)) }, ...TARGET });
    expect(remarked('actual', 20)).toContain(`29年度は40件（${'注'.repeat(20)}）。`);
    expect(remarked('actual', 21)).toContain('29年度は40件。');
    expect(remarked('forecast', 20)).toContain(`29年度は見込で40件（${'注'.repeat(20)}）です。`);
    expect(remarked('forecast', 21)).toContain('29年度は見込で40件です。');
  });

  test('a forecast is not the newest value and does not bridge a gap', () => {
    expect(aloud({ actuals: { 2015: 1, 2016: known(2, 'forecast'), 2017: 3 }, targets: {} })).toBe(
      '27年度の1件から増え、29年度は3件。目標値は書かれていません。28年度は見込で2件です。',
    );
  });

  test('words', () => {
    expect(aloud({ baseline: '未策定', actuals: { 2016: '検討', 2017: '策定' }, targets: { 2019: '策定' } })).toBe(
      '計画策定時は「未策定」です。28年度は「検討」、29年度は「策定」です。目標は31年度に「策定」です。',
    );
    expect(aloud({ actuals: { 2016: 3, 2017: '2園で実施' }, ...TARGET })).toBe(
      '28年度は3件。29年度は「2園で実施」です。目標は31年度に50件です。',
    );
    expect(aloud({ actuals: { 2017: '策定「済」' }, ...TARGET })).toContain('29年度は「策定「済」」です。');
    expect(aloud({ actuals: { 2017: '「策定」' }, ...TARGET })).toContain('29年度は「策定」です。');
  });
});

const targetAloud = (figures: Figures, about: Partial<Kpi> = {}) =>
  aloud({ actuals: { 2017: 34 }, ...figures }, about).replace(/^.*?。/, '');

describe('the target', () => {
  test.each<[string, Figures, string]>([
    ['none', {}, '目標値は書かれていません。'],
    ['blank', { targets: { 2019: { kind: 'missing' } } }, '目標値は書かれていません。'],
    ['more, on the way', { baseline: 10, targets: { 2019: 50 } }, '目標の50件まであと16件です。'],
    ['less, on the way', { baseline: 90, targets: { 2019: 20 } }, '目標の20件まであと14件です。'],
    ['zero', { baseline: 90, targets: { 2019: 0 } }, '目標の0件まであと34件です。'],
    ['negative', { baseline: 90, targets: { 2019: -5 } }, '目標の−5件まであと39件です。'],
    ['reached exactly', { baseline: 10, targets: { 2019: 34 } }, '目標の34件に到達しています。'],
    ['reached, more than', { baseline: 10, targets: { 2019: 30 } }, '目標の30件に到達し、4件上回っています。'],
    ['reached, less than', { baseline: 90, targets: { 2019: 40 } }, '目標の40件に到達し、6件下回っています。'],
    ['without a baseline, below', { targets: { 2019: 50 } }, '目標の50件を16件下回っています。'],
    ['without a baseline, above', { targets: { 2019: 30 } }, '目標の30件を4件上回っています。'],
    ['without a baseline, equal', { targets: { 2019: 34 } }, '目標の34件と同じです。'],
    ['equal to the baseline', { baseline: 50, targets: { 2019: 50 } }, '目標の50件を16件下回っています。'],
    ['以上, not yet', { targets: { 2019: { kind: 'at-least', value: 50 } } }, '目標の50件以上まであと16件です。'],
    ['以上, met', { targets: { 2019: { kind: 'at-least', value: 30 } } }, '目標の30件以上に到達しています。'],
    ['以下, not yet', { targets: { 2019: { kind: 'at-most', value: 30 } } }, '目標の30件以下まであと4件です。'],
    ['以下, met', { targets: { 2019: { kind: 'at-most', value: 40 } } }, '目標の40件以下に到達しています。'],
    [
      '以上, met at first and no longer',
      { baseline: 60, targets: { 2019: { kind: 'at-least', value: 50 } } },
      '目標の50件以上まであと16件です。',
    ],
    [
      'a range, within',
      { targets: { 2019: { kind: 'range', low: 30, high: 40 } } },
      '目標の30〜40件の範囲に入っています。',
    ],
    [
      'a range, below',
      { targets: { 2019: { kind: 'range', low: 40, high: 50 } } },
      '目標の40〜50件を6件下回っています。',
    ],
    [
      'a range, above',
      { targets: { 2019: { kind: 'range', low: 10, high: 20 } } },
      '目標の10〜20件を14件上回っています。',
    ],
    [
      'a range, at its lower end',
      { targets: { 2019: { kind: 'range', low: 34, high: 40 } } },
      '目標の34〜40件の範囲に入っています。',
    ],
    [
      'a range, at its upper end',
      { targets: { 2019: { kind: 'range', low: 30, high: 34 } } },
      '目標の30〜34件の範囲に入っています。',
    ],
    ['維持', { targets: { 2019: '現状維持' } }, '目標は「現状維持」です。'],
    [
      '維持 of a higher baseline',
      { baseline: 40, targets: { 2019: '維持' } },
      '目標は「維持」で、計画策定時の40件を6件下回っています。',
    ],
    [
      '維持 of the same baseline',
      { baseline: 34, targets: { 2019: '維持' } },
      '目標は「維持」で、計画策定時の34件と同じです。',
    ],
    ['words', { targets: { 2019: '法定雇用率以上' } }, '目標は31年度に「法定雇用率以上」です。'],
    ['for every year', { baseline: 10, targets: { 'every-year': 50 } }, '毎年度の目標の50件まであと16件です。'],
    ['several', { baseline: 10, targets: { 2017: 40, 2019: 50 } }, '31年度の目標の50件まであと16件です。'],
    [
      'one besides a blank',
      { baseline: 10, targets: { 2017: { kind: 'missing' }, 2019: 50 } },
      '目標の50件まであと16件です。',
    ],
    ['words for every year', { targets: { 'every-year': '実施' } }, '毎年度の目標は「実施」です。'],
    ['several in words', { targets: { 2017: '検討', 2019: '策定' } }, '31年度の目標は「策定」です。'],
    ['a place in an order', { unit: '位', baseline: 43, targets: { 2019: 30 } }, '目標の30位まであと4位分です。'],
    ['percent', { unit: '%', baseline: 10, targets: { 2019: 41.5 } }, '目標の41.5%まであと7.5ポイントです。'],
  ])('%s', (_, figures, expected) => expect(targetAloud(figures)).toBe(expected));

  test('the city’s direction is believed', () => {
    expect(targetAloud({ targets: { 2019: 50 } }, { direction: 'up' })).toBe('目標の50件まであと16件です。');
    expect(targetAloud({ targets: { 2019: 50 } }, { direction: 'down' })).toBe(
      '目標の50件に到達し、16件下回っています。',
    );
    expect(targetAloud({ targets: { 2019: 30 } }, { direction: 'down' })).toBe('目標の30件まであと4件です。');
  });

  test('keeps the sheet’s own word for a limit, and is nothing where it is blank', () => {
    const target = { fiscalYear: 2019, note: null, revisedFrom: null } as const;
    expect(targetInWords({ ...target, condition: { kind: 'at-most', value: 30 }, text: '30位以内' }, '位')).toBe(
      '30位以内',
    );
    expect(targetInWords({ ...target, condition: { kind: 'missing' }, text: '' }, '件')).toBe('');
  });
});

describe('names of years', () => {
  const figures: Figures = { actuals: { 2018: 3, 2019: 4, 2020: 5 }, targets: {} };

  test('have their era where years could be mistaken', () => {
    expect(readAloud(kpiOf(figures), null)).toContain('平成30年度の3件から毎年度増え、令和2年度は5件。');
    expect(readAloud(kpiOf(figures), '令和')).toContain('平成30年度の3件から毎年度増え、令和2年度は5件。');
    expect(readAloud(kpiOf(figures), '平成')).toContain('30年度の3件から毎年度増え、32年度は5件。');
  });

  test('have their era where one of them is not of the plan’s, be it the baseline’s or the target’s', () => {
    expect(aloud({ baseline: 1, baselineYear: 1988, actuals: { 2017: 3 } })).toContain(
      '計画策定時（昭和63年度）の1件から増え、平成29年度は3件。',
    );
    expect(aloud({ targets: { 2051: 50 } })).toBe('まだ値がありません。目標は令和33年度に50件です。');
  });

  test('calendar years are not fiscal years', () => {
    expect(readAloud(kpiOf(figures, { calendarYear: true }), '平成')).toContain('30年の3件から毎年増え、32年は5件。');
  });
});

test('sub-rows are read one after the other, each under its label', () => {
  const kpi = kpiOf({ label: '小', unit: '%', baseline: 88, actuals: { 2015: 89 }, targets: { 2019: 95 } }, {}, [
    { label: '中', unit: '%', actuals: { 2015: null }, targets: { 2019: 90 } },
  ]);
  expect(readAloud(kpi, '平成')).toBe(
    '小：計画策定時の88%から増え、27年度は89%。目標の95%まであと6ポイントです。中：まだ値がありません。目標は31年度に90%です。',
  );
});

test('a sparkline is told in brief', () => {
  expect(seriesInBrief(SHOPS, SHOPS.series[0], '平成')).toBe('計画策定時10店舗から29年度39店舗へ、目標は31年度50店舗');
  const blank = kpiOf({ actuals: { 2015: null } });
  expect(seriesInBrief(blank, blank.series[0], '平成')).toBe('まだ値がありません');
  const words = kpiOf({ actuals: { 2015: '検討' }, targets: { 'every-year': '策定' } });
  expect(seriesInBrief(words, words.series[0], '平成')).toBe('27年度は「検討」、目標は毎年度「策定」');
  const sentence = kpiOf({ actuals: { 2015: '準備中です。' } });
  expect(seriesInBrief(sentence, sentence.series[0], '平成')).toBe('27年度は「準備中です。」');
  const single = kpiOf({ actuals: { 2017: 34 } });
  expect(seriesInBrief(single, single.series[0], '平成')).toBe('29年度34件');
});

const progressTold = (figures: Figures, about: Partial<Kpi> = {}) => {
  const kpi = kpiOf({ actuals: { 2017: 34 }, ...figures }, about);
  return progressInWords(progressOf(kpi.series[0], kpi.direction), kpi.series[0]);
};

describe('progress', () => {
  test.each<[string, Figures]>([
    ['基準値（44件）を10件下回っています', { baseline: 44, targets: { 2019: 50 } }],
    ['基準値（20件）を14件上回っています', { baseline: 20, targets: { 2019: 0 } }],
    ['基準値から目標値へ 60%', { baseline: 10, targets: { 2019: 50 } }],
    ['基準値と同じです', { baseline: 34, targets: { 2019: 50 } }],
    ['目標値に到達', { baseline: 10, targets: { 2019: 34 } }],
    ['計画策定時の水準を維持', { baseline: 34, targets: { 2019: '維持' } }],
    ['まだ値がありません', { actuals: { 2017: null }, targets: { 2019: 50 } }],
    ['計算できません（目標値がないため）', { baseline: 10 }],
    ['計算できません（計画策定時の値がないため）', { targets: { 2019: 50 } }],
    ['計算できません（値が言葉のため）', { actuals: { 2017: '策定' }, targets: { 2019: 50 } }],
    ['計算できません（計画策定時の値が言葉のため）', { baseline: '未策定', targets: { 2019: 50 } }],
    ['計算できません（目標が言葉のため）', { baseline: 10, targets: { 2019: '策定' } }],
    ['計算できません（目標が範囲のため）', { baseline: 10, targets: { 2019: { kind: 'range', low: 40, high: 50 } } }],
    ['計算できません（目標が維持のため）', { baseline: 10, targets: { 2019: '維持' } }],
    ['計算できません（目標値が計画策定時の値と同じため）', { baseline: 50, targets: { 2019: 50 } }],
    [
      '計算できません（計画策定時に目標の条件を満たしていたため）',
      { baseline: 60, targets: { 2019: { kind: 'at-least', value: 50 } } },
    ],
  ])('%s', (expected, figures) => expect(progressTold(figures)).toBe(expected));

  test('says why it cannot be computed where the series or the target changed on the way', () => {
    const series = seriesOf({});
    expect(progressInWords({ state: 'not-computable', reason: 'direction-unclear' }, series)).toBe(
      '計算できません（目標が変わり、増やすのか減らすのかが分からないため）',
    );
    expect(progressInWords({ state: 'not-computable', reason: 'series-broken' }, series)).toBe(
      '計算できません（途中で決め方が変わり、計画策定時の値と比べられないため）',
    );
  });

  test('of percentages is told in points', () => {
    expect(progressTold({ unit: '%', baseline: 44, targets: { 2019: 50 } })).toBe(
      '基準値（44%）を10ポイント下回っています',
    );
  });
});

describe('the arithmetic', () => {
  test('of the real sheet', () => {
    expect(workingInWords({ actual: 34, baseline: 44, target: 50 })).toBe('(34 − 44) ÷ (50 − 44) = −166.7%');
    expect(workingInWords({ actual: 39, baseline: 10, target: 50 })).toBe('(39 − 10) ÷ (50 − 10) = 72.5%');
  });

  test('with negative numbers', () => {
    expect(workingInWords({ actual: -5, baseline: -10, target: 0 })).toBe('(−5 − (−10)) ÷ (0 − (−10)) = 50%');
    expect(workingInWords({ actual: 5, baseline: 0, target: 10 })).toBe('(5 − 0) ÷ (10 − 0) = 50%');
  });

  test('of 達成率', () => {
    const [first, second] = [CONSULTATIONS, SHOPS].map(({ series }) => attainmentOf(series[0], null));
    expect(first && attainmentInWords(first)).toBe('34 ÷ 50 = 68%');
    expect(second && attainmentInWords(second)).toBe('39 ÷ 50 = 78%');
  });

  test('what is not quite 0% or 100% is not rounded to it', () => {
    expect(percentInWords(0.9999)).toBe('99.99%');
    expect(percentInWords(0.0002)).toBe('0.02%');
    expect(percentInWords(-0.0002)).toBe('−0.02%');
    expect(percentInWords(199_999 / 200_000)).toBe('99.9995%');
    expect(percentInWords(1)).toBe('100%');
    expect(percentInWords(0)).toBe('0%');
    expect(percentInWords(1.23456)).toBe('123.5%');
  });
});

const changeTold = (figures: Figures, about: Partial<Kpi> = {}) => {
  const kpi = kpiOf(figures, about);
  const change = changeFromYearBefore(kpi.series[0]);
  return change && changeInWords(change, kpi, kpi.series[0]);
};

describe('the change since the year before', () => {
  test('is told in numbers', () => {
    expect(changeTold({ actuals: { 2016: 53, 2017: 34 } })).toBe('前の年度より19件減りました');
    expect(changeTold({ actuals: { 2016: 31, 2017: 39 } })).toBe('前の年度より8件増えました');
    expect(changeTold({ actuals: { 2016: 39, 2017: 39 } })).toBe('前の年度から変わりません');
    expect(changeTold({ unit: '％', actuals: { 2016: 65.2, 2017: 70.7 } })).toBe('前の年度より5.5ポイント増えました');
    expect(changeTold({ actuals: { 2016: 53, 2017: 34 } }, { calendarYear: true })).toBe('前の年より19件減りました');
    expect(changeTold({ unit: '位', actuals: { 2016: 43, 2017: 35 } })).toBe('前の年度の43位から35位になりました');
  });
});

describe('each year’s increase', () => {
  test('of the cumulative KPI of the real sheet', () => {
    expect(increasesInWords(SHOPS, SHOPS.series[0], '平成')).toBe(
      '年度ごとの増加は、27年度8店舗、28年度13店舗、29年度8店舗です。',
    );
  });

  test('is not told of years that are forecast or planned', () => {
    const kpi = kpiOf(
      { actuals: { 2015: 8, 2016: 10, 2017: known(40, 'forecast'), 2018: known(50, 'plan') } },
      { aggregation: 'cumulative' },
    );
    expect(increasesInWords(kpi, kpi.series[0], '平成')).toBe('年度ごとの増加は、28年度2件です。');
  });

  test('a corrected total may shrink', () => {
    const kpi = kpiOf({ actuals: { 2015: 8, 2016: 7 } }, { aggregation: 'cumulative' });
    expect(increasesInWords(kpi, kpi.series[0], '平成')).toBe('年度ごとの増減は、28年度−1件です。');
    const mixed = kpiOf({ actuals: { 2015: 8, 2016: 7, 2017: 9 } }, { aggregation: 'cumulative' });
    expect(increasesInWords(mixed, mixed.series[0], '平成')).toBe('年度ごとの増減は、28年度−1件、29年度2件です。');
  });

  test('may be 0', () => {
    const kpi = kpiOf({ actuals: { 2015: 8, 2016: 8 } }, { aggregation: 'cumulative' });
    expect(increasesInWords(kpi, kpi.series[0], '平成')).toBe('年度ごとの増加は、28年度0件です。');
  });

  test('is not told of other KPIs', () =>
    expect(increasesInWords(CONSULTATIONS, CONSULTATIONS.series[0], '平成')).toBeNull());
});

test('an empty place is named in the sheet’s word', () => {
  expect(missingInWords(missing('blank', ''))).toBe('空欄');
  expect(missingInWords(missing('not-yet-collected', '未集計'))).toBe('未集計');
  expect(missingInWords(missing('dash', '－'))).toBe('－');
  expect(missingInWords(missing('blank', '　'))).toBe('空欄');
  expect(missingInWords(missing('other', ' 検討中 '))).toBe('検討中');
  expect(missingInWords(known(0))).toBe('');
});

test('whatever the figures, the sentence is whole and has no NaN, undefined or judgement', () => {
  const cell = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.constant(null),
    fc.constantFrom(
      '策定',
      missing('no-survey', '調査なし'),
      known(7, 'forecast'),
      known(8, 'provisional'),
      known(9, 'plan'),
    ),
  );
  const target = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.constantFrom(
      '策定',
      '維持',
      { kind: 'missing' } as const,
      { kind: 'range', low: -5, high: 5 } as const,
      { kind: 'at-most', value: 3 } as const,
    ),
  );
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 6 }),
      cell,
      fc.array(target, { maxLength: 3 }),
      (cells, baseline, targets) => {
        const kpi = kpiOf({
          baseline,
          actuals: Object.fromEntries(cells.map((each, index) => [2015 + index, each])),
          targets: Object.fromEntries(targets.map((each, index) => [2018 + index, each])),
        });
        const sentence = readAloud(kpi, '平成');
        expect(sentence).toMatch(/^\S.*。$/u);
        expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|。。|、。|順調|遅れ|良|悪|達成/u);
      },
    ),
  );
});
