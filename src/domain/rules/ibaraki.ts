import { compareProducts, isAtLeastPercent } from '../exact.ts';
import { formatNumber } from '../measured-value.ts';
import { percentBeside } from './ratio.ts';
import { publishedRule, type RuleGrade, verdict } from './rule.ts';

const GRADES: readonly RuleGrade[] = [
  { rank: 'A', words: '順調（実績値が期待値以上）' },
  { rank: 'B+', words: '概ね順調（実績値が期待値の80〜99%）' },
  { rank: 'B', words: 'やや遅れ（実績値が期待値の50〜79%）' },
  { rank: 'C', words: '遅れ（実績値が期待値の50%未満）' },
];

/** 茨城県: the value against the 期待値 of its year, which the prefecture's own sheets give. */
export const ibaraki = publishedRule({
  name: '茨城県',
  document: '「まち・ひと・しごと創生総合戦略の数値目標・KPI進捗状況調書」（平成27年度）',
  address: null,
  grades: GRADES,
  needs: ['actual', 'expected'],
  assumesGrowth: true,
  judge: ({ actual, expected }) => {
    if (expected <= 0) return { kind: 'misfit', reason: 'expected-not-positive' };
    if (actual < 0) return { kind: 'misfit', reason: 'value-negative' };
    const share = percentBeside(actual / expected, [50, 79, 80, 99, 100]);
    const working = `${formatNumber(actual)} ÷ ${formatNumber(expected)} = ${share}`;
    const isAtLeast = (percent: number) => isAtLeastPercent(actual, percent, expected);
    const isAbove = (percent: number) => compareProducts([actual, 100], [expected, percent]) > 0;
    const between = (low: number, high: number, ranks: readonly string[]) => ({
      kind: 'undecided' as const,
      ranks,
      why: `${low}%と${high}%の間は、規則の区分に入っていません。`,
      working,
    });
    if (isAtLeast(100)) return verdict(GRADES, 'A', working);
    if (isAbove(99)) return between(99, 100, ['A', 'B+']);
    if (isAtLeast(80)) return verdict(GRADES, 'B+', working);
    if (isAbove(79)) return between(79, 80, ['B+', 'B']);
    return verdict(GRADES, isAtLeast(50) ? 'B' : 'C', working);
  },
});
