// What `npm run new` writes: from a few answers, a file that the check accepts or whose empty places it names.

import { type FiscalYear, parseFiscalYear, shortFiscalYear, yearsNear } from '../domain/fiscal-year.ts';
import type { Series } from '../domain/kpi.ts';
import { type Measure, slugOfCode } from '../domain/measure.ts';
import { editionsOf, goalOfMeasureCode, newestEditions, pathToGoal, type Plan } from '../domain/plan.ts';
import { type Content, type ContentFile, isSheet, readContent } from './content.ts';
import { isId } from './fields.ts';
import { newMeasure } from './new-measure.ts';
import { type KpiChanges, nextEdition } from './next-edition.ts';
import type { Problem } from './problem.ts';
import { placeOfPath } from './sheet.ts';
import { writeProgramme, writeTerm } from './write-entry.ts';
import { writeSheet } from './write-sheet.ts';

export type Kind = 'edition' | 'measure' | 'programme' | 'term';

/** What has to be known for a file: the name of the flag, the question, and whether it may stay without an answer. */
export interface Question {
  readonly flag: string;
  readonly ask: string;
  readonly optional?: true;
}

export const KINDS: Record<Kind, { readonly title: string; readonly questions: readonly Question[] }> = {
  edition: {
    title: '前の年度のシートから、次の年度のシートを作る',
    questions: [
      { flag: 'measure', ask: '施策（例: 1-1。ぜんぶの施策なら all）' },
      { flag: 'year', ask: '評価する年度（例: 令和5年度。空のままなら、前のシートの次の年度）', optional: true },
      {
        flag: 'renamed',
        ask: '名前が変わった指標（例: 1-1-2=新しい名前。いくつかあれば「；」で区切ります）',
        optional: true,
      },
      { flag: 'dropped', ask: 'なくした指標の識別名（例: 1-1-3。いくつかあれば「；」で区切ります）', optional: true },
      { flag: 'added', ask: '新しい指標の名前（いくつかあれば「；」で区切ります）', optional: true },
    ],
  },
  measure: {
    title: '新しい施策のシートを作る',
    questions: [
      { flag: 'code', ask: '施策番号（例: I-(2)）' },
      { flag: 'name', ask: '施策名' },
      { flag: 'year', ask: '評価する年度（例: 令和5年度）' },
      { flag: 'goal', ask: '属する目標の番号（空のままなら、施策番号の頭から決めます）', optional: true },
    ],
  },
  programme: {
    title: '事業を作る',
    questions: [
      { flag: 'id', ask: 'ファイル名（半角の英小文字と数字。例: techno-fair）' },
      { flag: 'name', ask: '事業名' },
      { flag: 'reading', ask: 'ひらがなの読み（分からなければ空のまま）', optional: true },
    ],
  },
  term: {
    title: '用語を作る',
    questions: [
      { flag: 'id', ask: 'ファイル名（半角の英小文字と数字。例: seeds）' },
      { flag: 'term', ask: '用語（評価シートに出てくる言葉）' },
      { flag: 'reading', ask: 'ひらがなの読み（分からなければ空のまま）', optional: true },
      { flag: 'meaning', ask: '意味（やさしい説明）' },
    ],
  },
};

export type Answers = Readonly<Record<string, string | undefined>>;

/** A file to be written, or why there is none. */
export type Draft =
  | {
      readonly ok: true;
      /** From the content folder. */
      readonly name: string;
      readonly text: string;
      /** The sheet that it carries on, or null. */
      readonly from: string | null;
      /** Values that are blank: 指標1「…」の30年度の実績値. */
      readonly blanks: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): Draft => ({ ok: false, message });

/** The files that the answers ask for. Pure; none of them exists yet. */
export function draftsOf(kind: Kind, answers: Answers, files: readonly ContentFile[]): Draft[] {
  const answer = (flag: string) => answers[flag]?.trim() ?? '';
  const missing = KINDS[kind].questions.filter(({ flag, optional }) => !optional && answer(flag) === '');
  if (missing.length > 0) return missing.map(({ flag, ask }) => refuse(`--${flag} を書いてください: ${ask}`));
  const content = readContent(files);
  if (!content.plan) return [refuse('plan.yaml を読めません。先に「npm run check」で確かめてください。')];
  const drafts = draftsIn({ plan: content.plan, content, files }, kind, answer);
  const names = new Set(files.map(({ name }) => name));
  return drafts.map((draft) =>
    draft.ok && names.has(draft.name) ? refuse(`${draft.name} はもうあります。上書きはしません。`) : draft,
  );
}

interface Surroundings {
  readonly plan: Plan;
  readonly content: Content;
  readonly files: readonly ContentFile[];
}

function draftsIn(surroundings: Surroundings, kind: Kind, answer: (flag: string) => string): Draft[] {
  const reading = answer('reading') === '' ? null : answer('reading');
  switch (kind) {
    case 'edition':
      return editionDrafts(surroundings, answer('measure'), answer('year'), answer);
    case 'measure':
      return [measureDraft(surroundings, answer)];
    case 'programme':
      return [
        entryDraft(
          'programmes',
          answer('id'),
          writeProgramme({ name: answer('name'), reading, aliases: [], division: null }),
        ),
      ];
    case 'term':
      return [
        entryDraft(
          'glossary',
          answer('id'),
          writeTerm({
            term: answer('term'),
            reading,
            aliases: [],
            isLinked: true,
            linkedAliases: [],
            everydayWords: [],
            meaning: answer('meaning'),
            source: null,
          }),
        ),
      ];
  }
}

function entryDraft(folder: string, id: string, text: string): Draft {
  if (!isId(id))
    return refuse(
      `「${id}」はファイル名に使えません。半角の英小文字と数字を「-」でつないでください（例: techno-fair）。`,
    );
  return { ok: true, name: `${folder}/${id}.yaml`, text, from: null, blanks: [] };
}

function measureDraft({ plan, content }: Surroundings, answer: (flag: string) => string): Draft {
  const code = answer('code');
  const year = yearOf(answer('year'), plan);
  if (typeof year === 'string') return refuse(year);
  const slug = slugOfCode(code);
  if (slug === '') return refuse(`「${code}」は施策番号として読めません。「I-(2)」のように書いてください。`);
  const [existing] = editionsOf(content.measures, slug);
  if (existing)
    return refuse(
      `施策 ${existing.code}（${existing.name}）はもうあります。次の年度のシートは「npm run new -- edition --measure ${slug}」で作ります。`,
    );
  const goal = answer('goal') || goalOfMeasureCode(plan, code)?.code;
  if (goal === undefined || pathToGoal(plan.goals, goal).length === 0)
    return refuse(
      `「${goal ?? code}」が属する目標が plan.yaml にありません。--goal に目標の番号を書くか、plan.yaml に目標を足してください。`,
    );
  const name = `measures/${year}/${slug}.mdx`;
  const measure = newMeasure({ code, name: answer('name'), goal, year }, name);
  return { ok: true, name, text: writeSheet(measure, plan), from: null, blanks: blanksOf(measure, plan) };
}

/** The KPIs of a measure's newest sheet with their ids, for who is asked what becomes of them. */
export function kpisInWords(wanted: string, files: readonly ContentFile[]): string[] {
  const [newest] = editionsOf(readContent(files).measures, slugOfCode(wanted));
  return (newest?.kpis ?? []).map(({ id, name }) => `${id} ${name}`);
}

/** Whether a question is about the KPIs of one measure. */
export const isAboutKpis = (flag: string) => KPI_FLAGS.some((one) => one === flag);

/** The answers about KPIs; empty where nothing is said. */
const KPI_FLAGS = ['renamed', 'dropped', 'added'] as const;

function editionDrafts(
  surroundings: Surroundings,
  wanted: string,
  yearText: string,
  answer: (flag: string) => string,
): Draft[] {
  const { plan, content } = surroundings;
  const unreadable = unreadableSheets(surroundings);
  const year = yearText === '' ? null : yearOf(yearText, plan);
  if (typeof year === 'string') return [refuse(year)];
  if (wanted === 'all') {
    const said = KPI_FLAGS.find((flag) => answer(flag) !== '');
    if (said)
      return [
        refuse(`--${said} は、施策を1つ選んだときだけ書けます。先に --measure で施策を1つ選んで作ってください。`),
      ];
    const readable = newestEditions(content.measures).map(({ slug }) => slug);
    const slugs = new Set([...readable, ...unreadable.map(({ slug }) => slug)]);
    return [...slugs].map((slug) => editionDraft(surroundings, unreadable, slug, year, answer));
  }
  const slug = slugOfCode(wanted);
  if (![...content.measures, ...unreadable].some((sheet) => sheet.slug === slug))
    return [refuse(`施策「${wanted}」のシートがありません。${slugsInWords(content.measures)}`)];
  return [editionDraft(surroundings, unreadable, slug, year, answer)];
}

/** A sheet of which only its file's name is known. */
interface UnreadableSheet {
  readonly path: string;
  readonly slug: string;
  readonly edition: FiscalYear;
}

function unreadableSheets({ content, files }: Surroundings): UnreadableSheet[] {
  const read = new Set(content.measures.map(({ source }) => source));
  return files.flatMap(({ name, path }) => {
    const place = isSheet(name) && !read.has(path) ? placeOfPath(name) : null;
    return place ? [{ path, ...place }] : [];
  });
}

function slugsInWords(measures: readonly Measure[]): string {
  const slugs = newestEditions(measures).map(({ slug }) => slug);
  return slugs.length === 0 ? '' : `今ある施策は ${slugs.join('、')} です。`;
}

function editionDraft(
  { plan, content }: Surroundings,
  unreadable: readonly UnreadableSheet[],
  slug: string,
  wantedYear: FiscalYear | null,
  answer: (flag: string) => string,
): Draft {
  const editions = editionsOf(content.measures, slug);
  const year = wantedYear ?? (editions[0]?.edition ?? 0) + 1;
  const existing = editions.find(({ edition }) => edition === year);
  if (existing) return refuse(`${existing.source} はもうあります。上書きはしません。`);
  const last = editions.find(({ edition }) => edition < year);
  // Its values would be missing from the new sheet.
  const passedOver = unreadable.find(
    (sheet) =>
      sheet.slug === slug && sheet.edition > (last?.edition ?? 0) && (sheet.edition < year || editions.length === 0),
  );
  if (passedOver)
    return refuse(`${passedOver.path} にまちがいがあるため、引き継げません。先に「npm run check」で確かめてください。`);
  if (!last) return refuse(`施策 ${slug} には、${shortFiscalYear(year, plan.era)}より前のシートがありません。`);
  if (year > yearsNear(plan.period).to) return refuse(`${year}年度は計画の期間から離れすぎています。`);
  const name = `measures/${year}/${slug}.mdx`;
  const changes = kpiChangesOf(last, content.measures, answer);
  if (typeof changes === 'string') return refuse(changes);
  const measure = nextEdition(last, year, name, changes);
  return { ok: true, name, text: writeSheet(measure, plan), from: last.source, blanks: blanksOf(measure, plan) };
}

const listed = (text: string) =>
  text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What the answers say of the last sheet's KPIs, or why they cannot be followed. */
function kpiChangesOf(
  last: Measure,
  measures: readonly Measure[],
  answer: (flag: string) => string,
): KpiChanges | string {
  const dropped = listed(answer('dropped'));
  const renamed = listed(answer('renamed')).map((part) => {
    const [, id = part, name = ''] = /^([^=＝]*)[=＝](.*)$/.exec(part) ?? [];
    return [id.trim(), name.trim()] as const;
  });
  const has = (id: string) => last.kpis.some((kpi) => kpi.id === id);
  const unknown = [...dropped, ...renamed.map(([id]) => id)].find((id) => !has(id));
  if (unknown !== undefined) {
    const known = last.kpis.map(({ id, name }) => `${id}（${name}）`).join('、');
    return `「${unknown}」という識別名の指標は ${last.source} にありません。今ある指標は ${known} です。`;
  }
  const nameless = renamed.find(([, name]) => name === '');
  if (nameless)
    return `「${nameless[0]}」の新しい名前がありません。「${nameless[0]}=新しい名前」のように書いてください。`;
  const both = renamed.find(([id]) => dropped.includes(id));
  if (both) return `「${both[0]}」は、なくした指標と、名前が変わった指標の両方に書かれています。`;
  const taken = new Set(measures.flatMap(({ kpis }) => kpis.map(({ id }) => id)));
  let number = 0;
  const added = listed(answer('added')).map((name) => {
    // An id that another KPI once had would join the two.
    do number += 1;
    while (taken.has(`${last.slug}-${number}`));
    return { id: `${last.slug}-${number}`, name };
  });
  return { dropped, renamed: new Map(renamed), added };
}

/** The year, or what to say of its text. */
function yearOf(text: string, plan: Plan): FiscalYear | string {
  const reading = parseFiscalYear(text, plan.period);
  if (reading.ok) return reading.year;
  if (reading.reason === 'outside-plan') return `「${text}」は計画の期間から離れすぎています。年度を確かめてください。`;
  return `「${text}」は年度として読めません。「30年度」「平成30年度」「2018年度」のように書いてください。`;
}

/** What the check says of a new file among the others: its empty places. */
export function problemsOfNew(file: ContentFile, files: readonly ContentFile[]): Problem[] {
  return readContent([...files, file]).problems.filter(({ path }) => path === file.path);
}

/** KPIs that have no value for the sheet's own year yet. A blank value is no mistake, so the check does not name it. */
function blanksOf(measure: Measure, plan: Plan): string[] {
  const year = shortFiscalYear(measure.edition, plan.era);
  const isBlank = ({ actuals }: Series) =>
    actuals.some(
      ({ fiscalYear, value }) => fiscalYear === measure.edition && value.kind === 'missing' && value.reason === 'blank',
    );
  return measure.kpis
    .filter(({ series }) => series.some(isBlank))
    .map(({ number, name }) => `指標${number}${name === '' ? '' : `「${name}」`}の${year}の実績値`);
}
