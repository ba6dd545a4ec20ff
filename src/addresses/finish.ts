// What a built site needs to be found and to stay found: with a known address sitemap.xml and robots.txt over the pages that were
// really built; redirects; and no address lost.

import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFile } from '../content-folder.ts';
import { hasDatedSheets } from '../git-history.ts';
import { editorsMistake, theRedirects } from '../redirects.ts';
import { REDIRECTS } from '../schema/redirects.ts';
import { placeOfText } from '../schema/whole-plan.ts';
import { addressOfFile, builtFiles, builtPagesIn } from './built-pages.ts';
import { copyMovedFiles, redirectsFile, redirectsToNowhere } from './moved-files.ts';
import {
  ADDRESS_LIST,
  addressChanges,
  keptAddresses,
  lostInWords,
  parseAddressList,
  strayLines,
  straysInWords,
} from './published-addresses.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';

/** Where a site will stand: `https://plan.example.org` where that is known, and `/` or a folder on that host. */
export interface SiteAddress {
  readonly site: string | undefined;
  readonly base: string;
}

/** Makes the plan's pages in a folder known to search engines. */
export async function finishAddresses(folder: string, { site, base }: SiteAddress): Promise<void> {
  if (site === undefined) {
    console.log(
      '公開するアドレスが分からないので、サイトマップ、フィード、データの目録、カードの画像は作りません。plan.yaml の「公開先」に書くと作ります。',
    );
    return;
  }
  if (!hasDatedSheets()) console.log('原稿の変更の履歴が分からないので、フィードは作りません。');
  const sitemap = sitemapXml(await builtPagesIn(folder), new URL(base, site).href);
  await writeFile(join(folder, 'sitemap.xml'), sitemap);
  // Crawlers look for it at the root of a host only.
  if (base === '/') await writeFile(join(folder, 'robots.txt'), robotsTxt(new URL('/sitemap.xml', site).href));
}

/** Lets the old addresses of pages that moved lead to them. Throws where an address would be lost. */
export async function keepAddresses(folder: string, base: string): Promise<void> {
  const redirects = theRedirects();
  const built = await builtFiles(folder);
  const [nowhere] = redirectsToNowhere(redirects, built);
  if (nowhere) {
    const path = contentFile(REDIRECTS);
    const { line } = placeOfText(readFileSync(path, 'utf8'), `${nowhere.from}:`);
    throw editorsMistake(
      `${path}:${line} 「${nowhere.from}」の行き先「${nowhere.to}」というページはありません。今あるページのアドレスを書いてください。`,
    );
  }
  await copyMovedFiles(folder, redirects, built);
  if (redirects.length > 0) await writeFile(join(folder, '_redirects'), redirectsFile(redirects, base));

  const list = contentFile(ADDRESS_LIST);
  if (!existsSync(list)) return;
  const listed = parseAddressList(readFileSync(list, 'utf8'));
  const strays = strayLines(listed);
  if (strays.length > 0) throw editorsMistake(straysInWords(strays, list));
  const files = redirects.length === 0 ? built : await builtFiles(folder);
  const { lost, added } = addressChanges(listed, keptAddresses(files));
  if (lost.length > 0) throw editorsMistake(lostInWords(lost, files.map(addressOfFile), list, contentFile(REDIRECTS)));
  if (added.length > 0)
    console.log(
      `新しいアドレスが${added.length}件あります。公開したら「npm run addresses」で ${list} に書き足してください。`,
    );
}
