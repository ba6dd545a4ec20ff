// Where the site is published, for astro.config.mjs, which is read before any collection is: plan.yaml's 公開先, split into
// what Astro calls `site` and `base`.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, earlierPlanPath, laterPlanOf, shownPath } from './content-folder.ts';
import { readPlan } from './schema/plan.ts';

/**
 * Empty where plan.yaml names no address, or cannot be read: what is wrong with it is told by its loader. An earlier plan stands
 * in a folder of the site of the plan that followed.
 */
export function publishedAt(): { site?: string; base?: string } {
  const later = laterPlanOf(contentFolder());
  if (!later) return addressIn(contentFolder());
  const { base = '/', ...site } = addressIn(later.folder);
  return { ...site, base: `${base.replace(/\/$/, '')}${earlierPlanPath(later.name)}/` };
}

function addressIn(folder: string): { site?: string; base?: string } {
  const path = join(folder, 'plan.yaml');
  const plan = existsSync(path) ? readPlan(readFileSync(path, 'utf8'), shownPath(path)).value : null;
  if (!plan?.address) return {};
  const { origin, pathname } = new URL(plan.address);
  return { site: origin, base: pathname };
}
