// The list of KPIs at work: filters and sorting over rows that are already on the page. Rows are hidden and moved, never made.

import { tokenTexts } from '../search/text.ts';
import { matcherOf, type Row, sortedRows } from './rows.ts';
import { type Filter, FILTERS, listSearchOf, type ListState, listStateOf, type Sort } from './state.ts';

interface PlacedRow extends Row {
  readonly element: HTMLTableRowElement;
}

function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The list of KPIs has no ${selector}.`);
  return found;
}

function rowOf(element: HTMLTableRowElement, order: number): PlacedRow {
  const { goals = '', state = '', way = '', lacks = '', year, target, progress } = element.dataset;
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  let tokens: readonly string[] | undefined;
  return {
    element,
    order,
    name: element.querySelector('th')?.textContent?.trim() ?? '',
    tokens: () => (tokens ??= tokenTexts(element.textContent ?? '')),
    goals: goals.split(' '),
    state,
    way,
    lacks: lacks === '' ? [] : lacks.split(' '),
    year: number(year),
    target: number(target),
    progress: number(progress),
  };
}

/** Starts the list: shows its form, makes its heads buttons. */
export function startKpiList(): void {
  const form = find<HTMLElement>('[data-kpi-filters]');
  const status = find<HTMLElement>('[data-kpi-filters] [role="status"]');
  const body = find<HTMLTableSectionElement>('[data-kpi-list] tbody');
  const heads = [...document.querySelectorAll<HTMLElement>('[data-kpi-list] th[data-sort]')];
  const rows = [...body.rows].map(rowOf);
  const fields = FILTERS.map((filter) =>
    find<HTMLInputElement | HTMLSelectElement>(`[data-kpi-filters] [name="${filter}"]`),
  );
  /** The sort that the rows are in now. */
  let sorted = listSearchOf(listStateOf(''));
  let state = listStateOf(location.search);
  /** The field changed last: going through a menu by its keys is one step for the back button, as is typing a word. */
  let changing: string | null = null;

  function show(announcement = ''): void {
    const matches = matcherOf(state);
    let count = 0;
    for (const row of rows) {
      const isShown = matches(row);
      if (isShown) count += 1;
      if (row.element.hidden === isShown) row.element.hidden = !isShown;
    }
    const sort = listSearchOf({ ...state, filters: listStateOf('').filters });
    if (sort !== sorted) body.append(...sortedRows(rows, state).map(({ element }) => element));
    sorted = sort;
    for (const head of heads) {
      if (head.dataset['sort'] === state.sort)
        head.setAttribute('aria-sort', state.isDescending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const counted = count === 0 ? '条件に合う指標はありません。' : `${rows.length}行のうち${count}行を表示しています。`;
    status.textContent = announcement + counted;
  }

  function go(next: ListState, field: string | null, announcement?: string): void {
    const address = `${location.pathname}${listSearchOf(next)}`;
    if (field !== null && field === changing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    changing = field;
    state = next;
    show(announcement);
  }

  /** Puts the state's filters into the form; a value that a menu does not know shows as no filter and is none. */
  function fill(): void {
    const filters = { ...state.filters };
    for (const field of fields) {
      const filter = field.name as Filter;
      field.value = filters[filter];
      if (field.value !== filters[filter]) field.value = '';
      filters[filter] = field.value;
    }
    state = { ...state, filters };
  }

  form.addEventListener('input', (event) => {
    const { name, value } = event.target as HTMLInputElement | HTMLSelectElement;
    go({ ...state, filters: { ...state.filters, [name]: value } }, name);
  });
  find('[data-kpi-filters] button').addEventListener('click', () => {
    go({ ...state, filters: listStateOf('').filters }, null);
    fill();
  });
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const sort = head.dataset['sort'] as Sort;
      const isDescending = state.sort === sort && !state.isDescending;
      const way = isDescending ? head.dataset['descending'] : head.dataset['ascending'];
      go({ ...state, sort, isDescending }, null, `${way}に並べました。`);
    });
  }
  addEventListener('popstate', () => {
    state = listStateOf(location.search);
    changing = null;
    fill();
    show();
  });

  form.hidden = false;
  fill();
  show();
}
