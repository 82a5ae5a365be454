/** Cells of the workbook as last read: what stands in them, and whether they still hold what was put there. */
import type { CellInput, Edit } from '../../workbook/edit';
import { cellAddress, parseArea } from '../../workbook/address';
import type { Area, Cell, CellValue, Workbook } from '../../workbook/model';
import type { CellPlace } from '../core/contract';

export function cellAt(workbook: Workbook, { sheet, row, column }: CellPlace): Cell | undefined {
  return workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
}

/** What to write to make a cell as it is now; null where that is blank. */
export function contentOf(cell: Cell | undefined): CellInput | null {
  if (!cell) return null;
  if (cell.formula !== undefined) return { formula: `=${cell.formula}` };
  const { value } = cell;
  return typeof value === 'object' ? null : value;
}

export function holds(workbook: Workbook, place: CellPlace, value: CellValue): boolean {
  const cell = cellAt(workbook, place);
  if (cell?.formula !== undefined) return false;
  return (cell?.value ?? null) === (value === '' ? null : value);
}

export const sameContent = (a: Cell | undefined, b: Cell | undefined) =>
  a?.formula === b?.formula && (a?.formula !== undefined || (a?.value ?? null) === (b?.value ?? null));

export const writeCell = ({ sheet, row, column }: CellPlace, content: CellInput | null): Edit => ({
  kind: 'write',
  sheet,
  top: row,
  left: column,
  cells: [[content]],
});

export const areaOf = ({ row, column }: Omit<CellPlace, 'sheet'>): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** 公开表2!D13. */
export const placeName = ({ sheet, row, column }: CellPlace) => `${sheet}!${cellAddress(row, column)}`;

/** The top of the sheet where a finding names no cell. */
export const areaNamed = (address: string): Area => parseArea(address) ?? areaOf({ row: 0, column: 0 });
