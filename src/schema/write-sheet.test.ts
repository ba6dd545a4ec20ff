import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from './content.ts';
import { measureArbitrary, PLAN, PROGRAMMES, SOURCE } from './measures-for-tests.ts';
import { formatProblem } from './problem.ts';
import { readSheet } from './sheet.ts';
import { tebikiFiles, tebikiSheet } from './tebiki.ts';
import { writeSheet, writtenYear } from './write-sheet.ts';

const context = { programmes: PROGRAMMES };

test('a sheet as an editor writes it is written as it stands', async () => {
  const { measures, plan } = readContent(await tebikiFiles());
  expect(measures.map((measure) => plan && writeSheet(measure, plan))).toEqual([await tebikiSheet()]);
});

test('any measure survives write, read and write unchanged', () => {
  fc.assert(
    fc.property(measureArbitrary, (measure) => {
      const text = writeSheet(measure, PLAN);
      const { value, problems } = readSheet(text, PLAN, SOURCE, context);
      expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem), text).toEqual([]);
      expect(value, text).toEqual(measure);
      expect(value && writeSheet(value, PLAN)).toBe(text);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 150) },
  );
}, 600_000);

test.each([
  [2017, '29年度'],
  [2019, '31年度'],
  [2023, '35年度'],
])('the year %i is written %s in a plan of 平成', (year, text) => {
  expect(writtenYear(year, PLAN)).toBe(text);
});

test('a year whose short form is ambiguous is written with its era', () => {
  const plan = { period: { from: 1990, to: 2025 }, era: null };
  expect(writtenYear(2020, plan)).toBe('令和2年度');
  expect(writtenYear(1990, plan)).toBe('平成2年度');
});

test('an amount of many decimals keeps all of them', async () => {
  const { measures, plan } = readContent(await tebikiFiles());
  const [measure] = measures;
  const money = [{ label: '予算', fiscalYear: 2017, thousandYen: 1.23456789012345e-7 }];
  expect(measure && plan && writeSheet({ ...measure, money }, plan)).toContain('千円: 0.000000123456789012345 }');
});
