/**
 * What was read from another kind of file as an .xlsx of our own: values, formulas, merges, number formats, widths,
 * heights and names as far as the file told them; tables of a document with lines around their cells.
 */
import type { CellInput, Edit } from '../workbook/edit';
import type { Cell, Sheet } from '../workbook/model';
import { definedNameFault } from '../workbook/names';
import { createXlsx } from '../workbook/xlsx';
import type { Reading } from './reading';
import type { SheetLook } from './spreadsheet/read-spreadsheet';

export interface Saved {
  readonly bytes: Uint8Array;
  /** What did not come along, in Chinese clauses. */
  readonly lost: readonly string[];
}

/** @throws WorkbookError where there is no sheet */
export async function toXlsx(reading: Reading): Promise<Saved> {
  if (reading.package) return { bytes: reading.package, lost: [] };
  const { workbook, looks = [] } = reading;
  const file = createXlsx();
  const edits = workbook.sheets.flatMap((sheet, index) => sheetEdits(sheet, looks[index]));
  const names = workbook.names.filter(
    ({ name, sheet }) => sheet === undefined && definedNameFault(name) === null,
  );
  await file.apply([
    ...edits,
    ...names.map(({ name, refersTo }): Edit => ({ kind: 'setName', name, refersTo })),
  ]);
  file.hide(workbook.sheets);
  return { bytes: await file.save(), lost: lossesOf(reading, names.length) };
}

function lossesOf({ kind, workbook }: Reading, names: number): string[] {
  const lost: string[] = [];
  if (kind === 'pdf' || kind === 'docx' || kind === 'doc') {
    lost.push('字体、底色没有带过来，公式在文档里本来就没有');
  } else {
    lost.push('字体、边框、底色、批注、打印设置没有带过来');
    const external = workbook.sheets.some(({ rows }) =>
      rows.some((row) => row?.some((cell) => isExternal(cell))),
    );
    if (external) lost.push('引用别的工作簿的公式只留下了结果');
    if (names < workbook.names.length) lost.push(`${workbook.names.length - names} 个名称没有带过来`);
  }
  return lost;
}

function sheetEdits(sheet: Sheet, look: SheetLook | undefined): Edit[] {
  const name = sheet.name;
  const cells = sheet.rows.map((row) => Array.from(row ?? [], (cell) => inputOf(cell)));
  const edits: Edit[] = [{ kind: 'addSheet', sheet: name }];
  if (cells.length > 0) edits.push({ kind: 'write', sheet: name, top: 0, left: 0, cells });
  edits.push(...formatEdits(sheet), ...(sheet.printed ? tableEdits(sheet) : []));
  edits.push(...sheet.merges.map((area): Edit => ({ kind: 'merge', sheet: name, area })));
  if (look) edits.push(...lookEdits(name, look, cells.length));
  return edits;
}

function inputOf(cell: Cell | undefined): CellInput | undefined {
  if (!cell) return undefined;
  const { value, formula } = cell;
  const known = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  if (formula !== undefined && !isExternal(cell))
    return { formula: `=${formula}`, ...(known === undefined ? {} : { result: known }) };
  if (value === null) return undefined;
  return typeof value === 'object' ? value.error : value;
}

/** Another workbook's number in brackets means nothing outside of its own file. */
function isExternal(cell: Cell | undefined): boolean {
  return /\[\d+\]|\[[^\]]+\.xl/i.test(cell?.formula ?? '');
}

/** Cells of a row that follow each other in one format are one edit. */
function formatEdits({ name, rows }: Sheet): Edit[] {
  const edits: Edit[] = [];
  for (const [row, cells] of rows.entries()) {
    let open: { format: string; left: number; right: number } | undefined;
    const close = (): void => {
      if (open)
        edits.push({
          kind: 'style',
          sheet: name,
          area: { top: row, bottom: row, left: open.left, right: open.right },
          style: { format: open.format },
        });
      open = undefined;
    };
    for (const [column, cell] of Array.from(cells ?? []).entries()) {
      const format = cell?.format;
      if (open && format === open.format && open.right === column - 1) open.right = column;
      else {
        close();
        if (format !== undefined) open = { format, left: column, right: column };
      }
    }
    close();
  }
  return edits;
}

/** The body of a table is what has more than one cell in a row; lines of captions have none around them. */
function tableEdits({ name, rows, merges }: Sheet): Edit[] {
  const filled = rows.map((row) => Array.from(row ?? []).filter((cell) => cell !== undefined).length);
  const right = Math.max(
    0,
    ...rows.map((row) => (row?.length ?? 0) - 1),
    ...merges.map((area) => area.right),
  );
  const first = rows.findIndex((_, row) => (filled[row] ?? 0) > 2 || merges.some(({ top }) => top === row));
  const top = first < 0 ? 0 : first;
  const widths = Array.from({ length: right + 1 }, (_, column) => widthOf(rows, merges, column));
  return [
    {
      kind: 'style',
      sheet: name,
      area: { top, bottom: Math.max(top, rows.length - 1), left: 0, right },
      style: { border: 'thin', wrap: true, vertical: 'center' },
    },
    { kind: 'columnWidths', sheet: name, left: 0, widths },
  ];
}

const NARROWEST = 6;
const WIDEST = 40;

function widthOf(rows: Sheet['rows'], merges: Sheet['merges'], column: number): number {
  let widest = NARROWEST;
  for (const [index, row] of rows.entries()) {
    const cell = row?.[column];
    const wide = merges.some(({ top, left, right }) => top === index && left === column && right > column);
    if (!cell || wide || (row?.length ?? 0) <= 2) continue;
    const text =
      typeof cell.value === 'number'
        ? cell.value.toFixed(2)
        : typeof cell.value === 'string'
          ? cell.value
          : '';
    widest = Math.max(
      widest,
      [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 2),
    );
  }
  return Math.min(widest, WIDEST);
}

function lookEdits(sheet: string, { widths, heights }: SheetLook, rows: number): Edit[] {
  const edits: Edit[] = [];
  for (const [column, width] of widths.slice(0, 512).entries())
    if (width !== undefined && width > 0)
      edits.push({ kind: 'columnWidths', sheet, left: column, widths: [width] });
  for (const [row, points] of heights.slice(0, rows).entries())
    if (points !== undefined && points > 0) edits.push({ kind: 'rowHeight', sheet, row, points });
  return edits;
}
