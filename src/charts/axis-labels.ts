// The names of a chart's years below its axis: as full as they fit, thinned out only where nothing else helps.

import { type Era, letterFiscalYear, shortFiscalYear } from '../domain/fiscal-year.ts';
import type { Kpi } from '../domain/kpi.ts';
import { yearNamer } from '../domain/sentence.ts';
import { clampedMiddle, type TextLine } from './label-placing.ts';
import { textWidth } from './label-text.ts';
import type { Slot } from './slots.ts';

const AXIS_LABEL_SIZE = 12;

/** Least distance between two names. */
const GAP = 3;

export interface AxisLabels {
  /** 27年度, 策定時, 毎年度. */
  readonly names: readonly TextLine[];
  /** 2015 below it. */
  readonly gregorian: readonly TextLine[];
}

interface Name {
  readonly slot: number;
  readonly x: number;
  readonly name: string;
  readonly gregorian: string;
  readonly left: number;
  readonly right: number;
}

/** How years and the baseline are written: the same for all of a chart. */
interface Form {
  readonly year: (year: number) => string;
  readonly baseline: string;
}

const areApart = (a: Name, b: Name) => a.right + GAP <= b.left || b.right + GAP <= a.left;

const fits = (names: readonly Name[]) =>
  names.every((name, index) => index === 0 || areApart(names[index - 1] ?? name, name));

/** Newest and target years first, then the baseline, then backwards from the newest: what is kept where not all fit. */
function byImportance(slots: readonly Slot[], newest: number): (a: Name, b: Name) => number {
  const rank = ({ slot }: Name) => {
    if (slot === newest) return 0;
    if (slots[slot]?.target && slots[slot].value === null) return 1;
    return slots[slot]?.kind === 'baseline' ? 2 : 3 + slots.length - slot;
  };
  return (a, b) => rank(a) - rank(b);
}

/** `middles`: the middle of each slot. `newest`: index of the newest value's slot, −1 without one. */
export function axisLabels(
  kpi: Kpi,
  slots: readonly Slot[],
  era: Era | null,
  place: { readonly middles: readonly number[]; readonly y: number; readonly width: number; readonly newest: number },
): AxisLabels {
  const inCalendarYears = (name: string) => (kpi.calendarYear ? name.replace(/度$/, '') : name);
  const forms: Form[] = [
    { year: yearNamer(kpi, era), baseline: '策定時' },
    { year: (year) => inCalendarYears(shortFiscalYear(year, era)), baseline: '策定時' },
    { year: (year) => letterFiscalYear(year, era), baseline: '策定' },
  ];
  const namesIn = (form: Form): Name[] =>
    slots.map(({ kind, fiscalYear }, slot) => {
      const gregorian = fiscalYear === null ? '' : String(fiscalYear);
      const ofYear = fiscalYear === null ? '' : form.year(fiscalYear);
      const name = kind === 'baseline' ? form.baseline : kind === 'every-year' ? inCalendarYears('毎年度') : ofYear;
      const width = Math.max(textWidth(name, AXIS_LABEL_SIZE), textWidth(gregorian, AXIS_LABEL_SIZE));
      const x = clampedMiddle(place.middles[slot] ?? 0, width, place.width);
      return { slot, x, name, gregorian, left: x - width / 2, right: x + width / 2 };
    });

  const all = forms.map(namesIn);
  const shortest = all.at(-1) ?? [];
  const kept = all.find(fits) ?? thinnedOut(shortest.toSorted(byImportance(slots, place.newest)));
  return {
    names: kept.map(({ x, name }) => ({ x, y: place.y, text: name })),
    gregorian: kept.flatMap(({ x, gregorian }) =>
      gregorian === '' ? [] : [{ x, y: place.y + AXIS_LABEL_SIZE + 4, text: gregorian }],
    ),
  };
}

/** Each name that does not touch one placed before it, from left to right. */
function thinnedOut(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  for (const name of names) if (kept.every((other) => areApart(other, name))) kept.push(name);
  return kept.toSorted((a, b) => a.slot - b.slot);
}
