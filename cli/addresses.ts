// npm run addresses: adds what the built sites (dist/, dist-example/) have to their lists of published addresses.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFiles } from '../src/addresses/built-pages.ts';
import {
  ADDRESS_LIST,
  addressChanges,
  keptAddresses,
  mergedAddressList,
  parseAddressList,
  strayLines,
  straysInWords,
} from '../src/addresses/published-addresses.ts';
import { EXAMPLE_SITE, OWN_SITE } from './steps.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

for (const { content, outDir } of [OWN_SITE, EXAMPLE_SITE]) {
  if (!existsSync(outDir)) {
    console.log(`${outDir} はまだ組み立てられていません。`);
    continue;
  }
  const path = join(content, ADDRESS_LIST).replaceAll('\\', '/');
  const listed = existsSync(path) ? parseAddressList(readFileSync(path, 'utf8')) : [];
  const strays = strayLines(listed);
  if (strays.length > 0) {
    console.error(straysInWords(strays, path));
    process.exitCode = 1;
    continue;
  }
  const built = keptAddresses(await builtFiles(outDir));
  writeFileSync(
    path,
    mergedAddressList(
      listed.map(({ address }) => address),
      built,
    ),
  );
  console.log(`${path} に${addressChanges(listed, built).added.length}件を書き足しました。`);
}
