// The shape of the published JSON, version 1: the domain model as it is, described once. JSON Schema, types and documentation
// come from here. A field of the domain that is missing here is a type error below.

import { z } from 'zod';
import type { Kpi } from '../domain/kpi.ts';
import type { Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import type { Programme } from '../domain/programme.ts';
import type { Term } from '../domain/term.ts';

/** The version of the shape, which stands in the addresses. A change that would break a reader makes a new one. */
export const VERSION = 1 as const;

const fiscalYear = z
  .int()
  .describe('年度。4月に始まる年の西暦。2017 は平成29年度')
  .meta({ id: 'FiscalYear', title: '年度' });

const note = z.string().nullable().describe('値に付いている注記');

const knownValue = z
  .strictObject({
    kind: z.enum(['actual', 'forecast', 'provisional', 'preliminary', 'plan']).describe('実績、見込、暫定、速報、計画'),
    value: z.number().nullable().describe('数値。単位は指標の単位。言葉の値なら null'),
    text: z.string().describe('評価シートに書かれているとおりの文字'),
    note,
  })
  .meta({ id: 'KnownValue', title: '値' });

const missingValue = z
  .strictObject({
    kind: z.literal('missing').describe('値がないこと'),
    reason: z
      .enum([
        'blank',
        'dash',
        'not-yet-collected',
        'not-yet-published',
        'no-data',
        'no-survey',
        'under-adjustment',
        'not-evaluated',
        'ended',
        'not-updated',
        'not-comparable',
        'other',
      ])
      .describe(
        '値がない理由。空欄、横線、未集計、未公表、データなし、調査なし、調整中、評価対象外、事業終了、更新なし、比較不能、その他。0ではありません',
      ),
    text: z.string().describe('評価シートの言葉。空欄なら空の文字列'),
    note,
  })
  .meta({ id: 'MissingValue', title: '値がないこと' });

const measuredValue = z.discriminatedUnion('kind', [knownValue, missingValue]);

const earlierValue = measuredValue
  .exactOptional()
  .describe('変更前の値。評価シートに両方が書かれているときだけあります');

const publication = z
  .strictObject({
    text: z.string().describe('評価シートに書かれているとおりの文字'),
    by: z.string().nullable().describe('その言葉が指す最後の日（2024-11-30）。日付でなければ null'),
  })
  .meta({ id: 'Publication', title: '公表の時期' });

const yearValue = z
  .strictObject({
    fiscalYear,
    value: measuredValue.describe('値'),
    revisedFrom: earlierValue,
    nextPublication: publication
      .exactOptional()
      .describe('次の値が公表される時期。評価シートに書かれているときだけあります'),
  })
  .meta({ id: 'YearValue', title: '年度の値' });

const condition = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), value: z.number() }),
    z.strictObject({ kind: z.literal('at-least'), value: z.number() }).describe('以上'),
    z.strictObject({ kind: z.literal('at-most'), value: z.number() }).describe('以下'),
    z.strictObject({ kind: z.literal('range'), low: z.number(), high: z.number() }).describe('範囲'),
    z.strictObject({ kind: z.literal('maintain') }).describe('維持'),
    z.strictObject({ kind: z.literal('text') }).describe('言葉の目標'),
    z.strictObject({ kind: z.literal('missing') }).describe('目標が書かれていない'),
  ])
  .meta({ id: 'TargetCondition', title: '目標の条件' });

const target = z
  .strictObject({
    fiscalYear: z.union([fiscalYear, z.literal('every-year')]).describe('目標の年度。毎年度なら every-year'),
    condition,
    text: z.string().describe('評価シートに書かれているとおりの文字'),
    note,
    revisedFrom: z
      .strictObject({
        condition,
        text: z.string().describe('評価シートに書かれているとおりの文字'),
        fiscalYear: fiscalYear.nullable().describe('前の目標の年度。ちがう年度と書かれていなければ null'),
        note,
      })
      .nullable()
      .describe('目標が変わったときの、前の目標。なければ null'),
  })
  .meta({ id: 'Target', title: '目標値' });

const series = z
  .strictObject({
    label: z.string().nullable().describe('内訳の名前。内訳のない指標は null'),
    unit: z.string().describe('単位。書かれていなければ空の文字列'),
    baseline: z
      .strictObject({
        fiscalYear: fiscalYear.nullable().describe('計画策定時の年度。書かれていなければ null'),
        value: measuredValue.describe('値'),
        revisedFrom: earlierValue,
      })
      .describe('計画策定時の値'),
    actuals: z.array(yearValue).describe('実績値。年度の順'),
    targets: z.array(target).describe('目標値。年度の順。毎年度は最後'),
    expected: z.array(yearValue).describe('期待値。年度の順'),
    breaks: z
      .array(
        z.strictObject({
          fiscalYear: fiscalYear.describe('この年度から、前の年度までの値と比べられません'),
          rebased: z.boolean().describe('計画策定時の値も、このとき取り直されたか'),
        }),
      )
      .exactOptional()
      .describe('値が比べられなくなる年度。あるときだけあります'),
  })
  .meta({ id: 'Series', title: '値の行' });

const rank = z
  .strictObject({
    text: z.string().describe('自治体が付けた評価の記号や言葉'),
    note: z.string().nullable().describe('評価に添えられた文'),
  })
  .meta({ id: 'Rank', title: '自治体が付けた評価' });

const event = z
  .strictObject({
    kind: z
      .enum(['renamed', 'redefined', 'rebased', 'merged', 'moved', 'added'])
      .describe('名称変更、定義変更、基準変更、統合、移動、追加'),
    fiscalYear: fiscalYear.describe('変わったあとの最初の年度'),
    before: z.string().nullable().describe('前の名前や、前の決め方'),
    from: z.array(z.string()).describe('もとになった指標の id。前の計画の指標は「計画の名前/id」'),
    reason: z.string().nullable().describe('変えた理由'),
    comparable: z.boolean().describe('前の年度の値と比べられるか'),
  })
  .meta({ id: 'KpiEvent', title: '指標の経緯' });

export const kpiShape = z
  .strictObject({
    id: z.string().describe('指標を見分ける名前。年度が変わっても変わりません'),
    number: z.int().min(1).describe('評価シートの中の順番'),
    name: z.string().describe('指標の名前'),
    aggregation: z
      .enum(['annual', 'cumulative', 'point-in-time'])
      .nullable()
      .describe('年間、累計、時点。書かれていなければ null'),
    calendarYear: z.boolean().describe('1月から12月までの値か'),
    unit: z.string().describe('単位。書かれていなければ空の文字列'),
    direction: z
      .enum(['up', 'down', 'maintain'])
      .nullable()
      .describe('増えるとよい、減るとよい、維持。書かれていなければ null'),
    // JSON Schema's own words for a tuple let it be empty.
    series: z.tuple([series], series).meta({ minItems: 1, description: '値の行。内訳のない指標は1つ' }),
    rank: rank.nullable(),
    definition: z.string().nullable().describe('設定の考え方'),
    source: z.string().nullable().describe('出典統計'),
    division: z.string().nullable().describe('担当'),
    note: z.string().nullable().describe('備考'),
    continues: z
      .array(z.string())
      .exactOptional()
      .describe('引き継いだ前の計画の指標。「計画の名前/id」。あるときだけあります'),
    events: z.array(event).exactOptional().describe('経緯。評価シートに書かれているときだけあります'),
  })
  .meta({ id: 'Kpi', title: '指標' });

const passage = z
  .strictObject({
    id: z.string().describe('ページの中の場所。アドレスの # の後ろに付けます'),
    plainText: z.string().describe('文'),
    html: z.string().describe('文のHTML'),
  })
  .meta({ id: 'Passage', title: '文' });

export const measureShape = z
  .strictObject({
    code: z.string().describe('評価シートの番号'),
    slug: z.string().describe('アドレスに使う番号'),
    edition: fiscalYear.describe('評価シートの年度'),
    name: z.string().describe('施策の名前'),
    goal: z.string().describe('属する目標の番号'),
    kpis: z.array(kpiShape).describe('指標'),
    continues: z
      .array(z.string())
      .exactOptional()
      .describe('引き継いだ前の計画の施策。「計画の名前/アドレスに使う番号」。あるときだけあります'),
    ended: z
      .array(
        z.strictObject({
          id: z.string().describe('前の年度のシートにあった指標の id'),
          kind: z.enum(['dropped', 'merged', 'moved']).describe('廃止、統合、移動'),
          into: z.array(z.string()).describe('代わりになる指標の id'),
          reason: z.string().nullable().describe('なくした理由'),
        }),
      )
      .exactOptional()
      .describe('前の年度のシートにあって、なくした指標。あるときだけあります'),
    achievements: z.array(passage).describe('成果'),
    challenges: z
      .array(z.strictObject({ challenge: passage, response: passage }))
      .describe('課題と、それに対する取組方針の組'),
    initiatives: z
      .array(
        z.strictObject({
          id: z.string().describe('ページの中の場所'),
          text: z.string().describe('取組'),
          programmes: z.array(z.string()).describe('事業の名前（programmes.json の id）'),
        }),
      )
      .describe('取組と事業'),
    opinions: z
      .array(
        z.strictObject({
          heading: z.string().describe('見出し'),
          author: z.string().exactOptional().describe('意見を述べた人や会議。書かれているときだけあります'),
          rank: rank.exactOptional().describe('意見とともに付けられた評価。あるときだけあります'),
          passages: z.array(passage),
        }),
      )
      .describe('外部評価や有識者の意見など'),
    rank: rank.nullable(),
    money: z
      .array(
        z.strictObject({
          label: z.string().describe('計画事業費、予算、決算など'),
          fiscalYear,
          thousandYen: z.number().describe('金額。単位は千円'),
          kind: z
            .enum(['budget', 'settlement', 'plan'])
            .exactOptional()
            .describe('予算、決算、計画。分かるときだけあります'),
          programme: z.string().exactOptional().describe('どの事業の費用か（事業の id）。施策の全体ならありません'),
        }),
      )
      .describe('事業費'),
    divisions: z.array(z.string()).describe('担当'),
    relatedDivisions: z.array(z.string()).exactOptional().describe('関係課。あるときだけあります'),
    sdgs: z.array(z.int().min(1).max(17)).describe('関わるSDGsの目標の番号'),
  })
  .meta({ id: 'Measure', title: '施策の1つの年度の評価シート' });

export interface GoalShape {
  code: string;
  title: string | null;
  level: string;
  goals: GoalShape[];
}

const goal: z.ZodType<GoalShape> = z
  .strictObject({
    code: z.string().describe('計画に書かれている番号'),
    title: z.string().nullable().describe('題名。元の資料に書かれていなければ null'),
    level: z.string().describe('この段の呼び名'),
    goals: z.lazy(() => z.array(goal)).describe('この下の目標'),
  })
  .meta({ id: 'Goal', title: '目標' });

export const planShape = z
  .strictObject({
    city: z.string().describe('自治体の名前'),
    name: z.string().describe('計画の名前'),
    subtitle: z.string().nullable().describe('副題'),
    period: z
      .strictObject({ from: fiscalYear.describe('最初の年度'), to: fiscalYear.describe('最後の年度') })
      .describe('計画の最初と最後の年度'),
    era: z.enum(['昭和', '平成', '令和']).nullable().describe('計画が年度を数える元号。null ならその年の元号'),
    measureLevel: z.string().describe('施策の段の呼び名'),
    goals: z.array(goal).describe('目標の木'),
    headings: z
      .strictObject({
        kpis: z.string().describe('指標'),
        achievements: z.string().describe('成果'),
        challenges: z.string().describe('課題'),
        responses: z.string().describe('取組方針'),
        initiatives: z.string().describe('取組と事業'),
      })
      .describe('評価シートに書かれている見出し'),
    rankScales: z
      .array(
        z.strictObject({
          name: z.string().nullable().describe('尺度の呼び名'),
          subjects: z.array(z.enum(['measure', 'kpi', 'opinion'])).describe('何の評価に使うか。施策、指標、意見'),
          grades: z
            .array(
              z.strictObject({
                text: z.string().describe('評価の記号や言葉'),
                meaning: z.string().nullable().describe('自治体が決めた意味'),
                isOutside: z.boolean().describe('よい順に入らないものか（評価しない、など）'),
              }),
            )
            .describe('よいとされる方から順に。順序外は最後'),
        }),
      )
      .exactOptional()
      .describe('評価の尺度。自治体が決めているときだけあります'),
    judgingRule: z
      .string()
      .exactOptional()
      .describe('自治体が指標を評価するときの、公表された規則の名前。あるときだけあります'),
    source: z
      .strictObject({
        publisher: z.string().describe('資料を出したところ'),
        title: z.string().describe('資料の名前'),
        url: z.string().nullable().describe('資料の場所'),
      })
      .describe('元の資料'),
    licence: z
      .strictObject({
        name: z.string().describe('条件の名前'),
        url: z.string().nullable().describe('条件が書かれている場所'),
      })
      .nullable()
      .describe('使うときの条件。決まっていなければ null'),
    fictional: z.boolean().describe('実在しない自治体か'),
    official: z.boolean().describe('自治体自身が公開するサイトか'),
    address: z.string().nullable().describe('このサイトのアドレス。決まっていなければ null'),
    repository: z.string().nullable().describe('原稿と、その変更の履歴がある場所。公開していなければ null'),
  })
  .meta({ id: 'Plan', title: '計画' });

export const programmeShape = z
  .strictObject({
    id: z.string().describe('事業を見分ける名前'),
    name: z.string().describe('事業の名前'),
    reading: z.string().nullable().describe('ひらがなの読み'),
    aliases: z.array(z.string()).describe('別の名前'),
    division: z.string().nullable().describe('担当'),
  })
  .meta({ id: 'Programme', title: '事業' });

export const termShape = z
  .strictObject({
    id: z.string().describe('用語を見分ける名前'),
    term: z.string().describe('用語'),
    reading: z.string().nullable().describe('ひらがなの読み'),
    aliases: z.array(z.string()).describe('別の書き方'),
    isLinked: z.boolean().describe('文の中の用語を、用語集に自動でリンクするか'),
    linkedAliases: z.array(z.string()).describe('別の書き方のうち、用語と同じに扱うもの'),
    everydayWords: z.array(z.string()).describe('ふだんの言葉'),
    meaning: z.string().describe('意味'),
    source: z.string().nullable().describe('説明の出典'),
  })
  .meta({ id: 'Term', title: '用語' });

/** What every document begins with. */
const envelope = {
  $schema: z.string().describe('この文書の形を書いた JSON Schema のアドレス'),
  version: z.literal(VERSION).describe('形の版'),
  fictional: z.boolean().describe('実在しない自治体の、見本のデータか'),
  notice: z.string().nullable().describe('使う前に読む注意。架空の自治体であることなど'),
  city: z.string().describe('自治体の名前'),
  planName: z.string().describe('計画の名前'),
  source: z.string().describe('元の資料'),
  licence: z.string().nullable().describe('使うときの条件。決まっていなければ null'),
  page: z.string().describe('同じ内容のページのアドレス'),
};

const link = z.string();

/** A sheet as others name it. */
const sheetName = z.strictObject({
  code: z.string().describe('評価シートの番号'),
  name: z.string().describe('施策の名前'),
  edition: fiscalYear,
  page: link.describe('評価シートのページ'),
});

/** The documents, by the name of their schema. */
export const DOCUMENTS = {
  plan: z.strictObject({
    ...envelope,
    plan: planShape,
    measures: z
      .array(
        z.strictObject({
          ...sheetName.shape,
          goal: z.string().describe('属する目標の番号'),
          data: link.describe('JSON のアドレス'),
        }),
      )
      .describe('評価シートと、その JSON のアドレス'),
  }),
  measure: z.strictObject({
    ...envelope,
    measure: measureShape,
    editions: z
      .array(z.strictObject({ edition: fiscalYear, page: link.describe('ページ'), data: link.describe('JSON') }))
      .describe('同じ施策の、すべての年度の評価シート。新しい順'),
  }),
  kpi: z.strictObject({ ...envelope, sheet: sheetName.describe('指標のある評価シート'), kpi: kpiShape }),
  kpis: z.strictObject({
    ...envelope,
    kpis: z
      .array(
        z.strictObject({
          page: link.describe('指標のページ'),
          sheet: sheetName.describe('指標のある評価シート'),
          kpi: kpiShape,
        }),
      )
      .describe('それぞれの施策の、いちばん新しい評価シートの指標'),
  }),
  programmes: z.strictObject({
    ...envelope,
    programmes: z
      .array(z.strictObject({ page: link.describe('事業のページ'), programme: programmeShape }))
      .describe('事業'),
  }),
  glossary: z.strictObject({
    ...envelope,
    terms: z.array(z.strictObject({ page: link.describe('用語のページ'), term: termShape })).describe('用語'),
  }),
} as const;

export type DocumentName = keyof typeof DOCUMENTS;
export type Document<Name extends DocumentName> = z.output<(typeof DOCUMENTS)[Name]>;

/** Fields of a plan that concern the site alone. */
export type SiteField = 'searchExample' | 'brand' | 'footer';

/** The same type without `readonly`, which JSON does not know. */
type Plain<T> = T extends readonly unknown[] | object ? { -readonly [Key in keyof T]: Plain<T[Key]> } : T;
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** Where a shape and its domain type differ, one of these is no longer `true`. */
export type ShapesAreTheDomain = [
  Same<z.output<typeof kpiShape>, Kpi>,
  Same<z.output<typeof measureShape>, Omit<Measure, 'source'>>,
  Same<z.output<typeof programmeShape>, Programme>,
  Same<z.output<typeof termShape>, Term>,
  Same<z.output<typeof planShape>, Omit<Plan, SiteField>>,
];
const shapesAreTheDomain: ShapesAreTheDomain = [true, true, true, true, true];
void shapesAreTheDomain;
