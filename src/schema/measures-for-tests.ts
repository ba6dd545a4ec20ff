// Arbitrary measures for property tests: every form that published sheets have, in domain terms.

import fc from 'fast-check';
import type { CellExtras, Kpi, Series, Target, TargetCondition } from '../domain/kpi.ts';
import { type EndedKpi, type KpiEvent, withEvents } from '../domain/kpi-event.ts';
import type { Measure, Money, Opinion, Passage } from '../domain/measure.ts';
import type { MeasuredValue } from '../domain/measured-value.ts';
import type { Plan } from '../domain/plan.ts';
import { parsePublication } from '../domain/publication.ts';
import { moneyKindInName } from './money.ts';
import { isFormulaLike } from './formula-like.ts';

export const PLAN: Plan = {
  city: '見本市',
  name: '見本計画',
  subtitle: null,
  period: { from: 2016, to: 2023 },
  era: '平成',
  measureLevel: '個別施策',
  goals: [
    { code: 'I', title: null, level: '重点施策', goals: [] },
    { code: '5', title: '暮らし', level: '基本目標', goals: [{ code: '5-2', title: null, level: '施策', goals: [] }] },
  ],
  headings: { kpis: '指標', achievements: '成果', challenges: '課題', responses: '取組方針', initiatives: '取組' },
  source: { publisher: '見本市', title: '見本シート', url: null },
  licence: null,
  searchExample: null,
  brand: { colour: null, logo: null },
  footer: { contact: null, links: [] },
  fictional: true,
  official: false,
  address: null,
  repository: null,
};

export const PROGRAMMES = new Map([
  ['fair', '展示会事業'],
  ['new-town', 'まちづくり事業'],
  ['library', '図書館事業'],
]);

const SIGNS = [...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const JAPANESE = [...'施策の指標名、。・「」（）【】～〜ー：；｛｝［］“”　年度元件店舗％①Ⅰ㈱髙𠮷'];
const LATIN = [...'aZ019'];
const PIECES = [
  ...SIGNS,
  ...JAPANESE,
  ...LATIN,
  ': ',
  ' #',
  '- ',
  '単位：',
  '単位:',
  'https://',
  '{ 27年度: 3',
  'true',
];

/** A text as it may stand in a field: trimmed, not empty. */
export const textArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '産業を育てる',
      'A',
      '0',
      '-5',
      '007',
      'null',
      '~',
      'yes',
      '2017-04-01',
      '1e3',
      '.5',
      '0x1F',
      '- a',
      '# b',
    ),
  )
  .map((text) => text.trim())
  // The reader refuses what cannot be seen, and a replacement character is a wrong encoding.
  .filter((text) => text !== '' && !/[\p{Cc}\p{Cf}\uFFFD\u2028\u2029]/u.test(text) && !isFormulaLike(text));

const noteArbitrary = fc.option(fc.oneof(fc.constantFrom('9月30日現在', '2012年度', '※', '修正'), textArbitrary));

const fullWidth = (text: string) =>
  text.replace(/[\d,.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (text: string) => text.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,').replace(/(\.\d*),(?=\d)/g, '$1');

/** A number and one of the ways in which sheets print it. */
const numberArbitrary: fc.Arbitrary<{ value: number; text: string }> = fc
  .record({
    integer: fc.oneof(fc.nat(99), fc.nat(9_999_999), fc.constantFrom(0, 2 ** 53 - 1)),
    decimals: fc.option(fc.constantFrom('5', '50', '0', '25', '0001')),
    negative: fc.constantFrom('', '', '', '-', '△', '▲', '−', '△ '),
    spelling: fc.constantFrom('plain', 'plain', 'grouped', 'full-width', 'leading-zero'),
  })
  .filter(({ integer, decimals }) => decimals === null || integer < 2 ** 40)
  .map(({ integer, decimals, negative, spelling }) => {
    const digits = String(integer) + (decimals === null ? '' : `.${decimals}`);
    const text = {
      plain: digits,
      grouped: grouped(digits),
      'full-width': fullWidth(digits),
      'leading-zero': `0${digits}`,
    };
    const value = Number(digits) * (negative === '' || Number(digits) === 0 ? 1 : -1);
    return { value, text: negative + (text[spelling as keyof typeof text] ?? digits) };
  });

const MISSING = [
  ['', 'blank'],
  ['-', 'dash'],
  ['－', 'dash'],
  ['―', 'dash'],
  ['‐', 'dash'],
  ['–', 'dash'],
  ['未集計', 'not-yet-collected'],
  ['公表前', 'not-yet-published'],
  ['なし', 'no-data'],
  ['データなし', 'no-data'],
  ['調査なし', 'no-survey'],
  ['調整中', 'under-adjustment'],
  ['評価対象外', 'not-evaluated'],
  ['事業終了', 'ended'],
  ['更新数値がなし', 'not-updated'],
  ['法制度等の改定により比較不能', 'not-comparable'],
  ['（未集計）', 'not-yet-collected'],
] as const;

const WORDS = [
  '策定',
  '設置',
  '全員取得',
  '現状維持',
  '法定雇用率以上',
  '43位',
  '2園で実施',
  '小3 / 中1',
  '約50',
  '策定（見込）',
];

const missingArbitrary: fc.Arbitrary<MeasuredValue> = fc
  .record({ form: fc.constantFrom(...MISSING), note: noteArbitrary })
  .map(({ form: [text, reason], note }) => ({ kind: 'missing', reason, text, note }));

const knownKind = fc.constantFrom('actual', 'actual', 'actual', 'forecast', 'provisional', 'preliminary', 'plan');

const valueArbitrary: fc.Arbitrary<MeasuredValue> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ kind: knownKind, number: numberArbitrary, note: noteArbitrary })
      .map(({ kind, number, note }) => ({ kind, ...number, note })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: knownKind,
      value: fc.constant(null),
      text: fc.constantFrom(...WORDS),
      note: noteArbitrary,
    }),
  },
  { weight: 1, arbitrary: missingArbitrary },
);

const conditionArbitrary: fc.Arbitrary<{ condition: TargetCondition; text: string }> = fc.oneof(
  numberArbitrary.map(({ value, text }) => ({ condition: { kind: 'number' as const, value }, text })),
  numberArbitrary.map(({ value, text }) => ({ condition: { kind: 'at-least' as const, value }, text: `${text}以上` })),
  numberArbitrary.map(({ value, text }) => ({ condition: { kind: 'at-most' as const, value }, text: `${text}以下` })),
  fc
    .tuple(numberArbitrary, numberArbitrary, fc.constantFrom('〜', '～', '~'))
    .map(([a, b, to]): { condition: TargetCondition; text: string } => {
      const [low, high] = a.value <= b.value ? [a, b] : [b, a];
      return { condition: { kind: 'range', low: low.value, high: high.value }, text: low.text + to + high.text };
    }),
  fc.constantFrom('維持', '現状維持').map((text) => ({ condition: { kind: 'maintain' as const }, text })),
  fc
    .constantFrom('策定', '全36団体', '法定雇用率以上', '43位')
    .map((text) => ({ condition: { kind: 'text' as const }, text })),
  fc.constantFrom('', '－', '未集計').map((text) => ({ condition: { kind: 'missing' as const }, text })),
);

const yearArbitrary = fc.integer({ min: 2006, max: 2033 });
const ascendingYears = (maxLength: number) =>
  fc.uniqueArray(yearArbitrary, { maxLength }).map((years) => years.toSorted((a, b) => a - b));

const PUBLICATIONS = ['令和6年11月', '2018-11-30', 'H30年度', '平成30年秋ごろ', '未定'].flatMap(
  (text) => parsePublication(text) ?? [],
);

/** A blank earlier value without a remark is no earlier value. */
const earlierArbitrary = valueArbitrary.filter(({ text, note }) => text !== '' || note !== null);

/** What a cell says besides its value: mostly nothing. */
const extrasArbitrary: fc.Arbitrary<CellExtras> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        revisedFrom: earlierArbitrary,
        nextPublication: fc.constantFrom(...PUBLICATIONS),
      },
      { requiredKeys: [] },
    ),
  },
);

const yearValues = (maxLength: number) =>
  ascendingYears(maxLength).chain((years) =>
    fc.tuple(
      ...years.map((fiscalYear) =>
        fc.tuple(valueArbitrary, extrasArbitrary).map(([value, extras]) => ({ fiscalYear, value, ...extras })),
      ),
    ),
  );

const targetsArbitrary: fc.Arbitrary<Target[]> = fc.tuple(ascendingYears(3), fc.boolean()).chain(([years, everyYear]) =>
  fc.tuple(
    ...[...years, ...(everyYear ? (['every-year'] as const) : [])].map((fiscalYear) =>
      fc
        .record({
          condition: conditionArbitrary,
          note: noteArbitrary,
          revisedFrom: fc.option(
            fc
              .record({ condition: conditionArbitrary, note: noteArbitrary, fiscalYear: fc.option(yearArbitrary) })
              // A blank earlier target without year or note is no earlier target.
              .filter(
                (earlier) => earlier.condition.text !== '' || earlier.fiscalYear !== null || earlier.note !== null,
              )
              .map((earlier) => ({ ...earlier.condition, note: earlier.note, fiscalYear: earlier.fiscalYear })),
          ),
        })
        .map(({ condition, note, revisedFrom }): Target => ({ fiscalYear, ...condition, note, revisedFrom })),
    ),
  ),
);

const UNITS = ['', '件', '店舗', '%', '％', '‰', '人/日', '位', 'か所', '年間延べ利用者数（人）'];

const seriesArbitrary = (label: string | null, unit: string): fc.Arbitrary<Series> =>
  fc.record({
    label: fc.constant(label),
    unit: fc.constant(unit),
    baseline: fc.record(
      { fiscalYear: fc.option(yearArbitrary), value: valueArbitrary, revisedFrom: earlierArbitrary },
      { requiredKeys: ['fiscalYear', 'value'] },
    ),
    actuals: yearValues(5),
    targets: targetsArbitrary,
    expected: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: yearValues(3) }),
  });

const rowsArbitrary = (unit: string): fc.Arbitrary<Kpi['series']> =>
  fc.oneof(
    { weight: 3, arbitrary: seriesArbitrary(null, unit).map((only): Kpi['series'] => [only]) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(textArbitrary, fc.oneof(fc.constant(unit), fc.constantFrom(...UNITS))), {
          minLength: 1,
          maxLength: 3,
        })
        .chain((rows) => fc.tuple(...rows.map(([label, own]) => seriesArbitrary(label, own))))
        .map((rows) => rows as unknown as Kpi['series']),
    },
  );

const rankArbitrary = fc.option(
  fc.record({ text: fc.constantFrom('A', 'S', '−', '◎', '順調', 'やや遅れ', '3'), note: fc.option(textArbitrary) }),
);

const idsArbitrary = fc.uniqueArray(fc.constantFrom('1-1-2', 'own-id', 'first/old-id'), { maxLength: 2 });

/** References to an earlier plan. */
const continuesArbitrary = fc.array(fc.constantFrom('first/1-1', 'plan-2/new-farmers'), { maxLength: 2 });

const eventsArbitrary: fc.Arbitrary<KpiEvent[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('renamed', 'redefined', 'rebased', 'merged', 'moved', 'added'),
      fiscalYear: yearArbitrary,
      before: fc.option(textArbitrary),
      from: idsArbitrary,
      reason: fc.option(textArbitrary),
      comparable: fc.boolean(),
    }),
    { maxLength: 2 },
  )
  .map((events) => events.toSorted((a, b) => a.fiscalYear - b.fiscalYear));

const endArbitrary: fc.Arbitrary<EndedKpi> = fc.record({
  id: fc.constantFrom('1-1-7', 'gone'),
  kind: fc.constantFrom('dropped', 'merged', 'moved'),
  into: idsArbitrary,
  reason: fc.option(textArbitrary),
});

const kpiArbitrary = (slug: string, number: number): fc.Arbitrary<Kpi> =>
  fc
    .tuple(plainKpiArbitrary(slug, number), eventsArbitrary, continuesArbitrary)
    .map(([kpi, events, continues]) => withEvents({ ...kpi, ...(continues.length > 0 && { continues }) }, events));

const plainKpiArbitrary = (slug: string, number: number): fc.Arbitrary<Kpi> =>
  fc.constantFrom(...UNITS).chain((unit) =>
    fc.record({
      id: fc.oneof(fc.constant(`${slug}-${number}`), fc.constant(`own-id-${number}`)),
      number: fc.constant(number),
      name: textArbitrary,
      aggregation: fc.constantFrom(null, 'annual', 'cumulative', 'point-in-time'),
      calendarYear: fc.boolean(),
      unit: fc.constant(unit),
      direction: fc.constantFrom(null, 'up', 'down', 'maintain'),
      series: rowsArbitrary(unit),
      rank: rankArbitrary,
      definition: fc.option(textArbitrary),
      source: fc.option(textArbitrary),
      division: fc.option(textArbitrary),
      note: fc.option(textArbitrary),
    }),
  );

/** HTML and plain text of a run of text, and whether it is emphasis. */
interface Run {
  readonly html: string;
  readonly plainText: string;
}

const escapeHtml = (text: string) => text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');

const proseArbitrary = fc
  .array(
    fc.constantFrom(
      ...JAPANESE.filter((sign) => sign !== '　'),
      ...LATIN,
      ...SIGNS,
      '企業から3件',
      '**',
      '*a*',
      '1. ',
      '# ',
      '&amp;',
      '\\',
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => pieces.join('').replace(/ +/g, ' ').trim())
  // A bare address is a link of its own: it has its own arbitrary.
  .filter((text) => text !== '' && !/https?:|www\.|@/i.test(text));

const runArbitrary: fc.Arbitrary<Run> = fc.oneof(
  { weight: 6, arbitrary: proseArbitrary.map((text) => ({ html: escapeHtml(text), plainText: text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('strong', 'em', 'del'), fc.constantFrom('朝の市', '「朝の市」', '重点施策（案）', 'PR'))
      .map(([tag, text]) => ({
        html: `<${tag}>${text}</${tag}>`,
        plainText: text,
      })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Run>(
      { html: '<code>a|b`c</code>', plainText: 'a|b`c' },
      { html: '<a href="/about/">計画</a>', plainText: '計画' },
      { html: '<a href="https://example.com/a?b=1&#x26;c=(2)">別紙</a>', plainText: '別紙' },
      { html: '<a class="term" href="/glossary/seeds/">シーズ</a>', plainText: 'シーズ' },
      { html: '<ruby>北陸<rp>（</rp><rt>ほくりく</rt><rp>）</rp></ruby>', plainText: '北陸' },
      { html: '<small>（注：4月1日現在）</small>', plainText: '（注：4月1日現在）' },
    ),
  },
);

const isTextRun = ({ html }: Run) => !html.startsWith('<');

/** Inline content: runs of text and elements between them, so that emphasis never touches emphasis or a Latin letter. */
const inlineArbitrary: fc.Arbitrary<Run> = fc.array(runArbitrary, { minLength: 1, maxLength: 4 }).map((runs) => {
  const apart = runs.flatMap((run, index): Run[] => {
    const before = runs[index - 1];
    return before && !(isTextRun(before) && isTextRun(run)) ? [{ html: 'の', plainText: 'の' }, run] : [run];
  });
  return { html: apart.map(({ html }) => html).join(''), plainText: apart.map(({ plainText }) => plainText).join('') };
});

const passageArbitrary = (id: string): fc.Arbitrary<Passage> =>
  inlineArbitrary.filter((run) => !isFormulaLike(run.plainText)).map((run) => ({ id, ...run }));

const several = <T>(maxLength: number, item: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.nat(maxLength).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => item(index))));

/** Whether an opinion has a heading in the body: where there are words, or nothing else to say of it. */
const hasPlaceInBody = ({ passages, author, rank }: Opinion) =>
  passages.length > 0 || (author === undefined && rank === undefined);

const HEADINGS = ['外部評価', '有識者意見', '市民意見', '一次評価', '二次評価', '総合評価'];

const opinionArbitrary = (heading: string): fc.Arbitrary<Opinion> =>
  fc
    .record({
      author: fc.option(textArbitrary),
      rank: rankArbitrary,
      passages: several(2, () => passageArbitrary('')),
    })
    .map(({ author, rank, passages }) => ({
      heading,
      passages,
      ...(author !== null && { author }),
      ...(rank && { rank }),
    }));

const opinionsArbitrary: fc.Arbitrary<Opinion[]> = fc
  .uniqueArray(fc.constantFrom(...HEADINGS), { maxLength: 2 })
  .chain((headings) => fc.tuple(...headings.map(opinionArbitrary)))
  .map((opinions) =>
    // Opinions of which only the grade is printed come last.
    [...opinions.filter(hasPlaceInBody), ...opinions.filter((opinion) => !hasPlaceInBody(opinion))].map(
      (opinion, index) => ({
        ...opinion,
        passages: opinion.passages.map((passage, n) => ({ ...passage, id: `opinion-${index + 1}-${n + 1}` })),
      }),
    ),
  );

export const SOURCE = 'src/content/measures/2017/1-1.mdx';

const plainMeasureArbitrary: fc.Arbitrary<Measure> = fc.record({
  code: fc.constantFrom('I-(1)', 'Ⅰ-①', '1-1', '1-(1)'),
  slug: fc.constant('1-1'),
  edition: fc.constant(2017),
  name: textArbitrary,
  goal: fc.constantFrom('I', '5', '5-2'),
  kpis: several(3, (index) => kpiArbitrary('1-1', index + 1)),
  achievements: several(3, (index) => passageArbitrary(`achievement-${index + 1}`)),
  challenges: several(3, (index) =>
    fc.record({
      challenge: passageArbitrary(`challenge-${index + 1}`),
      response: passageArbitrary(`response-${index + 1}`),
    }),
  ),
  initiatives: several(3, (index) =>
    fc.record({
      id: fc.constant(`initiative-${index + 1}`),
      text: textArbitrary,
      programmes: fc.uniqueArray(fc.constantFrom(...PROGRAMMES.keys()), { minLength: 1 }),
    }),
  ),
  opinions: opinionsArbitrary,
  rank: rankArbitrary,
  money: fc.uniqueArray(
    fc
      .record({
        label: fc.oneof(fc.constantFrom('計画事業費', '予算', '決算', '人件費'), textArbitrary),
        fiscalYear: yearArbitrary,
        thousandYen: fc.oneof(fc.nat(9_999_999), fc.constantFrom(0, -120, 0.5, 0.0000001)),
        kind: fc.constantFrom('budget' as const, 'settlement' as const, 'plan' as const, null),
        programme: fc.option(fc.constantFrom(...PROGRAMMES.keys())),
      })
      .map(({ kind, programme, ...money }): Money => {
        // Where the row says nothing else, its name says what kind of money it is.
        const meant = kind ?? moneyKindInName(money.label);
        return { ...money, ...(meant && { kind: meant }), ...(programme !== null && { programme }) };
      }),
    { maxLength: 3, selector: ({ label, fiscalYear, programme }) => `${fiscalYear} ${programme} ${label}` },
  ),
  divisions: fc.array(textArbitrary, { maxLength: 2 }),
  sdgs: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 4 }),
  source: fc.constant(SOURCE),
});

/** Measures that a sheet at `SOURCE` can hold. */
export const measureArbitrary: fc.Arbitrary<Measure> = fc
  .tuple(
    plainMeasureArbitrary,
    fc.array(textArbitrary, { maxLength: 2 }),
    fc.array(endArbitrary, { maxLength: 2 }),
    continuesArbitrary,
  )
  .map(([measure, relatedDivisions, ended, continues]) => ({
    ...measure,
    ...(relatedDivisions.length > 0 && { relatedDivisions }),
    ...(ended.length > 0 && { ended }),
    ...(continues.length > 0 && { continues }),
  }));
