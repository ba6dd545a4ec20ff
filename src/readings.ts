// What the readers made of the content's files, from the loaders to the pages. Not through Astro's store: it writes all entries
// into a module of the site, 13 MB for 1,000 sheets, which the bundler reads in a build, and the dev server half a second after
// each edit. Vite loads the loaders and the pages apart from each other, so that what they share belongs to the process.

import { channel } from 'node:diagnostics_channel';
import type { Measure } from './domain/measure.ts';
import type { Plan } from './domain/plan.ts';
import type { Programme } from './domain/programme.ts';
import type { Term } from './domain/term.ts';

/** What the folders of the content hold, by the name of their collection. */
export interface Read {
  plan: Plan;
  measures: Measure;
  programmes: Programme;
  glossary: Term;
}

interface Readings {
  readonly values: Map<keyof Read, readonly object[]>;
  /** Of each value, a short text that stands for all that it was read from. */
  readonly digests: WeakMap<object, string>;
  version: number;
}

const READINGS = Symbol.for('plan-progress.readings');
const CHANGED = channel('plan-progress.readings');

const readings: Readings = ((globalThis as { [READINGS]?: Readings })[READINGS] ??= {
  values: new Map(),
  digests: new WeakMap(),
  version: 0,
});

/** Puts what a collection holds in place of what it held, in the order in which the pages are to have it. */
export function setReadings<Name extends keyof Read>(
  name: Name,
  read: readonly { readonly value: Read[Name]; readonly digest: string }[],
): void {
  for (const { value, digest } of read) readings.digests.set(value, digest);
  const values = read.map(({ value }) => value);
  readings.values.set(name, values);
  readings.version += 1;
  CHANGED.publish(name);
}

/** What a collection holds; empty before its loader has run. */
export const readingsOf = <Name extends keyof Read>(name: Name): readonly Read[Name][] =>
  (readings.values.get(name) ?? []) as readonly Read[Name][];

/** A short text that stands for all that a value of a collection says; undefined for other things. */
export const digestOfReading = (value: object): string | undefined => readings.digests.get(value);

/** Another number after every change: what was made of the readings is as old as it. */
export const readingsVersion = (): number => readings.version;

/** Calls `listener` after every change. */
export const onReadingsChanged = (listener: () => void): void => CHANGED.subscribe(listener);
