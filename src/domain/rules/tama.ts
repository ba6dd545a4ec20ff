import { compareProducts } from '../exact.ts';
import { formatNumber } from '../measured-value.ts';
import { percentBeside } from './ratio.ts';
import { publishedRule, type RuleGrade, verdict } from './rule.ts';

const GRADES: readonly RuleGrade[] = [
  { rank: '①', words: '目標値の達成に向けて、着実に進んでいる（達成度が100%以上）' },
  { rank: '②', words: '目標値の達成に向けて、概ね進んでいる（60%以上100%未満）' },
  { rank: '③', words: '目標値の達成に向けて、改善や工夫が必要と思われる（60%未満）' },
];

/** 多摩市: the value against a fifth of the target for each year of a plan of five. The baseline counts for nothing. */
export const tama = publishedRule({
  name: '多摩市',
  document: '「まち・ひと・しごと創生総合戦略の評価方法（案）」（平成27年度、検討委員会 資料6）',
  address: null,
  grades: GRADES,
  note: '1年目は目標値の20%、2年目は40%というように、5年目の100%まで毎年20%ずつ増える値と比べます。',
  needs: ['actual', 'target', 'year', 'firstYear', 'targetYear'],
  assumesGrowth: true,
  judge: ({ actual, target, year, firstYear, targetYear }) => {
    if (targetYear - firstYear !== 4 || year > targetYear) return { kind: 'misfit', reason: 'not-five-years' };
    if (target <= 0) return { kind: 'misfit', reason: 'target-not-positive' };
    if (actual < 0) return { kind: 'misfit', reason: 'value-negative' };
    const nth = year - firstYear + 1;
    const so = formatNumber((target * nth) / 5);
    const share = percentBeside((actual * 5) / (target * nth), [60, 100]);
    const working = `${nth}年目なので ${formatNumber(actual)} ÷ (${formatNumber(target)} × ${nth * 20}%) = ${formatNumber(actual)} ÷ ${so} = ${share}`;
    const isAtLeast = (percent: number) => compareProducts([actual, 500], [target, percent * nth]) >= 0;
    return verdict(GRADES, isAtLeast(100) ? '①' : isAtLeast(60) ? '②' : '③', working);
  },
});
