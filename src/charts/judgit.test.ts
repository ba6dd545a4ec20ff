// 216 real outcome indicators of the national government, chosen because they are hard to draw. Skipped where the data is absent.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Kpi } from '../domain/kpi.ts';
import { kpiOf } from '../domain/kpi-for-tests.ts';
import { isNumeric } from '../domain/measured-value.ts';
import { progressOf } from '../domain/progress.ts';
import { progressInWords, readAloud, seriesInBrief } from '../domain/sentence.ts';
import { flawsOf } from './drawn-for-tests.ts';
import { kpiChart } from './kpi-chart.ts';
import { sparkline } from './sparkline.ts';

const DATA = '../shared/data/judgit-outcomes.json';

interface Outcome {
  readonly 成果指標: string;
  readonly 単位: string | null;
  readonly 目標値: string | null;
  readonly 目標最終年度: number | null;
  readonly 成果実績: readonly {
    readonly 年度: number;
    readonly 成果実績: number | null;
    readonly 目標値: number | null;
  }[];
}

function kpiOfOutcome(outcome: Outcome, aggregation: Kpi['aggregation']): Kpi {
  const yearly = outcome.成果実績.flatMap(({ 年度, 目標値 }) => (目標値 === null ? [] : [[年度, 目標値] as const]));
  const final = outcome.目標値 === null ? NaN : Number(outcome.目標値);
  const figures = {
    unit: outcome.単位 ?? '',
    actuals: Object.fromEntries(outcome.成果実績.map(({ 年度, 成果実績 }) => [年度, 成果実績])),
    targets: {
      ...Object.fromEntries(yearly),
      ...(Number.isNaN(final) ? {} : { [outcome.目標最終年度 ?? 'every-year']: final }),
    },
  };
  return kpiOf(figures, { name: outcome.成果指標, aggregation });
}

const isThere = existsSync(DATA);
const cases: Record<string, readonly { readonly outcome: Outcome }[]> = isThere
  ? (JSON.parse(readFileSync(DATA, 'utf8')) as { cases: Record<string, readonly { readonly outcome: Outcome }[]> })
      .cases
  : {};

/** Neighbouring years that both have a number: the only ones that a line may join. */
function joints({ series: [{ actuals }] }: Kpi): number {
  return actuals.filter(({ fiscalYear, value }, index) => {
    const before = actuals[index - 1];
    return before && isNumeric(before.value) && isNumeric(value) && before.fiscalYear === fiscalYear - 1;
  }).length;
}

const numbers = ({ series: [{ actuals }] }: Kpi) => actuals.filter(({ value }) => isNumeric(value)).length;

describe.skipIf(!isThere)('real hard cases', () => {
  test('there are 216', () => expect(Object.values(cases).flat()).toHaveLength(216));

  test.each(Object.entries(cases))('%s', (_, outcomes) => {
    for (const { outcome } of outcomes) {
      const kpi = kpiOfOutcome(outcome, 'annual');
      const total = kpiOfOutcome(outcome, 'cumulative');
      const small = sparkline(kpi.series[0]);
      expect(small ? flawsOf(small) : []).toEqual([]);
      expect((small?.line.match(/L/g) ?? []).length).toBe(joints(kpi));

      for (const size of ['wide', 'narrow'] as const) {
        const columns = kpiChart(kpi, kpi.series[0], null, size);
        const stairs = kpiChart(total, total.series[0], null, size);
        for (const drawing of [columns, stairs]) expect(drawing ? flawsOf(drawing) : ['nothing drawn']).toEqual([]);
        expect((columns?.filled.match(/M/g) ?? []).length).toBe(numbers(kpi));
        expect((stairs?.stairs.match(/M/g) ?? []).length).toBe(numbers(kpi) - joints(kpi));
      }

      for (const words of [
        readAloud(kpi, null),
        readAloud(total, '平成'),
        seriesInBrief(kpi, kpi.series[0], null),
        progressInWords(progressOf(kpi.series[0], null), kpi.series[0]),
      ]) {
        expect(words.trim()).not.toBe('');
        expect(words).not.toMatch(/NaN|Infinity|undefined|null|\n/);
      }
    }
  });
});
