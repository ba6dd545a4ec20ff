// The choices beside the results, as groups of boxes to tick.

import type { Catalogue } from './catalogue.ts';
import type { Counts, Filters } from './facets.ts';
import { button, element } from './results.ts';
import { KINDS, SECTIONS } from './thing.ts';
import { KIND_WORDS, SECTION_WORDS } from './words.ts';

export interface FacetOptions {
  /** Counts the sheet's columns, which takes the pages' texts; null where they are counted. */
  readonly countSections: (() => void) | null;
  readonly change: (filters: Filters) => void;
  /** 平成29年度 */
  readonly yearWords: (year: number) => string;
}

/** One fieldset a group; groups with a single choice are left out, since they would change nothing. */
export function facetFields(
  { goalNames, years }: Catalogue,
  counts: Counts,
  filters: Filters,
  { countSections, change, yearWords }: FacetOptions,
): HTMLElement[] {
  const groups: readonly Group[] = [
    group('kinds', '種類', KINDS, counts.kinds, filters, change, (kind) => KIND_WORDS[kind]),
    group('goals', '目標', goalNames, counts.goals, filters, change, (goal) => goal),
    group(
      'years',
      '年度',
      [...new Set(years)].filter((year) => year !== 0).toSorted((a, b) => b - a),
      counts.years,
      filters,
      change,
      yearWords,
    ),
    group(
      'sections',
      '載っている欄',
      SECTIONS,
      countSections === null ? counts.sections : null,
      filters,
      change,
      (section) => SECTION_WORDS[section],
    ),
  ];
  const fieldsets = groups.filter(({ choices }) => choices.length > 1).map(fieldset);
  if (countSections !== null) {
    const count = button('欄ごとの件数を数える');
    count.addEventListener('click', () => {
      count.disabled = true;
      countSections();
    });
    fieldsets.at(-1)?.append(count);
  }
  return fieldsets;
}

interface Choice {
  readonly id: string;
  readonly text: string;
  /** Null where it is not known. */
  readonly count: number | null;
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

interface Group {
  readonly legend: string;
  readonly choices: readonly Choice[];
}

function group<K extends keyof Filters, T extends Filters[K][number]>(
  name: K,
  legend: string,
  values: readonly T[],
  counts: ReadonlyMap<T, number> | null,
  filters: Filters,
  change: (filters: Filters) => void,
  textOf: (value: T) => string,
): Group {
  const chosen = filters[name] as readonly T[];
  return {
    legend,
    choices: values
      .filter((value) => counts === null || counts.has(value) || chosen.includes(value))
      .map((value) => ({
        id: `facet-${name}-${value}`,
        text: textOf(value),
        count: counts === null ? null : (counts.get(value) ?? 0),
        isChosen: chosen.includes(value),
        toggle: () =>
          change({
            ...filters,
            [name]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
          }),
      })),
  };
}

function fieldset({ legend, choices }: Group): HTMLFieldSetElement {
  return element(
    'fieldset',
    {},
    element('legend', {}, legend),
    ...choices.map(({ id, text, count, isChosen, toggle }) => {
      const box = element('input', { type: 'checkbox', id });
      box.checked = isChosen;
      box.addEventListener('change', toggle);
      return element(
        'label',
        { for: id },
        box,
        element('span', {}, text),
        ...(count === null ? [] : [element('span', { class: 'count' }, String(count))]),
      );
    }),
  );
}
