// A value or a target as an editor would write it: the shortest form that `cell.ts` reads as the same.

import type { Target } from '../domain/kpi.ts';
import type { MeasuredValue, ValueKind } from '../domain/measured-value.ts';
import { type CellInput, readTarget, readValue, type TargetInput } from './cell.ts';
import { yamlFlow, yamlText } from './yaml-text.ts';

const KIND_WORDS: Record<ValueKind, string> = { actual: '実績', forecast: '見込', provisional: '暫定', plan: '計画' };

type Fields = readonly (readonly [key: string, text: string])[];

/** A value for a sheet whose KPI or sub-row has `unit`. `year` is the baseline's, as it is to be written. */
export function writtenValue(value: MeasuredValue, unit: string, year: string | null = null): string {
  const about: Fields = [
    ...(value.kind === 'missing' || value.kind === 'actual' ? [] : [['区分', KIND_WORDS[value.kind]] as const]),
    ...(year === null ? [] : [['年度', year] as const]),
    ...(value.note === null ? [] : [['備考', value.note] as const]),
  ];
  const isWords = value.kind !== 'missing' && value.value === null;
  const isSame = (input: CellInput) => {
    // Beside numbers, words must be written as words.
    if (isWords && (typeof input === 'string' || input.文 === undefined)) return false;
    const reading = readValue(input, unit);
    return reading.ok && isSameValue(reading.value, value);
  };
  return written(value.text, about, isSame);
}

/** A target for a sheet whose KPI or sub-row has `unit`. */
export function writtenTarget(target: Target, unit: string): string {
  const about: Fields = [
    ...(target.revisedFrom === null ? [] : [['変更前', target.revisedFrom] as const]),
    ...(target.note === null ? [] : [['備考', target.note] as const]),
  ];
  const isSame = (input: TargetInput) => {
    const reading = readTarget(input, unit);
    return reading.ok && isSameTarget(reading.value, target);
  };
  return written(target.text, about, isSame);
}

/** The first of the forms `44`, `{ 値: 44, … }`, `{ 文: 44, … }` that is read as it should be. */
function written(text: string, about: Fields, isSame: (input: CellInput & TargetInput) => boolean): string {
  if (about.length === 0 && isSame(text)) return yamlText(text, 'flow');
  for (const key of ['値', '文'] as const) {
    const fields: Fields = [...(text === '' ? [] : [[key, text] as const]), ...about];
    if (isSame(Object.fromEntries(fields)))
      return yamlFlow(fields.map(([name, value]) => [name, yamlText(value, 'flow')]));
  }
  throw new Error(`The value "${text}" has no form in which a sheet can hold it.`);
}

function isSameValue(a: MeasuredValue, b: MeasuredValue): boolean {
  if (a.text !== b.text || a.note !== b.note) return false;
  if (a.kind === 'missing' || b.kind === 'missing')
    return a.kind === 'missing' && b.kind === 'missing' && a.reason === b.reason;
  return a.kind === b.kind && a.value === b.value;
}

function isSameTarget(a: Omit<Target, 'fiscalYear'>, b: Target): boolean {
  return (
    a.text === b.text &&
    a.note === b.note &&
    a.revisedFrom === b.revisedFrom &&
    JSON.stringify(a.condition) === JSON.stringify(b.condition)
  );
}
