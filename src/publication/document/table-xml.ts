/**
 * A printed table as WordprocessingML (ISO 29500-1, 17.4), row by row: header rows repeated on every page, amounts to
 * the right, no row torn apart.
 */
import { escapeText } from '../../ooxml/xml-text';
import type { PrintCell, PrintRow, PrintTable } from '../print-table';
import { balanced, linesOf, rowHeights, total, widthOf } from '../table-fit';
import type { TableFit } from '../table-fit';
import { cellStyle } from './cell-styles';

const twips = (points: number) => Math.round(points * 20);

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join('');
const MARGINS = Object.entries({ top: 10, left: 50, bottom: 10, right: 50 })
  .map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`)
  .join('');

/** `together`: its rows stay on one page. */
export function* tableXml(table: PrintTable, fit: TableFit, together: boolean): Generator<string> {
  const heights = rowHeights(table, fit);
  const rows = [...table.head, ...table.body];
  yield `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${twips(total(fit.widths))}"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>`;
  yield `<w:tblGrid>${fit.widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`;
  let spanning: readonly Placed[] = [];
  for (const [index, row] of rows.entries()) {
    const head = index < table.head.length;
    const cells = withSpanning(row, spanning);
    spanning = goingOn(cells);
    if (cells.length === 0) continue;
    const whole = linesOf(row, fit) < 20;
    const keepNext = together && index < rows.length - 1;
    const style = { fit, strong: head || row.total, keepNext };
    yield `<w:tr><w:trPr><w:cantSplit${onOrOff(whole)}/><w:tblHeader${onOrOff(head)}/><w:trHeight w:val="${twips(heights[index] ?? 15)}" w:hRule="atLeast"/></w:trPr>${cells.map((cell) => cellXml(cell, style)).join('')}</w:tr>`;
  }
  yield '</w:tbl>';
}

/** Office takes only these two words here. */
const onOrOff = (on: boolean) => (on ? '' : ' w:val="off"');

/** A cell of a row, or what a cell above it goes on with there; `left`: rows from here on. */
interface Placed {
  readonly cell: PrintCell;
  readonly left: number;
  readonly goesOn: boolean;
  readonly column: number;
}

/** The row's cells and among them, by their columns, those that reach into it from above. */
function withSpanning({ cells }: PrintRow, spanning: readonly Placed[]): Placed[] {
  const placed = cells.map((cell): Placed => ({ cell, left: cell.rowSpan, goesOn: false, column: 0 }));
  for (const one of spanning) {
    let reached = 0;
    const at = placed.findIndex(({ cell }) => (reached += cell.columnSpan) > one.column);
    placed.splice(at < 0 ? placed.length : at, 0, one);
  }
  return placed;
}

function goingOn(cells: readonly Placed[]): Placed[] {
  let column = 0;
  return cells.flatMap(({ cell, left }) => {
    const own = column;
    column += cell.columnSpan;
    return left > 1 ? [{ cell, left: left - 1, goesOn: true, column: own }] : [];
  });
}

interface RowStyle {
  readonly fit: TableFit;
  readonly strong: boolean;
  readonly keepNext: boolean;
}

function cellXml({ cell, left, goesOn }: Placed, style: RowStyle): string {
  const width = widthOf(cell, style.fit);
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const merge = goesOn ? '<w:vMerge w:val="continue"/>' : left > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const shade = cell.head ? '<w:shd w:fill="F0F0F0" w:color="auto" w:val="clear"/>' : '';
  const text = goesOn ? '<w:p/>' : paragraphsXml(cell, width, style);
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${twips(width)}"/>${span}${merge}${shade}<w:vAlign w:val="center"/></w:tcPr>${text}</w:tc>`;
}

function paragraphsXml(cell: PrintCell, width: number, { fit, strong, keepNext }: RowStyle): string {
  const lines = cell.text.split('\n').flatMap((line) => (cell.head ? balanced(line, fit, width) : [line]));
  const keep = keepNext ? '<w:keepNext/>' : '';
  const indent = cell.indent > 0 ? `<w:ind w:left="${twips(cell.indent * fit.size)}"/>` : '';
  const format = `<w:pPr><w:pStyle w:val="${cellStyle(fit.size, cell.align, strong || cell.head)}"/>${keep}${indent}</w:pPr>`;
  return lines
    .map((line) => {
      const run = line === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeText(line)}</w:t></w:r>`;
      return `<w:p>${format}${run}</w:p>`;
    })
    .join('');
}
