// The plan in one row, and its tree of goals.

import { allGoals, type Goal, type Plan } from '../domain/plan.ts';
import { goalPath } from '../domain/plan-tree.ts';
import type { Grade, RankScale, RankSubject } from '../domain/rank-scale.ts';
import type { SiteField } from './published.ts';
import { allColumns, codeCell, column, type ColumnsByField, type Table, yearColumns, yesNoColumn } from './table.ts';

/** Fields of a plan that concern the site alone, or stand in tables of their own. The city stands in every table. */
type NotInPlanTable = 'city' | 'goals' | 'rankScales' | SiteField;

const PLAN_COLUMNS: ColumnsByField<Omit<Plan, NotInPlanTable>, Plan> = {
  name: [column('plan_name', '計画名', '計画の正式な名前', ({ name }) => name, { required: true })],
  subtitle: [column('subtitle', '副題', '計画の愛称や副題', ({ subtitle }) => subtitle)],
  period: [
    ...yearColumns<Plan>('first_year', '開始年度', '計画の最初の年度', ({ period }) => period.from, { required: true }),
    ...yearColumns<Plan>('last_year', '終了年度', '計画の最後の年度', ({ period }) => period.to, { required: true }),
  ],
  era: [
    column('era', '元号', '計画が年度を数える元号。空欄なら、その年の元号です', ({ era }) => era, {
      choices: ['昭和', '平成', '令和'],
    }),
  ],
  measureLevel: [
    column('measure_level', '施策の呼び名', '施策の段の呼び名', ({ measureLevel }) => measureLevel, { required: true }),
  ],
  headings: [
    column('heading_kpis', '見出し_指標', '評価シートの指標の表の見出し', ({ headings }) => headings.kpis),
    column('heading_achievements', '見出し_成果', '成果の見出し', ({ headings }) => headings.achievements),
    column('heading_challenges', '見出し_課題', '課題の見出し', ({ headings }) => headings.challenges),
    column('heading_responses', '見出し_取組方針', '取組方針の見出し', ({ headings }) => headings.responses),
    column('heading_initiatives', '見出し_取組', '取組と事業の見出し', ({ headings }) => headings.initiatives),
  ],
  judgingRule: [
    column(
      'judging_rule',
      '評価の規則',
      '自治体が指標を評価するときの、公表された規則の名前',
      ({ judgingRule }) => judgingRule ?? null,
    ),
  ],
  source: [
    column('source_publisher', '出典_発行者', '元の資料を出したところ', ({ source }) => source.publisher, {
      required: true,
    }),
    column('source_title', '出典_資料名', '元の資料の名前', ({ source }) => source.title, { required: true }),
    column('source_url', '出典_URL', '元の資料の場所', ({ source }) => source.url, { type: 'address' }),
  ],
  licence: [
    column('licence_name', '利用条件', 'データを使うときの条件の名前', ({ licence }) => licence?.name ?? null),
    column('licence_url', '利用条件_URL', '条件が書かれている場所', ({ licence }) => licence?.url ?? null, {
      type: 'address',
    }),
  ],
  fictional: [yesNoColumn('is_fictional', '架空', '実在しない自治体か', ({ fictional }) => fictional)],
  official: [yesNoColumn('is_official', '公式サイト', '自治体自身が公開するサイトか', ({ official }) => official)],
  address: [
    column('site_address', 'サイトのアドレス', 'このデータを公開しているサイト', ({ address }) => address, {
      type: 'address',
    }),
  ],
  repository: [
    column('repository', '原稿の場所', '原稿と、その変更の履歴がある場所', ({ repository }) => repository, {
      type: 'address',
    }),
  ],
};

export const planTable: Table<Plan> = {
  id: 'plan',
  name: '計画',
  meaning: '計画そのもののこと。名前、期間、出典など。',
  row: '1つの計画',
  columns: allColumns(PLAN_COLUMNS),
  rows: ({ plan }) => [plan],
};

interface PlacedGoal {
  readonly goal: Goal;
  /** The goal it stands below; null at the top. */
  readonly parent: Goal | null;
}

const GOAL_COLUMNS: ColumnsByField<Omit<Goal, 'goals'>, PlacedGoal> = {
  code: [
    column(
      'goal_code',
      '目標番号',
      '計画に書かれている番号の前に「目標」を付けたもの',
      ({ goal }) => goalCell(goal.code),
      {
        required: true,
      },
    ),
  ],
  level: [column('level', '呼び名', 'この段の呼び名', ({ goal }) => goal.level, { required: true })],
  title: [column('goal_title', '題名', '目標の題名。元の資料に書かれていなければ空欄です', ({ goal }) => goal.title)],
};

export const goalCell = (code: string): string => codeCell('目標', code);

export const goalTable: Table<PlacedGoal> = {
  id: 'goals',
  name: '目標',
  meaning: '計画の目標。上の目標から順に並べています。',
  row: '1つの目標',
  columns: [
    ...allColumns(GOAL_COLUMNS),
    column('parent_goal', '上の目標番号', 'この目標の上にある目標。いちばん上なら空欄です', ({ parent }) =>
      parent === null ? null : goalCell(parent.code),
    ),
    column('goal_address', '目標のアドレス', 'このサイトのページ', ({ goal }, { address }) => address(goalPath(goal)), {
      type: 'address',
      required: true,
    }),
  ],
  rows: ({ plan }) => {
    const goals = allGoals(plan.goals);
    return goals.map((goal) => ({ goal, parent: goals.find((other) => other.goals.includes(goal)) ?? null }));
  },
};

interface PlacedGrade {
  /** From 1, within the plan and within the scale. */
  readonly scaleNumber: number;
  readonly number: number;
  readonly scale: RankScale;
  readonly grade: Grade;
}

const usedFor = (subject: RankSubject, id: string, name: string) =>
  yesNoColumn<PlacedGrade>(id, `${name}に使う`, `${name}の評価に使う尺度か`, ({ scale }) =>
    scale.subjects.includes(subject),
  );

const SCALE_COLUMNS: ColumnsByField<Omit<RankScale, 'grades'>, PlacedGrade> = {
  name: [column('scale_name', '尺度', '尺度の呼び名。なければ空欄です', ({ scale }) => scale.name)],
  subjects: [
    usedFor('measure', 'for_measures', '施策'),
    usedFor('kpi', 'for_kpis', '指標'),
    usedFor('opinion', 'for_opinions', '意見'),
  ],
};

const GRADE_COLUMNS: ColumnsByField<Grade, PlacedGrade> = {
  text: [column('rank', '評価', '評価の記号や言葉', ({ grade }) => grade.text, { required: true })],
  meaning: [column('rank_meaning', '評価の意味', '自治体が決めた意味', ({ grade }) => grade.meaning)],
  isOutside: [
    yesNoColumn('is_outside', '順序外', 'よい順に入らないものか（評価しない、など）', ({ grade }) => grade.isOutside),
  ],
};

export const rankScaleTable: Table<PlacedGrade> = {
  id: 'rank-scales',
  name: '評価の尺度',
  meaning: '自治体が付ける評価の、記号や言葉とその意味。よいとされる方から並べています。',
  row: '1つの評価の記号や言葉',
  columns: [
    column('scale_number', '尺度の番号', '計画の中の順番', ({ scaleNumber }) => scaleNumber, {
      type: 'integer',
      required: true,
    }),
    ...allColumns(SCALE_COLUMNS),
    column('number', '番号', '尺度の中の順番', ({ number }) => number, { type: 'integer', required: true }),
    ...allColumns(GRADE_COLUMNS),
  ],
  rows: ({ plan }) =>
    (plan.rankScales ?? []).flatMap((scale, index) =>
      scale.grades.map((grade, at) => ({ scaleNumber: index + 1, number: at + 1, scale, grade })),
    ),
};
