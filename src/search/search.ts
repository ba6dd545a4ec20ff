// The search itself, over either engine: several words, other words for them, questions, filters, ranking, counts.

import { type Catalogue, kindOf } from './catalogue.ts';
import type { PhraseIndex } from './engine.ts';
import { type Query, type Word } from './query.ts';
import { contentWords } from './question.ts';
import { type Alternative, alternativesTo, leadsOf, type Reason } from './synonyms.ts';
import type { Kind } from './thing.ts';

/** How a thing was found that does not hold the words typed. */
export interface Via {
  readonly reasons: readonly Reason[];
  /** The words that led to it. */
  readonly words: readonly string[];
  /** Whether the words are those that carry a question's content. */
  readonly isQuestion: boolean;
}

type Phrases = readonly (readonly string[])[];

/** A page of a thing that was found, with the sets of phrases it was found by. */
export interface FoundPage {
  readonly page: number;
  readonly ways: readonly Phrases[];
}

/** A thing that was found. */
export interface Hit {
  readonly thing: number;
  readonly kind: Kind;
  /** At least one, newest edition first. */
  readonly pages: readonly FoundPage[];
  /** Null where one of the pages holds every word typed. */
  readonly via: Via | null;
}

/** Pages that hold every phrase, with the place where each occurs first. */
type Matches = ReadonlyMap<number, readonly number[]>;

interface Match {
  readonly page: number;
  readonly phrases: Phrases;
  readonly rank: Rank;
  readonly via: Via | null;
}

/**
 * What decides the order; less comes first. Tens: how indirectly it was found. Ones: what the words stand in. Behind the
 * point: how much of a title they are not.
 */
type Rank = number;

/** All things that are found by a query, in the order in which they are listed. */
export async function search(index: PhraseIndex, catalogue: Catalogue, { words }: Query): Promise<Hit[]> {
  if (words.length === 0) return [];
  const leads = leadsOf(catalogue.synonyms);
  const known = [...new Set(leads.map(({ reason }) => [reason.other, reason.official]).flat())];

  const asked = async (typed: readonly Word[], isQuestion: boolean): Promise<Match[]> => {
    const asTyped: Alternative = { phrases: typed.map(({ tokens }) => tokens), reasons: [], replacements: [] };
    const ways = [asTyped, ...alternativesTo(typed, leads)];
    const found = await Promise.all(ways.map(({ phrases }) => pagesWithAll(index, phrases)));
    return ways.flatMap((way, order) => {
      const via = viaOf(way, typed, isQuestion);
      return [...(found[order] ?? [])].map(([page, places]) => ({
        page,
        phrases: way.phrases,
        rank: rankOf(catalogue, page, way.phrases, places, via),
        via,
      }));
    });
  };

  let matches = await asked(words, false);
  if (matches.length === 0) {
    for (const content of contentWords(words, known)) {
      matches = await asked(content, true);
      if (matches.length > 0) break;
    }
  }
  return inOrder(hitsOf(catalogue, matches), catalogue);
}

async function pagesWithAll(index: PhraseIndex, phrases: Phrases): Promise<Matches> {
  const [first = new Map<number, number>(), ...others] = await Promise.all(phrases.map((phrase) => index.find(phrase)));
  const matches = new Map<number, readonly number[]>();
  for (const [page, place] of first) {
    const places = [place];
    for (const other of others) {
      const otherPlace = other.get(page);
      if (otherPlace !== undefined) places.push(otherPlace);
    }
    if (places.length === phrases.length) matches.set(page, places);
  }
  return matches;
}

function viaOf({ reasons, replacements }: Alternative, typed: readonly Word[], isQuestion: boolean): Via | null {
  if (!isQuestion && reasons.length === 0) return null;
  return {
    reasons,
    words: isQuestion ? [...typed.map(({ text }) => text), ...replacements] : replacements,
    isQuestion,
  };
}

/**
 * Found as typed before found by other words, by names before everyday speech before a question's words; then by what the
 * words stand in: the whole title, the title, a name (KPI, programme, heading), the text; then by how much of the title
 * they are.
 */
function rankOf(
  catalogue: Catalogue,
  page: number,
  phrases: Phrases,
  places: readonly number[],
  via: Via | null,
): Rank {
  const titleEnd = catalogue.titleEnds[page] ?? 0;
  const nameEnd = catalogue.nameEnds[page] ?? 0;
  const lastPlace = Math.max(...places);
  const indirect = via === null ? 0 : via.isQuestion ? 3 : via.reasons.some(({ kind }) => kind === 'everyday') ? 2 : 1;
  if (lastPlace >= titleEnd) return indirect * 10 + (lastPlace < nameEnd ? 2 : 3);
  const covered = phrases.reduce((sum, phrase) => sum + phrase.length, 0);
  // A title's end has the place between passages in it.
  return indirect * 10 + 1 - Math.min(1, covered / (titleEnd - 1));
}

interface RankedHit extends Hit {
  readonly rank: Rank;
}

/** One hit a thing. Pages that hold what was typed hide those of the same thing that only hold other words for it. */
function hitsOf(catalogue: Catalogue, matches: readonly Match[]): RankedHit[] {
  const byThing = new Map<number, Match[]>();
  for (const match of matches) {
    const thing = catalogue.things[match.page] ?? -1;
    const others = byThing.get(thing);
    if (others) others.push(match);
    else byThing.set(thing, [match]);
  }
  return [...byThing].map(([thing, all]) => {
    const isDirect = all.some(({ via }) => via === null);
    const shown = isDirect && all.length > 1 ? all.filter(({ via }) => via === null) : all;
    return {
      thing,
      kind: kindOf(catalogue, all[0]?.page ?? 0),
      pages: pagesOf(shown),
      via: isDirect ? null : mergedVia(shown),
      rank: shown.reduce((best, { rank }) => Math.min(best, rank), Infinity),
    };
  });
}

/** Each page once, with all ways it was found by, in the catalogue's order: newest edition first. */
function pagesOf(matches: readonly Match[]): FoundPage[] {
  const [first] = matches;
  if (first && matches.length === 1) return [{ page: first.page, ways: [first.phrases] }];
  const ways = new Map<number, Phrases[]>();
  for (const { page, phrases } of matches) ways.set(page, [...(ways.get(page) ?? []), phrases]);
  return [...ways].map(([page, found]) => ({ page, ways: found })).toSorted((a, b) => a.page - b.page);
}

/** All that led to a thing. */
function mergedVia(matches: readonly Match[]): Via {
  const all = matches.flatMap(({ via }) => via ?? []);
  return {
    reasons: [
      ...new Map(all.flatMap(({ reasons }) => reasons).map((reason) => [JSON.stringify(reason), reason])).values(),
    ],
    words: [...new Set(all.flatMap(({ words }) => words))],
    isQuestion: all.some(({ isQuestion }) => isQuestion),
  };
}

/** By rank; of equal ones those whose newest edition was found first, then as things are numbered. */
function inOrder(hits: readonly RankedHit[], catalogue: Catalogue): Hit[] {
  const isOld = ({ pages }: Hit) => {
    const newest = pages[0]?.page ?? 0;
    return catalogue.things[newest - 1] === catalogue.things[newest];
  };
  return hits.toSorted((a, b) => a.rank - b.rank || Number(isOld(a)) - Number(isOld(b)) || a.thing - b.thing);
}

/** Every phrase that a page was found by, to be marked on it. */
export function phrasesOf({ ways }: FoundPage): Phrases {
  return [...new Map(ways.flat().map((phrase) => [phrase.join(' '), phrase])).values()];
}
