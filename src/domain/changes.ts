// What changed between two editions of a measure's sheet: figures, targets, KPIs, and every passage, word by word.

import { type FigureChange, figureChanges, isSameUnit } from './figure-change.ts';
import type { Kpi } from './kpi.ts';
import type { EndedKpi, KpiEvent } from './kpi-event.ts';
import type { ChallengeResponse, Initiative, Measure, Passage } from './measure.ts';
import { pairTexts } from './pairing.ts';
import { type Piece, sentencesOf, textDiff } from './text-diff.ts';

/** How a text went from the older sheet to the newer. */
export interface TextChange {
  readonly kind: 'added' | 'gone' | 'unchanged' | 'reworded';
  /** Both texts in one; a single piece where there is only one text. */
  readonly pieces: readonly Piece[];
  /** Sentences of the newer text that the older has letter by letter; 0 where there is only one text. */
  readonly carriedOver: number;
  readonly sentences: number;
}

/** A bullet: its place in either sheet (from 1, null where it is not in it), and how it went. */
export interface PassageChange {
  readonly olderNumber: number | null;
  readonly newerNumber: number | null;
  readonly text: TextChange;
}

/** A challenge with its response, paired across the sheets by the text of both. */
export interface ChallengeChange {
  readonly olderNumber: number | null;
  readonly newerNumber: number | null;
  readonly challenge: TextChange;
  readonly response: TextChange;
}

export interface OpinionChange {
  readonly heading: string;
  readonly passages: readonly PassageChange[];
}

/** A KPI that is in only one of the sheets, or in both with something changed. */
export interface KpiChange {
  readonly kind: 'added' | 'gone' | 'changed';
  /** As the newer sheet has it; as the older does where the newer has it no longer. */
  readonly kpi: Kpi;
  readonly older: Kpi | null;
  /** Null where the name is the same. */
  readonly formerName: string | null;
  /** Null where the unit is the same. */
  readonly formerUnit: string | null;
  readonly figures: readonly FigureChange[];
  /** What the newer sheet declares, and the older did not. */
  readonly events: readonly KpiEvent[];
  /** What the newer sheet says of its end. */
  readonly end: EndedKpi | null;
}

export interface MeasureChanges {
  readonly older: Measure;
  readonly newer: Measure;
  /** Null where the measure's name is the same. */
  readonly formerName: string | null;
  readonly kpis: readonly KpiChange[];
  readonly achievements: readonly PassageChange[];
  readonly challenges: readonly ChallengeChange[];
  readonly initiatives: readonly PassageChange[];
  readonly opinions: readonly OpinionChange[];
}

function textChange(older: string | null, newer: string | null): TextChange {
  const sentences = sentencesOf(newer ?? older ?? '');
  const told = { carriedOver: 0, sentences: sentences.length };
  if (older === null) return { kind: 'added', pieces: [{ kind: 'added', text: newer ?? '' }], ...told };
  if (newer === null) return { kind: 'gone', pieces: [{ kind: 'removed', text: older }], ...told };
  const before = sentencesOf(older);
  const carriedOver = sentences.filter((sentence) => before.includes(sentence)).length;
  if (older === newer)
    return { kind: 'unchanged', pieces: [{ kind: 'same', text: newer }], carriedOver, sentences: sentences.length };
  return { kind: 'reworded', pieces: textDiff(older, newer), carriedOver, sentences: sentences.length };
}

const numberIn = <T>(items: readonly T[], item: T | null) => (item === null ? null : items.indexOf(item) + 1);

function passageChanges<T>(older: readonly T[], newer: readonly T[], textOf: (item: T) => string): PassageChange[] {
  return pairTexts(older, newer, textOf).map((pair) => ({
    olderNumber: numberIn(older, pair.older),
    newerNumber: numberIn(newer, pair.newer),
    text: textChange(pair.older && textOf(pair.older), pair.newer && textOf(pair.newer)),
  }));
}

const plainText = ({ plainText: text }: Passage) => text;
const initiativeText = ({ text }: Initiative) => text;
const bothTexts = ({ challenge, response }: ChallengeResponse) => `${challenge.plainText}\n${response.plainText}`;

function challengeChanges(older: Measure['challenges'], newer: Measure['challenges']): ChallengeChange[] {
  return pairTexts(older, newer, bothTexts).map((pair) => ({
    olderNumber: numberIn(older, pair.older),
    newerNumber: numberIn(newer, pair.newer),
    challenge: textChange(pair.older?.challenge.plainText ?? null, pair.newer?.challenge.plainText ?? null),
    response: textChange(pair.older?.response.plainText ?? null, pair.newer?.response.plainText ?? null),
  }));
}

function opinionChanges(older: Measure['opinions'], newer: Measure['opinions']): OpinionChange[] {
  const headings = [...new Set([...newer, ...older].map(({ heading }) => heading))];
  const passages = (opinions: Measure['opinions'], heading: string) =>
    opinions.filter((opinion) => opinion.heading === heading).flatMap((opinion) => opinion.passages);
  return headings.map((heading) => ({
    heading,
    passages: passageChanges(passages(older, heading), passages(newer, heading), plainText),
  }));
}

function kpiChanges(older: Measure, newer: Measure): KpiChange[] {
  const before = new Map(older.kpis.map((kpi) => [kpi.id, kpi]));
  const now = new Set(newer.kpis.map(({ id }) => id));
  const kept = newer.kpis.flatMap((kpi): KpiChange[] => {
    const old = before.get(kpi.id);
    const events = (kpi.events ?? []).filter(
      (event) =>
        !(old?.events ?? []).some(({ kind, fiscalYear }) => kind === event.kind && fiscalYear === event.fiscalYear),
    );
    if (!old)
      return [{ kind: 'added', kpi, older: null, formerName: null, formerUnit: null, figures: [], events, end: null }];
    const change: KpiChange = {
      kind: 'changed',
      kpi,
      older: old,
      formerName: old.name === kpi.name ? null : old.name,
      formerUnit: isSameUnit(old.unit, kpi.unit) ? null : old.unit,
      figures: figureChanges(old, kpi),
      events,
      end: null,
    };
    const isSame =
      change.formerName === null && change.formerUnit === null && change.figures.length + events.length === 0;
    return isSame ? [] : [change];
  });
  const gone = older.kpis
    .filter(({ id }) => !now.has(id))
    .map((kpi): KpiChange => ({
      kind: 'gone',
      kpi,
      older: kpi,
      formerName: null,
      formerUnit: null,
      figures: [],
      events: [],
      end: (newer.ended ?? []).find(({ id }) => id === kpi.id) ?? null,
    }));
  return [...kept, ...gone];
}

/** Everything that differs between two sheets of one measure, and what stayed. */
export function changesBetween(older: Measure, newer: Measure): MeasureChanges {
  return {
    older,
    newer,
    formerName: older.name === newer.name ? null : older.name,
    kpis: kpiChanges(older, newer),
    achievements: passageChanges(older.achievements, newer.achievements, plainText),
    challenges: challengeChanges(older.challenges, newer.challenges),
    initiatives: passageChanges(older.initiatives, newer.initiatives, initiativeText),
    opinions: opinionChanges(older.opinions, newer.opinions),
  };
}

interface EditionPair<T> {
  readonly older: T;
  readonly newer: T;
}

/** Which two editions have a page of what changed: any, so that the pages that are there stay when a newer edition comes. */
export function editionPairs<T extends Pick<Measure, 'edition'>>(editions: readonly T[]): EditionPair<T>[] {
  const ascending = editions.toSorted((a, b) => a.edition - b.edition);
  return ascending.flatMap((older, index) => ascending.slice(index + 1).map((newer) => ({ older, newer })));
}

/** Those of them that readers are led to: neighbours, and each with the newest. */
export function comparedEditions<T extends Pick<Measure, 'edition'>>(editions: readonly T[]): EditionPair<T>[] {
  const ascending = editions.toSorted((a, b) => a.edition - b.edition);
  const isNext = ({ older, newer }: EditionPair<T>) => ascending.indexOf(newer) === ascending.indexOf(older) + 1;
  return editionPairs(editions).filter((pair) => isNext(pair) || pair.newer === ascending.at(-1));
}

/** The address of what changed between two editions. */
export function changesPath({
  older,
  newer,
}: {
  older: Pick<Measure, 'slug' | 'edition'>;
  newer: Pick<Measure, 'edition'>;
}): string {
  return `/measures/${older.slug}/${older.edition}..${newer.edition}/`;
}
