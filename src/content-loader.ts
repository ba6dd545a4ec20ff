// Astro content loaders over the readers of src/schema: they hand texts over and what was made of them to the pages.

import type { Loader, LoaderContext } from 'astro/loaders';
import { contentFolder, readContentFolder, withFileAsItIs } from './content-folder.ts';
import { type ContentFile, isPlan, isProgramme, isSheet, isTerm, programmeNames } from './schema/content.ts';
import type { Programme } from './domain/programme.ts';
import { tellProgress } from './progress.ts';
import { type Read, setReadings } from './readings.ts';
import { readPlan } from './schema/plan.ts';
import { formatProblem, inFileOrder, type Problem, type Reading } from './schema/problem.ts';
import { idOfPath, readProgramme } from './schema/programme.ts';
import { placeOfPath, readSheet } from './schema/sheet.ts';
import { readTerm } from './schema/term.ts';

/**
 * Having told of a file, Vite's watcher drops what is done to it for so long, in milliseconds (chokidar's throttle). What is done
 * meanwhile is looked for afterwards.
 */
const WATCHER_SILENCE = 50;

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

/** What was read of a file, and the digest of all it was read from. */
interface ReadFile<T> {
  readonly value: T;
  readonly digest: string;
}

/**
 * Reads a collection whole; fails with all problems at once. While the site is edited, only what has changed is read again,
 * and Astro's store, which would have every page loaded anew half a second later, is left as it was.
 */
function collectionLoader<Name extends keyof Read>(name: Name, reader: FileReader<Read[Name]>): Loader {
  const isWanted = (file: string) => reader.isOurs(file) || reader.alsoNeeds?.(file) === true;
  let current: ReadonlyMap<string, ReadFile<Read[Name]>> = new Map();

  function read(files: readonly ContentFile[], generateDigest: LoaderContext['generateDigest']) {
    const own = files.filter((file) => reader.isOurs(file.name));
    const { dependsOn, read: readFile } = reader.prepare(files);
    const shared = generateDigest(JSON.stringify(dependsOn));
    const problems: Problem[] = [];
    const found = new Map<string, ReadFile<Read[Name]>>();
    for (const [index, file] of own.entries()) {
      if (reader.work !== undefined) tellProgress(reader.work, index, own.length);
      const id = reader.idOf(file);
      const digest = generateDigest(`${shared}\n${file.path}\n${file.text}`);
      const before = current.get(id);
      if (before?.digest === digest) {
        found.set(id, before);
        continue;
      }
      const { value, problems: told } = readFile(file);
      problems.push(...told);
      if (value !== null) found.set(id, { value, digest });
    }
    if (reader.work !== undefined) tellProgress(reader.work, own.length, own.length);
    if (problems.some(({ severity }) => severity === 'error')) throw contentError(problems);
    current = found;
    setReadings(name, [...found.values()]);
  }

  return {
    name,
    load: async ({ store, generateDigest, watcher, logger }) => {
      let files: readonly ContentFile[] = await readContentFolder(contentFolder(), isWanted);
      read(files, generateDigest);
      store.clear();
      for (const [id, { digest }] of current) store.set({ id, digest, data: { digest } });
      const reload = async (path: string) => {
        const now = await withFileAsItIs(files, contentFolder(), path, isWanted);
        if (now === files) return;
        files = now;
        read(files, generateDigest);
      };
      // One after the other: each begins with the files as the one before left them.
      let last = Promise.resolve();
      const queue = (path: string) => {
        last = last
          .then(() => reload(path))
          // What is wrong is told by the check after each change (src/check-on-change.ts).
          .catch(() => logger.warn('まちがいがあるので、ページは前の内容のままです。'));
      };
      // It may stand outside the project.
      watcher?.add(contentFolder());
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (path) => {
          queue(path);
          setTimeout(() => queue(path), WATCHER_SILENCE + 10);
        });
    },
  };
}

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
