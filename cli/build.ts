// npm run build [-- --site https://… --base /plan/ --force --compress]: checks the content and builds the site into dist/.

import { optionsOf } from './options.ts';
import { wrongSiteOptions } from './site-options.ts';
import { buildSite, OWN_SITE } from './steps.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = optionsOf(
  { site: text, base: text, force: flag, compress: flag },
  'npm run build -- [--site https://ホスト] [--base /フォルダー/] [--force] [--compress]',
  wrongSiteOptions,
);
process.exitCode = (await buildSite(OWN_SITE, options)) ? 0 : 1;
