import { isAtLeastPercent } from '../exact.ts';
import { formatNumber } from '../measured-value.ts';
import { percentBeside } from './ratio.ts';
import { publishedRule, type RuleGrade, verdict } from './rule.ts';

const GRADES: readonly RuleGrade[] = [
  { rank: 'A', words: '目標値の110%以上' },
  { rank: 'B', words: '目標値の80%以上110%未満' },
  { rank: 'C', words: '目標値の50%以上80%未満' },
  { rank: 'D', words: '目標値の50%未満' },
];

/** 大阪府立図書館: the value against the target. */
export const osakaLibrary = publishedRule({
  name: '大阪府立図書館',
  document: '活動評価の基準（毎年の数値目標）',
  address: 'https://www.library.pref.osaka.jp/site/hyoka/lib-hyoka-kijun2013.html',
  grades: GRADES,
  note: '年ごとの目標のための規則です。ここでは、いちばん後の年度の目標値に当てはめています。',
  needs: ['actual', 'target'],
  assumesGrowth: true,
  judge: ({ actual, target }) => {
    if (target <= 0) return { kind: 'misfit', reason: 'target-not-positive' };
    if (actual < 0) return { kind: 'misfit', reason: 'value-negative' };
    const share = percentBeside(actual / target, [50, 80, 110]);
    const isAtLeast = (percent: number) => isAtLeastPercent(actual, percent, target);
    const rank = isAtLeast(110) ? 'A' : isAtLeast(80) ? 'B' : isAtLeast(50) ? 'C' : 'D';
    return verdict(GRADES, rank, `${formatNumber(actual)} ÷ ${formatNumber(target)} = ${share}`);
  },
});
