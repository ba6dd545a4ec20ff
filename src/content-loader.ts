// Astro content loaders over the readers of src/schema: they hand texts over and keep the results by digest.

import type { Loader, LoaderContext } from 'astro/loaders';
import { codeIn } from './code.ts';
import { contentFolder, readContentFolder, withFileAsItIs } from './content-folder.ts';
import { type ContentFile, isPlan, isProgramme, isSheet, isTerm, programmeNames } from './schema/content.ts';
import type { Programme } from './domain/programme.ts';
import { tellProgress } from './progress.ts';
import { readPlan } from './schema/plan.ts';
import { formatProblem, inFileOrder, type Problem, type Reading } from './schema/problem.ts';
import { idOfPath, readProgramme } from './schema/programme.ts';
import { placeOfPath, readSheet } from './schema/sheet.ts';
import { readTerm } from './schema/term.ts';

/** How the files of one collection are found, named and read. */
interface FileReader<T> {
  /** In the words of a progress line, where reading takes long. */
  readonly work?: string;
  readonly isOurs: (name: string) => boolean;
  /** Other files that a result depends on. */
  readonly alsoNeeds?: (name: string) => boolean;
  readonly idOf: (file: ContentFile) => string;
  /** Made once a load from the files of the collection and those it also needs. */
  readonly prepare: (files: readonly ContentFile[]) => {
    /** What else a result depends on than its own file. */
    readonly dependsOn: unknown;
    readonly read: (file: ContentFile) => Reading<T>;
  };
}

/**
 * Loads a collection whole, keeping entries whose digest has not changed; fails with all problems at once. While the site is
 * edited, only the file is read that has changed.
 */
function collectionLoader<T>(name: string, reader: FileReader<T>): Loader {
  const isWanted = (file: string) => reader.isOurs(file) || reader.alsoNeeds?.(file) === true;

  async function load({ store, parseData, generateDigest }: LoaderContext, files: readonly ContentFile[]) {
    const own = files.filter((file) => reader.isOurs(file.name));
    const { dependsOn, read } = reader.prepare(files);
    // What was read by other code is read again.
    const shared = generateDigest(JSON.stringify([await readersCode(), dependsOn]));
    const problems: Problem[] = [];
    const ids = new Set<string>();
    for (const [index, file] of own.entries()) {
      if (reader.work !== undefined) tellProgress(reader.work, index, own.length);
      const id = reader.idOf(file);
      ids.add(id);
      const digest = generateDigest(`${shared}\n${file.path}\n${file.text}`);
      if (store.get(id)?.digest === digest) continue;
      const { value, problems: found } = read(file);
      problems.push(...found);
      if (value === null) continue;
      const data = await parseData({ id, data: { json: JSON.stringify(value) } });
      store.set({ id, digest, data });
    }
    if (reader.work !== undefined) tellProgress(reader.work, own.length, own.length);
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    if (problems.some(({ severity }) => severity === 'error')) throw contentError(problems);
  }

  return {
    name,
    load: async (context) => {
      let files: readonly ContentFile[] = await readContentFolder(contentFolder(), isWanted);
      await load(context, files);
      const reload = async (path: string) => {
        const now = await withFileAsItIs(files, contentFolder(), path, isWanted);
        if (now === files) return;
        files = now;
        await load(context, files);
      };
      // One after the other: each begins with the files as the one before left them.
      let last = Promise.resolve();
      const queue = (path: string) => {
        last = last
          .then(() => reload(path))
          // What is wrong is told by the check after each change (src/check-on-change.ts).
          .catch(() => context.logger.warn('まちがいがあるので、ページは前の内容のままです。'));
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, queue);
    },
  };
}

/** All code that makes a result out of a text, read once: Astro loads anew where it changes. */
let code: Promise<string[]> | undefined;
const readersCode = () => (code ??= codeIn(['src/schema', 'src/domain']));

/** An editor's mistake is no fault of the program: its message is all there is to say, so it has no stack. */
function contentError(problems: readonly Problem[]): Error {
  const error = new Error(['内容にまちがいがあります。', ...inFileOrder(problems).map(formatProblem)].join('\n'));
  error.stack = '';
  return error;
}

/** Files that are read by themselves. */
const alone =
  <T>(read: (text: string, path: string) => Reading<T>): FileReader<T>['prepare'] =>
  () => ({ dependsOn: null, read: ({ text, path }) => read(text, path) });

/** plan.yaml, as the one entry `plan`. */
export const planLoader = () =>
  collectionLoader('plan', { isOurs: isPlan, idOf: () => 'plan', prepare: alone(readPlan) });

/** programmes/*.yaml by file name. */
export const programmeLoader = () =>
  collectionLoader('programmes', {
    isOurs: isProgramme,
    idOf: ({ name }) => idOfPath(name),
    prepare: alone(readProgramme),
  });

/** glossary/*.yaml by file name. */
export const termLoader = () =>
  collectionLoader('glossary', { isOurs: isTerm, idOf: ({ name }) => idOfPath(name), prepare: alone(readTerm) });

/** Programmes by their files: one that is the same is not read again. */
const readProgrammes = new WeakMap<ContentFile, readonly Programme[]>();

function programmeIn(file: ContentFile): readonly Programme[] {
  let found = readProgrammes.get(file);
  if (!found) {
    const { value } = readProgramme(file.text, file.path);
    found = value === null ? [] : [value];
    readProgrammes.set(file, found);
  }
  return found;
}

/** measures/<年度>/<番号>.mdx, by `<番号>/<年度>`. */
export const sheetLoader = () =>
  collectionLoader('measures', {
    work: '評価シートを読んでいます',
    isOurs: isSheet,
    alsoNeeds: (name) => isPlan(name) || isProgramme(name),
    idOf: ({ name }) => {
      const place = placeOfPath(name);
      return place ? `${place.slug}/${place.edition}` : name;
    },
    prepare: (files) => {
      const planFile = files.find(({ name }) => isPlan(name));
      const plan = planFile ? readPlan(planFile.text, planFile.path).value : null;
      const programmeFiles = files.filter(({ name }) => isProgramme(name));
      const programmes = programmeNames(programmeFiles, programmeFiles.flatMap(programmeIn));
      return {
        dependsOn: [planFile?.text, ...programmes],
        // Without a plan its own loader tells what is wrong.
        read: ({ text, path }) =>
          plan === null ? { value: null, problems: [] } : readSheet(text, plan, path, { programmes }),
      };
    },
  });
