import { formatNumber } from '../measured-value.ts';
import { publishedRule, type RuleGrade, verdict } from './rule.ts';

const GRADES: readonly RuleGrade[] = [
  { rank: 'A', words: '目標値に対して、順調に値が伸びている' },
  { rank: 'B', words: '目標値に対して遅れはあるが、値は伸びている' },
  { rank: 'C', words: '値が伸びていない、又は悪化した' },
];

/** 田川市: whether the value grows, and whether it keeps up with the target; how fast that is, the rule does not say. */
export const tagawa = publishedRule({
  name: '田川市',
  document: '「第5次総合計画（後期基本計画）の進捗状況」',
  address: 'https://www.joho.tagawa.fukuoka.jp/kiji0035135/',
  grades: GRADES,
  needs: ['actual', 'baseline', 'target'],
  assumesGrowth: true,
  withoutValue: {
    kind: 'verdict',
    rank: null,
    words: '判定しない（値が確認できなかった指標は、判定を行わない）',
    working: '',
  },
  judge: ({ actual, baseline, target }) => {
    if (target <= baseline) return { kind: 'misfit', reason: 'target-not-above-baseline' };
    const [a, b] = [actual, baseline].map((number) => formatNumber(number));
    if (actual <= baseline) return verdict(GRADES, 'C', actual === baseline ? `${a} = ${b}` : `${a} < ${b}`);
    return {
      kind: 'undecided',
      ranks: ['A', 'B'],
      why: '値は伸びていますが、どこまで伸びれば「順調」なのかは、規則に数で書かれていません。',
      working: `${a} > ${b}`,
    };
  },
});
