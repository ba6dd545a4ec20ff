// The scales by which a city ranks its measures, KPIs and opinions, as plan.yaml declares them: the grades in the city's own
// words and order. Nothing here ranks anything.

/** What a scale is used for: 施策, 指標, 意見. */
export type RankSubject = 'measure' | 'kpi' | 'opinion';

export const RANK_SUBJECTS: readonly RankSubject[] = ['measure', 'kpi', 'opinion'];

export interface Grade {
  /** As the sheets write it: A, ◎, 順調. */
  readonly text: string;
  /** What the city says it means; null where the text says it itself. */
  readonly meaning: string | null;
  /** True for what stands outside the order: 「−」 for a measure that was not evaluated. */
  readonly isOutside: boolean;
}

export interface RankScale {
  /** The city's name for it; null where it has none. */
  readonly name: string | null;
  readonly subjects: readonly RankSubject[];
  /** In the city's order, the best first; those outside the order last. */
  readonly grades: readonly Grade[];
}

/** What a plan declares; undefined where it declares nothing. */
type Declared = readonly RankScale[] | undefined;

/** The scales for a kind of thing; empty where the plan declares none. */
export function scalesFor(scales: Declared, subject: RankSubject): readonly RankScale[] {
  return (scales ?? []).filter(({ subjects }) => subjects.includes(subject));
}

/** The scale that a rank of a thing was taken from; null where none has it. */
export function scaleOfRank(scales: Declared, subject: RankSubject, text: string): RankScale | null {
  return scalesFor(scales, subject).find((scale) => gradeOf(scale, text) !== null) ?? null;
}

/** What the city says that a rank of a thing means; null where it says nothing. */
export function rankMeaning(scales: Declared, subject: RankSubject, text: string): string | null {
  const scale = scaleOfRank(scales, subject, text);
  return scale && (gradeOf(scale, text)?.meaning ?? null);
}

/** Grades that look the same are the same: Ａ and A, － and −. */
const sameLook = (text: string) =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/[-－―—–‐‑−ー─]/gu, '-')
    .replace('◯', '○');

/** The grade that a rank's text names, or null. */
export function gradeOf({ grades }: Pick<RankScale, 'grades'>, text: string): Grade | null {
  return grades.find((grade) => sameLook(grade.text) === sameLook(text)) ?? null;
}
