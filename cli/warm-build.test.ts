// A build that takes over what has not changed makes the site that a build from nothing makes, byte by byte, whatever was edited
// before, in the plan or in an earlier one. `npm --prefix tools run warm-build` tries more edits, on the fictional city.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ended, root, siteFiles, startBuild } from './build-for-tests.ts';

vi.setConfig({ testTimeout: 3_000_000, hookTimeout: 600_000 });
// Pages say the day, also while the test runs past midnight.
vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 28) / 1000));

const isLong = process.env['WARM_BUILDS'] !== undefined;
const example = isLong ? 'mihon' : 'tebiki';
const edits = isLong ? 10 : 4;

const folder = join('.cache', 'warm-build-test');
const content = join(root, folder, 'content');
const [warm, cold] = ['warm', 'cold'].map((name) => join(folder, name)) as [string, string];

interface Edit {
  readonly kind: keyof typeof EDITS;
  /** Which of the files that have such a place, and which of the places in it; counted around. */
  readonly file: number;
  readonly place: number;
  readonly number: number;
}

const filesIn = (name: string, end: string) =>
  readdirSync(join(content, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .toSorted()
    .map((file) => join(content, name, file));

/** Changes one of the places that a pattern finds in one of the files that have any. */
function changePlace(
  files: readonly string[],
  pattern: RegExp,
  { file, place }: Edit,
  change: (was: string) => string,
) {
  const having = files.filter((path) => readFileSync(path, 'utf8').search(pattern) !== -1);
  const path = having[file % having.length] ?? '';
  const text = readFileSync(path, 'utf8');
  const places = [...text.matchAll(pattern)];
  const found = places[place % places.length];
  if (!found) throw new Error(`No file has ${pattern}.`);
  const [was] = found;
  writeFileSync(path, text.slice(0, found.index) + change(was) + text.slice(found.index + was.length));
}

/** Writes another number in the place of a yearly one: the one that stands there would be no edit. */
const changeFigure = (files: readonly string[], edit: Edit) =>
  changePlace(files, /(?<=年度?: )\d{1,3}(?=[,\s}])/g, edit, (was) =>
    String(Number(was) === edit.number ? edit.number + 1 : edit.number),
  );

const sheets = () => filesIn('measures', '.mdx');

/** What an editor does. Each leaves a content without mistakes. */
const EDITS = {
  figure: (edit: Edit) => changeFigure(sheets(), edit),
  passage: (edit: Edit) => changePlace(sheets(), /^- .+$/gm, edit, (was) => `${was}追記${edit.number}`),
  title: (edit: Edit) => changePlace(sheets(), /^施策名: .+$/gm, edit, (was) => `${was}改${edit.number}`),
  programme: (edit: Edit) =>
    changePlace(filesIn('programmes', '.yaml'), /^事業名: .+$/gm, edit, (was) => `${was}改${edit.number}`),
  term: (edit: Edit) =>
    changePlace(filesIn('glossary', '.yaml'), /^意味: .+$/gm, edit, (was) => `${was}追記${edit.number}`),
  plan: (edit: Edit) =>
    changePlace([join(content, 'plan.yaml')], /^計画名: .+$/gm, edit, (was) => `${was}改${edit.number}`),
  earlierFigure: (edit: Edit) => changeFigure(filesIn('plans/first/measures', '.mdx'), edit),
  newProgramme: ({ number }: Edit) =>
    writeFileSync(
      join(content, 'programmes', `new-${number}.yaml`),
      `事業名: 新しい事業${number}\n読み: あたらしいじぎょう\n`,
    ),
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  file: fc.nat(1000),
  place: fc.nat(1000),
  number: fc.integer({ min: 10, max: 999 }),
});

/** Edits of which the plan before shows nothing. */
const UNSEEN_BEFORE: readonly Edit['kind'][] = ['figure', 'passage', 'programme', 'term', 'newProgramme'];

async function built(into: string, made?: Edit): Promise<Record<string, string>> {
  mkdirSync(join(root, into), { recursive: true });
  const { status, output } = await ended(startBuild({ content, folder: into }));
  expect(status, output).toBe(0);
  if (made) expect(output.includes('\n前と同じなので'), made.kind).toBe(UNSEEN_BEFORE.includes(made.kind));
  return siteFiles(join(root, into, 'dist'));
}

beforeAll(() => {
  rmSync(join(root, folder), { recursive: true, force: true });
  cpSync(join(root, 'examples', example), content, { recursive: true });
  // Names of pages stay, whatever is edited.
  rmSync(join(content, 'addresses.txt'), { force: true });
  if (!isLong) cpSync(join(root, 'examples', example), join(content, 'plans', 'first'), { recursive: true });
});

afterAll(() => rmSync(join(root, folder), { recursive: true, force: true }));

test('a warm build is a cold one to the byte, after any edits', async () => {
  const before = await built(warm);
  const property = fc.asyncProperty(fc.array(edit, { minLength: edits, maxLength: edits }), async (made) => {
    for (const each of made) {
      EDITS[each.kind](each);
      const site = await built(warm, each);
      expect(site).not.toEqual(before);
      if (!isLong && each !== made.at(-1)) continue;
      rmSync(join(root, cold), { recursive: true, force: true });
      expect(site, JSON.stringify(each)).toEqual(await built(cold));
    }
  });
  // What was found stands in the content by then: shrinking would go on from there.
  await fc.assert(property, { numRuns: 1, endOnFailure: true });
});
