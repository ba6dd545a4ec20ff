// What the tests of the open data are held against: the real sheet, the fictional city, and any plan at all.

import fc from 'fast-check';
import { readContentFolder } from '../content-folder.ts';
import { inPlanOrder } from '../domain/plan.ts';
import type { Programme } from '../domain/programme.ts';
import type { Term } from '../domain/term.ts';
import { readContent } from '../schema/content.ts';
import { measureArbitrary, PLAN, PROGRAMMES, textArbitrary } from '../schema/measures-for-tests.ts';
import type { PublishedContent } from './from-tables-for-tests.ts';
import type { PlanData } from './table.ts';

/** The content of a folder as the site has it, with addresses as `address` writes them. */
export async function contentOf(folder: string, address = (path: string) => path): Promise<PlanData> {
  const { plan, measures, programmes, terms, problems } = readContent(await readContentFolder(folder));
  if (!plan || problems.some(({ severity }) => severity === 'error')) throw new Error(`${folder} has errors`);
  return { plan, measures: inPlanOrder(measures), programmes, terms, address };
}

export const realContent = () => contentOf('src/content', (path) => `https://plan.example.jp/kit${path}`);
export const fictionalContent = () => contentOf('examples/mihon');

const programmeArbitrary = (id: string): fc.Arbitrary<Programme> =>
  fc.record({
    id: fc.constant(id),
    name: textArbitrary,
    reading: fc.option(fc.constantFrom('てんじかい', 'としょかん・じぎょう')),
    aliases: fc.array(textArbitrary, { maxLength: 2 }),
    division: fc.option(textArbitrary),
  });

const termArbitrary: fc.Arbitrary<Term> = fc.record({
  id: fc.constantFrom('seeds', '1-1', 'jetro'),
  term: textArbitrary,
  reading: fc.option(fc.constant('しーず')),
  aliases: fc.array(textArbitrary, { maxLength: 2 }),
  everydayWords: fc.array(textArbitrary, { maxLength: 2 }),
  meaning: textArbitrary,
  source: fc.option(textArbitrary),
});

/** Any plan: of a real or an invented city, with up to two editions of a measure. */
export const contentArbitrary: fc.Arbitrary<PlanData> = fc
  .record({
    fictional: fc.boolean(),
    subtitle: fc.option(textArbitrary),
    licence: fc.option(fc.record({ name: textArbitrary, url: fc.option(fc.constant('https://example.jp/licence')) })),
    measures: fc.uniqueArray(fc.tuple(measureArbitrary, fc.constantFrom(2017, 2018)), {
      maxLength: 2,
      selector: ([, edition]) => edition,
    }),
    programmes: fc.tuple(...[...PROGRAMMES.keys()].map(programmeArbitrary)),
    terms: fc.uniqueArray(termArbitrary, { maxLength: 2, selector: ({ id }) => id }),
  })
  .map(({ measures, programmes, terms, ...plan }) => ({
    plan: { ...PLAN, ...plan },
    measures: measures.map(([measure, edition]) => ({ ...measure, edition })),
    programmes,
    terms,
    address: (path: string) => path,
  }));

/** What the downloads are to hold of a content. */
export function publishedOf({ plan, measures, programmes, terms }: PlanData): PublishedContent {
  const { searchExample: _, ...published } = plan;
  return { plan: published, measures: measures.map(({ source: __, ...measure }) => measure), programmes, terms };
}
