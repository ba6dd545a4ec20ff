import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areInPlanEra,
  type Era,
  eraFiscalYear,
  eraOf,
  formatFiscalYear,
  letterFiscalYear,
  parseFiscalYear,
  type Period,
  shortFiscalYear,
  yearsNear,
} from './fiscal-year.ts';

/** 平成28年度 to 令和5年度, as in the real plan. */
const PLAN: Period = { from: 2016, to: 2023 };
const year = (text: string, period = PLAN) => {
  const reading = parseFiscalYear(text, period);
  return reading.ok ? reading.year : reading.reason;
};

describe('reading a fiscal year', () => {
  test.each([
    ['27年度', 2015],
    ['H27', 2015],
    ['h27', 2015],
    ['平成27年度', 2015],
    ['平成27年', 2015],
    ['平成 27 年度', 'unreadable'],
    ['平成27（2015）年度', 2015],
    ['2015', 2015],
    ['2015年度', 2015],
    ['２７年度', 2015],
    ['Ｈ２７', 2015],
    [' 27年度 ', 2015],
    ['元年度', 2019],
    ['5年度', 2023],
  ])('%s is %s', (text, expected) => expect(year(text)).toBe(expected));

  test('R1, 令和元年度, 令和1年度, H31, 平成31年度 and 2019 are the same year', () => {
    expect(
      ['R1', 'R元', '令和元年度', '令和1年度', 'H31', '平成31年度', '31年度', '2019'].map((text) => year(text)),
    ).toEqual(Array.from({ length: 8 }, () => 2019));
  });

  test('a year that its era does not have is impossible', () => {
    expect(year('平成0年度')).toBe('impossible');
    expect(year('令和0年度')).toBe('impossible');
    expect(year('昭和65年度')).toBe('impossible');
    expect(year('S99')).toBe('impossible');
  });

  test('a year that contradicts the Gregorian year beside it is impossible', () => {
    expect(year('平成27（2016）年度')).toBe('impossible');
  });

  test('what is no year is unreadable', () => {
    for (const text of [
      '',
      '年度',
      '27',
      '先年度',
      '29年度末',
      '2015（2015）',
      '123',
      '平成2015年度',
      '二十七年度',
      '-27',
    ])
      expect([text, year(text)]).toEqual([text, text === '27' ? 2015 : 'unreadable']);
  });

  test('a year far outside the plan is refused', () => {
    expect(year('1999')).toBe('outside-plan');
    expect(year('平成元年度')).toBe('outside-plan');
    expect(year('2034')).toBe('outside-plan');
    expect(year('2033')).toBe(2033);
    expect(year('2006')).toBe(2006);
  });

  test('a bare year that could be of two eras is refused in a long plan, and read with its era', () => {
    const long: Period = { from: 2010, to: 2030 };
    expect(year('13年度', long)).toBe('ambiguous');
    expect(year('平成13年度', long)).toBe(2001);
    expect(year('令和13年度', long)).toBe(2031);
  });
});

describe('writing a fiscal year', () => {
  test('a plan of 平成 goes on counting in 平成', () => {
    expect(formatFiscalYear(2019, '平成')).toBe('平成31（2019）年度');
    expect(formatFiscalYear(2023, '平成')).toBe('平成35（2023）年度');
    expect(eraFiscalYear(2017, '平成')).toBe('平成29年度');
    expect(shortFiscalYear(2019, '平成')).toBe('31年度');
    expect(letterFiscalYear(2019, '平成')).toBe('H31');
  });

  test('without an era of the plan each year has its own, and its first is 元', () => {
    expect(formatFiscalYear(2018, null)).toBe('平成30（2018）年度');
    expect(formatFiscalYear(2019, null)).toBe('令和元（2019）年度');
    expect(formatFiscalYear(1988, null)).toBe('昭和63（1988）年度');
    expect(formatFiscalYear(1989, null)).toBe('平成元（1989）年度');
    expect(shortFiscalYear(2019, null)).toBe('元年度');
    expect(letterFiscalYear(2019, null)).toBe('R1');
    expect(letterFiscalYear(1988, null)).toBe('S63');
  });

  test('an era ends at the last number that it is counted to', () => {
    expect(formatFiscalYear(2050, '平成')).toBe('平成62（2050）年度');
    expect(formatFiscalYear(2051, '平成')).toBe('令和33（2051）年度');
    expect(year('平成62年度', { from: 2045, to: 2055 })).toBe(2050);
    expect(year('平成63年度', { from: 2045, to: 2055 })).toBe('impossible');
  });

  test('years before the plan’s era keep their own', () => {
    expect(formatFiscalYear(2018, '令和')).toBe('平成30（2018）年度');
    expect(areInPlanEra([2019, 2024], '令和')).toBe(true);
    expect(areInPlanEra([2018, 2024], '令和')).toBe(false);
    expect(areInPlanEra([2024], null)).toBe(false);
    expect(areInPlanEra([], null)).toBe(false);
  });
});

/** A plan that a year lies in. */
const planAround = (fiscalYear: number): Period => ({ from: fiscalYear - 3, to: fiscalYear + 4 });

describe('over all years', () => {
  const years = fc.integer({ min: 1926, max: 2080 });
  const eras = fc.constantFrom<Era | null>('昭和', '平成', '令和', null);

  test('what is written is read back as the same year, in every era and form', () => {
    fc.assert(
      fc.property(years, eras, (fiscalYear, era) => {
        const plan = planAround(fiscalYear);
        for (const write of [formatFiscalYear, eraFiscalYear, shortFiscalYear, letterFiscalYear])
          expect(year(write(fiscalYear, era), plan)).toBe(fiscalYear);
        expect(year(String(fiscalYear), plan)).toBe(fiscalYear);
      }),
    );
  });

  test('a year read from any text lies near the plan', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^(昭和|平成|令和|[SHR])?(元|\d{1,4})(年度?)?$/));
    fc.assert(
      fc.property(texts, years, (text, fiscalYear) => {
        const near = yearsNear(planAround(fiscalYear));
        const reading = parseFiscalYear(text, planAround(fiscalYear));
        expect(!reading.ok || (reading.year >= near.from && reading.year <= near.to)).toBe(true);
      }),
    );
  });

  test('the eras follow one another without a gap', () => {
    fc.assert(
      fc.property(years, (fiscalYear) => {
        expect(eraOf(fiscalYear)).toBe(fiscalYear < 1989 ? '昭和' : fiscalYear < 2019 ? '平成' : '令和');
      }),
    );
  });
});
