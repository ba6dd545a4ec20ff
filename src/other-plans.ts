// The plans before and after the one that is built, read from their folders: for links across, once a build.

import {
  contentFolder,
  earlierPlanFolder,
  earlierPlanNames,
  laterPlanOf,
  readContentFolder,
} from './content-folder.ts';
import { linked, type OtherPlan } from './domain/other-plan.ts';
import { readContent } from './schema/content.ts';

async function planIn(folder: string, name: string): Promise<OtherPlan[]> {
  const { plan, measures } = readContent(await readContentFolder(folder));
  return plan ? [{ name, plan, measures: measures.map(linked) }] : [];
}

/** The plans before the one in `folder`, in the order of their names. What is wrong with them is told by the check. */
export async function earlierPlansOf(folder: string): Promise<OtherPlan[]> {
  const names = await earlierPlanNames(folder);
  return (await Promise.all(names.map((name) => planIn(earlierPlanFolder(folder, name), name)))).flat();
}

let earlier: Promise<OtherPlan[]> | undefined;
let later: Promise<OtherPlan | null> | undefined;

/** The plans before the one that is built. */
export function earlierPlans(): Promise<OtherPlan[]> {
  earlier ??= earlierPlansOf(contentFolder());
  return earlier;
}

/** The plan that followed the one that is built, under the name of the one that is built; null where it is the newest. */
export function laterPlan(): Promise<OtherPlan | null> {
  const found = laterPlanOf(contentFolder());
  later ??= found ? planIn(found.folder, found.name).then(([plan]) => plan ?? null) : Promise.resolve(null);
  return later;
}
