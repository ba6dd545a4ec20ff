// What `npm run adopt` does: from a few answers, the repository of another city, with its plan still empty. Pure: the files of
// the repository are given, and what is to be removed and written comes back.

import type { Plan } from '../domain/plan.ts';
import type { Answers, Question } from '../schema/new-file.ts';
import { problemsOfPage } from '../schema/page.ts';
import { readPlan } from '../schema/plan.ts';
import { aboutPage, accessibilityPage } from './about-pages.ts';
import { type CityToAdopt, type GoalToAdopt, planFile } from './plan-file.ts';

export const QUESTIONS: readonly Question[] = [
  { flag: 'city', ask: '自治体名（例: みほん市）' },
  { flag: 'plan', ask: '計画名（例: 第2次みほん市総合計画）' },
  { flag: 'subtitle', ask: '計画の愛称や副題（なければ空のまま）', optional: true },
  { flag: 'from', ask: '計画の最初の年度（例: 令和3年度）' },
  { flag: 'to', ask: '計画の最後の年度（例: 令和10年度）' },
  {
    flag: 'era',
    ask: '計画が年度を数える元号（「平成」なら2019年度を平成31年度と書きます。その年の元号でよければ空のまま）',
    optional: true,
  },
  { flag: 'goal-level', ask: '目標の段の呼び名（例: 基本目標、重点施策）' },
  {
    flag: 'goals',
    ask: '目標（番号と題名を「／」で区切ります。例: 1 育つ・学ぶ／2 支え合う。あとで書くなら空のまま）',
    optional: true,
  },
  { flag: 'measure-level', ask: '施策の段の呼び名（例: 個別施策）' },
  { flag: 'source', ask: '元の資料の名前（例: 第2次みほん市総合計画 評価シート）' },
  { flag: 'official', ask: '自治体自身が公開するサイトですか（はい・いいえ）' },
  { flag: 'contact', ask: '問い合わせ先（決まっていなければ空のまま）', optional: true },
  { flag: 'colour', ask: '自治体の色（例: #0b6e4f。決まっていなければ空のまま）', optional: true },
  {
    flag: 'address',
    ask: '公開するアドレス（例: https://plan.example.jp/。決まっていなければ空のまま）',
    optional: true,
  },
  {
    flag: 'repository',
    ask: '原稿を置くGitHubのアドレス（例: https://github.com/example/plan。なければ空のまま）',
    optional: true,
  },
  {
    flag: 'keep-terms',
    ask: '今ある用語のうち、一般の意味のものを残しますか（はい・いいえ。空のままなら、いいえ）',
    optional: true,
  },
];

/** A file of the repository, by its path from the root. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** What the repository holds that an adoption changes. */
export interface Repository {
  /** Paths of all files under src/content, and of those outside that show the city's sheet. */
  readonly cityFiles: readonly string[];
  /** The glossary's files. */
  readonly terms: readonly RepositoryFile[];
  readonly readme: string;
  readonly licence: string;
  /** How this site reckons, in words that hold for any city: a page that is taken as it is. */
  readonly methodPage: string;
}

export interface Adoption {
  readonly plan: Plan;
  readonly removed: readonly string[];
  readonly written: readonly RepositoryFile[];
}

/** What is wrong with an answer; the flag of its question, or null where no single answer is to blame. */
export interface WrongAnswer {
  readonly flag: string | null;
  readonly message: string;
}

export type AdoptionReading =
  { readonly ok: true; readonly adoption: Adoption } | { readonly ok: false; readonly wrong: readonly WrongAnswer[] };

export const PLAN_FILE = 'src/content/plan.yaml';

/** The question whose answer stands in a field of plan.yaml, by the beginning of the field's name. */
const FLAG_OF_FIELD: readonly (readonly [field: string, flag: string])[] = [
  ['自治体名', 'city'],
  ['計画名', 'plan'],
  ['副題', 'subtitle'],
  ['計画期間 開始', 'from'],
  ['計画期間 終了', 'to'],
  ['元号', 'era'],
  ['目標', 'goals'],
  ['施策の呼び名', 'measure-level'],
  ['出典', 'source'],
  ['見た目', 'colour'],
  ['フッター', 'contact'],
  ['公開先', 'address'],
  ['原稿の場所', 'repository'],
];

const flagOf = (field: string | null) => FLAG_OF_FIELD.find(([start]) => field?.startsWith(start))?.[1] ?? null;

/** What the answers make of the repository, or everything that is wrong with them. */
export function adoptionOf(answers: Answers, repository: Repository): AdoptionReading {
  const answer = (flag: string) => answers[flag]?.trim() ?? '';
  const missing = QUESTIONS.filter(({ flag, optional }) => !optional && answer(flag) === '');
  if (missing.length > 0)
    return {
      ok: false,
      wrong: missing.map(({ flag, ask }) => ({ flag, message: `--${flag} を書いてください: ${ask}` })),
    };
  const undecided = ['official', 'keep-terms'].filter((flag) => !['', 'はい', 'いいえ'].includes(answer(flag)));
  if (undecided.length > 0)
    return {
      ok: false,
      wrong: undecided.map((flag) => ({ flag, message: `「はい」か「いいえ」を書いてください（--${flag}）。` })),
    };

  const city = cityOf(answer);
  const text = planFile(city);
  const { value: plan, problems } = readPlan(text, PLAN_FILE);
  if (!plan)
    return {
      ok: false,
      wrong: problems.map(({ field, message }) => ({
        flag: flagOf(field),
        message: field === null ? message : `${field}: ${message}`,
      })),
    };

  const pages = {
    about: aboutPage(plan),
    method: repository.methodPage,
    accessibility: accessibilityPage(plan),
  };
  const wrongPages = Object.entries(pages).flatMap(([name, page]) => problemsOfPage(page, `${name}.mdx`));
  if (wrongPages.length > 0)
    return {
      ok: false,
      wrong: wrongPages.map(({ path, message }) => ({ flag: null, message: `${path}: ${message}` })),
    };

  const kept = answer('keep-terms') === 'はい' ? repository.terms.filter(isGeneral).map(({ path }) => path) : [];
  return {
    ok: true,
    adoption: {
      plan,
      removed: repository.cityFiles.filter((path) => !kept.includes(path)).toSorted(),
      written: [
        { path: PLAN_FILE, text },
        ...Object.entries(pages).map(([name, page]) => ({ path: `src/content/pages/${name}.mdx`, text: page })),
        { path: 'README.md', text: readmeOf(repository.readme, plan) },
        { path: 'LICENSE', text: licenceOf(repository.licence, plan) },
      ],
    },
  };
}

function cityOf(answer: (flag: string) => string): CityToAdopt {
  const perhaps = (flag: string) => (answer(flag) === '' ? null : answer(flag));
  return {
    name: answer('city'),
    plan: answer('plan'),
    subtitle: perhaps('subtitle'),
    from: answer('from'),
    to: answer('to'),
    era: perhaps('era'),
    goalLevel: answer('goal-level'),
    goals: goalsOf(answer('goals')),
    measureLevel: answer('measure-level'),
    source: answer('source'),
    isOfficial: answer('official') === 'はい',
    contact: perhaps('contact'),
    colour: perhaps('colour'),
    address: perhaps('address'),
    repository: perhaps('repository'),
  };
}

/** `1 育つ・学ぶ／2` */
function goalsOf(text: string): GoalToAdopt[] {
  return text
    .split(/[／/]/)
    .map((goal) => /^(\S+)(?:\s+(.+))?$/u.exec(goal.trim()))
    .flatMap((match) => (match ? [{ code: match[1] ?? '', title: match[2] ?? null }] : []));
}

/** Whether a term's file says nothing about the sheets of the city that is left behind. */
const isGeneral = ({ text }: RepositoryFile) => !text.includes('評価シート');

const README_PART = /(<!-- city[^>]*-->\n)[\s\S]*?(\n<!-- \/city -->)/;

/** The README with its part about the city written anew. */
export function readmeOf(readme: string, { city, name, official }: Plan): string {
  const whose = official ? "This is the city's official site." : "This is not the city's official site.";
  return replaced(
    readme,
    README_PART,
    (before, after) => `${before}\nThe content is that of ${city}: ${name}. ${whose}\n${after}`,
  );
}

const LICENCE_PART = /(\n---\n\n)[\s\S]*?(\n)$/;

/** The licence with its notice about the words of the sheets written anew. */
export function licenceOf(licence: string, { city }: Plan): string {
  return replaced(
    licence,
    LICENCE_PART,
    (before, after) => `${before}The licence above covers the code. The words and figures under src/content are those of
the city that published them (${city}) and are not covered by it.${after}`,
  );
}

function replaced(text: string, part: RegExp, by: (before: string, after: string) => string): string {
  if (!part.test(text)) throw new Error(`Nothing matches ${part}: an adoption cannot say whose content this is.`);
  return text.replace(part, (_, before: string, after: string) => by(before, after));
}
