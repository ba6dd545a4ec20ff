// Days in Japanese words.

/** 2026-11-25 → 2026年11月25日. */
export function dateInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
