// npm run build [-- --site https://… --base /plan/ --force]: checks the content and builds the site into dist/.

import { parseArgs } from 'node:util';
import { type BuildOptions, buildSite, OWN_SITE } from './steps.ts';

function optionsOf(args: string[]): BuildOptions {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { site: text, base: text, force: { type: 'boolean' } } }).values;
  } catch {
    console.error('使い方: npm run build -- [--site https://ホスト] [--base /フォルダー/] [--force]');
    process.exit(2);
  }
}

process.exitCode = (await buildSite(OWN_SITE, optionsOf(process.argv.slice(2)))) ? 0 : 1;
