// A value or a target as an editor would write it: the shortest form that `cell.ts` reads as the same.

import type { CellExtras, EarlierTarget, Target } from '../domain/kpi.ts';
import type { MeasuredValue, ValueKind } from '../domain/measured-value.ts';
import { type CellInput, readTarget, readValue, type TargetInput } from './cell.ts';
import { yamlFlow, yamlText } from './yaml-text.ts';

const KIND_WORDS: Record<ValueKind, string> = {
  actual: '実績',
  forecast: '見込',
  provisional: '暫定',
  preliminary: '速報',
  plan: '計画',
};

/** A field and the YAML of its value. */
type Field = readonly (readonly [key: string, yaml: string])[];

const text = (key: string, value: string | null): Field => (value === null ? [] : [[key, yamlText(value, 'flow')]]);
const kindOf = (value: MeasuredValue): Field =>
  value.kind === 'missing' || value.kind === 'actual' ? [] : [['区分', KIND_WORDS[value.kind]]];

/**
 * A value for a sheet whose KPI or sub-row has `unit`, with what its cell says besides. `year` is the baseline's, as it is to
 * be written.
 */
export function writtenValue(
  value: MeasuredValue,
  unit: string,
  { revisedFrom, nextPublication }: CellExtras = {},
  year: string | null = null,
): string {
  return writtenWith(value, unit, [
    ...text('年度', year),
    ...text('備考', value.note),
    ...(revisedFrom ? [['変更前', writtenWith(revisedFrom, unit, text('備考', revisedFrom.note))] as const] : []),
    ...text('次回公表', nextPublication?.text ?? null),
  ]);
}

function writtenWith(value: MeasuredValue, unit: string, further: Field): string {
  const isWords = value.kind !== 'missing' && value.value === null;
  const kind = value.kind === 'missing' || value.kind === 'actual' ? {} : { 区分: KIND_WORDS[value.kind] };
  const isSame = (input: string | Record<string, string>) => {
    // Beside numbers, words must be written as words.
    if (isWords && (typeof input === 'string' || input['文'] === undefined)) return false;
    const reading = readValue(typeof input === 'string' ? input : ({ ...input, ...kind } as CellInput), unit);
    return reading.ok && isSameValue(reading.value, { ...value, note: null });
  };
  return written(value.text, [...kindOf(value), ...further], isSame);
}

/** A target for a sheet whose KPI or sub-row has `unit`. `yearOf` says how a year is written. */
export function writtenTarget(target: Target, unit: string, yearOf: (year: number) => string): string {
  const { revisedFrom } = target;
  return writtenAim(target, unit, [
    ...(revisedFrom
      ? [
          [
            '変更前',
            writtenAim(revisedFrom, unit, [
              ...text('年度', revisedFrom.fiscalYear === null ? null : yearOf(revisedFrom.fiscalYear)),
              ...text('備考', revisedFrom.note),
            ]),
          ] as const,
        ]
      : []),
    ...text('備考', target.note),
  ]);
}

function writtenAim(aim: Pick<EarlierTarget, 'condition' | 'text'>, unit: string, further: Field): string {
  const isSame = (input: TargetInput) => {
    const reading = readTarget(input, unit);
    return (
      reading.ok &&
      reading.value.text === aim.text &&
      JSON.stringify(reading.value.condition) === JSON.stringify(aim.condition)
    );
  };
  return written(aim.text, further, isSame);
}

/** The first of the forms `44`, `{ 値: 44, … }`, `{ 文: 44, … }` that is read as it should be. */
function written(value: string, further: Field, isSame: (input: string | Record<string, string>) => boolean): string {
  if (further.length === 0 && isSame(value)) return yamlText(value, 'flow');
  for (const key of ['値', '文'] as const) {
    const own = value === '' ? {} : { [key]: value };
    if (isSame(own)) return yamlFlow([...text(key, value === '' ? null : value), ...further]);
  }
  throw new Error(`The value "${value}" has no form in which a sheet can hold it.`);
}

function isSameValue(a: MeasuredValue, b: MeasuredValue): boolean {
  if (a.text !== b.text || a.note !== b.note) return false;
  if (a.kind === 'missing' || b.kind === 'missing')
    return a.kind === 'missing' && b.kind === 'missing' && a.reason === b.reason;
  return a.kind === b.kind && a.value === b.value;
}
