// Where a site is said to stand: the options `--site` and `--base`.

export interface SiteOptions {
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/** A folder's name that every server and browser writes alike: others come encoded in one place and not in the next. */
const FOLDER = /^[\w~-][\w.~-]*$/;

/** What is wrong with them, in Japanese, or null. */
export function wrongSiteOptions({ site, base }: SiteOptions): string | null {
  const url = site === undefined ? null : URL.parse(site);
  if (site !== undefined && !/^https?:$/.test(url?.protocol ?? ''))
    return `--site の「${site}」はアドレスではありません。https://plan.example.jp のように、https:// から書いてください。`;
  if (url && (url.pathname !== '/' || url.search !== '' || url.hash !== ''))
    return `--site には「${url.origin}」のようにホストまでを書いてください。ホストの中のフォルダーは、--base ${url.pathname.replace(/\/?$/, '/')} のように書きます。`;
  const folders = base?.split('/').filter((folder) => folder !== '') ?? [];
  if (base !== undefined && ((base !== '' && !base.startsWith('/')) || !folders.every((folder) => FOLDER.test(folder))))
    return `--base の「${base}」は、ホストの中のフォルダーではありません。「/plan/」のように、「/」で始めて「/」で終え、半角の英数字で書いてください。`;
  return null;
}
