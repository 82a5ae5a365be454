/** Cells as they are printed: text, side and span. */
import { shownText } from '../amount/number-format/show';
import { parseAmount } from '../amount/parse';
import { printed } from '../amount/print';
import { fold } from '../lexicon/fold';
import type { ColumnRole } from '../template/schema';
import type { Area, Cell } from '../workbook/model';
import { cleanText } from './html';

export type Align = 'left' | 'center' | 'right';

export interface PrintCell {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly align: Align;
  /** A heading of a column or of rows. */
  readonly head: boolean;
  /** Blanks before the text, in ideographs. */
  readonly indent: number;
}

export interface PrintRow {
  readonly cells: readonly PrintCell[];
  readonly total: boolean;
}

const CENTERED: ReadonlySet<ColumnRole> = new Set([
  'code',
  'unitCode',
  'ordinal',
  'indicator1',
  'indicator2',
  'sign',
  'weight',
  'measureUnit',
  'direction',
  'category',
]);

/** A cell of the body as its column's role asks. */
export function bodyCell(
  cell: Cell | undefined,
  role: ColumnRole,
  digits: number,
  captions: ReadonlySet<string>,
  form: boolean,
): CellFace {
  const value = cell?.value ?? null;
  const shown = shownText(value, cell?.format);
  // A format that shows a zero as a blank (`#,##0.00;-#,##0.00;`) does so on paper, too.
  if (role === 'amount' && value !== null && shown !== '') {
    const amount = parseAmount(value, cell?.format);
    if (amount.kind === 'amount' && !amount.remarks.includes('dash'))
      return { text: printed(amount.value, digits), align: 'right', head: false, indent: 0 };
  }
  const text = cleanText(typeof value === 'string' ? shown : shown.trim());
  const trimmed = text.trim();
  const lead = /^[\s\u3000]*/.exec(text)?.[0] ?? '';
  const indent = Math.min(4, Math.round([...lead].reduce((sum, c) => sum + (c === '\u3000' ? 1 : 0.5), 0)));
  const head = captions.has(fold(trimmed));
  const numeric = role === 'amount' || role === 'count' || role === 'share' || role === 'figure';
  const align: Align = head ? 'center' : numeric ? 'right' : CENTERED.has(role) ? 'center' : 'left';
  return { text: trimmed, align: form && trimmed.length <= 8 ? 'center' : align, head, indent };
}

export type CellFace = Pick<PrintCell, 'text' | 'align' | 'head' | 'indent'>;

/** Cells of a grid, those under a merge left out. */
export function gridRows(
  height: number,
  width: number,
  merges: readonly Area[],
  face: (row: number, column: number) => CellFace,
): PrintCell[][] {
  const covered = new Set<number>();
  const spans = new Map<number, { rowSpan: number; columnSpan: number }>();
  for (const area of merges) {
    const bottom = Math.min(area.bottom, height - 1);
    const right = Math.min(area.right, width - 1);
    if (area.top > bottom || area.left > right) continue;
    const places: number[] = [];
    for (let row = area.top; row <= bottom; row++)
      for (let column = area.left; column <= right; column++) places.push(row * width + column);
    // Overlapping merges are a fault of the file; the first one holds.
    if (places.length < 2 || places.some((place) => covered.has(place) || spans.has(place))) continue;
    places.slice(1).forEach((place) => covered.add(place));
    spans.set(area.top * width + area.left, {
      rowSpan: bottom - area.top + 1,
      columnSpan: right - area.left + 1,
    });
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => column).flatMap((column) => {
      const place = row * width + column;
      if (covered.has(place)) return [];
      return [{ column, ...(spans.get(place) ?? { rowSpan: 1, columnSpan: 1 }), ...face(row, column) }];
    }),
  );
}
