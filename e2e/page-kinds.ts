// The kinds of pages, what each may weigh at most, and the largest page of each in the fictional city's site, which is as large as
// a real one. A page that outgrows its budget either became too heavy, or the budget is raised here, for a reason.

import { gzipSync } from 'node:zlib';
import { builtFile, builtPages } from './built-site.ts';

export interface PageKind {
  readonly kind: string;
  readonly address: RegExp;
  /** HTML, with its stylesheet, in KB, gzipped. */
  readonly weight: number;
  /** Scripts in KB, gzipped, before the reader does anything; 0 where there is none. */
  readonly script?: number;
  /** Requests for scripts after that. An icon is the browser's own wish; the city's mark stands in the page (src/logo.ts). */
  readonly requests?: number;
}

export const PAGE_KINDS: readonly PageKind[] = [
  { kind: 'the home page', address: /^\/$/, weight: 20 },
  { kind: 'the page of a goal', address: /^\/goals\/[^/]+\/$/, weight: 18 },
  { kind: 'the KPIs of a goal', address: /^\/goals\/[^/]+\/kpis\/$/, weight: 26 },
  // A sheet of three, with what it corrects and links to the others.
  { kind: 'a sheet', address: /^\/measures\/[^/]+\/(?:\d+\/)?$/, weight: 20 },
  { kind: 'what changed between two sheets', address: /^\/measures\/[^/]+\/\d+\.\.\d+\/$/, weight: 19 },
  { kind: 'the record of corrections', address: /^\/revisions\/$/, weight: 16 },
  { kind: 'the list of KPIs', address: /^\/kpis\/$/, weight: 30, script: 6, requests: 1 },
  // Its whole life: every sheet that has it, every correction.
  { kind: 'the page of a KPI', address: /^\/kpis\/[^/]+\/$/, weight: 17 },
  { kind: 'a KPI in a frame', address: /^\/embed\/kpis\/[^/]+\/$/, weight: 11 },
  { kind: 'what is missing', address: /^\/missing\/$/, weight: 20 },
  { kind: 'the list of programmes', address: /^\/programmes\/$/, weight: 20 },
  { kind: 'the page of a programme', address: /^\/programmes\/[^/]+\/$/, weight: 11 },
  { kind: 'the list of terms', address: /^\/glossary\/$/, weight: 14 },
  { kind: 'the page of a term', address: /^\/glossary\/[^/]+\/$/, weight: 11 },
  {
    kind: 'the search, before a word is typed',
    address: /^\/search\/$/,
    weight: 28,
    script: 16,
    requests: 1,
  },
  { kind: 'the gallery of forms', address: /^\/formats\//, weight: 40 },
  { kind: 'the list of downloads', address: /^\/data\/$/, weight: 30 },
  { kind: 'what columns and JSON mean', address: /^\/data\/(?:columns|api)\/$/, weight: 20 },
  // As heavy as its sheets are many.
  {
    kind: 'the sheets of a goal to print',
    address: /^\/pack\/\d+\/[^/]+\/$/,
    weight: 40,
    script: 2,
    requests: 1,
  },
  { kind: 'all sheets to print', address: /^\/pack\/\d+\/$/, weight: 60, script: 2, requests: 1 },
  { kind: 'prose', address: /^\/about\//, weight: 12 },
  { kind: 'the page that is not there', address: /^\/404\.html$/, weight: 10 },
];

/** What a file of the fictional city's site weighs on the line, in KB. */
export const gzipped = (address: string): number => gzipSync(builtFile(address, 'dist-example')).length / 1024;

/** The address of the heaviest page of a kind. */
export function largestOf({ address }: Pick<PageKind, 'address'>): string {
  const pages = builtPages('dist-example').filter((built) => address.test(built));
  const [largest = ''] = pages.toSorted((one, other) => gzipped(other) - gzipped(one));
  return largest;
}
