import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Direction, Kpi, Series } from '../kpi.ts';
import { CONSULTATIONS, type Figures as Written, known, kpiOf, missing, SHOPS } from '../kpi-for-tests.ts';
import { figuresOf } from './figures.ts';
import { findingInWords, workingOf } from './finding.ts';
import { PUBLISHED_RULES, RULE_NAMES, ruleNamed } from './published.ts';

/** Rank, words and arithmetic of a rule for a KPI's first row. */
function under(name: string, kpi: Kpi): [words: string, working: string | null] {
  const rule = ruleNamed(name);
  if (!rule) throw new Error(`There is no rule ${name}.`);
  const finding = rule.apply(figuresOf(kpi, kpi.series[0], '平成'));
  return [findingInWords(finding), workingOf(finding)];
}

/** The sign of the rank alone, or the kind of finding. */
function rankUnder(name: string, kpi: Kpi): string {
  const finding = ruleNamed(name)?.apply(figuresOf(kpi, kpi.series[0], '平成'));
  if (finding?.kind === 'verdict') return finding.rank ?? finding.words;
  if (finding?.kind === 'undecided') return finding.ranks.join(' or ');
  if (finding?.kind === 'missing') return finding.inputs.join(' ');
  return finding?.kind === 'misfit' ? finding.reason : '';
}

const kpi = (figures: Written, direction: Direction | null = null, expected: Record<number, number> = {}): Kpi => {
  const made = kpiOf(figures, { direction });
  const [series] = made.series;
  const values = Object.entries(expected).map(([year, value]) => ({ fiscalYear: Number(year), value: known(value) }));
  return { ...made, series: [{ ...series, expected: values }] };
};

describe('each rule', () => {
  test.each([
    [
      '大阪府立図書館',
      ['A：目標値の110%以上', 'B：目標値の80%以上110%未満', 'C：目標値の50%以上80%未満', 'D：目標値の50%未満'],
    ],
    [
      '長与町',
      [
        'S：現在値が、目標値を超えている',
        'A：現在値が、基準値を超えている',
        'B：現在値が、基準値と同水準である（△10%以内）',
        'C：現在値が、基準値より下落している',
        '−：現在値が、把握できない等の理由により評価できない',
      ],
    ],
    [
      '田川市',
      [
        'A：目標値に対して、順調に値が伸びている',
        'B：目標値に対して遅れはあるが、値は伸びている',
        'C：値が伸びていない、又は悪化した',
      ],
    ],
    [
      '多摩市',
      [
        '①：目標値の達成に向けて、着実に進んでいる（達成度が100%以上）',
        '②：目標値の達成に向けて、概ね進んでいる（60%以上100%未満）',
        '③：目標値の達成に向けて、改善や工夫が必要と思われる（60%未満）',
      ],
    ],
    [
      '茨城県',
      [
        'A：順調（実績値が期待値以上）',
        'B+：概ね順調（実績値が期待値の80〜99%）',
        'B：やや遅れ（実績値が期待値の50〜79%）',
        'C：遅れ（実績値が期待値の50%未満）',
      ],
    ],
    [
      'Open SDG',
      [
        'null：目標に到達',
        'null：順調（Rが95%以上）',
        'null：進んでいるが、加速が必要（60%以上95%未満）',
        'null：わずかな進み（0%以上60%未満）',
        'null：後退（0%未満）',
      ],
    ],
    ['静岡県の期待値', []],
  ])('has the ranks of its publisher: %s', (name, grades) =>
    expect(ruleNamed(name)?.grades.map(({ rank, words }) => `${rank}：${words}`)).toEqual(grades),
  );

  test('names its document, and its address where that is known', () =>
    expect(PUBLISHED_RULES.map(({ document, address }) => [document, address])).toEqual([
      ['活動評価の基準（毎年の数値目標）', 'https://www.library.pref.osaka.jp/site/hyoka/lib-hyoka-kijun2013.html'],
      ['「令和元年度施策評価の概要」の数値目標評価（第9次総合計画）', 'https://webtown.nagayo.jp/kiji0032107/'],
      ['「第5次総合計画（後期基本計画）の進捗状況」', 'https://www.joho.tagawa.fukuoka.jp/kiji0035135/'],
      ['「まち・ひと・しごと創生総合戦略の評価方法（案）」（平成27年度、検討委員会 資料6）', null],
      ['「まち・ひと・しごと創生総合戦略の数値目標・KPI進捗状況調書」（平成27年度）', null],
      [
        'docs/progress-methodology.md（カナダ統計局の方法。区分の言葉は、このサイトが訳しました）',
        'https://github.com/open-sdg/open-sdg/blob/HEAD/docs/progress-methodology.md',
      ],
      ['令和3年9月定例会 総務委員会の答弁', null],
    ]));

  test('says what must be known before its verdict is read', () =>
    expect(PUBLISHED_RULES.filter(({ note = '' }) => note !== '').map(({ name }) => name)).toEqual([
      '大阪府立図書館',
      '多摩市',
      'Open SDG',
      '静岡県の期待値',
    ]));

  test.each([
    ['大阪府立図書館', 'actual target'],
    ['長与町', '−'],
    ['田川市', '判定しない（値が確認できなかった指標は、判定を行わない）'],
    ['多摩市', 'actual target year firstYear targetYear'],
    ['茨城県', 'actual expected direction'],
    ['Open SDG', 'actual baseline target year baselineYear targetYear'],
    ['静岡県の期待値', 'actual baseline target year baselineYear targetYear'],
  ])('tells all that it lacks: %s', (name, inputs) => expect(rankUnder(name, kpi({}))).toBe(inputs));

  test.each(['長与町', '田川市'])('counts a value in words as none to reckon with: %s', (name) =>
    expect(rankUnder(name, kpi({ actuals: { 2017: '策定' } }))).toBe('actual baseline target'),
  );
});

test('all that a rule may lack, and every reason that it does not fit, is told in words of its own', () => {
  const inputs = [
    'actual',
    'year',
    'firstYear',
    'baseline',
    'baselineYear',
    'target',
    'targetYear',
    'expected',
    'direction',
  ] as const;
  const reasons = [
    'less-is-better',
    'maintain',
    'direction-unclear',
    'place-in-order',
    'series-broken',
    'target-not-above-baseline',
    'target-equals-baseline',
    'target-not-positive',
    'expected-not-positive',
    'baseline-not-positive',
    'value-negative',
    'not-five-years',
    'outside-years',
  ] as const;
  const told = [
    ...inputs.map((input) => findingInWords({ kind: 'missing', inputs: [input] })),
    ...reasons.map((reason) => findingInWords({ kind: 'misfit', reason })),
  ];
  expect(new Set(told).size).toBe(22);
  expect(told.filter((words) => /^。|：$|undefined/u.test(words))).toEqual([]);
});

describe('the first KPI of the real sheet: 44, then 34 in 2017, to be 50 in 2019', () => {
  test.each([
    ['大阪府立図書館', 'C：目標値の50%以上80%未満', '34 ÷ 50 = 68%'],
    ['長与町', 'C：現在値が、基準値より下落している', '34 < 44 × 90% = 39.6'],
    ['田川市', 'C：値が伸びていない、又は悪化した', '34 < 44'],
    [
      '多摩市',
      '①：目標値の達成に向けて、着実に進んでいる（達成度が100%以上）',
      '3年目なので 34 ÷ (50 × 60%) = 34 ÷ 30 = 113.3%',
    ],
    ['茨城県', '計算に使う次のものがありません：実績値と同じ年度の期待値', null],
    ['Open SDG', '計算に使う次のものがありません：計画策定時の年度', null],
    ['静岡県の期待値', '計算に使う次のものがありません：計画策定時の年度', null],
  ])('%s', (name, words, working) => {
    expect(under(name, CONSULTATIONS)).toEqual([words, working]);
  });
});

describe('the second: 10, then 39 in 2017, to be 50 in 2019', () => {
  test.each([
    ['大阪府立図書館', 'C：目標値の50%以上80%未満', '39 ÷ 50 = 78%'],
    ['長与町', 'A：現在値が、基準値を超えている', '10 < 39 < 50'],
    ['田川市', 'AかB。値は伸びていますが、どこまで伸びれば「順調」なのかは、規則に数で書かれていません。', '39 > 10'],
    [
      '多摩市',
      '①：目標値の達成に向けて、着実に進んでいる（達成度が100%以上）',
      '3年目なので 39 ÷ (50 × 60%) = 39 ÷ 30 = 130%',
    ],
    ['茨城県', '計算に使う次のものがありません：実績値と同じ年度の期待値', null],
    ['Open SDG', '計算に使う次のものがありません：計画策定時の年度', null],
  ])('%s', (name, words, working) => {
    expect(under(name, SHOPS)).toEqual([words, working]);
  });
});

describe('大阪府立図書館', () => {
  const of = (actual: number, target = 50) =>
    rankUnder('大阪府立図書館', kpi({ baseline: 1, actuals: { 2017: actual }, targets: { 2019: target } }));

  test('its bands begin exactly where it says', () => {
    expect([55, 54.99, 40, 39.99, 25, 24.99, 0].map((actual) => of(actual))).toEqual([
      'A',
      'B',
      'B',
      'C',
      'C',
      'D',
      'D',
    ]);
    expect(of(55.11, 50.1)).toBe('A');
  });

  test('a share below a band is not written as the band’s edge', () => {
    expect(under('大阪府立図書館', kpi({ baseline: 1, actuals: { 2017: 7999 }, targets: { 2019: 10_000 } }))).toEqual([
      'C：目標値の50%以上80%未満',
      '7,999 ÷ 10,000 = 79.99%',
    ]);
  });

  test('a share halfway between two decimals is not rounded up to the band’s edge', () => {
    expect(under('大阪府立図書館', kpi({ baseline: 1, actuals: { 2017: 9999 }, targets: { 2019: 20_000 } }))).toEqual([
      'D：目標値の50%未満',
      '9,999 ÷ 20,000 = 49.995%',
    ]);
    expect(under('大阪府立図書館', kpi({ baseline: 1, actuals: { 2017: 10_000 }, targets: { 2019: 20_000 } }))).toEqual(
      ['C：目標値の50%以上80%未満', '10,000 ÷ 20,000 = 50%'],
    );
  });

  test('a negative value makes no share', () => expect(of(-1)).toBe('value-negative'));

  test('without a target it is the target that is asked for, not the direction as well', () =>
    expect(rankUnder('大阪府立図書館', kpi({ actuals: { 2017: 34 } }))).toBe('target'));

  test('without a baseline or a stated direction nobody knows whether more is better', () => {
    const bare = { actuals: { 2017: 34 }, targets: { 2019: 50 } };
    expect(rankUnder('大阪府立図書館', kpi(bare))).toBe('direction');
    expect(rankUnder('大阪府立図書館', kpi(bare, 'up'))).toBe('C');
    expect(rankUnder('大阪府立図書館', kpi({ ...bare, targets: { 2019: { kind: 'at-least', value: 50 } } }))).toBe('C');
  });
});

describe('長与町', () => {
  const of = (actual: number | null, baseline = 44, target = 50) =>
    rankUnder('長与町', kpi({ baseline, actuals: { 2017: actual }, targets: { 2019: target } }));

  test('each rank', () => {
    expect([51, 49, 43.9, 39.6, 39.59].map((actual) => of(actual))).toEqual(['S', 'A', 'B', 'B', 'C']);
  });

  test('what its words do not decide stays undecided', () => {
    expect(of(50)).toBe('S or A');
    expect(of(44)).toBe('A or B');
  });

  test.each([
    [51, 'S：現在値が、目標値を超えている', '51 > 50'],
    [50, 'SかA。目標値とちょうど同じとき、目標値を「超えている」とするかは、規則に書かれていません。', '50 = 50'],
    [44, 'AかB。基準値とちょうど同じときのことは、規則に書かれていません。', '44 = 44'],
    [43, 'B：現在値が、基準値と同水準である（△10%以内）', '44 × 90% = 39.6、43はそれ以上で、44より小さい'],
  ])('%d is told with its arithmetic', (actual, words, working) =>
    expect(under('長与町', kpi({ baseline: 44, actuals: { 2017: actual }, targets: { 2019: 50 } }))).toEqual([
      words,
      working,
    ]),
  );

  test('an unknown value has a rank of its own', () => {
    expect(under('長与町', kpi({ baseline: 44, actuals: { 2017: null }, targets: { 2019: 50 } }))).toEqual([
      '−：現在値が、把握できない等の理由により評価できない',
      null,
    ]);
  });

  test('10% of nothing is no room', () => {
    expect(of(-1, 0)).toBe('baseline-not-positive');
  });

  test('a target at the baseline asks for no growth', () => expect(of(45, 44, 44)).toBe('target-not-above-baseline'));

  test('a target below the baseline does not fit, though the direction is stated', () => {
    expect(
      rankUnder(
        '長与町',
        kpi({ baseline: 95, actuals: { 2017: 92 }, targets: { 2019: { kind: 'at-least', value: 90 } } }),
      ),
    ).toBe('target-not-above-baseline');
  });
});

describe('茨城県', () => {
  const of = (actual: number, expected: number) =>
    rankUnder(
      '茨城県',
      kpi({ baseline: 1, actuals: { 2017: actual }, targets: { 2019: 500 } }, null, { 2017: expected }),
    );

  test('農業産出額: 4,292 where 4,278 were expected', () => {
    const output = kpi({ unit: '億円', baseline: 4356, actuals: { 2014: 4292 }, targets: { 2019: 4380 } }, null, {
      2014: 4278,
    });
    expect(under('茨城県', output)).toEqual(['A：順調（実績値が期待値以上）', '4,292 ÷ 4,278 = 100.3%']);
  });

  test('its bands, and the gaps between them', () => {
    expect([100, 99.5, 99, 80, 79.5, 79, 50, 49.99, 0].map((actual) => of(actual, 100))).toEqual([
      'A',
      'A or B+',
      'B+',
      'B+',
      'B+ or B',
      'B',
      'B',
      'C',
      'C',
    ]);
  });

  test('its bands begin where they do on paper, whatever binary fractions make of it', () => {
    // 99% and 79% to the last decimal place, and what lies just above them.
    expect([of(1.683, 1.7), of(0.869, 1.1)]).toEqual(['B+', 'B']);
    expect([of(1.6831, 1.7), of(0.8691, 1.1)]).toEqual(['A or B+', 'B+ or B']);
  });

  test('the 期待値 of another year does not help', () => {
    expect(
      rankUnder('茨城県', kpi({ baseline: 1, actuals: { 2017: 5 }, targets: { 2019: 9 } }, null, { 2016: 4 })),
    ).toBe('expected');
  });

  test('a 期待値 of 0 makes no share, nor does a negative value', () => {
    expect(of(1, 0)).toBe('expected-not-positive');
    expect(of(-1, 100)).toBe('value-negative');
  });

  test('a share beside the edge of a band is written beside it, and a gap is told', () => {
    const told = (actual: number) =>
      under(
        '茨城県',
        kpi({ baseline: 1, actuals: { 2017: actual }, targets: { 2019: 50_000 } }, null, { 2017: 10_000 }),
      );
    expect(told(7999)).toEqual(['B+かB。79%と80%の間は、規則の区分に入っていません。', '7,999 ÷ 10,000 = 79.99%']);
    expect(told(4999)).toEqual(['C：遅れ（実績値が期待値の50%未満）', '4,999 ÷ 10,000 = 49.99%']);
  });
});

describe('多摩市', () => {
  const years = (actuals: Record<number, number | null>, target = 50) =>
    rankUnder('多摩市', kpi({ baseline: 1, actuals, targets: { 2019: target } }));

  test('each year of the five asks for a fifth more', () => {
    expect(years({ 2015: 10 })).toBe('①');
    expect(years({ 2015: 9.99 })).toBe('②');
    expect(years({ 2015: 6 })).toBe('②');
    expect(years({ 2015: 5.99 })).toBe('③');
    expect(years({ 2015: 10, 2016: 10 })).toBe('③');
    expect(years({ 2015: 10, 2016: null, 2017: null, 2018: null, 2019: 50 })).toBe('①');
  });

  test('a plan of more or fewer years does not fit', () => {
    expect(years({ 2014: 10 })).toBe('not-five-years');
    expect(years({ 2016: 10 })).toBe('not-five-years');
    expect(years({ 2015: 10, 2020: 60 })).toBe('not-five-years');
  });

  test('a share needs a target above 0 and a value that is not below', () => {
    const growing = (actual: number, target: number) =>
      rankUnder('多摩市', kpi({ actuals: { 2015: actual }, targets: { 2019: target } }, 'up'));
    expect(growing(5, 0)).toBe('target-not-positive');
    expect(growing(-1, 50)).toBe('value-negative');
    expect(growing(0, 50)).toBe('③');
  });

  test('a share below a band is not written as the band’s edge', () =>
    expect(under('多摩市', kpi({ baseline: 1, actuals: { 2015: 5.999 }, targets: { 2019: 50 } }))[1]).toBe(
      '1年目なので 5.999 ÷ (50 × 20%) = 5.999 ÷ 10 = 59.99%',
    ));

  test('a target for every year names no last year', () => {
    expect(rankUnder('多摩市', kpi({ actuals: { 2015: 10 }, targets: { 'every-year': 50 } }, 'up'))).toBe('targetYear');
    expect(under('多摩市', kpi({ actuals: { 2015: 10 } }))[0]).toBe(
      '計算に使う次のものがありません：1つの数で書かれた目標値、目標の年度',
    );
  });
});

describe('田川市', () => {
  test('what does not grow is a C, what grows the rule leaves open', () => {
    const of = (actual: number | null) =>
      rankUnder('田川市', kpi({ baseline: 10, actuals: { 2017: actual }, targets: { 2019: 50 } }));
    expect([9, 10, 11, 60].map(of)).toEqual(['C', 'C', 'A or B', 'A or B']);
    expect(of(null)).toBe('判定しない（値が確認できなかった指標は、判定を行わない）');
  });

  test('a value at the baseline is told as such', () =>
    expect(under('田川市', kpi({ baseline: 10, actuals: { 2017: 10 }, targets: { 2019: 50 } }))[1]).toBe('10 = 10'));

  test('a target at the baseline asks for no growth', () =>
    expect(rankUnder('田川市', kpi({ baseline: 10, actuals: { 2017: 11 }, targets: { 2019: 10 } }))).toBe(
      'target-not-above-baseline',
    ));
});

describe('Open SDG', () => {
  const of = (baseline: number, actual: number, target: number, direction: Direction | null = null) =>
    rankUnder(
      'Open SDG',
      kpi({ baseline, baselineYear: 2015, actuals: { 2017: actual }, targets: { 2019: target } }, direction),
    );

  test('growth so far against the growth that is needed', () => {
    // 10% a year are needed: 100 → 146.41 in four years. 21 in two years are 10%, 18.81 are 9%, 12.36 are 6%.
    expect(of(100, 121, 146.41)).toBe('順調（Rが95%以上）');
    expect(of(100, 118.81, 146.41)).toBe('進んでいるが、加速が必要（60%以上95%未満）');
    expect(of(100, 110, 146.41)).toBe('わずかな進み（0%以上60%未満）');
    expect(of(100, 100, 146.41)).toBe('わずかな進み（0%以上60%未満）');
    expect(of(100, 99, 146.41)).toBe('後退（0%未満）');
    expect(of(100, 146.41, 146.41)).toBe('目標に到達');
    expect(of(100, 0, 146.41)).toBe('後退（0%未満）');
  });

  test('its bands begin exactly where it says, whatever powers and binary fractions make of it', () => {
    // Of the 10% a year that are needed: 9.5% and 6% a year, and of a fall, too.
    expect([of(100, 119.9025, 146.41), of(100, 119.9, 146.41)]).toEqual([
      '順調（Rが95%以上）',
      '進んでいるが、加速が必要（60%以上95%未満）',
    ]);
    expect([of(100, 112.36, 146.41), of(100, 112.3599, 146.41)]).toEqual([
      '進んでいるが、加速が必要（60%以上95%未満）',
      'わずかな進み（0%以上60%未満）',
    ]);
    expect([of(100, 81.9025, 65.61), of(100, 88.36, 65.61)]).toEqual([
      '順調（Rが95%以上）',
      '進んでいるが、加速が必要（60%以上95%未満）',
    ]);
    const inOneYear = (baseline: number, actual: number, target: number) =>
      rankUnder(
        'Open SDG',
        kpi({ baseline, baselineYear: 2016, actuals: { 2017: actual }, targets: { 2017: target } }),
      );
    expect([inOneYear(30, 42, 50), inOneYear(30, 41.999_999, 50)]).toEqual([
      '進んでいるが、加速が必要（60%以上95%未満）',
      'わずかな進み（0%以上60%未満）',
    ]);
    expect([inOneYear(30, 49, 50), inOneYear(50, 31, 30)]).toEqual(['順調（Rが95%以上）', '順調（Rが95%以上）']);
    // 12, and 11, of 20 persons among a million.
    expect([inOneYear(1_000_000, 1_000_012, 1_000_020), inOneYear(1_000_000, 1_000_011, 1_000_020)]).toEqual([
      '進んでいるが、加速が必要（60%以上95%未満）',
      'わずかな進み（0%以上60%未満）',
    ]);
  });

  test('what is reached is told by the two numbers', () => {
    const working = (baseline: number, actual: number, target: number) =>
      under('Open SDG', kpi({ baseline, baselineYear: 2015, actuals: { 2017: actual }, targets: { 2019: target } }))[1];
    expect(working(100, 150, 150)).toBe('150 = 150');
    expect(working(100, 160, 150)).toBe('160 > 150');
    expect(working(100, 50, 50)).toBe('50 = 50');
    expect(working(100, 40, 50)).toBe('40 < 50');
  });

  test('years that do not lead from the baseline on have no growth a year', () => {
    const between = (year: number, targetYear: number) =>
      rankUnder(
        'Open SDG',
        kpi({ baseline: 100, baselineYear: 2015, actuals: { [year]: 110 }, targets: { [targetYear]: 150 } }),
      );
    expect(between(2015, 2019)).toBe('outside-years');
    expect(between(2017, 2015)).toBe('outside-years');
    expect(between(2016, 2016)).toBe('わずかな進み（0%以上60%未満）');
  });

  test('a rate needs numbers that are not below 0, and a way that is long enough to have one', () => {
    expect(of(10, -1, 20)).toBe('value-negative');
    expect(of(10, 5, -5)).toBe('value-negative');
    expect(of(9e15, 9e15, 9e15 + 1)).toBe('target-equals-baseline');
  });

  test('it follows figures that are to fall', () => {
    // 10% less a year: 100 → 65.61 in four years, 81 after two.
    expect(of(100, 81, 65.61)).toBe('順調（Rが95%以上）');
    expect(of(100, 101, 65.61)).toBe('後退（0%未満）');
    expect(of(100, 60, 65.61)).toBe('目標に到達');
    expect(of(100, 50, 0)).toBe('わずかな進み（0%以上60%未満）');
  });

  test('the arithmetic is told', () => {
    const grown = kpi({ baseline: 100, baselineYear: 2015, actuals: { 2017: 110.25 }, targets: { 2019: 146.41 } });
    expect(under('Open SDG', grown)).toEqual([
      'わずかな進み（0%以上60%未満）',
      '実際は年に (110.25 ÷ 100)^(1 ÷ 2) − 1 = 5%、間に合うのは年に (146.41 ÷ 100)^(1 ÷ 4) − 1 = 10%、R = 5% ÷ 10% = 50%',
    ]);
  });

  test('a rate beside 0 or the edge of a band is written beside it', () => {
    const working = (baseline: number, actual: number, target: number) =>
      under('Open SDG', kpi({ baseline, baselineYear: 2015, actuals: { 2017: actual }, targets: { 2019: target } }))[1];
    expect(working(100_000, 100_001, 146_410)).toBe(
      '実際は年に (100,001 ÷ 100,000)^(1 ÷ 2) − 1 = 0.0005%、間に合うのは年に (146,410 ÷ 100,000)^(1 ÷ 4) − 1 = 10%、R = 0.0005% ÷ 10% = 0.005%',
    );
    expect(working(100_000, 99_000, 100_001)).toBe(
      '実際は年に (99,000 ÷ 100,000)^(1 ÷ 2) − 1 = −0.5%、間に合うのは年に (100,001 ÷ 100,000)^(1 ÷ 4) − 1 = 0.0002%、R = −0.5% ÷ 0.0002% = −200,503.3%',
    );
    expect(working(100_000, 99_999, 65_610)).toBe(
      '実際は年に (99,999 ÷ 100,000)^(1 ÷ 2) − 1 = −0.001%、間に合うのは年に (65,610 ÷ 100,000)^(1 ÷ 4) − 1 = −10%、R = 減らす指標なので −(−0.001%) ÷ 10% = 0.01%',
    );
    expect(working(100_000, 101_000, 99_999)).toBe(
      '実際は年に (101,000 ÷ 100,000)^(1 ÷ 2) − 1 = 0.5%、間に合うのは年に (99,999 ÷ 100,000)^(1 ÷ 4) − 1 = −0.0003%、R = 減らす指標なので −(0.5%) ÷ 0.0003% = −199,501.7%',
    );
  });

  test('from 0 nothing grows by a rate', () => {
    expect(of(0, 5, 10)).toBe('baseline-not-positive');
  });

  test('a target at the baseline, without a direction, leads nowhere', () => {
    expect(of(10, 10, 10)).toBe('target-equals-baseline');
    expect(of(10, 12, 10)).toBe('target-equals-baseline');
    expect(of(10, 12, 10, 'up')).toBe('目標に到達');
    expect(of(10, 8, 10, 'up')).toBe('target-equals-baseline');
    expect(of(0, -1, 0, 'up')).toBe('target-equals-baseline');
  });
});

describe('静岡県の期待値', () => {
  const of = (actual: number, year = 2017) =>
    under(
      '静岡県の期待値',
      kpi({ baseline: 44, baselineYear: 2014, actuals: { [year]: actual }, targets: { 2019: 50 } }),
    );

  test('the line from baseline to target, read at the year', () => {
    expect(of(34)).toEqual([
      '29年度の期待値は47.6件。実績値の34件は、それより小さい値です',
      '44 + (50 − 44) × 3 ÷ 5 = 47.6',
    ]);
    expect(of(47.6)[0]).toBe('29年度の期待値は47.6件。実績値の47.6件は、同じです');
    expect(of(50)[0]).toContain('それより大きい値です');
  });

  test('a year outside the line has no 期待値', () => {
    expect(of(34, 2020)[0]).toBe('実績値の年度が、計画策定時から目標までの間にないので、当てはまりません。');
    expect(of(34, 2013)[0]).toBe('実績値の年度が、計画策定時から目標までの間にないので、当てはまりません。');
    expect(of(44, 2014)[0]).toBe('26年度の期待値は44件。実績値の44件は、同じです');
    expect(of(50, 2019)[0]).toBe('31年度の期待値は50件。実績値の50件は、同じです');
    const still = kpi({ baseline: 44, baselineYear: 2014, actuals: { 2014: 44 }, targets: { 2014: 50 } });
    expect(rankUnder('静岡県の期待値', still)).toBe('outside-years');
  });

  test('a baseline of 0 or below is reckoned with as it is, a unit is told in one line', () => {
    const told = (baseline: number) =>
      under(
        '静岡県の期待値',
        kpi({ unit: '千\n件', baseline, baselineYear: 2015, actuals: { 2017: 5 }, targets: { 2019: 10 } }),
      );
    expect(told(-10)).toEqual([
      '29年度の期待値は0千件。実績値の5千件は、それより大きい値です',
      '−10 + (10 − (−10)) × 2 ÷ 4 = 0',
    ]);
    expect(told(0)[1]).toBe('0 + (10 − 0) × 2 ÷ 4 = 5');
  });

  test('it fits figures that are to fall', () => {
    const waiting = kpi({ unit: '人', baseline: 86, baselineYear: 2015, actuals: { 2017: 20 }, targets: { 2019: 0 } });
    expect(under('静岡県の期待値', waiting)[0]).toBe('29年度の期待値は43人。実績値の20人は、それより小さい値です');
  });

  test('it gives no rank, so no city judges by it', () => {
    expect(RULE_NAMES).toEqual(['大阪府立図書館', '長与町', '田川市', '多摩市', '茨城県', 'Open SDG']);
  });
});

describe('which way figures are meant to go', () => {
  const wayOf = (figures: Written, earlier: number | '45以上' | null = null, direction: Direction | null = null) => {
    const made = kpi(figures, direction);
    const [series] = made.series;
    const targets = series.targets.map((target) => ({
      ...target,
      revisedFrom:
        earlier === null
          ? null
          : {
              condition:
                typeof earlier === 'number'
                  ? { kind: 'number' as const, value: earlier }
                  : { kind: 'at-least' as const, value: 45 },
              text: String(earlier),
              fiscalYear: null,
              note: null,
            },
    }));
    return figuresOf(made, { ...series, targets }, null).way;
  };
  const from41 = (target: number): Written => ({ baseline: 41, actuals: { 2017: 40 }, targets: { 2019: target } });

  test('follows from baseline and target, from the target’s words, or is stated', () => {
    expect([wayOf(from41(45)), wayOf(from41(39)), wayOf(from41(41))]).toEqual(['up', 'down', null]);
    expect(wayOf({ targets: { 2019: { kind: 'at-least', value: 9 } } })).toBe('up');
    expect(wayOf({ targets: { 2019: { kind: 'at-most', value: 9 } } })).toBe('down');
    expect(wayOf(from41(45), null, 'down')).toBe('down');
  });

  test('is unclear only where a revision moved the target past the baseline', () => {
    expect([wayOf(from41(45), 39), wayOf(from41(39), 45)]).toEqual(['unclear', 'unclear']);
    expect([wayOf(from41(45), 43), wayOf(from41(39), 40)]).toEqual(['up', 'down']);
    expect([wayOf(from41(45), 41), wayOf(from41(39), 41)]).toEqual(['up', 'down']);
    expect([wayOf(from41(39), '45以上'), wayOf(from41(50), '45以上')]).toEqual(['unclear', 'up']);
  });
});

describe('what does not fit', () => {
  const GROWTH_RULES = ['大阪府立図書館', '長与町', '田川市', '多摩市', '茨城県'];
  const falling = kpi({ unit: '人', baseline: 86, actuals: { 2017: 20 }, targets: { 2019: 0 } });

  test.each(GROWTH_RULES)('%s is no rule for figures that are to fall', (name) => {
    expect(rankUnder(name, falling)).toBe('less-is-better');
    expect(
      rankUnder(name, kpi({ baseline: 5, actuals: { 2017: 2 }, targets: { 2019: { kind: 'at-most', value: 9 } } })),
    ).toBe('less-is-better');
    expect(rankUnder(name, kpi({ baseline: 5, actuals: { 2017: 2 }, targets: { 2019: 9 } }, 'down'))).toBe(
      'less-is-better',
    );
  });

  test.each(PUBLISHED_RULES.map(({ name }) => name))(
    '%s is no rule for what is to be kept, for places, for turned targets',
    (name) => {
      expect(rankUnder(name, kpi({ baseline: 5, actuals: { 2017: 2 }, targets: { 2019: '維持' } }))).toBe('maintain');
      expect(rankUnder(name, kpi({ unit: '位', baseline: 43, actuals: { 2017: 35 }, targets: { 2019: 30 } }))).toBe(
        'place-in-order',
      );
      const turned = kpi({ baseline: 41, actuals: { 2017: 40 }, targets: { 2019: 39 } });
      const [series] = turned.series;
      const revised: Series = {
        ...series,
        targets: series.targets.map((target) => ({
          ...target,
          revisedFrom: { condition: { kind: 'number', value: 43 }, text: '43', fiscalYear: null, note: null },
        })),
      };
      expect(rankUnder(name, { ...turned, series: [revised] })).toBe('direction-unclear');
    },
  );

  test('a target of 0 makes no share', () => {
    expect(rankUnder('大阪府立図書館', kpi({ baseline: -5, actuals: { 2017: 2 }, targets: { 2019: 0 } }))).toBe(
      'target-not-positive',
    );
  });

  test('a way of counting that changed keeps a value from its baseline', () => {
    const broken = kpi({ baseline: 10, baselineYear: 2014, actuals: { 2017: 39 }, targets: { 2019: 50 } });
    const [series] = broken.series;
    const cut: Kpi = {
      ...broken,
      direction: 'up',
      series: [{ ...series, breaks: [{ fiscalYear: 2016, rebased: false }] }],
    };
    expect(rankUnder('長与町', cut)).toBe('series-broken');
    expect(rankUnder('大阪府立図書館', cut)).toBe('C');
  });
});

describe('whatever a sheet holds', () => {
  const number = fc.oneof(
    fc.integer({ min: -1000, max: 100_000 }),
    fc.integer({ min: -1000, max: 100_000 }).map((n) => n / 100),
    fc.constantFrom(0, -0, 0.1, 1e-7, 9_007_199_254_740_991),
  );
  const cell = fc.oneof(number, fc.constantFrom(null, '策定', missing('not-yet-collected', '未集計')));
  const target = fc.oneof(
    number,
    fc.constantFrom('策定', '維持'),
    number.map((value) => ({ kind: 'at-least', value }) as const),
    number.map((value) => ({ kind: 'at-most', value }) as const),
    fc.constant({ kind: 'range', low: 1, high: 2 } as const),
  );
  const kpis = fc
    .record({
      baseline: cell,
      baselineYear: fc.option(fc.integer({ min: 2010, max: 2022 }), { nil: undefined }),
      actuals: fc.dictionary(fc.integer({ min: 2015, max: 2020 }).map(String), cell),
      targets: fc.dictionary(fc.constantFrom('2019', '2020', 'every-year'), target, { maxKeys: 1 }),
      unit: fc.constantFrom('件', '%', '位', ''),
      direction: fc.constantFrom(null, 'up', 'down', 'maintain'),
      expected: fc.dictionary(fc.integer({ min: 2015, max: 2020 }).map(String), number),
    })
    .map(({ direction, expected, baselineYear, ...figures }) =>
      kpi(
        { ...figures, ...(baselineYear !== undefined && { baselineYear }) } as Written,
        direction as Direction | null,
        expected as Record<number, number>,
      ),
    );

  test('nothing is told as NaN, Infinity or undefined', () => {
    fc.assert(
      fc.property(kpis, (each) => {
        for (const { name } of PUBLISHED_RULES)
          expect(under(name, each).join(' ')).not.toMatch(/NaN|Infinity|∞|undefined|null|−0(?![.\d])/);
      }),
      { numRuns: 500 },
    );
  });

  test('where a value is missing, no rule counts it as 0', () => {
    fc.assert(
      fc.property(kpis, (each) => {
        const [series] = each.series;
        const none: Kpi = {
          ...each,
          series: [
            {
              ...series,
              actuals: series.actuals.map(({ fiscalYear }) => ({ fiscalYear, value: missing('blank', '') })),
            },
          ],
        };
        for (const { name } of PUBLISHED_RULES) expect(under(name, none)[1]).toBeNull();
      }),
    );
  });

  test('a missing baseline or target changes nothing into a verdict that needs it', () => {
    fc.assert(
      fc.property(kpis, (each) => {
        const [series] = each.series;
        const without: Kpi = {
          ...each,
          series: [{ ...series, baseline: { fiscalYear: null, value: missing('blank', '') } }],
        };
        for (const name of ['長与町', '田川市', 'Open SDG', '静岡県の期待値'])
          expect(under(name, without)[1]).toBeNull();
        const aimless: Kpi = { ...each, series: [{ ...series, targets: [] }] };
        for (const name of ['長与町', '田川市', 'Open SDG', '静岡県の期待値', '多摩市', '大阪府立図書館'])
          expect(under(name, aimless)[1]).toBeNull();
      }),
    );
  });
});
