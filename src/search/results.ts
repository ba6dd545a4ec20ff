// The list of results as elements. Whatever comes from a page or from the reader becomes text, never markup.

import { type Excerpt, excerptsOf, markedPieces, type Piece } from './excerpts.ts';
import type { PageText } from './page-text.ts';
import { type FoundPage, type Hit, phrasesOf } from './search.ts';
import { KIND_WORDS, SECTION_WORDS, viaText } from './words.ts';

type Child = Node | string;

/** An element with attributes (null leaves one out) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A button in the text of the page. */
export const button = (words: string) => element('button', { type: 'button', class: 'outlined-button' }, words);

function marked(pieces: readonly Piece[]): Child[] {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));
}

/** So many passages of a page are shown at once; the others wait behind a button. */
const SHOWN_PASSAGES = 5;

export interface ListOptions {
  /** Turns an address from the site's root into one that can be linked to. */
  readonly href: (path: string) => string;
  /** Whether every passage is shown at once. */
  readonly all: boolean;
  /** The words for an edition: 平成28（2016）年度. */
  readonly editionWords: (page: PageText) => string;
}

/** One result: the thing, how it was found, and the passages of its newest page and, below them, of older editions. */
export function resultItem(hit: Hit, texts: ReadonlyMap<number, PageText>, options: ListOptions): HTMLLIElement {
  const pages = hit.pages.flatMap((found) => {
    const text = texts.get(found.page);
    return text ? [{ found, text }] : [];
  });
  const [first] = pages;
  if (!first) return element('li');
  const { thing } = first.text;
  const parts = pages.map(({ found, text }) => {
    const passages = passageList(found, text, options);
    return isOld(text)
      ? [
          element(
            'div',
            { class: 'edition' },
            element('h3', {}, link(options.href(text.url), options.editionWords(text))),
            ...passages,
          ),
        ]
      : passages;
  });
  return element(
    'li',
    { 'data-href': thing, 'data-kind': hit.kind, 'data-via': hit.via?.words.join(' ') ?? null },
    element(
      'p',
      { class: 'meta' },
      element('strong', {}, KIND_WORDS[hit.kind]),
      ...(first.text.where === '' ? [] : [' ', first.text.where]),
    ),
    element(
      'h2',
      {},
      element(
        'a',
        { href: options.href(thing), 'data-result': '' },
        ...marked(markedPieces(first.text.title, phrasesOf(first.found))),
      ),
    ),
    ...(hit.via ? [element('p', { class: 'via' }, viaText(hit.via))] : []),
    ...parts.flat(),
  );
}

function link(href: string, ...children: readonly Child[]): HTMLAnchorElement {
  return element('a', { href }, ...children);
}

/** An older edition: a sheet's newest stands at the address of the thing itself. */
function isOld({ url, thing, year }: PageText): boolean {
  return url !== thing && year !== null;
}

/** The passages of one page that hold the words; where only the title does, the page's first sentence instead. */
function passageList(found: FoundPage, page: PageText, { href, all }: ListOptions): Node[] {
  const excerpts = excerptsOf(page, phrasesOf(found)).filter(({ role }) => role !== 'title');
  if (excerpts.length === 0) {
    if (isOld(page)) return [];
    const opening = page.passages.find(({ role, text }) => role === 'text' && text.length >= 10);
    return opening ? [element('p', { class: 'opening' }, opening.text)] : [];
  }
  const listOf = (some: readonly Excerpt[]) =>
    element('ul', { class: 'passages' }, ...some.map((excerpt) => passageItem(excerpt, href(page.url))));
  if (all || excerpts.length <= SHOWN_PASSAGES + 1) return [listOf(excerpts)];
  const rest = excerpts.slice(SHOWN_PASSAGES);
  const details = element('details', {}, element('summary', {}, `ほか${rest.length}か所`));
  details.addEventListener('toggle', () => details.append(listOf(rest)), { once: true });
  return [listOf(excerpts.slice(0, SHOWN_PASSAGES)), details];
}

/** A heading is its own link; any other passage stands behind a link that says where it is. */
function passageItem({ label, section, fragment, pieces }: Excerpt, address: string): HTMLLIElement {
  const to = `${address}#${fragment}`;
  if (label === pieces.map(({ text }) => text).join('')) {
    return element('li', { class: 'heading' }, link(to, ...marked(pieces)));
  }
  const words = label ?? (section ? SECTION_WORDS[section] : '本文');
  return element('li', {}, link(to, words), element('span', {}, ...marked(pieces)));
}
