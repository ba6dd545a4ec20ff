// The feed of new sheets and corrections, as Atom (RFC 4287).

import { formatFiscalYear } from '../domain/fiscal-year.ts';
import { editionPath, type Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';

/** Moments as ISO 8601 with an offset: 2026-11-25T09:30:00+09:00. */
type Moment = string;

export interface PublishedEdition {
  readonly measure: Measure;
  /** When its sheet came into the site. */
  readonly at: Moment;
}

/** A correction of a published sheet. */
export interface PublishedRevision {
  readonly measure: Measure;
  readonly at: Moment;
  /** What was corrected, in one sentence. */
  readonly text: string;
  /** Its place in the site. */
  readonly path: string;
}

export interface FeedEntry {
  /** Stays, whatever changes: readers tell new entries by it. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly at: Moment;
}

/** A feed is read for what is new: older entries are in the sitemap. */
const MOST_ENTRIES = 100;

/** What the feed tells, the newest first; of one moment in the given order. */
export function feedEntries(
  editions: readonly PublishedEdition[],
  revisions: readonly PublishedRevision[],
  plan: Plan,
): FeedEntry[] {
  const nameOf = (measure: Measure) =>
    `${plan.measureLevel} ${measure.code} ${measure.name}（${formatFiscalYear(measure.edition, plan.era)}）`;
  const entries = [
    ...editions.map(({ measure, at }) => ({
      path: editionPath(measure),
      title: `新しい評価シート: ${nameOf(measure)}`,
      summary: `指標${measure.kpis.length}、成果${measure.achievements.length}、課題${measure.challenges.length}、取組${measure.initiatives.length}。`,
      at,
    })),
    ...revisions.map(({ measure, at, text, path }) => ({ path, title: `訂正: ${nameOf(measure)}`, summary: text, at })),
  ];
  return entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST_ENTRIES);
}

export interface Feed {
  readonly title: string;
  readonly author: string;
  /** Whole addresses. */
  readonly addressOf: (path: string) => string;
  readonly path: string;
}

/** The document; null without entries, since a feed must say when it was last updated. */
export function atomFeed(entries: readonly FeedEntry[], { title, author, addressOf, path }: Feed): string | null {
  const [newest] = entries;
  if (!newest) return null;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">',
    `  <id>${inXml(addressOf('/'))}</id>`,
    `  <title>${inXml(title)}</title>`,
    `  <updated>${newest.at}</updated>`,
    `  <author><name>${inXml(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${inXml(addressOf(path))}"/>`,
    `  <link rel="alternate" type="text/html" href="${inXml(addressOf('/'))}"/>`,
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${inXml(addressOf(entry.path))}</id>`,
      `    <title>${inXml(entry.title)}</title>`,
      `    <updated>${entry.at}</updated>`,
      `    <published>${entry.at}</published>`,
      `    <link rel="alternate" type="text/html" href="${inXml(addressOf(entry.path))}"/>`,
      `    <summary>${inXml(entry.summary)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in XML: its signs escaped, and without the control characters that XML has no way to write. */
export function inXml(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : ''))
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
