/** What every printed page of ours has: margins that leave room for a table, and its number at the foot. */
import type { PrintMargins, PrintSetup } from './edit';

/** Points; 12.7 mm at the sides, 15 mm above, 18 mm below with the page number in it. */
export const MARGINS: PrintMargins = { top: 42.5, bottom: 51, left: 36, right: 36, footer: 22 };

/** Codes of Excel's footers (18.3.1.46): 11 points, for some programs scale it with the sheet. Printed alone or with the whole workbook, both are right. */
export const PAGE_NUMBERS = '&11第 &P 页，共 &N 页';

/** Points, width and height of the sheet upright. */
const SHEET = { A4: [595.3, 841.9], A3: [841.9, 1190.6] } as const;

/** What is left between the margins, in points. */
export function roomOnPage({ paper, orientation }: Pick<PrintSetup, 'paper' | 'orientation'>): {
  readonly width: number;
  readonly height: number;
} {
  const [short, long] = SHEET[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return {
    width: width - MARGINS.left - MARGINS.right,
    height: height - MARGINS.top - MARGINS.bottom,
  };
}
