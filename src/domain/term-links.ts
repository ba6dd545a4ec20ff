// Links from a page's texts to the glossary: the first use of each term on the page, and no other.
//
// A sheet as it is read knows nothing of the glossary. The links are made while its page is rendered, on the passages' safe
// HTML taken apart again: only text between tags is touched, and what is put there is escaped.

import { Parser } from 'htmlparser2';
import { type Measure, type Passage, passagesOf } from './measure.ts';
import { NO_TERM, termPath } from './term.ts';
import { type TermMatcher, type TermPlace, termsIn } from './term-matcher.ts';

/** A piece of plain text; with a term's id it is a link to that term. */
export interface TextPiece {
  readonly text: string;
  readonly term: string | null;
}

/** A run of text between two tags. */
interface Run {
  /** Where it stands in the HTML, by indices; end excluded. */
  readonly from: number;
  to: number;
  /** Where it begins in the whole text. */
  readonly start: number;
  text: string;
  /** False in links, code, headings, ruby and what an editor has marked to stay as it is. */
  readonly isOpen: boolean;
}

/** HTML taken apart. */
interface TakenApart {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Ids of the terms that the editor has linked. */
  readonly linked: readonly string[];
}

const CLOSED = new Set(['a', 'code', 'ruby', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements that stand within a word's sentence; all others end it. */
const INLINE = new Set(['a', 'code', 'del', 'em', 'ruby', 'small', 'span', 'strong']);
/** Readings in ruby stand beside the text, not in it. */
const BESIDE = new Set(['rp', 'rt']);

const hasMarkup = (html: string) => /[<&]/.test(html);

function takenApart(html: string): TakenApart {
  if (!hasMarkup(html))
    return { text: html, runs: [{ from: 0, to: html.length, start: 0, text: html, isOpen: true }], linked: [] };
  const runs: Run[] = [];
  const linked: string[] = [];
  const closedBy: boolean[] = [];
  let text = '';
  let beside = 0;
  const endSentence = (name: string) => {
    if (!INLINE.has(name) && !BESIDE.has(name)) text += '\n';
  };
  const parser = new Parser({
    onopentag: (name, { href, class: className }) => {
      endSentence(name);
      if (BESIDE.has(name)) beside += 1;
      closedBy.push(CLOSED.has(name) || className === NO_TERM);
      const term = name === 'a' ? /^\/glossary\/([^/]+)\/$/.exec(href ?? '')?.[1] : undefined;
      if (term !== undefined) linked.push(term);
    },
    onclosetag: (name) => {
      endSentence(name);
      if (BESIDE.has(name)) beside -= 1;
      closedBy.pop();
    },
    ontext: (data) => {
      if (beside > 0) return;
      const { startIndex: from, endIndex } = parser;
      const last = runs.at(-1);
      // A reference (&amp;) comes as a text of its own.
      if (last?.to === from) {
        last.text += data;
        last.to = endIndex + 1;
      } else runs.push({ from, to: endIndex + 1, start: text.length, text: data, isOpen: !closedBy.includes(true) });
      text += data;
    },
  });
  parser.end(html);
  return { text, runs, linked };
}

const escaped = (text: string) => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');

/** Makes the links of one page, text by text in the page's order. */
export class TermLinker {
  readonly #matcher: TermMatcher;
  readonly #taken: Set<string>;

  /** `taken` are terms that the page links already, or is about. */
  constructor(matcher: TermMatcher, taken: Iterable<string> = []) {
    this.#matcher = matcher;
    this.#taken = new Set(taken);
  }

  /** A plain text, its first uses of terms apart. Joined, the pieces are the text. */
  pieces(text: string): TextPiece[] {
    return this.#cut(
      text,
      0,
      text.length,
      this.#first(text, () => true),
    );
  }

  /** A passage's HTML with the first uses of terms linked. Its text stays the same. */
  html(html: string): string {
    const { text, runs } = takenApart(html);
    const runOf = ({ start, end }: TermPlace) =>
      runs.find((run) => run.isOpen && start >= run.start && end <= run.start + run.text.length);
    const links = this.#first(text, (place) => runOf(place) !== undefined);
    if (links.length === 0) return html;
    let result = '';
    let done = 0;
    for (const run of runs) {
      const end = run.start + run.text.length;
      const own = links.filter((place) => place.start >= run.start && place.end <= end);
      if (own.length === 0) continue;
      const pieces = this.#cut(text, run.start, end, own).map((piece) =>
        piece.term === null
          ? escaped(piece.text)
          : `<a class="term" href="${termPath(piece.term)}">${escaped(piece.text)}</a>`,
      );
      result += html.slice(done, run.from) + pieces.join('');
      done = run.to;
    }
    return result + html.slice(done);
  }

  /** The places of a text to be linked; they count as linked from here on. */
  #first(text: string, isPossible: (place: TermPlace) => boolean): TermPlace[] {
    return termsIn(text, this.#matcher).filter((place) => {
      if (!place.canLink || this.#taken.has(place.term) || !isPossible(place)) return false;
      this.#taken.add(place.term);
      return true;
    });
  }

  #cut(text: string, from: number, to: number, places: readonly TermPlace[]): TextPiece[] {
    const pieces: TextPiece[] = [];
    let done = from;
    for (const { start, end, term } of places) {
      if (start > done) pieces.push({ text: text.slice(done, start), term: null });
      pieces.push({ text: text.slice(start, end), term });
      done = end;
    }
    if (to > done) pieces.push({ text: text.slice(done, to), term: null });
    return pieces;
  }
}

/** Ids of the terms that an editor has linked in a passage's HTML. */
export function termsLinkedByHand(html: string): readonly string[] {
  return takenApart(html).linked;
}

/** A sheet's texts with links, for its page. */
export interface LinkedSheet {
  /** The sheet with links in the HTML of its passages. */
  readonly measure: Measure;
  /** The definitions of its KPIs and the texts of its initiatives, by their addresses in the page: `kpi-1`, `initiative-7`. */
  readonly texts: ReadonlyMap<string, readonly TextPiece[]>;
}

/**
 * A sheet with the first use of each term linked, in the order of its page: definitions, achievements, challenges with their
 * responses, initiatives, opinions. A term that the editor has linked somewhere in the sheet is linked there alone.
 */
export function sheetWithTermLinks(measure: Measure, matcher: TermMatcher): LinkedSheet {
  const linker = new TermLinker(
    matcher,
    passagesOf(measure).flatMap(({ html }) => termsLinkedByHand(html)),
  );
  const linked = (passage: Passage): Passage => ({ ...passage, html: linker.html(passage.html) });
  const definitions = measure.kpis.flatMap(({ number, definition }) =>
    definition === null ? [] : [[`kpi-${number}`, linker.pieces(definition)] as const],
  );
  const achievements = measure.achievements.map(linked);
  const challenges = measure.challenges.map(({ challenge, response }) => ({
    challenge: linked(challenge),
    response: linked(response),
  }));
  const initiatives = measure.initiatives.map(({ id, text }) => [id, linker.pieces(text)] as const);
  const opinions = measure.opinions.map((opinion) => ({ ...opinion, passages: opinion.passages.map(linked) }));
  return {
    measure: { ...measure, achievements, challenges, opinions },
    texts: new Map([...definitions, ...initiatives]),
  };
}
