// A measure that no sheet has yet, as a draft with one empty place of each kind.

import type { FiscalYear } from '../domain/fiscal-year.ts';
import { type Measure, slugOfCode } from '../domain/measure.ts';
import { newKpi, unwritten } from './next-edition.ts';

export interface MeasureToBegin {
  /** As the plan writes it: `I-(2)`. */
  readonly code: string;
  readonly name: string;
  /** Code of the goal it belongs to. */
  readonly goal: string;
  readonly year: FiscalYear;
}

export function newMeasure({ code, name, goal, year }: MeasureToBegin, source: string): Measure {
  const slug = slugOfCode(code);
  return {
    code,
    slug,
    edition: year,
    name,
    goal,
    kpis: [newKpi(`${slug}-1`, '', year)],
    achievements: [unwritten('achievement-1')],
    challenges: [{ challenge: unwritten('challenge-1'), response: unwritten('response-1') }],
    initiatives: [{ id: 'initiative-1', text: '', programmes: [] }],
    opinions: [],
    rank: null,
    money: [],
    divisions: [],
    sdgs: [],
    source,
  };
}
