// npm run build:example [-- --measures 200]: builds the site of the fictional city into dist-example/; enlarged to any number
// of measures, into dist-example-200/.

import { parseArgs } from 'node:util';
import { writeEnlargedExample } from '../bench/enlarged-example.ts';
import { buildSite, enlargedSite, EXAMPLE_SITE } from './steps.ts';

function measuresOf(args: string[]): number | null {
  try {
    const { measures } = parseArgs({ args, options: { measures: { type: 'string' } } }).values;
    if (measures === undefined) return null;
    if (/^[1-9]\d{0,4}$/.test(measures)) return Number(measures);
  } catch {
    // Told below, with the correct form.
  }
  console.error('使い方: npm run build:example -- [--measures 200]');
  process.exit(2);
}

const measures = measuresOf(process.argv.slice(2));
const site = measures === null ? EXAMPLE_SITE : enlargedSite(measures);
if (measures !== null) await writeEnlargedExample(site.content, measures);
process.exitCode = (await buildSite(site)) ? 0 : 1;
