// What a rule for judging KPIs says of one row of figures, or why it says nothing.

/** What a rule may need to know. A value counts only as a number. */
export type Input =
  'actual' | 'year' | 'firstYear' | 'baseline' | 'baselineYear' | 'target' | 'targetYear' | 'expected' | 'direction';

/** Why a rule cannot be applied to figures although they are known. */
export type Misfit =
  | 'less-is-better'
  | 'maintain'
  | 'direction-unclear'
  | 'place-in-order'
  | 'series-broken'
  | 'target-not-above-baseline'
  | 'target-equals-baseline'
  | 'target-not-positive'
  | 'expected-not-positive'
  | 'baseline-not-positive'
  | 'value-negative'
  | 'not-five-years'
  | 'outside-years';

export type Finding =
  /** `rank` is the rule's sign, null where it has none; `working` the arithmetic with the numbers filled in. */
  | { readonly kind: 'verdict'; readonly rank: string | null; readonly words: string; readonly working: string }
  /** The rule's words leave it open which of these ranks it is. */
  | {
      readonly kind: 'undecided';
      readonly ranks: readonly string[];
      readonly why: string;
      readonly working: string;
    }
  | { readonly kind: 'missing'; readonly inputs: readonly Input[] }
  | { readonly kind: 'misfit'; readonly reason: Misfit };

const INPUT_WORDS: Readonly<Record<Input, string>> = {
  actual: '数で書かれた実績値',
  year: '実績値の年度',
  firstYear: '期間の最初の年度',
  baseline: '数で書かれた計画策定時の値',
  baselineYear: '計画策定時の年度',
  target: '1つの数で書かれた目標値',
  targetYear: '目標の年度',
  expected: '実績値と同じ年度の期待値',
  direction: 'めざす方向（増やすのか、減らすのか）',
};

const MISFIT_WORDS: Readonly<Record<Misfit, string>> = {
  'less-is-better': '多いほどよい指標のための規則です。この指標は少ないほどよいので、当てはまりません',
  maintain: '増やす指標のための規則です。この指標は維持をめざすので、当てはまりません',
  'direction-unclear': '目標が変わり、増やすのか減らすのかが分からないので、当てはめられません',
  'place-in-order': '順位は、割ったり比べたりして割合にできないので、当てはまりません',
  'series-broken': '途中で数え方が変わり、計画策定時の値と比べられないので、当てはめられません',
  'target-not-above-baseline': '目標値が計画策定時の値より大きくないので、当てはまりません',
  'target-equals-baseline': '目標値が計画策定時の値と同じなので、計算できません',
  'target-not-positive': '目標値が0以下なので、割合を計算できません',
  'expected-not-positive': '期待値が0以下なので、割合を計算できません',
  'baseline-not-positive': '計画策定時の値が0以下なので、計算できません',
  'value-negative': '値が負の数なので、割合を計算できません',
  'not-five-years': '5年間の計画のための規則です。この指標の年度は5年間ではないので、当てはまりません',
  'outside-years': '実績値の年度が、計画策定時から目標までの間にないので、当てはまりません',
};

/** A finding without its arithmetic, as one sentence or, for a verdict, the rank with its words. */
export function findingInWords(finding: Finding): string {
  switch (finding.kind) {
    case 'verdict':
      return [finding.rank, finding.words].filter((part) => part !== null).join('：');
    case 'undecided':
      return `${finding.ranks.join('か')}。${finding.why}`;
    case 'missing':
      return `計算に使う次のものがありません：${finding.inputs.map((input) => INPUT_WORDS[input]).join('、')}`;
    case 'misfit':
      return `${MISFIT_WORDS[finding.reason]}。`;
  }
}

/** The arithmetic of a finding; null where nothing was computed. */
export function workingOf(finding: Finding): string | null {
  return finding.kind === 'verdict' || finding.kind === 'undecided' ? finding.working || null : null;
}
