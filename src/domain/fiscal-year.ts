// Fiscal years (年度): April to March, named by their first year, and the Japanese eras they are written in.

/** A fiscal year, named by the Gregorian year in which it begins: 2017 is April 2017 to March 2018. */
export type FiscalYear = number;

/** An era name (元号). Modern only: plans older than 昭和 are not published on the web. */
export type Era = '昭和' | '平成' | '令和';

/** The years a plan covers, both ends included. */
export interface Period {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
}

/** Why a text is not a fiscal year. */
export type YearRefusal = 'unreadable' | 'impossible' | 'ambiguous' | 'outside-plan';

export type YearReading =
  { readonly ok: true; readonly year: FiscalYear } | { readonly ok: false; readonly reason: YearRefusal };

/**
 * `first` is the Gregorian year called 元年. `last` is the highest number accepted: 平成 goes on past its end in 2019,
 * because plans made before then name their later years 平成32年度 and so on (平成62年度 is 2050).
 */
const ERAS: Record<Era, { first: FiscalYear; last: number; letter: string }> = {
  昭和: { first: 1926, last: 64, letter: 'S' },
  平成: { first: 1989, last: 62, letter: 'H' },
  令和: { first: 2019, last: 62, letter: 'R' },
};

const ERA_NAMES = Object.keys(ERAS) as Era[];

/** The Gregorian year called 元年. */
export function firstYearOf(era: Era): number {
  return ERAS[era].first;
}

/** Years that lie further than this outside a plan's period are taken for slips of the pen. */
const YEARS_AROUND_PLAN = 10;

/** The years that a plan's sheets may name: its period and the ten years before and after it. */
export function yearsNear(period: Period): Period {
  return { from: period.from - YEARS_AROUND_PLAN, to: period.to + YEARS_AROUND_PLAN };
}

/**
 * Reads 27年度, H27, 平成27年度, R1, 令和元年度, 2015, 2015年度 or 平成27（2015）年度, half or full width.
 * A number without an era is read within `yearsNear(period)`. The result lies within `yearsNear(period)`.
 */
export function parseFiscalYear(text: string, period: Period): YearReading {
  const match = /^(?:(?<era>昭和|平成|令和|[SHR])\s*)?(?<number>元|\d{1,4})(?:\((?<check>\d{4})\))?(?:年度?)?$/i.exec(
    text.normalize('NFKC').trim(),
  );
  if (!match?.groups) return { ok: false, reason: 'unreadable' };
  const { era: eraText, number: numberText = '', check } = match.groups;
  const number = numberText === '元' ? 1 : Number(numberText);
  const near = yearsNear(period);
  const isNear = (year: FiscalYear) => year >= near.from && year <= near.to;

  if (numberText.length === 4 && !eraText) {
    if (check !== undefined) return { ok: false, reason: 'unreadable' };
    return isNear(number) ? { ok: true, year: number } : { ok: false, reason: 'outside-plan' };
  }
  if (numberText.length > 2) return { ok: false, reason: 'unreadable' };

  const eras = ERA_NAMES.filter((era) => !eraText || era === eraText || ERAS[era].letter === eraText.toUpperCase());
  const possible = eras.flatMap((era) =>
    number >= 1 && number <= ERAS[era].last ? [ERAS[era].first + number - 1] : [],
  );
  const years = [...new Set(possible)].filter(isNear);
  const [year] = years;
  if (year === undefined) return { ok: false, reason: possible.length > 0 ? 'outside-plan' : 'impossible' };
  if (years.length > 1) return { ok: false, reason: 'ambiguous' };
  if (check !== undefined && Number(check) !== year) return { ok: false, reason: 'impossible' };
  return { ok: true, year };
}

/** The era a fiscal year is written in where nothing else is said: the whole of FY2019 is 令和元年度. */
export function eraOf(year: FiscalYear): Era {
  if (year >= ERAS.令和.first) return '令和';
  return year >= ERAS.平成.first ? '平成' : '昭和';
}

/** The number of a fiscal year in an era as it is written: 元 for the first. */
function numberInEra(year: FiscalYear, era: Era): string {
  const number = year - ERAS[era].first + 1;
  return number === 1 ? '元' : String(number);
}

/**
 * The era in which a plan that counts in `planEra` writes `year`: a plan of 平成 goes on to write 平成31年度;
 * years before the plan's era stay in their own.
 */
function eraWithin(year: FiscalYear, planEra: Era | null): Era {
  const own = eraOf(year);
  if (!planEra || year < ERAS[planEra].first) return own;
  return year - ERAS[planEra].first + 1 <= ERAS[planEra].last ? planEra : own;
}

/** 平成29（2017）年度. `planEra` is the era a plan counts in, or null for each year's own. */
export function formatFiscalYear(year: FiscalYear, planEra: Era | null): string {
  const era = eraWithin(year, planEra);
  return `${era}${numberInEra(year, era)}（${year}）年度`;
}

/** 平成29年度, as it is said in a sentence. */
export function eraFiscalYear(year: FiscalYear, planEra: Era | null): string {
  const era = eraWithin(year, planEra);
  return `${era}${numberInEra(year, era)}年度`;
}

/** 29年度, as the sheets' tables head their columns. Only beside a fuller form: it does not name the era. */
export function shortFiscalYear(year: FiscalYear, planEra: Era | null): string {
  return `${numberInEra(year, eraWithin(year, planEra))}年度`;
}

/** A year's name without 度, for figures of calendar years (暦年): 平成29（2017）年, 29年. */
export function asCalendarYear(name: string): string {
  return name.replace(/年度$/u, '年');
}

/** H29, for places too narrow for more. */
export function letterFiscalYear(year: FiscalYear, planEra: Era | null): string {
  const era = eraWithin(year, planEra);
  return `${ERAS[era].letter}${year - ERAS[era].first + 1}`;
}

/** Whether all of these years are written in the plan's own era, so that 29年度 cannot be taken for another year. */
export function areInPlanEra(years: readonly FiscalYear[], planEra: Era | null): boolean {
  return planEra !== null && years.every((year) => eraWithin(year, planEra) === planEra);
}
