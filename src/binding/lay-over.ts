/** A table's header laid over the rows below a title, or near the top of a sheet that has no title left. */
import type { TableTemplate } from '../template/template';
import {
  foldHeader,
  isColumnCount,
  matchColumns,
  sheetPaths,
  templateHeader,
  withOtherWords,
} from './header';
import { matchLoosely } from './loose-header';
import type { SheetView } from './sheet-view';

export interface Place {
  readonly table: TableTemplate;
  readonly view: SheetView;
  /** Row of the title, or the row above the header where no title was found. */
  readonly titleRow: number;
  /** First row of the body. */
  readonly bodyTop: number;
  /** Sheet column of every template column, −1 where there is none. */
  readonly columns: readonly number[];
  readonly titleScore: number;
  readonly headerScore: number;
  /** The first row of the body, 合计, stands in the last line of the header and shares it with sub-headers. */
  readonly sharesTotal?: boolean;
}

/** A header that fits as well as this is read no other way. */
const SETTLED = 0.97;

/** Rows that the fields of a form may take more, or less, than its template has. */
const FORM_STEPS = [0, ...Array.from({ length: 12 }, (_, n) => [n + 1, -(n + 1)]).flat()];

/** Lays the header over the rows below a title; a row more or less than the form has does not matter. */
export function layOver(
  table: TableTemplate,
  view: SheetView,
  titleRow: number,
  titled: number,
): Place | null {
  const header = templateHeader(table);
  const height = table.headerRows.length - header.titleRow;
  const form = header.headTop > header.titleRow + 1;
  let best: Place | null = null;
  for (const more of form ? FORM_STEPS : [0, 1, -1, 2, -2, 3]) {
    const bodyTop = titleRow + height + more;
    if (bodyTop <= titleRow + 1 || bodyTop > view.rowCount + 1) continue;
    // Above the columns of a form stand its fields, in as many rows as their texts take.
    const top = form ? bodyTop - (table.headerRows.length - header.headTop) : titleRow + 1;
    if (top <= titleRow) continue;
    const strict = matchColumns(header, sheetPaths(view, top, bodyTop));
    const loose = strict.score <= SETTLED && titled === 1 ? matchLoosely(header, view, top, bodyTop) : null;
    const match = loose && loose.score > strict.score ? loose : { ...strict, sharesTotal: false };
    const place: Place = {
      table,
      view,
      titleRow,
      bodyTop: match.sharesTotal ? bodyTop - 1 : bodyTop,
      columns: match.columns,
      titleScore: titled,
      headerScore: match.score,
      ...(match.sharesTotal ? { sharesTotal: true } : {}),
    };
    if (!best || place.headerScore > best.headerScore) best = place;
    if (best.headerScore > SETTLED) break;
  }
  if (best && titled === 1 && best.columns.includes(-1)) {
    const columns = withOtherWords(header, best.columns, sheetPaths(view, titleRow + 1, best.bodyTop));
    best = { ...best, columns };
  }
  // A form may count its columns where the template does not.
  while (best && isCount(view, best.bodyTop)) best = { ...best, bodyTop: best.bodyTop + 1 };
  return best;
}

function isCount(view: SheetView, row: number): boolean {
  if (row >= view.rowCount) return false;
  const texts = Array.from({ length: view.columnCount }, (_, column) => view.text(row, column).trim());
  const filled = texts.filter((text) => text !== '');
  // 类, 款 and 项 below a header that has no line for them.
  return isColumnCount(texts) || (filled.length > 1 && filled.every((text) => /^[类款项]$/.test(text)));
}

const HEADER_WITHIN = 12;

const headTexts = new WeakMap<SheetView, ReadonlySet<string>>();

/** Laying a header over every row is dear: first see whether half of its texts stand near the top at all. */
function mayHoldHeader(table: TableTemplate, view: SheetView): boolean {
  let texts = headTexts.get(view);
  if (!texts) {
    const found = new Set<string>();
    const rows = Math.min(view.rowCount, HEADER_WITHIN + 8);
    for (let row = 0; row < rows; row++) {
      for (const cell of view.sheet.rows[row] ?? []) {
        if (typeof cell?.value === 'string') found.add(foldHeader(cell.value));
      }
    }
    texts = found;
    headTexts.set(view, texts);
  }
  const leaves = templateHeader(table).paths.flatMap((path) => path.slice(-1));
  return 2 * leaves.filter((leaf) => texts.has(leaf)).length >= leaves.length;
}

/** A table whose title is gone: its header alone, near the top of a sheet that nothing else claims. */
export function findHeader(table: TableTemplate, view: SheetView): Place | null {
  if (!mayHoldHeader(table, view)) return null;
  let best: Place | null = null;
  for (let row = -1; row < Math.min(view.rowCount, HEADER_WITHIN); row++) {
    const place = layOver(table, view, row, 0.5);
    if (place && (!best || place.headerScore > best.headerScore)) best = place;
  }
  return best && best.headerScore >= 0.9 ? best : null;
}
