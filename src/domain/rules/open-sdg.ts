import { formatNumber } from '../measured-value.ts';
import { percentBeside } from './ratio.ts';
import { publishedRule, type RuleGrade } from './rule.ts';
import type { Finding } from './finding.ts';

const ACHIEVED = '目標に到達';
const ON_TRACK = '順調（Rが95%以上）';
const ACCELERATE = '進んでいるが、加速が必要（60%以上95%未満）';
const LIMITED = 'わずかな進み（0%以上60%未満）';
const DETERIORATION = '後退（0%未満）';

const GRADES: readonly RuleGrade[] = [ACHIEVED, ON_TRACK, ACCELERATE, LIMITED, DETERIORATION].map((words) => ({
  rank: null,
  words,
}));

const found = (words: string, working: string): Finding => ({ kind: 'verdict', rank: null, words, working });

/** The growth a year that leads from one value to another: 0.1 = 10%. `from` is above 0, `to` not below it, `years` above 0. */
const growthAYear = (from: number, to: number, years: number) => (to / from) ** (1 / years) - 1;

/**
 * How far R may be off in binary, so that just 60% is not told as less. Roots cannot be compared exactly as products can: each
 * growth is a power less 1, and what the last places of the powers lack is divided by the required growth.
 */
const roundingOfRatio = (required: number) => 4 * Number.EPSILON * (1 + 1 / Math.abs(required));

/** Open SDG: the growth a year so far against the growth a year that leads to the target on time. */
export const openSdg = publishedRule({
  name: 'Open SDG',
  document: 'docs/progress-methodology.md（カナダ統計局の方法。区分の言葉は、このサイトが訳しました）',
  address: 'https://github.com/open-sdg/open-sdg/blob/HEAD/docs/progress-methodology.md',
  grades: GRADES,
  note: 'R ＝ 1年あたりの実際の伸び率 ÷ 目標に間に合う1年あたりの伸び率。100%のような上限のある指標で区分をゆるめるきまりは、使っていません。',
  needs: ['actual', 'baseline', 'target', 'year', 'baselineYear', 'targetYear'],
  assumesGrowth: false,
  judge: ({ actual, baseline, target, year, baselineYear, targetYear, way }) => {
    if (year <= baselineYear || targetYear <= baselineYear) return { kind: 'misfit', reason: 'outside-years' };
    const sign = way === 'down' ? -1 : 1;
    const [a, b, t] = [actual, baseline, target].map((number) => formatNumber(number));
    // Which way is better is then not known.
    if (target === baseline && way === null) return { kind: 'misfit', reason: 'target-equals-baseline' };
    if (sign > 0 ? actual >= target : actual <= target)
      return found(ACHIEVED, `${a} ${actual === target ? '=' : sign > 0 ? '>' : '<'} ${t}`);
    if (target === baseline) return { kind: 'misfit', reason: 'target-equals-baseline' };
    if (baseline <= 0) return { kind: 'misfit', reason: 'baseline-not-positive' };
    if (actual < 0 || target < 0) return { kind: 'misfit', reason: 'value-negative' };
    const years = year - baselineYear;
    const yearsToTarget = targetYear - baselineYear;
    const observed = growthAYear(baseline, actual, years);
    const required = growthAYear(baseline, target, yearsToTarget);
    // A way too short for a floating-point number to see.
    if (required === 0) return { kind: 'misfit', reason: 'target-equals-baseline' };
    const ratio = (sign * observed) / Math.abs(required);
    const rate = (to: string | undefined, count: number, growth: number) =>
      `(${to} ÷ ${b})^(1 ÷ ${count}) − 1 = ${percentBeside(growth, [0])}`;
    const divided =
      sign > 0
        ? `${percentBeside(observed, [0])} ÷ ${percentBeside(Math.abs(required), [0])}`
        : `減らす指標なので −(${percentBeside(observed, [0])}) ÷ ${percentBeside(Math.abs(required), [0])}`;
    const working = [
      `実際は年に ${rate(a, years, observed)}`,
      `間に合うのは年に ${rate(t, yearsToTarget, required)}`,
      `R = ${divided} = ${percentBeside(ratio, [0, 60, 95])}`,
    ].join('、');
    const isAtLeast = (share: number) => ratio >= share - roundingOfRatio(required);
    if (isAtLeast(0.95)) return found(ON_TRACK, working);
    if (isAtLeast(0.6)) return found(ACCELERATE, working);
    return found(ratio >= 0 ? LIMITED : DETERIORATION, working);
  },
});
