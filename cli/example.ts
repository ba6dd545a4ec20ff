// npm run build:example: builds the site of the fictional city into dist-example/.

import { buildSite, EXAMPLE_SITE } from './steps.ts';

process.exitCode = (await buildSite(EXAMPLE_SITE)) ? 0 : 1;
