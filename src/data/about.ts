// What every bundle of files says of itself: content, source, licence, date. The README of the zip and the first sheet of the
// workbook tell the same.

import { dateInWords } from '../domain/date-in-words.ts';
import { formatFiscalYear } from '../domain/fiscal-year.ts';
import type { Plan } from '../domain/plan.ts';
import { citySaid } from './csvw.ts';
import { licenceSaid, noticeOf } from './json-documents.ts';
import type { AnyTable, ColumnType, PlanData } from './table.ts';
import { TABLES } from './tables.ts';

/** A heading and what stands under it. */
export interface About {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Under which terms the data may be used, or that nobody has said so. */
function termsOfUse(plan: Plan): string {
  const licence = licenceSaid(plan);
  return (
    licence ??
    `決められていません。文章と数値の権利は、${plan.fictional ? 'このサイトを作った人' : plan.source.publisher}にあります。`
  );
}

/** `date`: when the content was last changed, as 2026-11-25; null where that is not known. */
export function aboutData(data: PlanData, date: string | null): About[] {
  const { plan, measures } = data;
  const editions = [...new Set(measures.map(({ edition }) => edition))].toSorted((a, b) => a - b);
  const notice = noticeOf(plan);
  return [
    ...(notice === null ? [] : [{ heading: '注意', lines: [notice] }]),
    {
      heading: '内容',
      lines: [
        `${citySaid(plan)} ${plan.name}の評価シートの内容です。`,
        `評価年度: ${editions.map((year) => formatFiscalYear(year, plan.era)).join('、')}`,
        ...TABLES.map((table) => `${table.name}: ${table.meaning}${table.rows(data).length}行`),
      ],
    },
    { heading: '出典', lines: [[plan.source.publisher, plan.source.title, plan.source.url].filter(Boolean).join(' ')] },
    { heading: '利用条件', lines: [termsOfUse(plan)] },
    ...(date === null ? [] : [{ heading: '日付', lines: [`${dateInWords(date)}（内容を最後に直した日）`] }]),
    {
      heading: '読み方',
      lines: [
        '値がないところは空欄です。0ではありません。理由は「値がない理由」の列にあります。',
        '年度は、西暦の数字と元号の2つの列に書いています。',
        '施策番号の前には「施策」、目標番号の前には「目標」を付けています。番号だけでは、表計算ソフトが日付に変えることがあるためです。',
        '指標、事業、用語は、アドレスで見分けられます。',
        '進み具合など、このサイトが計算した値は入っていません。',
      ],
    },
  ];
}

/** What a column holds, in words. */
export const TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
  text: '文字',
  integer: '整数',
  decimal: '数値',
  date: '日付',
  'yes-no': 'はい・いいえ',
  address: 'アドレス',
};

/** What a column means, with its unit and its words. */
export function meaningOf({ meaning, unit, choices }: AnyTable['columns'][number]): string {
  return [
    meaning,
    ...(unit === undefined ? [] : [`単位は${unit}`]),
    ...(choices === undefined ? [] : [`書かれる言葉: ${choices.join('、')}`]),
  ].join('。');
}
