// What the tests of the open data are held against: the real sheet, the fictional city, and any plan at all.

import fc from 'fast-check';
import { readContentFolder } from '../content-folder.ts';
import { inPlanOrder } from '../domain/plan.ts';
import type { Programme } from '../domain/programme.ts';
import type { Term } from '../domain/term.ts';
import { readContent } from '../schema/content.ts';
import type { RankScale } from '../domain/rank-scale.ts';
import { TEBIKI_FOLDER } from '../schema/tebiki.ts';
import { measureArbitrary, PLAN, PROGRAMMES, textArbitrary } from '../schema/measures-for-tests.ts';
import type { PublishedContent } from './from-tables-for-tests.ts';
import type { PlanData } from './table.ts';

/** The content of a folder as the site has it, with addresses as `address` writes them. */
async function contentOf(folder: string, address = (path: string) => path): Promise<PlanData> {
  const { plan, measures, programmes, terms, problems } = readContent(await readContentFolder(folder));
  if (!plan || problems.some(({ severity }) => severity === 'error')) throw new Error(`${folder} has errors`);
  return { plan, measures: inPlanOrder(measures), programmes, terms, address };
}

/** The site's own content, whichever city's it is, at an address in a folder. */
export const ownContent = () => contentOf('src/content', (path) => `https://plan.example.jp/kit${path}`);
/** A city with one sheet, and one with many and with all that a sheet can hold. */
export const tebikiContent = () => contentOf(TEBIKI_FOLDER, (path) => `https://plan.example.jp/kit${path}`);
/** The first of them as if it were a real city with a site that is not its own. */
export async function realContent(): Promise<PlanData> {
  const data = await tebikiContent();
  const source = { publisher: 'てびき市', title: 'てびき市の評価シート', url: null };
  return { ...data, plan: { ...data.plan, fictional: false, source } };
}
export const mihonContent = () => contentOf('examples/mihon');

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
  isLinked: fc.boolean(),
  linkedAliases: fc.array(textArbitrary, { maxLength: 2 }),
  everydayWords: fc.array(textArbitrary, { maxLength: 2 }),
  meaning: textArbitrary,
  source: fc.option(textArbitrary),
});

const scaleArbitrary: fc.Arbitrary<RankScale> = fc.record({
  name: fc.option(textArbitrary),
  subjects: fc.subarray(['measure', 'kpi', 'opinion'] as const, { minLength: 1 }),
  grades: fc.array(fc.record({ text: textArbitrary, meaning: fc.option(textArbitrary), isOutside: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** Any plan: of a real or an invented city, with up to two editions of a measure. */
export const contentArbitrary: fc.Arbitrary<PlanData> = fc
  .record({
    fictional: fc.boolean(),
    subtitle: fc.option(textArbitrary),
    licence: fc.option(fc.record({ name: textArbitrary, url: fc.option(fc.constant('https://example.jp/licence')) })),
    judgingRule: fc.option(textArbitrary),
    rankScales: fc.array(scaleArbitrary, { maxLength: 2 }),
    address: fc.option(fc.constant('https://example.jp/plan/')),
    repository: fc.option(fc.constant('https://example.jp/owner/plan')),
    measures: fc.uniqueArray(fc.tuple(measureArbitrary, fc.constantFrom(2017, 2018)), {
      maxLength: 2,
      selector: ([, edition]) => edition,
    }),
    programmes: fc.tuple(...[...PROGRAMMES.keys()].map(programmeArbitrary)),
    terms: fc.uniqueArray(termArbitrary, { maxLength: 2, selector: ({ id }) => id }),
  })
  .map(({ measures, programmes, terms, judgingRule, rankScales, ...plan }) => ({
    plan: {
      ...PLAN,
      ...plan,
      ...(judgingRule !== null && { judgingRule }),
      ...(rankScales.length > 0 && { rankScales }),
    },
    measures: measures.map(([measure, edition]) => ({ ...measure, edition })),
    programmes,
    terms,
    address: (path: string) => path,
  }));

/** What the downloads are to hold of a content. */
export function publishedOf({ plan, measures, programmes, terms }: PlanData): PublishedContent {
  const { searchExample: _, brand: __, footer: ___, ...published } = plan;
  return { plan: published, measures: measures.map(({ source: ____, ...measure }) => measure), programmes, terms };
}
