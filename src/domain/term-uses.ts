// Where each term of the glossary is used in the sheets.

import { type Measure, type Passage, passagesOf } from './measure.ts';
import { termsLinkedByHand } from './term-links.ts';
import { type TermMatcher, termsIn } from './term-matcher.ts';

/** A place in a sheet. */
export interface TermPlaceInSheet {
  /** `achievement-3`: its address within the page. */
  readonly id: string;
  /** As the page calls it: 成果 3. */
  readonly label: string;
}

/** The places of one term in one sheet, in the order of its page. */
export interface TermUse {
  readonly measure: Measure;
  readonly places: readonly TermPlaceInSheet[];
}

interface PlacedText extends TermPlaceInSheet {
  readonly text: string;
  readonly html: string;
}

const LABELS: Readonly<Record<string, string>> = {
  achievement: '成果',
  challenge: '課題',
  response: '取組方針',
};

/** The texts of a sheet that may use a term, in the order of its page. */
function textsOf(measure: Measure): PlacedText[] {
  const placed = (passage: Passage, label: string): PlacedText => ({
    id: passage.id,
    label,
    text: passage.plainText,
    html: passage.html,
  });
  const numbered = (passage: Passage) =>
    placed(
      passage,
      passage.id.replace(/^([a-z]+)-/, (_, kind: string) => `${LABELS[kind] ?? kind} `),
    );
  return [
    ...measure.kpis.flatMap(({ number, definition }) =>
      definition === null ? [] : [{ id: `kpi-${number}`, label: `指標 ${number}`, text: definition, html: '' }],
    ),
    ...passagesOf({ ...measure, opinions: [] }).map(numbered),
    ...measure.initiatives.map(({ id, text }, index) => ({ id, label: `取組 ${index + 1}`, text, html: '' })),
    ...measure.opinions.flatMap(({ heading, passages }) =>
      passages.map((passage, index) => placed(passage, `${heading} ${index + 1}`)),
    ),
  ];
}

/**
 * Where each term is used, by its id: under its name or an alias that counts as its name, or where an editor has linked it. The
 * measures' order is kept; a term that nothing uses is not in the map.
 */
export function usesOfTerms(measures: readonly Measure[], matcher: TermMatcher): Map<string, TermUse[]> {
  const uses = new Map<string, TermUse[]>();
  for (const measure of measures) {
    const places = textsOf(measure).flatMap(({ id, label, text, html }) => {
      const terms = new Set([...termsIn(text, matcher).map(({ term }) => term), ...termsLinkedByHand(html)]);
      return [...terms].map((term) => ({ term, place: { id, label } }));
    });
    for (const [term, own] of Map.groupBy(places, ({ term: id }) => id))
      uses.set(term, [...(uses.get(term) ?? []), { measure, places: own.map(({ place }) => place) }]);
  }
  return uses;
}
