// npm run build:example [-- --measures 200]: builds the site of the fictional city into dist-example/; enlarged to any number
// of measures, into dist-example-200/.

import { writeEnlargedExample } from '../bench/enlarged-example.ts';
import { optionsOf } from './options.ts';
import { buildSite, enlargedSite, EXAMPLE_SITE } from './steps.ts';

const USAGE = 'npm run build:example -- [--measures 200]';
const options = optionsOf({ measures: { type: 'string' } }, USAGE, ({ measures: count }) =>
  count === undefined || /^[1-9]\d{0,4}$/.test(count) ? null : `使い方: ${USAGE}`,
);
const measures = options.measures === undefined ? null : Number(options.measures);
const site = measures === null ? EXAMPLE_SITE : enlargedSite(measures);
if (measures !== null) await writeEnlargedExample(site.content, measures);
process.exitCode = (await buildSite(site)) ? 0 : 1;
