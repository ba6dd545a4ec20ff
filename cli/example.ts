// npm run build:example: builds the site of the fictional city into dist-example/.

import { buildSite, EXAMPLE_SITE } from './steps.ts';

await buildSite(EXAMPLE_SITE);
