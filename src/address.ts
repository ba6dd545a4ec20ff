// Addresses within the site. The site may stand in a folder of its host (Astro's `base`), and Astro puts the base in
// front of its own assets only.

export { kpiPath } from './domain/citation.ts';

/** The folder of its host that the site stands in, without `/` at its end: empty, or `/plan`. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path from the site's root, `/measures/1-1/`, as it must be written in a link. */
export function href(path: string): string {
  return `${base}${path}`;
}

/** The whole address of a path with its host, or null where the site's host is not configured. */
export function absoluteAddress(path: string, site: URL | undefined): string | null {
  return site ? new URL(href(path), site).href : null;
}

/** Writes paths with their host where it is known, for data that is read with the page. */
export function addressOf(site: URL | undefined): (path: string) => string {
  return (path) => absoluteAddress(path, site) ?? href(path);
}

export const FEED_PATH = '/feed.xml';

/** Where a page of src/content/pages stands. */
export function pagePath(id: string): string {
  return id === 'about' ? '/about/' : `/about/${id}/`;
}
