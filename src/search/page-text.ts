// A page's text as the search page fetches it: to show passages, to count columns, to scan.

import type { Passage, SearchPage } from './thing.ts';

export type PageText = Pick<SearchPage, 'url' | 'kind' | 'thing' | 'title' | 'where' | 'year' | 'passages'>;

/** The same in fewer bytes: passages with what differs from the usual only. */
interface PackedPage extends Omit<PageText, 'passages'> {
  readonly passages: readonly PackedPassage[];
}

type PackedPassage = string | readonly [text: string, rest: Partial<Omit<Passage, 'text'>>];

export function packPage({ url, kind, thing, title, where, year, passages }: SearchPage): PackedPage {
  return { url, kind, thing, title, where, year, passages: passages.map(packPassage) };
}

function packPassage({ text, role, anchor, label, section, row }: Passage): PackedPassage {
  const rest = {
    ...(role !== 'text' && { role }),
    ...(anchor !== null && { anchor }),
    ...(label !== null && { label }),
    ...(section !== null && { section }),
    ...(row !== null && { row }),
  };
  return Object.keys(rest).length === 0 ? text : [text, rest];
}

export function unpackPage(packed: PackedPage): PageText {
  return { ...packed, passages: packed.passages.map(unpackPassage) };
}

function unpackPassage(packed: PackedPassage): Passage {
  const [text, rest] = typeof packed === 'string' ? [packed, {}] : packed;
  return { text, role: 'text', anchor: null, label: null, section: null, row: null, ...rest };
}
