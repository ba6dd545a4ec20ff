// The search page at work: reads the box and the address, asks the library, shows what it says.

import { type Era, eraFiscalYear } from '../domain/fiscal-year.ts';
import { counted, narrowed, type SectionsOf, sectionsHolding } from './facets.ts';
import { facetFields } from './facet-fields.ts';
import { type Library, MAX_SINGLE_PAGES, openLibrary } from './library.ts';
import { nearMisses } from './near.ts';
import type { PageText } from './page-text.ts';
import { parseQuery, type Query } from './query.ts';
import { button, element, resultItem } from './results.ts';
import { type Hit, search } from './search.ts';
import { watchBox } from './box.ts';
import { watchKeys } from './keys.ts';
import { searchOf, type State, stateOf } from './state.ts';
import type { Section } from './thing.ts';
import { countOf, FAILED, limitText, nearMissText, NOT_MORE, NOTHING_TO_SEARCH, SCANNING, SEARCHING } from './words.ts';

/** Say that results are coming after so long, in milliseconds. */
const SLOW = 300;
/** What stood on the screen for so long was read: the next edit is a new step for the back button, as is another word. */
const SETTLED = 1500;
const STEP = 10;

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const href = (path: string) => `${base}${path}`;
const folder = new URL(href('/search/data/'), location.href).href;

function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The search page has no ${selector}.`);
  return found;
}

/** Replaces what is in a list; where one of its links has the focus, the one to the same place gets it, else `other`. */
function keepingFocus(list: HTMLElement, other: HTMLElement, replace: () => void): void {
  const focused = document.activeElement;
  if (focused === null || !list.contains(focused)) {
    replace();
    return;
  }
  const address = focused.getAttribute('href');
  replace();
  const same = [...list.querySelectorAll('a')].find((link) => link.getAttribute('href') === address);
  (same ?? other).focus();
}

/** Starts the search page. */
export function startSearchPage(): void {
  const form = find<HTMLFormElement>('[data-search-form]');
  const box = find<HTMLInputElement>('[data-search-form] input[type="search"]');
  const status = find<HTMLElement>('[role="status"]');
  const notes = find<HTMLElement>('[data-search-notes]');
  const choices = find<HTMLDetailsElement>('[data-search-choices]');
  const facets = find<HTMLElement>('[data-search-facets]');
  const list = find<HTMLOListElement>('[data-search-results]');
  const more = find<HTMLElement>('[data-search-more]');
  const index = find<HTMLElement>('[data-search-index]');
  const names = [...index.querySelectorAll('a')].map((link) => link.textContent ?? '');

  const era = (facets.dataset['era'] ?? null) as Era | null;

  let state = stateOf(location.search);
  let library: Promise<Library> | null = null;
  /** Counts searches, so that a late answer to an earlier one is dropped. */
  let current = 0;
  let shownSince = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let wasSubmitted = state.q !== '';

  const open = (): Promise<Library> => {
    library ??= openLibrary(folder).catch((error: unknown) => {
      library = null;
      throw error;
    });
    return library;
  };

  /** Goes to another state, as a new step for the back button or in the place of the present one. */
  const go = (next: State, step: 'push' | 'replace') => {
    const address = `${location.pathname}${searchOf(next)}`;
    if (address !== location.pathname + location.search) {
      if (step === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    state = next;
    void show();
  };

  async function show(): Promise<void> {
    current += 1;
    const mine = current;
    const isStale = () => mine !== current;
    const shown = state;
    const query = parseQuery(shown.q);
    document.title = titleFor(shown.q);
    if (query.words.length === 0) {
      showNothingAsked(shown.q);
      return;
    }
    shownSince = 0;
    list.setAttribute('aria-busy', 'true');
    clearTimeout(slow);
    slow = setTimeout(() => {
      status.replaceChildren(SEARCHING);
      status.toggleAttribute('data-slow', true);
    }, SLOW);
    try {
      const opened = await open();
      const hits = await search(opened.index, opened.catalogue, query);
      if (isStale()) return;
      await showHits(opened, query, hits, shown, isStale);
      if (!isStale()) shownSince = Date.now();
    } catch (error) {
      console.error(error);
      if (!isStale()) showFailure();
    } finally {
      if (!isStale()) list.removeAttribute('aria-busy');
    }
  }

  function showNothingAsked(typed: string) {
    list.replaceChildren();
    notes.replaceChildren();
    choices.hidden = true;
    more.replaceChildren();
    index.hidden = false;
    list.removeAttribute('aria-busy');
    setStatus(typed.trim() === '' ? [] : [NOTHING_TO_SEARCH], null);
  }

  function setStatus(children: readonly (Node | string)[], count: number | null) {
    clearTimeout(slow);
    status.removeAttribute('data-slow');
    if (count === null) status.removeAttribute('data-count');
    else status.setAttribute('data-count', String(count));
    status.replaceChildren(...children);
  }

  function showFailure() {
    list.replaceChildren();
    choices.hidden = true;
    more.replaceChildren();
    index.hidden = false;
    setStatus([FAILED], null);
    const retry = button('もう一度試す');
    retry.addEventListener('click', () => void show());
    notes.replaceChildren(element('p', {}, retry));
  }

  async function showHits(opened: Library, query: Query, hits: readonly Hit[], shown: State, isStale: () => boolean) {
    const { catalogue } = opened;
    const sections = new Map<number, ReadonlySet<Section>>();
    const sectionsOf: SectionsOf = (page) => sections.get(page) ?? new Set();
    const pages = hits.flatMap((hit) => hit.pages);
    const readSections = async () => {
      const texts = await opened.texts(pages.map(({ page }) => page));
      for (const found of pages) {
        const text = texts.get(found.page);
        if (text) sections.set(found.page, sectionsHolding(text, found));
      }
    };
    if (shown.filters.sections.length > 0) await readSections();
    const left = narrowed(catalogue, hits, shown.filters, sectionsOf);

    const count = shown.all ? left.length : STEP;
    const first = await itemsFor(opened, left.slice(0, count), shown.all);
    if (isStale()) return;
    const { number, rest } = countOf(left, shown.q);
    setStatus([element('strong', {}, number), rest], left.length);
    keepingFocus(list, box, () => list.replaceChildren(...first));
    showMore(opened, left, first.length, shown);
    index.hidden = left.length > 0;
    showNotes(opened, query, left.length, isStale);

    const countSections = async () => {
      await readSections();
      if (!isStale()) showFacets();
    };
    const showFacets = () => {
      const fields = facetFields(catalogue, counted(catalogue, hits, shown.filters, sectionsOf), shown.filters, {
        countSections: sections.size > 0 || pages.length === 0 ? null : () => void countSections().catch(showFailure),
        yearWords: (year) => eraFiscalYear(year, era),
        change: (filters) => go({ ...state, filters, all: false }, 'push'),
      });
      const focused = document.activeElement?.id;
      facets.replaceChildren(...fields);
      choices.hidden = fields.length === 0 || (hits.length <= 1 && !isFiltered(shown));
      if (focused) document.getElementById(focused)?.focus();
    };
    list.removeAttribute('aria-busy');
    // The results first; counting what else could be chosen may wait until they stand there.
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return;
    showFacets();
    if (sections.size === 0 && pages.length <= MAX_SINGLE_PAGES) await countSections();
  }

  async function itemsFor(opened: Library, hits: readonly Hit[], all: boolean): Promise<HTMLLIElement[]> {
    const texts = await opened.texts(hits.flatMap((hit) => hit.pages.map(({ page }) => page)));
    const editionWords = (page: PageText) => (page.year === null ? page.title : eraFiscalYear(page.year, era));
    return hits.map((hit) => resultItem(hit, texts, { href, all, editionWords }));
  }

  /**
   * A search for nobody: code that has run once runs faster, here by some 100 ms for the first query. (V8 compiles each
   * function of JavaScript and WebAssembly when it is first called.)
   */
  async function rehearse(opened: Library) {
    const hits = await search(opened.index, opened.catalogue, parseQuery(opened.catalogue.rehearsal));
    await itemsFor(opened, hits.slice(0, 1), false);
  }

  function showMore(opened: Library, hits: readonly Hit[], count: number, shown: State) {
    more.replaceChildren();
    if (count >= hits.length) return;
    const next = button(`続きの${Math.min(STEP, hits.length - count)}件を表示`);
    next.addEventListener('click', async () => {
      next.disabled = true;
      try {
        const items = await itemsFor(opened, hits.slice(count, count + STEP), false);
        if (!next.isConnected) return;
        list.append(...items);
        showMore(opened, hits, count + STEP, shown);
        items[0]?.querySelector('a')?.focus();
      } catch (error) {
        console.error(error);
        next.textContent = NOT_MORE;
        next.disabled = false;
        next.focus();
      }
    });
    const all = element('a', { href: searchOf({ ...shown, all: true }) }, `${hits.length}件をすべて表示`);
    more.append(next, all);
  }

  function showNotes(opened: Library, query: Query, count: number, isStale: () => boolean) {
    const lines = [limitText(query), opened.isScanning() ? SCANNING : ''].filter((line) => line !== '');
    notes.replaceChildren(...lines.map((line) => element('p', {}, line)));
    if (count > 0) return;
    const showNear = async () => {
      const misses = await nearMisses(opened.index, opened.catalogue, query.words, names);
      if (isStale() || misses.length === 0) return;
      const items = misses.map((miss) =>
        element('li', {}, element('a', { href: searchOf({ ...stateOf(''), q: miss.text }) }, nearMissText(miss))),
      );
      notes.append(element('p', {}, '次の言葉なら見つかります。'), element('ul', { 'data-search-near': '' }, ...items));
    };
    // That nothing was found is told already.
    showNear().catch(console.error);
  }

  function isFiltered({ filters }: State): boolean {
    return Object.values(filters).some((chosen) => chosen.length > 0);
  }

  watchBox(form, box, {
    begun: () => {
      if (state.q === '')
        open()
          .then(rehearse)
          .catch(() => {});
    },
    typed: (words) => {
      if (words === state.q) return;
      const wasRead = shownSince > 0 && Date.now() - shownSince > SETTLED;
      const isSameWord = words !== '' && (words.startsWith(state.q) || state.q.startsWith(words));
      go({ ...stateOf(''), q: words }, wasSubmitted || wasRead || !isSameWord ? 'push' : 'replace');
      wasSubmitted = false;
    },
    submitted: (words) => {
      wasSubmitted = true;
      if (words === state.q) void show();
      else go({ ...stateOf(''), q: words }, 'push');
    },
  });
  watchKeys(box, list);

  addEventListener('popstate', () => {
    state = stateOf(location.search);
    wasSubmitted = true;
    box.value = state.q;
    void show();
  });
  addEventListener('online', () => {
    if (status.textContent === FAILED) void show();
  });

  const pageTitle = document.title;
  function titleFor(q: string): string {
    return q.trim() === '' ? pageTitle : `「${q.trim().slice(0, 40)}」の${pageTitle}`;
  }

  find('[data-search-plain]').remove();
  const isWide = matchMedia('(min-width: 48rem)');
  choices.open = isWide.matches;
  isWide.addEventListener('change', () => (choices.open = isWide.matches));
  form.hidden = false;
  box.value = state.q;
  void show();
}
