// 事業費 in a sheet's frontmatter: whose money, of which year, budgeted or spent.

import { z } from 'zod';
import { parseFiscalYear, type Period } from '../domain/fiscal-year.ts';
import type { Money, MoneyKind } from '../domain/measure.ts';
import { parseNumber } from '../domain/measured-value.ts';
import type { ProblemReport } from './data-reader.ts';
import { optionalText, requiredText } from './fields.ts';
import { unknownProgramme } from './unknown-programme.ts';
import type { DataPath } from './yaml-document.ts';

export const moneyInput = z.strictObject({
  名称: optionalText().describe('シートに書かれている名前。例: 計画事業費、当初予算、人件費'),
  区分: z
    .enum(['予算', '決算', '計画'])
    .optional()
    .describe('名称だけでは予算か決算かが分からないときに書きます。名称の代わりにもなります。'),
  事業: optionalText().describe('どの事業の費用か。programmes の中のファイル名です。施策の全体なら書きません。'),
  年度: requiredText().describe('例: 29年度'),
  千円: requiredText().describe('千円の単位の数字。例: 1200'),
});

const KINDS: Record<string, MoneyKind> = { 予算: 'budget', 決算: 'settlement', 計画: 'plan' };

/** What a name says of its money: 当初予算 is a budget. Null where it says nothing or more than one thing. */
export function moneyKindInName(name: string): MoneyKind | null {
  const named = Object.keys(KINDS).filter((word) => name.includes(word));
  return named.length === 1 && named[0] !== undefined ? (KINDS[named[0]] ?? null) : null;
}

/** Where a row stands, and what it is read against. */
export interface MoneyPlace {
  readonly path: DataPath;
  readonly period: Period;
  /** Names of the programmes by their ids. */
  readonly programmes: ReadonlyMap<string, string>;
}

/** A row of money; none where it cannot be read, which is reported. */
export function moneyOf(
  { 名称: name, 区分: kind, 事業: programme, 年度: yearText, 千円: amount }: z.output<typeof moneyInput>,
  { path, period, programmes }: MoneyPlace,
  report: ProblemReport,
): Money[] {
  const year = parseFiscalYear(yearText, period);
  const thousandYen = parseNumber(amount);
  const label = name ?? kind ?? null;
  if (!year.ok)
    report.atValue([...path, '年度'], `「${yearText}」は年度として読めません。「平成29年度」のように書いてください。`);
  if (thousandYen === null)
    report.atValue([...path, '千円'], `「${amount}」は金額として読めません。千円の単位の数字だけを書いてください。`);
  if (label === null) report.atValue(path, '「名称」か「区分」を書いてください。例: 区分: 予算');
  if (programme !== null && !programmes.has(programme))
    report.atValue([...path, '事業'], unknownProgramme(programme, programmes));
  if (!year.ok || thousandYen === null || label === null) return [];
  const moneyKind = kind === undefined ? moneyKindInName(label) : (KINDS[kind] ?? null);
  return [
    {
      label,
      fiscalYear: year.year,
      thousandYen,
      ...(moneyKind && { kind: moneyKind }),
      ...(programme !== null && { programme }),
    },
  ];
}
