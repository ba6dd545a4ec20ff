// Other words for what was typed: names of the same thing, and official words for those of everyday speech.

import type { Synonyms } from './catalogue.ts';
import { keyOf, type Word } from './query.ts';
import { placesOf, tokenTexts } from './text.ts';

/** Why a word was put in the place of another. */
export interface Reason {
  /** `alias`: `other` is another name of `official`. `everyday`: `other` is everyday speech for `official`. */
  readonly kind: 'alias' | 'everyday';
  readonly other: string;
  readonly official: string;
}

/** One way of putting other words in the place of those typed. */
export interface Alternative {
  readonly phrases: readonly (readonly string[])[];
  readonly reasons: readonly Reason[];
  /** The words put in. */
  readonly replacements: readonly string[];
}

/** A word that leads to another. */
interface Lead {
  readonly from: readonly string[];
  readonly to: string;
  readonly reason: Reason;
}

/** No more ways than this are tried for one query, nor thought of: each further place would double them. */
const MAX_ALTERNATIVES = 16;

const known = new WeakMap<readonly Synonyms[], readonly Lead[]>();

/** Names of the same thing lead to each other; everyday words lead to official ones and to nothing else. */
export function leadsOf(synonyms: readonly Synonyms[]): readonly Lead[] {
  const leads = known.get(synonyms) ?? allLeads(synonyms);
  known.set(synonyms, leads);
  return leads;
}

function allLeads(synonyms: readonly Synonyms[]): Lead[] {
  const leads = synonyms.flatMap(({ official, aliases, everyday }) => {
    const [name = ''] = official;
    const between = (from: string, to: string): Lead => {
      const other = aliases.includes(from) ? from : to;
      const target = official.includes(from) ? from : official.includes(to) ? to : name;
      return { from: tokenTexts(from), to, reason: { kind: 'alias', other, official: target } };
    };
    const names = [...official, ...aliases];
    return [
      ...names.flatMap((from) =>
        names
          .filter((to) => to !== from && (aliases.includes(from) || aliases.includes(to)))
          .map((to) => between(from, to)),
      ),
      ...everyday.flatMap((from) =>
        official.map((to): Lead => ({
          from: tokenTexts(from),
          to,
          reason: { kind: 'everyday', other: from, official: to },
        })),
      ),
    ];
  });
  return leads.filter(({ from, to }) => from.length > 0 && keyOf(from) !== keyOf(tokenTexts(to)));
}

/** All words of the query in one row, with what part of it was typed as one word. */
interface Row {
  readonly tokens: readonly string[];
  /** Places where a word begins, and the end of the row. */
  readonly edges: readonly number[];
}

function rowOf(words: readonly Word[]): Row {
  const edges = [0];
  for (const { tokens } of words) edges.push((edges.at(-1) ?? 0) + tokens.length);
  return { tokens: words.flatMap(({ tokens }) => tokens), edges };
}

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly leads: readonly Lead[];
}

interface Change {
  readonly spot: Spot;
  readonly lead: Lead;
}

/** Where in a row another word could stand: the longest first, none overlapping. */
function spotsOf(row: Row, leads: readonly Lead[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const lead of leads) {
    for (const start of placesOf(row.tokens, lead.from)) {
      const end = start + lead.from.length;
      if (!isWhole(row, start, end)) continue;
      const key = `${start}-${end}`;
      spots.set(key, { start, end, leads: [...(spots.get(key)?.leads ?? []), lead] });
    }
  }
  const taken: Spot[] = [];
  for (const spot of [...spots.values()].toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken.every((other) => spot.end <= other.start || spot.start >= other.end)) taken.push(spot);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

/** A lead may cover whole words of the query, or two tokens or more within one; not the end of one word and the start of the next. */
function isWhole({ edges }: Row, start: number, end: number): boolean {
  if (edges.includes(start) && edges.includes(end)) return true;
  return end - start >= 2 && !edges.some((edge) => edge > start && edge < end);
}

/** The ways of putting other words in the place of those typed, those that change least first. */
export function alternativesTo(words: readonly Word[], leads: readonly Lead[]): Alternative[] {
  const row = rowOf(words);
  // The first one changes nothing.
  let ways: Change[][] = [[]];
  for (const spot of spotsOf(row, leads)) {
    ways = ways
      .flatMap((way) => [way, ...spot.leads.map((lead) => [...way, { spot, lead }])])
      .toSorted((a, b) => a.length - b.length)
      .slice(0, MAX_ALTERNATIVES + 1);
  }
  return ways.slice(1).map((way) => ({
    phrases: replaced(row, way),
    reasons: way.map(({ lead }) => lead.reason),
    replacements: way.map(({ lead }) => lead.to),
  }));
}

/** The row cut into phrases at the query's spaces, with other words in some places; what is put in may have spaces of its own. */
function replaced({ tokens, edges }: Row, way: readonly Change[]): string[][] {
  const phrases: string[][] = [];
  let phrase: string[] = [];
  for (let at = 0; at < tokens.length;) {
    const change = way.find(({ spot }) => spot.start === at);
    if (change) {
      phrase.push(...tokenTexts(change.lead.to));
      at = change.spot.end;
    } else {
      phrase.push(tokens[at] ?? '');
      at += 1;
    }
    if (edges.includes(at)) {
      phrases.push(phrase);
      phrase = [];
    }
  }
  return phrases;
}
