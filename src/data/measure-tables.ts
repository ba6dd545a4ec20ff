// What a sheet says besides its figures: the measure, every text of it, its money.

import { editionPath, type Measure, type Money, type Passage } from '../domain/measure.ts';
import { programmePath } from '../domain/programme.ts';
import { MONEY_KINDS, TEXT_PARTS, type TextPart } from './data-words.ts';
import { goalCell } from './plan-tables.ts';
import {
  allColumns,
  type Column,
  codeCell,
  column,
  type ColumnsByField,
  type PlanData,
  type Table,
  yearColumns,
} from './table.ts';

/** The columns that say which sheet a row is from. They stand first in every table about sheets. */
export const sheetColumns: readonly Column<{ readonly measure: Measure }>[] = [
  ...yearColumns<{ readonly measure: Measure }>(
    'edition',
    '評価年度',
    '評価シートの年度',
    ({ measure }) => measure.edition,
    { required: true },
  ),
  column(
    'measure_code',
    '施策番号',
    '評価シートの番号の前に「施策」を付けたもの',
    ({ measure }) => codeCell('施策', measure.code),
    { required: true },
  ),
  column('measure_name', '施策名', '評価シートの施策の名前', ({ measure }) => measure.name, { required: true }),
];

interface PlacedMeasure {
  readonly measure: Measure;
}

/** Fields that stand in `sheetColumns` or in tables of their own; `source` is a place in this repository. */
type NotInMeasureTable =
  | 'edition'
  | 'code'
  | 'name'
  | 'kpis'
  | 'continues'
  | 'ended'
  | 'achievements'
  | 'challenges'
  | 'initiatives'
  | 'opinions'
  | 'money'
  | 'divisions'
  | 'relatedDivisions'
  | 'sdgs'
  | 'source';

const MEASURE_COLUMNS: ColumnsByField<Omit<Measure, NotInMeasureTable>, PlacedMeasure> = {
  goal: [
    column(
      'goal_code',
      '目標番号',
      '属する目標の番号の前に「目標」を付けたもの',
      ({ measure }) => goalCell(measure.goal),
      {
        required: true,
      },
    ),
  ],
  rank: [
    column(
      'rank',
      '評価',
      '自治体が付けた評価の記号や言葉。このサイトの計算ではありません',
      ({ measure }) => measure.rank?.text ?? null,
    ),
    column('rank_note', '評価の説明', '評価に添えられた文', ({ measure }) => measure.rank?.note ?? null),
  ],
  slug: [
    column(
      'measure_address',
      '施策のアドレス',
      'この年度の評価シートのページ。変わりません',
      ({ measure }, { address }) => address(editionPath(measure)),
      { type: 'address', required: true },
    ),
  ],
};

const placed = ({ measures }: PlanData): PlacedMeasure[] => measures.map((measure) => ({ measure }));

export const measureTable: Table<PlacedMeasure> = {
  id: 'measures',
  name: '施策',
  meaning: '評価シートのある施策。',
  row: '1つの施策の1つの年度の評価シート',
  columns: [...sheetColumns, ...allColumns(MEASURE_COLUMNS)],
  rows: placed,
};

/** A text of a sheet and where it stands. */
interface SheetText {
  readonly measure: Measure;
  readonly part: TextPart;
  /** From 1, within its part; of a programme, that of its initiative; of an opinion, that of its heading. */
  readonly number: number;
  /** From 1: which programme of the initiative, which text under the heading. */
  readonly branch: number | null;
  readonly text: string;
  /** The text's HTML where it holds more than the text. */
  readonly html: string | null;
  /** A path from the site's root, and the place in that page. */
  readonly path: string | null;
}

/** Every text of a sheet, in its order. `nameOfProgramme` gives a programme's name by its id. */
export function textsOf(measure: Measure, nameOfProgramme: (id: string) => string): SheetText[] {
  const page = editionPath(measure);
  const passage = (part: TextPart, number: number, { id, plainText, html }: Passage, branch: number | null = null) => ({
    measure,
    part,
    number,
    branch,
    text: plainText,
    html: html === plainText ? null : html,
    path: `${page}#${id}`,
  });
  const plain = (part: TextPart, number: number, text: string, path: string | null, branch: number | null = null) => ({
    measure,
    part,
    number,
    branch,
    text,
    html: null,
    path,
  });
  return [
    ...measure.achievements.map((achievement, index) => passage('achievement', index + 1, achievement)),
    ...measure.challenges.flatMap(({ challenge, response }, index) => [
      passage('challenge', index + 1, challenge),
      passage('response', index + 1, response),
    ]),
    ...measure.initiatives.flatMap(({ id, text, programmes }, index) => [
      plain('initiative', index + 1, text, `${page}#${id}`),
      ...programmes.map((programme, branch) =>
        plain('programme', index + 1, nameOfProgramme(programme), programmePath(programme), branch + 1),
      ),
    ]),
    ...measure.opinions.flatMap(({ heading, author, rank, passages, ...rest }, index) => {
      rest satisfies Record<string, never>;
      const about = (part: TextPart, text: string | null | undefined) =>
        text === null || text === undefined ? [] : [plain(part, index + 1, text, null)];
      return [
        plain('opinion-heading', index + 1, heading, null),
        ...about('opinion-author', author),
        ...about('opinion-rank', rank?.text),
        ...about('opinion-rank-note', rank?.note),
        ...passages.map((opinion, branch) => passage('opinion', index + 1, opinion, branch + 1)),
      ];
    }),
    ...measure.divisions.map((division, index) => plain('division', index + 1, division, null)),
    ...(measure.relatedDivisions ?? []).map((division, index) => plain('related-division', index + 1, division, null)),
    ...measure.sdgs.map((sdg, index) => plain('sdg', index + 1, codeCell('目標', String(sdg)), null)),
  ];
}

/** Looks a programme's name up; its id where there is none. */
export function programmeNamer({ programmes }: Pick<PlanData, 'programmes'>): (id: string) => string {
  let names = namesOf.get(programmes);
  if (!names) namesOf.set(programmes, (names = new Map(programmes.map(({ id, name }) => [id, name]))));
  return (id) => names.get(id) ?? id;
}

/** Every file of every sheet asks for the same names. */
const namesOf = new WeakMap<PlanData['programmes'], Map<string, string>>();

export const textTable: Table<SheetText> = {
  id: 'texts',
  name: '文章',
  meaning: '評価シートの文章。成果、課題と取組方針、取組と事業、意見、担当、関係課、SDGs。',
  row: '1つの文',
  columns: [
    ...sheetColumns,
    column('part', '部分', '評価シートのどの部分か', ({ part }) => TEXT_PARTS[part], {
      choices: Object.values(TEXT_PARTS),
      required: true,
    }),
    column(
      'number',
      '番号',
      '部分の中の順番。課題と取組方針は、同じ番号どうしが組です。事業は取組の番号、意見とそれに付く評価などは見出しの番号です',
      ({ number }) => number,
      { type: 'integer', required: true },
    ),
    column('branch', '枝番', '1つの取組の事業、1つの見出しの下の意見の順番', ({ branch }) => branch, {
      type: 'integer',
    }),
    column('text', '文', '書かれている文', ({ text }) => text, { required: true }),
    column('html', '文のHTML', '太字やリンクのある文を、HTMLで書いたもの。なければ空欄です', ({ html }) => html),
    column(
      'text_address',
      '文のアドレス',
      'その文を指すアドレス。事業は、事業のページです',
      ({ path }, { address }) => (path === null ? null : address(path)),
      { type: 'address' },
    ),
  ],
  rows: (data) => {
    const nameOf = programmeNamer(data);
    return data.measures.flatMap((measure) => textsOf(measure, nameOf));
  },
};

interface PlacedMoney {
  readonly measure: Measure;
  readonly number: number;
  readonly money: Money;
  /** The name of the programme that it belongs to. */
  readonly programmeName: string | null;
}

const MONEY_COLUMNS: ColumnsByField<Money, PlacedMoney> = {
  label: [column('money_label', '名称', '計画事業費、予算、決算など', ({ money }) => money.label, { required: true })],
  fiscalYear: yearColumns('fiscal_year', '年度', '金額の年度', ({ money }) => money.fiscalYear, { required: true }),
  thousandYen: [
    column('thousand_yen', '金額_千円', '金額', ({ money }) => money.thousandYen, {
      type: 'decimal',
      unit: '千円',
      required: true,
    }),
  ],
  kind: [
    column(
      'money_kind',
      '予算か決算か',
      '予算、決算、計画のどれか。分からなければ空欄です',
      ({ money }) => (money.kind === undefined ? null : MONEY_KINDS[money.kind]),
      { choices: Object.values(MONEY_KINDS) },
    ),
  ],
  programme: [
    column(
      'programme_name',
      '事業名',
      'どの事業の費用か。施策の全体の費用なら空欄です',
      ({ programmeName }) => programmeName,
    ),
    column(
      'programme_address',
      '事業のアドレス',
      'その事業のページ',
      ({ money }, { address }) => (money.programme === undefined ? null : address(programmePath(money.programme))),
      { type: 'address' },
    ),
  ],
};

export const moneyTable: Table<PlacedMoney> = {
  id: 'money',
  name: '事業費',
  meaning: '評価シートに書かれている事業費。',
  row: '1つの金額',
  columns: [
    ...sheetColumns,
    column('number', '番号', '評価シートの中の順番', ({ number }) => number, { type: 'integer', required: true }),
    ...allColumns(MONEY_COLUMNS),
  ],
  rows: (data) => {
    const nameOf = programmeNamer(data);
    return data.measures.flatMap((measure) =>
      measure.money.map((money, index) => ({
        measure,
        number: index + 1,
        money,
        programmeName: money.programme === undefined ? null : nameOf(money.programme),
      })),
    );
  },
};
