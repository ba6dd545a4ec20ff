import { compareProducts } from '../exact.ts';
import { difference, formatNumber } from '../measured-value.ts';
import { publishedRule } from './rule.ts';

/** 静岡県: not a rank but the 期待値 of each year, on the straight line from baseline to target. It fits either direction. */
export const shizuoka = publishedRule({
  name: '静岡県の期待値',
  document: '令和3年9月定例会 総務委員会の答弁',
  address: null,
  grades: [],
  note: '段階はありません。計画策定時の値から目標値までまっすぐ進むとしたときの、その年度の値（期待値）です。',
  needs: ['actual', 'baseline', 'target', 'year', 'baselineYear', 'targetYear'],
  assumesGrowth: false,
  judge: ({ actual, baseline, target, year, baselineYear, targetYear, amount, yearName }) => {
    const [years, all] = [year - baselineYear, targetYear - baselineYear];
    if (years < 0 || all <= 0 || years > all) return { kind: 'misfit', reason: 'outside-years' };
    const way = difference(target, baseline);
    const expected = baseline + (way * years) / all;
    const side = compareProducts([difference(actual, baseline), all], [way, years]);
    const told = side === 0 ? '同じです' : side > 0 ? 'それより大きい値です' : 'それより小さい値です';
    const operand = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));
    return {
      kind: 'verdict',
      rank: null,
      words: `${yearName(year)}の期待値は${amount(expected)}。実績値の${amount(actual)}は、${told}`,
      working: `${formatNumber(baseline)} + (${formatNumber(target)} − ${operand(baseline)}) × ${years} ÷ ${all} = ${formatNumber(expected, 4)}`,
    };
  },
});
