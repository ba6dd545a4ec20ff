// A programme (事業): the budget line that carries out initiatives.

import type { Initiative, Measure } from './measure.ts';

export interface Programme {
  /** Name of its file without `.yaml`; used in addresses. */
  readonly id: string;
  readonly name: string;
  /** In hiragana, for 五十音 order. */
  readonly reading: string | null;
  /** Other names people search for. */
  readonly aliases: readonly string[];
  readonly division: string | null;
}

export interface ProgrammeUse {
  readonly measure: Measure;
  readonly initiative: Initiative;
}

/** Every initiative that a programme carries out, in the measures' order, by the programme's id. */
export function usesOfProgrammes(measures: readonly Measure[]): Map<string, ProgrammeUse[]> {
  const uses = measures.flatMap((measure) =>
    measure.initiatives.flatMap((initiative) =>
      [...new Set(initiative.programmes)].map((id) => ({ id, use: { measure, initiative } })),
    ),
  );
  return new Map([...Map.groupBy(uses, ({ id }) => id)].map(([id, own]) => [id, own.map(({ use }) => use)]));
}

/** Programmes in 五十音 order of their readings; those without one last, by name. */
export function inReadingOrder<T extends Pick<Programme, 'name' | 'reading'>>(programmes: readonly T[]): T[] {
  return programmes.toSorted(
    (a, b) =>
      Number(a.reading === null) - Number(b.reading === null) ||
      (a.reading ?? a.name).localeCompare(b.reading ?? b.name, 'ja'),
  );
}

export function programmePath(id: string): string {
  return `/programmes/${id}/`;
}
