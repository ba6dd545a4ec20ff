// The published rules that a KPI is shown under, in the order of the page.

import { ibaraki } from './ibaraki.ts';
import { nagayo } from './nagayo.ts';
import { openSdg } from './open-sdg.ts';
import { osakaLibrary } from './osaka-library.ts';
import type { PublishedRule } from './rule.ts';
import { shizuoka } from './shizuoka.ts';
import { tagawa } from './tagawa.ts';
import { tama } from './tama.ts';

export const PUBLISHED_RULES: readonly PublishedRule[] = [
  osakaLibrary,
  nagayo,
  tagawa,
  tama,
  ibaraki,
  openSdg,
  shizuoka,
];

/** The rules that give a rank, by which a city may say that it judges: their names, as plan.yaml writes them. */
export const RULE_NAMES = PUBLISHED_RULES.filter(({ grades }) => grades.length > 0).map(({ name }) => name);

/** The rule with this name; null where there is none. */
export function ruleNamed(name: string | undefined): PublishedRule | null {
  return PUBLISHED_RULES.find((rule) => rule.name === name) ?? null;
}
