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

/** What a cell holds once it has been written; a formula, without its `=`, whatever it comes to. */
export interface MadeCell extends CellPlace {
  readonly value: CellValue;
  readonly formula?: string;
}

export function holds(workbook: Workbook, { value, formula, ...place }: MadeCell): boolean {
  const cell = cellAt(workbook, place);
  if (formula !== undefined || cell?.formula !== undefined)
    return bareFormula(formula ?? '') === bareFormula(cell?.formula ?? '');
  return (cell?.value ?? null) === (value === '' ? null : value);
}

/** Excel drops quotes that a sheet's name does not need, may add an `@`, and writes functions in capitals. */
const bareFormula = (formula: string) => formula.replace(/['@\s]/g, '').toUpperCase();

/** What a plan that writes cells leaves in them. */
export function madeBy(edits: readonly Edit[]): MadeCell[] {
  return edits.flatMap((edit) =>
    edit.kind === 'write'
      ? edit.cells.flatMap((line, down) =>
          line.flatMap((input, across): MadeCell[] => {
            if (input === undefined) return [];
            const place = { sheet: edit.sheet, row: edit.top + down, column: edit.left + across };
            return typeof input === 'object' && input !== null
              ? [{ ...place, value: null, formula: input.formula.replace(/^=/, '') }]
              : [{ ...place, value: input }];
          }),
        )
      : [],
  );
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
