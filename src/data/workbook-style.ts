// What all our workbooks share: fonts of the reader's own Excel, thin rules, A4, no date of the build.

import type { CellStyle, WorkbookProperties, WriteSheet } from 'hucre/xlsx';
import { citySaid } from './csvw.ts';
import type { PlanData } from './table.ts';

export const FONT = { name: '游ゴシック', size: 10 } as const;

const rule = { style: 'thin', color: { rgb: 'FF999999' } } as const;
export const RULES = { top: rule, bottom: rule, left: rule, right: rule } satisfies CellStyle['border'];
export const SOFT_GROUND = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'FFF2F2F2' },
} as const satisfies CellStyle['fill'];

export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: SOFT_GROUND,
  border: RULES,
  alignment: { vertical: 'center', wrapText: true },
};

/** A4 across, as wide as the page, as many pages as it takes. */
export const A4_LANDSCAPE: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 },
};

/** The same file from the same content: the time of writing is not in it. */
const NO_DATE = new Date(0);

export function propertiesOf({ plan }: Pick<PlanData, 'plan'>, title: string, date: string | null): WorkbookProperties {
  const changed = date === null ? NO_DATE : new Date(`${date}T00:00:00Z`);
  return {
    title: `${citySaid(plan)} ${title}`,
    creator: citySaid(plan),
    created: changed,
    modified: changed,
  };
}

/** The width of a text in half-width characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign <= '~' || /[\uFF61-\uFF9F]/.test(sign) ? 1 : 2;
  return width;
}

/** A name that Excel accepts for a sheet, and that no other sheet of `taken` has. */
export function sheetNameOf(text: string, taken: ReadonlySet<string>): string {
  const plain = text.replace(/[[\]:*?/\\']/gu, '-').slice(0, 25) || '-';
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain} ${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
