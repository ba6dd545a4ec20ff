// npm run bench:pages [200]: the heaviest page of each kind on the site of the enlarged fictional city, gzipped, against the
// budgets of a large plan. Needs that site: `npm run build:example -- --measures 200`. Exits with 1 where a budget is missed.

import { gzipSync } from 'node:zlib';
import { builtFile, builtPages } from '../e2e/built-site.ts';

const KILOBYTE = 1024;
const BUDGET = 60;
/** One table of every KPI: a reader who opens it wants all of them. */
const BUDGET_OF_KPIS = 120;

/** `/kpis/…/` for every KPI's page. */
const kindOf = (address: string) =>
  address.replace(/^(\/(?:embed\/kpis|[^/]+)\/)[^/]+\/(.*)$/, (_, start: string, rest: string) =>
    rest === '' ? `${start}…/` : `${start}…/${rest.replace(/^\d{4}\//, '年度/')}`,
  );

const measures = Number(process.argv[2] ?? 200);
const folder = `dist-example-${measures}` as const;
const weights = builtPages(folder).map((address) => ({
  address,
  kilobytes: gzipSync(builtFile(address, folder)).length / KILOBYTE,
}));

console.log(`| ${measures} measures: pages | heaviest | KB gzipped | its budget |\n| --- | --- | --- | --- |`);
let isMissed = false;
for (const [kind, pages] of Map.groupBy(weights, ({ address }) => kindOf(address))) {
  const [heaviest] = pages.toSorted((one, other) => other.kilobytes - one.kilobytes);
  if (!heaviest) continue;
  const budget = kind === '/kpis/' ? BUDGET_OF_KPIS : BUDGET;
  const isOver = heaviest.kilobytes > budget;
  isMissed ||= isOver;
  console.log(
    `| ${kind} (${pages.length}) | ${heaviest.address} | ${heaviest.kilobytes.toFixed(1)} | ${budget}${isOver ? ' MISSED' : ''} |`,
  );
}
process.exitCode = isMissed ? 1 : 0;
