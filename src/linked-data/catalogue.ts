// The catalogue of all data in DCAT's words, as portals of open data harvest it: https://www.w3.org/TR/vocab-dcat-3/, by the
// rules of DCAT-AP 3.0.1.

import { kpiPath } from '../domain/citation.ts';
import { formatFiscalYear } from '../domain/fiscal-year.ts';
import type { Kpi } from '../domain/kpi.ts';
import { editionPath, type Measure, measurePath } from '../domain/measure.ts';
import { type Licence, newestEditions, pathToGoal, type Plan } from '../domain/plan.ts';
import { goalName } from '../domain/words.ts';
import { type AddressOf, dataId } from './dataset.ts';
import { creatorName, kpiDataText, measureDataText, measureDataTitle } from './description.ts';
import { type Download, kpiDownloads, measureDownloads, PLAN_DOWNLOADS } from './downloads.ts';
import { day, reference, type Statement, type Thing } from './graph.ts';
import { timeSpanOf } from './time-span.ts';

/** When a sheet was published here and last changed, as `2026-11-25`. */
export interface Dates {
  readonly issued: string;
  readonly modified: string;
}

export interface CatalogueInput {
  readonly plan: Plan;
  /** Every edition of every measure, in plan order. */
  readonly measures: readonly Measure[];
  /** Whole addresses: a catalogue is read elsewhere. */
  readonly addressOf: AddressOf;
  /** Null where it is not known. */
  readonly datesOf: (measure: Measure) => Dates | null;
}

const JAPANESE: Thing = {
  id: 'http://publications.europa.eu/resource/authority/language/JPN',
  type: 'dct:LinguisticSystem',
  says: [],
};
const YEARLY: Thing = {
  id: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
  type: 'dct:Frequency',
  says: [],
};

/** The catalogue with all its data sets, each made when it is asked for: a large plan has tens of thousands. */
export function* catalogueOf(input: CatalogueInput): Generator<Thing> {
  const { plan, measures, addressOf } = input;
  const city = reference(addressOf('/#city'));
  const newest = newestEditions(measures);
  const kpis = newest.flatMap((measure) => measure.kpis.map((kpi) => ({ kpi, measure })));
  const paths = [WHOLE_PLAN, ...measures.map(editionPath), ...kpis.map(({ kpi }) => kpiPath(kpi))];
  yield {
    id: addressOf('/data/#catalog'),
    type: 'dcat:Catalog',
    says: [
      ['dct:title', { ja: `${plan.name}の進み具合のデータ` }],
      ['dct:description', { ja: `${creatorName(plan)}「${plan.name}」の評価シートを、データにしたもの。` }],
      ['dct:publisher', publisher(input, city)],
      ['dct:language', JAPANESE],
      ['foaf:homepage', { id: addressOf('/'), type: 'foaf:Document', says: [] }],
      ...paths.map((path): Statement => ['dcat:dataset', reference(addressOf(dataId(path)))]),
    ],
  };
  yield agent(city, creatorName(plan));
  yield wholePlan(input, city);
  for (const measure of measures) yield editionData(measure, input, city);
  for (const { kpi, measure } of kpis) yield kpiData(kpi, measure, input, city);
  for (const measure of newest) yield seriesOf(measure, input, city);
}

/** The page of the data of the whole plan. */
const WHOLE_PLAN = '/data/';

const agent = ({ id = '' }: Thing, name: string): Thing => ({
  id,
  type: 'foaf:Agent',
  says: [['foaf:name', { ja: name }]],
});

/** Whose catalogue it is: the city's, or of a site that is not the city's. */
function publisher({ plan, addressOf }: CatalogueInput, city: Thing): Thing {
  if (plan.official || plan.fictional) return city;
  return agent({ id: addressOf('/#site'), says: [] }, `${plan.name}の進み具合（${plan.city}の公式ではないサイト）`);
}

interface Described {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly kpis: readonly Kpi[];
  readonly keywords: readonly string[];
  readonly downloads: readonly Download[];
  readonly dates: Dates | null;
}

function data({ path, title, text, kpis, keywords, downloads, dates }: Described, input: CatalogueInput, city: Thing) {
  const { plan, addressOf } = input;
  const id = addressOf(dataId(path));
  const span = timeSpanOf(kpis);
  return {
    id,
    type: 'dcat:Dataset' as const,
    says: [
      ['dct:title', { ja: title }],
      ['dct:description', { ja: text }],
      ['dct:identifier', { plain: id }],
      ['dct:publisher', city],
      ['dct:creator', city],
      ['dct:language', JAPANESE],
      ['dcat:landingPage', { id: addressOf(path), type: 'foaf:Document', says: [] }],
      ...keywords.map((keyword): Statement => ['dcat:keyword', { ja: keyword }]),
      ...(span === null
        ? []
        : [
            [
              'dct:temporal',
              {
                type: 'dct:PeriodOfTime',
                says: [
                  ['dcat:startDate', day(span.from)],
                  ['dcat:endDate', day(span.to)],
                ],
              },
            ] as Statement,
          ]),
      ...(dates === null
        ? []
        : ([
            ['dct:issued', day(dates.issued)],
            ['dct:modified', day(dates.modified)],
          ] as Statement[])),
      ...downloads.map((download): Statement => ['dcat:distribution', distribution(download, plan.licence, addressOf)]),
    ] as Statement[],
  };
}

function distribution({ path, mediaType, title }: Download, licence: Licence | null, addressOf: AddressOf): Thing {
  const address = addressOf(path);
  return {
    id: `${address}#distribution`,
    type: 'dcat:Distribution',
    says: [
      ['dct:title', { ja: title }],
      ['dcat:accessURL', reference(address)],
      ['dcat:downloadURL', reference(address)],
      [
        'dcat:mediaType',
        { id: `https://www.iana.org/assignments/media-types/${mediaType}`, type: 'dct:MediaType', says: [] },
      ],
      ...(licence === null ? [] : [['dct:license', licenceDocument(licence)] as Statement]),
    ],
  };
}

const licenceDocument = ({ name, url }: Licence): Thing => ({
  ...(url === null ? {} : { id: url }),
  type: 'dct:LicenseDocument',
  says: [['dct:title', { ja: name }]],
});

const goalNames = (measure: Measure, plan: Plan) => pathToGoal(plan.goals, measure.goal).map(goalName);

function editionData(measure: Measure, input: CatalogueInput, city: Thing): Thing {
  const { plan, addressOf, datesOf } = input;
  const described = data(
    {
      path: editionPath(measure),
      title: measureDataTitle(measure, plan),
      text: measureDataText(plan),
      kpis: measure.kpis,
      keywords: [...goalNames(measure, plan), formatFiscalYear(measure.edition, plan.era)],
      downloads: measureDownloads(measure),
      dates: datesOf(measure),
    },
    input,
    city,
  );
  return {
    ...described,
    says: [...described.says, ['dcat:inSeries', reference(addressOf(dataId(measurePath(measure))))]],
  };
}

/** All editions of a measure: one more each year. */
function seriesOf(measure: Measure, { plan, addressOf }: CatalogueInput, city: Thing): Thing {
  return {
    id: addressOf(dataId(measurePath(measure))),
    type: 'dcat:DatasetSeries',
    says: [
      ['dct:title', { ja: `${plan.measureLevel} ${measure.code} ${measure.name}の評価シート` }],
      ['dct:description', { ja: `${plan.measureLevel}「${measure.name}」の、年度ごとの評価シート。` }],
      ['dct:publisher', city],
      ['dct:accrualPeriodicity', YEARLY],
    ],
  };
}

function kpiData(kpi: Kpi, measure: Measure, input: CatalogueInput, city: Thing): Thing {
  const { plan, datesOf } = input;
  return data(
    {
      path: kpiPath(kpi),
      title: `指標「${kpi.name}」`,
      text: kpiDataText(kpi, measure, plan),
      kpis: [kpi],
      keywords: goalNames(measure, plan),
      downloads: kpiDownloads(kpi),
      dates: datesOf(measure),
    },
    input,
    city,
  );
}

function wholePlan(input: CatalogueInput, city: Thing): Thing {
  const { plan, measures } = input;
  return data(
    {
      path: WHOLE_PLAN,
      title: `${plan.name}の指標`,
      text: `${creatorName(plan)}「${plan.name}」の、すべての指標の計画策定時の値、実績値、目標値。`,
      kpis: newestEditions(measures).flatMap(({ kpis }) => kpis),
      keywords: [plan.name],
      downloads: PLAN_DOWNLOADS,
      dates: null,
    },
    input,
    city,
  );
}
