// What only shows when all sheets are seen together: names used twice, links that lead nowhere, units spelt in two ways.

import { editionPath, type Measure, measurePath, passagesOf } from '../domain/measure.ts';
import { type Programme, programmePath } from '../domain/programme.ts';
import { type Term, termPath } from '../domain/term.ts';
import { perhaps } from './nearest.ts';
import { addressesInPage } from './page.ts';
import type { Problem } from './problem.ts';
import type { Redirect } from './redirects.ts';

/** The text of a sheet by its path, for finding places in it. */
export type SheetTexts = ReadonlyMap<string, string>;

/** Where a text first stands in a file after a line that holds `after`; the file's beginning where it does not. */
export function placeOfText(text: string | undefined, wanted: string, after = ''): { line: number; column: number } {
  const lines = text?.split('\n') ?? [];
  const from = Math.max(
    lines.findIndex((line) => line.includes(after)),
    0,
  );
  const index = lines.findIndex((line, at) => at >= from && line.includes(wanted));
  return index < 0
    ? { line: from + 1, column: 1 }
    : { line: index + 1, column: (lines[index] ?? '').indexOf(wanted) + 1 };
}

/** A KPI's id names one KPI of the whole plan: two sheets of one year cannot both have it. */
export function kpiIdsUsedTwice(measures: readonly Measure[], texts: SheetTexts): Problem[] {
  const owners = new Map<string, Measure>();
  return measures.flatMap((measure) =>
    measure.kpis.flatMap(({ id }): Problem[] => {
      const key = `${measure.edition} ${id}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? measure);
      if (!owner || owner === measure) return [];
      return [
        {
          path: measure.source,
          ...placeOfText(texts.get(measure.source), `${id}`, '識別名'),
          severity: 'error',
          field: '指標 識別名',
          message: `「${id}」は ${owner.source} の指標も使っています。別の名前にしてください。`,
        },
      ];
    }),
  );
}

/** Terms that two files explain: a link in a text could lead to one of them only. */
export function termsExplainedTwice(
  terms: readonly Term[],
  pathOf: (id: string) => string,
  texts: SheetTexts,
): Problem[] {
  const first = new Map<string, Term>();
  return terms.flatMap((term): Problem[] => {
    const other = first.get(term.term);
    if (other === undefined) {
      first.set(term.term, term);
      return [];
    }
    const path = pathOf(term.id);
    return [
      {
        path,
        ...placeOfText(texts.get(path), term.term),
        severity: 'error',
        field: '用語',
        message: `「${term.term}」は ${pathOf(other.id)} にもあります。どちらか1つにしてください。`,
      },
    ];
  });
}

/** Pages of the site that every plan has. */
const FIXED_PAGES = [
  '/',
  '/about/',
  '/about/method/',
  '/about/accessibility/',
  '/data/',
  '/data/api/',
  '/data/columns/',
  '/kpis/',
  '/programmes/',
  '/glossary/',
  '/search/',
];

/** The addresses of all pages that this content makes. */
export function addressesOf(
  measures: readonly Measure[],
  programmes: readonly Programme[],
  terms: readonly Term[],
): Set<string> {
  return new Set([
    ...FIXED_PAGES,
    ...measures.flatMap((measure) => [measurePath(measure), editionPath(measure)]),
    ...measures.flatMap(({ kpis }) => kpis.map(({ id }) => `/kpis/${id}/`)),
    ...programmes.map(({ id }) => programmePath(id)),
    ...terms.map(({ id }) => termPath(id)),
  ]);
}

/** Redirects from addresses at which pages stand: these could not be read any more. */
export function redirectsFromPages(
  redirects: readonly Redirect[],
  addresses: ReadonlySet<string>,
  { path, text }: { readonly path: string; readonly text: string },
): Problem[] {
  return redirects
    .filter(({ from }) => addresses.has(from))
    .map(({ from }) => ({
      path,
      ...placeOfText(text, `${from}:`),
      severity: 'error',
      field: from,
      message: `「${from}」には、今もページがあります。転送すると読めなくなるので、この行を消してください。`,
    }));
}

/** Links within the site to pages that it does not have. */
export function deadLinks(measures: readonly Measure[], addresses: ReadonlySet<string>, texts: SheetTexts): Problem[] {
  const termIds = [...addresses].flatMap((address) => /^\/glossary\/(.+)\/$/.exec(address)?.[1] ?? []);
  return measures.flatMap((measure) =>
    passagesOf(measure)
      .flatMap(({ html }) => [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, address = '']) => address))
      .filter((address) => !addresses.has(address.replace(/[?#].*$/, '')))
      .map((address): Problem => {
        const page = address.replace(/[?#].*$/, '');
        const term = /^\/glossary\/(.+)\/$/.exec(page)?.[1];
        const text = texts.get(measure.source);
        const isTerm = term !== undefined && text?.includes(`<Term id="${term}"`) === true;
        return {
          path: measure.source,
          ...placeOfText(text, isTerm ? `<Term id="${term}"` : `(${address}`),
          severity: 'error',
          field: null,
          message: isTerm
            ? `「${term}」という用語は glossary にありません。${perhaps(term, termIds) || 'ファイル名（.yaml を除く）を確かめてください。'}`
            : `「${page}」というページはこのサイトにありません。アドレスを確かめてください。`,
        };
      }),
  );
}

/** Pages that the content makes, one for each thing: of other addresses it is not known here whether there is such a page. */
const PAGE_OF_A_THING = /^\/(?:measures|kpis|programmes|glossary)\/[^/]+\/$/;

/** Links in a page of prose to pages that the site does not have, and images that are not among the public files. */
export function deadAddresses(
  { path, text }: { readonly path: string; readonly text: string },
  addresses: ReadonlySet<string>,
  publicFiles: ReadonlySet<string> | null,
): Problem[] {
  return addressesInPage(text, path).flatMap(({ address, isImage, line, column }): Problem[] => {
    const page = address.replace(/[?#].*$/, '');
    const at = (message: string): Problem[] => [{ path, line, column, severity: 'error', field: null, message }];
    if (isImage)
      return publicFiles === null || publicFiles.has(decodedOr(page).slice(1))
        ? []
        : at(`画像「${page}」が public にありません。画像を public に入れるか、名前を確かめてください。`);
    return PAGE_OF_A_THING.test(page) && !addresses.has(page)
      ? at(`「${page}」というページはこのサイトにありません。アドレスを確かめてください。`)
      : [];
  });
}

/** 写真.jpg may be written as it is or as an address has it. */
function decodedOr(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Spellings of one unit. Each unit is compared by what it is mapped to. */
const SAME_UNIT: Record<string, string> = {
  店: '店舗',
  ヶ所: 'か所',
  ケ所: 'か所',
  カ所: 'か所',
  ヵ所: 'か所',
  箇所: 'か所',
  個所: 'か所',
};

const unitMeant = (unit: string) => SAME_UNIT[unit.normalize('NFKC')] ?? unit.normalize('NFKC');

/** Units that another KPI of the plan spells otherwise: ％ beside %, 店 beside 店舗. The rarer spelling is told. */
export function unitsSpeltInTwoWays(measures: readonly Measure[], texts: SheetTexts): Problem[] {
  const kpis = measures.flatMap((measure) => measure.kpis.map((kpi) => ({ kpi, measure })));
  const spellings = Map.groupBy(kpis, ({ kpi }) => unitMeant(kpi.unit));
  return [...spellings.values()].flatMap((group) => {
    const bySpelling = [...Map.groupBy(group, ({ kpi }) => kpi.unit)].toSorted(([, a], [, b]) => b.length - a.length);
    const [usual, ...others] = bySpelling;
    return others.flatMap(([spelling, uses]) =>
      uses.map(({ kpi, measure }): Problem => ({
        path: measure.source,
        ...placeOfText(texts.get(measure.source), spelling, kpi.name),
        severity: 'warning',
        field: `指標${kpi.number} 単位`,
        message: `ほかの指標は「${usual?.[0] ?? ''}」と書いています。「${spelling}」と書き分ける理由がなければ、そろえてください。`,
      })),
    );
  });
}
