// The domain model back from the cells of the tables, to show that nothing was lost on the way. It knows the heads of the
// columns alone, as any other program that reads the files.

import type { Baseline, EarlierTarget, Kpi, Series, Target, TargetCondition, YearValue } from '../domain/kpi.ts';
import type { EndedKpi, KpiEvent, SeriesBreak } from '../domain/kpi-event.ts';
import { type Measure, type Opinion, type Passage, slugOfCode } from '../domain/measure.ts';
import type { KnownValue, MeasuredValue, MissingValue } from '../domain/measured-value.ts';
import type { Goal, Plan } from '../domain/plan.ts';
import type { Programme } from '../domain/programme.ts';
import type { Publication } from '../domain/publication.ts';
import type { RankScale } from '../domain/rank-scale.ts';
import type { Term } from '../domain/term.ts';
import {
  AGGREGATIONS,
  CONDITIONS,
  DIRECTIONS,
  END_KINDS,
  EVENT_KINDS,
  MISSING_REASONS,
  MONEY_KINDS,
  VALUE_KINDS,
} from './data-words.ts';
import type { SiteField } from './published.ts';
import type { Cell } from './table.ts';

/** A row by the heads of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** The rows of every table by the table's id. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

const text = (row: Row, name: string): string => {
  const cell = row[name];
  if (typeof cell !== 'string') throw new Error(`${name}: ${String(cell)} is not a text`);
  return cell;
};
const textOrNull = (row: Row, name: string) => (row[name] === null ? null : text(row, name));
const number = (row: Row, name: string): number => {
  const cell = row[name];
  if (typeof cell !== 'number') throw new Error(`${name}: ${String(cell)} is not a number`);
  return cell;
};
const numberOrNull = (row: Row, name: string) => (row[name] === null ? null : number(row, name));
const yes = (row: Row, name: string) => text(row, name) === 'はい';
const without = (word: string, code: string) => {
  if (!code.startsWith(word)) throw new Error(`${code} does not begin with ${word}`);
  return code.slice(word.length);
};
const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key => {
  const [key] = Object.entries(words).find(([, value]) => value === word) ?? [];
  if (key === undefined) throw new Error(`${word} is not one of the words`);
  return key as Key;
};
const keyOrNull = <Key extends string>(words: Readonly<Record<Key, string>>, word: string | null): Key | null =>
  word === null ? null : keyOf(words, word);
/** The last part of an address, without its slashes. */
const lastStep = (address: string) => /([^/#]+)\/?(?:#.*)?$/.exec(address)?.[1] ?? '';
const placeIn = (address: string) => /#(.*)$/.exec(address)?.[1] ?? '';
const rankOf = (row: Row) => {
  const rank = textOrNull(row, '評価');
  return rank === null ? null : { text: rank, note: textOrNull(row, '評価の説明') };
};

/** Rows that have the same number in a column, in their order. */
const groupsOf = (rows: readonly Row[], column: string): Row[][] => [
  ...Map.groupBy(rows, (row) => number(row, column)).values(),
];

/** What a plan's files hold: all but what concerns the site alone, and the place of a sheet's own file. */
export interface PublishedContent {
  readonly plan: Omit<Plan, SiteField>;
  readonly measures: readonly Omit<Measure, 'source'>[];
  readonly programmes: readonly Programme[];
  readonly terms: readonly Term[];
}

export function contentFrom(rows: Rows): PublishedContent {
  const table = (id: string) => rows.get(id) ?? [];
  return {
    plan: planFrom(table('plan')[0] ?? {}, table('goals'), table('rank-scales')),
    measures: table('measures').map((row) => measureFrom(row, rows)),
    programmes: table('programmes').map((row) => {
      const address = text(row, '事業のアドレス');
      return {
        id: lastStep(address),
        name: text(row, '事業名'),
        reading: textOrNull(row, '事業名_読み'),
        aliases: otherNames(table('aliases'), address, '別名'),
        division: textOrNull(row, '担当'),
      };
    }),
    terms: table('glossary').map((row) => {
      const address = text(row, '用語のアドレス');
      return {
        id: lastStep(address),
        term: text(row, '用語'),
        reading: textOrNull(row, '用語_読み'),
        aliases: otherNames(table('aliases'), address, '別名'),
        isLinked: yes(row, '自動リンク'),
        linkedAliases: otherNames(table('aliases'), address, 'リンクする別名'),
        everydayWords: otherNames(table('aliases'), address, 'ふだんの言葉'),
        meaning: text(row, '意味'),
        source: textOrNull(row, '出典'),
      };
    }),
  };
}

const otherNames = (rows: readonly Row[], address: string, kind: string) =>
  rows.filter((row) => row['アドレス'] === address && row['区分'] === kind).map((row) => text(row, '別名'));

function planFrom(row: Row, goals: readonly Row[], grades: readonly Row[]): PublishedContent['plan'] {
  const goalsUnder = (parent: string | null): Goal[] =>
    goals
      .filter((goal) => goal['上の目標番号'] === parent)
      .map((goal) => ({
        code: without('目標', text(goal, '目標番号')),
        title: textOrNull(goal, '題名'),
        level: text(goal, '呼び名'),
        goals: goalsUnder(text(goal, '目標番号')),
      }));
  const licence = textOrNull(row, '利用条件');
  const judgingRule = textOrNull(row, '評価の規則');
  return {
    city: text(row, '地方公共団体名'),
    name: text(row, '計画名'),
    subtitle: textOrNull(row, '副題'),
    period: { from: number(row, '開始年度_西暦'), to: number(row, '終了年度_西暦') },
    era: textOrNull(row, '元号') as Plan['era'],
    measureLevel: text(row, '施策の呼び名'),
    goals: goalsUnder(null),
    headings: {
      kpis: text(row, '見出し_指標'),
      achievements: text(row, '見出し_成果'),
      challenges: text(row, '見出し_課題'),
      responses: text(row, '見出し_取組方針'),
      initiatives: text(row, '見出し_取組'),
    },
    ...(grades.length > 0 && { rankScales: groupsOf(grades, '尺度の番号').map(scaleFrom) }),
    ...(judgingRule !== null && { judgingRule }),
    source: {
      publisher: text(row, '出典_発行者'),
      title: text(row, '出典_資料名'),
      url: textOrNull(row, '出典_URL'),
    },
    licence: licence === null ? null : { name: licence, url: textOrNull(row, '利用条件_URL') },
    fictional: yes(row, '架空'),
    official: yes(row, '公式サイト'),
    address: textOrNull(row, 'サイトのアドレス'),
    repository: textOrNull(row, '原稿の場所'),
  };
}

const SUBJECTS = { measure: '施策に使う', kpi: '指標に使う', opinion: '意見に使う' } as const;

function scaleFrom(grades: readonly Row[]): RankScale {
  const [first = {}] = grades;
  return {
    name: textOrNull(first, '尺度'),
    subjects: (['measure', 'kpi', 'opinion'] as const).filter((subject) => yes(first, SUBJECTS[subject])),
    grades: grades.map((row) => ({
      text: text(row, '評価'),
      meaning: textOrNull(row, '評価の意味'),
      isOutside: yes(row, '順序外'),
    })),
  };
}

function measureFrom(row: Row, rows: Rows): PublishedContent['measures'][number] {
  const isOfSheet = (other: Row) =>
    other['評価年度_西暦'] === row['評価年度_西暦'] && other['施策番号'] === row['施策番号'];
  const of = (id: string) => (rows.get(id) ?? []).filter(isOfSheet);
  const texts = of('texts');
  const part = (name: string) => texts.filter((other) => other['部分'] === name);
  const branches = (name: string, at: Row) => part(name).filter((other) => other['番号'] === at['番号']);
  const [, slug = '', edition = ''] = /\/measures\/([^/]+)\/(\d+)\/$/.exec(text(row, '施策のアドレス')) ?? [];
  const code = without('施策', text(row, '施策番号'));
  if (slugOfCode(code) !== slug) throw new Error(`${code} does not stand at ${slug}`);
  if (Number(edition) !== row['評価年度_西暦']) throw new Error(`${edition} is not the edition`);
  const ended = groupsOf(of('ended-kpis'), '番号').map(endFrom);
  const continued = (kpi: string | null) =>
    of('continuations')
      .filter((other) => textOrNull(other, '指標のアドレス') === kpi)
      .map((other) => without(kpi === null ? '施策' : '指標', text(other, '前の計画')));
  const continues = continued(null);
  const relatedDivisions = part('関係課').map((division) => text(division, '文'));
  return {
    code,
    slug,
    edition: number(row, '評価年度_西暦'),
    name: text(row, '施策名'),
    goal: without('目標', text(row, '目標番号')),
    kpis: of('kpis').map((kpiRow) => {
      const kpi = kpiFrom(kpiRow, of('values'), of('kpi-events'));
      const before = continued(text(kpiRow, '指標のアドレス'));
      return { ...kpi, ...(before.length > 0 && { continues: before }) };
    }),
    ...(continues.length > 0 && { continues }),
    ...(ended.length > 0 && { ended }),
    achievements: part('成果').map(passageFrom),
    challenges: part('課題').map((challenge) => ({
      challenge: passageFrom(challenge),
      response: passageFrom(branches('取組方針', challenge)[0] ?? {}),
    })),
    initiatives: part('取組').map((initiative) => ({
      id: placeIn(text(initiative, '文のアドレス')),
      text: text(initiative, '文'),
      programmes: branches('事業', initiative).map((programme) => lastStep(text(programme, '文のアドレス'))),
    })),
    opinions: part('意見の見出し').map((heading) => {
      const [author, rank, note] = ['意見を述べた人', '意見の評価', '意見の評価の説明'].map((name) =>
        branches(name, heading).map((other) => text(other, '文')),
      );
      return {
        heading: text(heading, '文'),
        ...(author?.[0] !== undefined && { author: author[0] }),
        ...(rank?.[0] !== undefined && { rank: { text: rank[0], note: note?.[0] ?? null } }),
        passages: branches('意見', heading).map(passageFrom),
      } satisfies Opinion;
    }),
    rank: rankOf(row),
    money: of('money').map((money) => {
      const kind = keyOrNull(MONEY_KINDS, textOrNull(money, '予算か決算か'));
      const programme = textOrNull(money, '事業のアドレス');
      return {
        label: text(money, '名称'),
        fiscalYear: number(money, '年度_西暦'),
        thousandYen: number(money, '金額_千円'),
        ...(kind && { kind }),
        ...(programme !== null && { programme: lastStep(programme) }),
      };
    }),
    divisions: part('担当').map((division) => text(division, '文')),
    ...(relatedDivisions.length > 0 && { relatedDivisions }),
    sdgs: part('SDGs').map((sdg) => Number(without('目標', text(sdg, '文')))),
  };
}

function passageFrom(row: Row): Passage {
  const plainText = text(row, '文');
  return { id: placeIn(text(row, '文のアドレス')), plainText, html: textOrNull(row, '文のHTML') ?? plainText };
}

const kpiIn = (row: Row, name: string) => {
  const cell = textOrNull(row, name);
  return cell === null ? [] : [without('指標', cell)];
};

function endFrom(rows: readonly Row[]): EndedKpi {
  const [first = {}] = rows;
  return {
    id: without('指標', text(first, 'なくした指標')),
    kind: keyOf(END_KINDS, text(first, '区分')),
    into: rows.flatMap((row) => kpiIn(row, '引き継ぎ先')),
    reason: textOrNull(first, '理由'),
  };
}

function eventFrom(rows: readonly Row[]): KpiEvent {
  const [first = {}] = rows;
  return {
    kind: keyOf(EVENT_KINDS, text(first, '区分')),
    fiscalYear: number(first, '年度_西暦'),
    before: textOrNull(first, '前'),
    from: rows.flatMap((row) => kpiIn(row, '元の指標')),
    reason: textOrNull(first, '理由'),
    comparable: yes(first, '比べられる'),
  };
}

function kpiFrom(row: Row, values: readonly Row[], eventRows: readonly Row[]): Kpi {
  const address = text(row, '指標のアドレス');
  const isOwn = (other: Row) => other['指標のアドレス'] === address;
  const events = groupsOf(eventRows.filter(isOwn), '番号').map(eventFrom);
  const breaks = events
    .filter(({ comparable }) => !comparable)
    .map(({ fiscalYear, kind }) => ({ fiscalYear, rebased: kind === 'rebased' }));
  const [first, ...others] = groupsOf(values.filter(isOwn), '内訳の番号').map((own) => seriesFrom(own, breaks));
  if (!first) throw new Error(`${address} has no row of figures`);
  return {
    id: lastStep(address),
    number: number(row, '指標の番号'),
    name: text(row, '指標名'),
    aggregation: keyOrNull(AGGREGATIONS, textOrNull(row, '集計')),
    calendarYear: yes(row, '暦年'),
    unit: textOrNull(row, '単位') ?? '',
    direction: keyOrNull(DIRECTIONS, textOrNull(row, '方向')),
    series: [first, ...others],
    rank: rankOf(row),
    definition: textOrNull(row, '設定の考え方'),
    source: textOrNull(row, '出典統計'),
    division: textOrNull(row, '担当'),
    note: textOrNull(row, '備考'),
    ...(events.length > 0 && { events }),
  };
}

function seriesFrom(rows: readonly Row[], breaks: readonly SeriesBreak[]): Series {
  const item = (name: string, version: string) => rows.filter((row) => row['項目'] === name && row['版'] === version);
  const earlierOf = (row: Row) =>
    item(text(row, '項目'), '変更前').find((other) => other['項目の中の番号'] === row['項目の中の番号']);
  const revisedFrom = (row: Row) => {
    const earlier = earlierOf(row);
    return earlier !== undefined && { revisedFrom: valueFrom(earlier) };
  };
  const yearValues = (name: string): YearValue[] =>
    item(name, '現在').map((row) => {
      const nextPublication = publicationFrom(row);
      return {
        fiscalYear: number(row, '年度_西暦'),
        value: valueFrom(row),
        ...revisedFrom(row),
        ...(nextPublication && { nextPublication }),
      };
    });
  const [baseline] = item('計画策定時', '現在');
  if (!baseline) throw new Error('no baseline');
  return {
    label: textOrNull(baseline, '内訳'),
    unit: textOrNull(baseline, '単位') ?? '',
    baseline: {
      fiscalYear: numberOrNull(baseline, '年度_西暦'),
      value: valueFrom(baseline),
      ...revisedFrom(baseline),
    } satisfies Baseline,
    actuals: yearValues('実績値'),
    targets: item('目標値', '現在').map((row) => targetFrom(row, earlierOf(row))),
    expected: yearValues('期待値'),
    ...(breaks.length > 0 && { breaks }),
  };
}

function publicationFrom(row: Row): Publication | null {
  const printed = textOrNull(row, '次回公表');
  return printed === null ? null : { text: printed, by: textOrNull(row, '次回公表_期限') };
}

function valueFrom(row: Row): MeasuredValue {
  const reason = textOrNull(row, '値がない理由');
  const note = textOrNull(row, '注記');
  const printed = textOrNull(row, '原文') ?? '';
  if (reason !== null)
    return { kind: 'missing', reason: keyOf(MISSING_REASONS, reason), text: printed, note } satisfies MissingValue;
  return {
    kind: keyOf(VALUE_KINDS, text(row, '値の種類')),
    value: numberOrNull(row, '数値'),
    text: printed,
    note,
  } satisfies KnownValue;
}

function targetFrom(row: Row, earlier: Row | undefined): Target {
  return {
    fiscalYear: row['年度'] === '毎年度' ? 'every-year' : number(row, '年度_西暦'),
    ...aimFrom(row),
    revisedFrom: earlier === undefined ? null : { ...aimFrom(earlier), fiscalYear: numberOrNull(earlier, '年度_西暦') },
  };
}

const aimFrom = (row: Row): Omit<EarlierTarget, 'fiscalYear'> => ({
  condition: conditionFrom(row),
  text: textOrNull(row, '原文') ?? '',
  note: textOrNull(row, '注記'),
});

function conditionFrom(row: Row): TargetCondition {
  const kind = keyOf(CONDITIONS, text(row, '目標の条件'));
  switch (kind) {
    case 'number':
    case 'at-least':
    case 'at-most':
      return { kind, value: number(row, '数値') };
    case 'range':
      return { kind, low: number(row, '下限'), high: number(row, '上限') };
    case 'maintain':
    case 'text':
    case 'missing':
      return { kind };
  }
}
