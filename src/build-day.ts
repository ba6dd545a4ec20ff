// The day on which the site is built, in Japan.

/**
 * Today as 2026-11-25. `SOURCE_DATE_EPOCH`, in seconds, stands for now where a build is to be repeated to the byte
 * (https://reproducible-builds.org/docs/source-date-epoch/).
 */
export function buildDay(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
}
