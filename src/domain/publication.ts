// When a value is published (次回公表), so that a value that is late can be told from one that is not yet due.

import { type Era, firstYearOf } from './fiscal-year.ts';

export interface Publication {
  /** As the sheet writes it: 令和6年11月, 2024年秋ごろ. */
  readonly text: string;
  /** The last day that this can mean, as `2024-11-30`; null where it names no date (未定) or no end (令和6年11月以降). */
  readonly by: string | null;
}

const DATE =
  /^(?:(?<era>昭和|平成|令和|[SHR])\s*(?<eraYear>元|\d{1,2})|(?<year>\d{4}))(?:年(?<fiscal>度)?|[-/.])(?:\s*(?<month>\d{1,2})(?:月|[-/.]|$)(?:\s*(?<day>\d{1,2})日?)?)?\s*(?:末|中|頃|ごろ|予定|\(予定\)|上旬|中旬|下旬|春|夏|秋|冬|以降)*$/iu;

/** No value of a plan was published before it: such a year is a slip of the hand. */
const EARLIEST_YEAR = 1900;

const ERAS: Readonly<Record<string, Era>> = { S: '昭和', H: '平成', R: '令和' };

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Days of a month; month 13 and the like have none. */
function daysOf(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads 令和6年11月, 2024-11-15, R6.11, 令和6年度, 2024年秋, 未定. Null where digits stand in it that are no date. A fiscal
 * year means its last day, a year its last day; 以降 has none.
 */
export function parsePublication(text: string): Publication | null {
  const plain = text.normalize('NFKC').trim();
  const match = DATE.exec(plain)?.groups;
  if (!match) return plain !== '' && !/\d/.test(plain) ? { text: text.trim(), by: null } : null;
  const era = match['era'] === undefined ? null : (ERAS[match['era'].toUpperCase()] ?? (match['era'] as Era));
  const number = match['eraYear'] === '元' ? 1 : Number(match['eraYear']);
  const year = era === null ? Number(match['year']) : firstYearOf(era) + number - 1;
  if (number < 1 || year < EARLIEST_YEAR) return null;
  const isFiscal = match['fiscal'] !== undefined;
  if (isFiscal && match['month'] !== undefined) return null;
  const [lastYear, month] = isFiscal ? [year + 1, 3] : [year, Number(match['month'] ?? 12)];
  const days = daysOf(lastYear, month);
  const day = Number(match['day'] ?? days);
  if (days === 0 || day < 1 || day > days) return null;
  const by = plain.includes('以降') ? null : `${lastYear}-${twoDigits(month)}-${twoDigits(day)}`;
  return { text: text.trim(), by };
}

/** Whether the day has passed by which a value was to be published. `today` is `2024-11-30`. */
export function isOverdue(publication: Publication, today: string): boolean {
  return publication.by !== null && publication.by < today;
}
