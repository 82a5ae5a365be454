/** Inserting and deleting rows: the cells move, and with them whatever in the workbook says where they are. */
import { MAX_ROWS } from '../limits';
import { parseArea } from '../address';
import { tooLarge } from '../refusal';
import { type XmlElement } from '../../ooxml/xml-tree';
import { type Editor } from './editor';
import { mapFormulas } from './formulas';
import { type RowShift, shiftAddress, shiftAddresses, shiftFormula, shiftRow } from './row-shift';
import { type SheetPart, type SheetRow, blankCell } from './sheet-part';
import { shiftSatellites } from './satellites';

/** @throws WorkbookError `missing-sheet`, or `too-large` where cells would be pushed off the sheet */
export function shiftSheetRows(editor: Editor, edit: Omit<RowShift, 'sheet'>, sheet: string): void {
  if (![edit.at, edit.count].every(Number.isInteger) || edit.at < 0 || edit.count < 0) {
    throw new RangeError(`Not rows of a sheet: ${JSON.stringify(edit)}`);
  }
  if (edit.count === 0) return;
  const { name, path } = editor.entry(sheet);
  const shift: RowShift = { ...edit, sheet: name };
  const part = editor.part(path);
  part.separateSharedFormulas();
  moveRows(part, shift);
  shiftTree(part.root, shift);
  mapFormulas(editor, (formula, own) => shiftFormula(shift, formula, own));
  shiftSatellites(editor, path, shift);
  editor.recalculateOnLoad();
}

function moveRows(part: SheetPart, shift: RowShift): void {
  const rows = new Map<number, SheetRow>();
  for (const [number, row] of part.rows) {
    const moved = shiftRow(shift, number);
    if (moved !== null) rows.set(moved, row);
    else if (shift.kind === 'insert')
      throw tooLarge(`插入 ${shift.count} 行会把内容推出工作表“${shift.sheet}”`);
    // An array formula lives in its first cell; what it filled elsewhere stays as values.
    for (const { formula } of row.cells.values()) {
      const ref = formula?.attributes.get('ref');
      if (formula && ref !== undefined) formula.attributes.set('ref', shiftAddress(shift, ref) ?? ref);
    }
  }
  const above = part.rows.get(shift.at - 1);
  if (shift.kind === 'insert' && above) {
    for (let i = 0; i < Math.min(shift.count, MAX_ROWS); i++) rows.set(shift.at + i, styleOnly(above));
  }
  part.rows = rows;
}

/** New rows look like the one above them, as in Excel. */
function styleOnly(row: SheetRow): SheetRow {
  const attributes = new Map([...row.attributes].filter(([key]) => key !== 'hidden' && key !== 'collapsed'));
  const cells = [...row.cells].filter(([, { style }]) => style !== 0);
  return { attributes, cells: new Map(cells.map(([column, { style }]) => [column, blankCell(style)])) };
}

/** Elements that vanish with the last of what they list. */
const LISTS = new Set([
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'rowBreaks',
]);

/** Everything on the sheet beside its cells that names cells: merges, formats, checks, links, filters, breaks. */
function shiftTree(element: XmlElement, shift: RowShift): void {
  for (const child of element.elements()) {
    // Breaks between columns stand where they are, though they are written as those between rows.
    if (child.local === 'colBreaks') continue;
    const kept = shiftElement(child, shift);
    if (kept) shiftTree(child, shift);
    const emptied = LISTS.has(child.local) && child.elements().length === 0;
    if (!kept || emptied) element.removeChild(child);
    else if (LISTS.has(child.local) && child.get('count') !== undefined)
      child.set('count', child.elements().length);
  }
}

/** @returns whether the element is still about something */
function shiftElement(element: XmlElement, shift: RowShift): boolean {
  const sqref = element.get('sqref');
  if (sqref !== undefined) {
    const moved = shiftAddresses(shift, sqref);
    if (moved === null && element.local === 'selection') {
      element.set('sqref', undefined).set('activeCell', undefined);
      return true;
    }
    if (moved === null) return false;
    element.set('sqref', moved);
    const active = element.get('activeCell');
    if (active !== undefined)
      element.set('activeCell', shiftAddress(shift, active) ?? moved.split(/[ :]/)[0]);
  }
  const ref = element.get('ref');
  if (ref !== undefined && element.local !== 'dimension') {
    const moved = shiftAddress(shift, ref);
    const area = moved === null ? null : parseArea(moved);
    const single = area && area.top === area.bottom && area.left === area.right;
    if (moved === null || (element.local === 'mergeCell' && single)) return false;
    element.set('ref', moved);
  }
  // The `sqref` of newer features is text (conditional formats with data bars, sparklines).
  if (element.local === 'sqref') element.text = shiftAddresses(shift, element.text) ?? element.text;
  if (element.local === 'brk') return shiftBreak(element, shift);
  return true;
}

/** A page break is the number of the row below it, one-based: that is the zero-based row above. */
function shiftBreak(element: XmlElement, shift: RowShift): boolean {
  const moved = shiftRow(shift, Number(element.get('id')));
  if (moved !== null) element.set('id', moved);
  return moved !== null;
}
