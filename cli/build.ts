// npm run build [-- --site https://… --base /plan/ --force --compress]: checks the content and builds the site into dist/.

import { parseArgs } from 'node:util';
import { wrongSiteOptions } from './site-options.ts';
import { type BuildOptions, buildSite, OWN_SITE } from './steps.ts';

function optionsOf(args: string[]): BuildOptions {
  let wrong: string | null;
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const { values } = parseArgs({ args, options: { site: text, base: text, force: flag, compress: flag } });
    wrong = wrongSiteOptions(values);
    if (wrong === null) return values;
  } catch {
    wrong = '使い方: npm run build -- [--site https://ホスト] [--base /フォルダー/] [--force] [--compress]';
  }
  console.error(wrong);
  process.exit(2);
}

process.exitCode = (await buildSite(OWN_SITE, optionsOf(process.argv.slice(2)))) ? 0 : 1;
