// npm run build [-- --site https://… --base /plan/ --force --compress]: checks the content and builds the site into dist/.

import { parseArgs } from 'node:util';
import { type BuildOptions, buildSite, OWN_SITE } from './steps.ts';

function optionsOf(args: string[]): BuildOptions {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    return parseArgs({ args, options: { site: text, base: text, force: flag, compress: flag } }).values;
  } catch {
    console.error('使い方: npm run build -- [--site https://ホスト] [--base /フォルダー/] [--force] [--compress]');
    process.exit(2);
  }
}

process.exitCode = (await buildSite(OWN_SITE, optionsOf(process.argv.slice(2)))) ? 0 : 1;
