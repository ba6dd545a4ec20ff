import { compareProducts } from '../exact.ts';
import { formatNumber } from '../measured-value.ts';
import { publishedRule, type RuleGrade, verdict } from './rule.ts';

const GRADES: readonly RuleGrade[] = [
  { rank: 'S', words: '現在値が、目標値を超えている' },
  { rank: 'A', words: '現在値が、基準値を超えている' },
  { rank: 'B', words: '現在値が、基準値と同水準である（△10%以内）' },
  { rank: 'C', words: '現在値が、基準値より下落している' },
  { rank: '−', words: '現在値が、把握できない等の理由により評価できない' },
];

/** 長与町: the value against target and baseline, on whichever side it is. */
export const nagayo = publishedRule({
  name: '長与町',
  document: '「令和元年度施策評価の概要」の数値目標評価（第9次総合計画）',
  address: 'https://webtown.nagayo.jp/kiji0032107/',
  grades: GRADES,
  needs: ['actual', 'baseline', 'target'],
  assumesGrowth: true,
  withoutValue: verdict(GRADES, '−', ''),
  judge: ({ actual, baseline, target }) => {
    if (target <= baseline) return { kind: 'misfit', reason: 'target-not-above-baseline' };
    const [a, b, t] = [actual, baseline, target].map((number) => formatNumber(number));
    if (actual > target) return verdict(GRADES, 'S', `${a} > ${t}`);
    if (actual === target)
      return {
        kind: 'undecided',
        ranks: ['S', 'A'],
        why: '目標値とちょうど同じとき、目標値を「超えている」とするかは、規則に書かれていません。',
        working: `${a} = ${t}`,
      };
    if (actual > baseline) return verdict(GRADES, 'A', `${b} < ${a} < ${t}`);
    if (actual === baseline)
      return {
        kind: 'undecided',
        ranks: ['A', 'B'],
        why: '基準値とちょうど同じときのことは、規則に書かれていません。',
        working: `${a} = ${b}`,
      };
    // A tenth of 0 or less is no room below it.
    if (baseline <= 0) return { kind: 'misfit', reason: 'baseline-not-positive' };
    const floor = `${b} × 90% = ${formatNumber(baseline * 0.9)}`;
    return compareProducts([actual, 10], [baseline, 9]) >= 0
      ? verdict(GRADES, 'B', `${floor}、${a}はそれ以上で、${b}より小さい`)
      : verdict(GRADES, 'C', `${a} < ${floor}`);
  },
});
