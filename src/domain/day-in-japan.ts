// Days in Japan, where the site is read.

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** A moment's day as 2026-11-25. */
export const dayInJapan = (moment: Date): string => DAY.format(moment);
