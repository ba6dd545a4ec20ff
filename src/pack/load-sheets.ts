// In the browser: sheets that stand on the pages of a pack's parts are brought into its own page.

/** Fetches the sheets of these entries of the contents from where their links lead, and puts them into the page in that order. */
export async function loadSheets(page: Document, entries: readonly HTMLElement[]): Promise<void> {
  const places = entries.map((entry) => {
    const link = entry.querySelector('a');
    const { pathname, hash } = new URL(link?.href ?? '', page.URL);
    return { link, pathname, hash };
  });
  const parts = new Map<string, Document>();
  for (const { pathname } of places) {
    if (pathname === new URL(page.URL).pathname || parts.has(pathname)) continue;
    const answer = await fetch(pathname);
    if (!answer.ok) throw new Error(`${pathname}: ${answer.status}`);
    parts.set(pathname, new DOMParser().parseFromString(await answer.text(), 'text/html'));
  }
  const pack = page.querySelector('[data-pack]');
  for (const { link, pathname, hash } of places) {
    const sheet = (parts.get(pathname) ?? page).getElementById(decodeURIComponent(hash.slice(1)));
    if (!sheet) throw new Error(`${pathname}${hash} is not there.`);
    pack?.append(page.adoptNode(sheet));
    link?.setAttribute('href', hash);
  }
}
