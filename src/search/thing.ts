// What can be found: things (a measure, a KPI, a programme, a term, a page), the built pages that show them, and the
// passages on those pages. Plain data, made by records.ts from built HTML and read by the search page.

export const KINDS = ['measure', 'kpi', 'programme', 'term', 'page'] as const;
export type Kind = (typeof KINDS)[number];

/** The columns of a sheet. */
export const SECTIONS = ['kpi', 'achievement', 'challenge', 'response', 'initiative'] as const;
export type Section = (typeof SECTIONS)[number];

export function isKind(text: string | null | undefined): text is Kind {
  return (KINDS as readonly (string | null | undefined)[]).includes(text);
}

export function isSection(text: string | null | undefined): text is Section {
  return (SECTIONS as readonly (string | null | undefined)[]).includes(text);
}

/** A block of text as a reader sees it: a paragraph, a bullet, a cell. No match reaches from one into the next. */
export interface Passage {
  readonly text: string;
  /** `title` is the page's h1, `name` another heading or the head of a row: matches in them rank higher. */
  readonly role: 'title' | 'name' | 'text';
  /** Id to link to; null for the top of the page. */
  readonly anchor: string | null;
  /** What the link says: 「成果 5」; null where the page gives no words for it. */
  readonly label: string | null;
  readonly section: Section | null;
  /** Cells of one table row, or a term and its description, have the same number: one without the others says little. */
  readonly row: number | null;
}

/** One built page that can be found. */
export interface SearchPage {
  /** Its address from the site's root: `/measures/1-1/2017/`. */
  readonly url: string;
  readonly kind: Kind;
  /** Address of the thing that it shows. Pages with the same one are one result. */
  readonly thing: string;
  readonly title: string;
  /** Where it belongs: 「平成29年度 ／ 重点施策 I」; empty where it says nothing. */
  readonly where: string;
  readonly goal: string | null;
  /** Fiscal year of the sheet; null where it has none. */
  readonly year: number | null;
  /** Other names of the thing: spellings, foreign and old names. */
  readonly aliases: readonly string[];
  /** Words of everyday speech that lead to `official`. */
  readonly everyday: readonly string[];
  /** The words of the sheets that aliases and everyday words stand for; the title unless the page says otherwise. */
  readonly official: readonly string[];
  readonly passages: readonly Passage[];
}
