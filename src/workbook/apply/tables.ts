/**
 * Tables (Ctrl+T) name their columns by what stands in their header cells, and formulas name those names: a file in which
 * the two differ is repaired by Excel, and a merge within a table as well. So both are refused, with the way out.
 */
import { cellAddress, parseArea } from '../address';
import { type Edit } from '../edit';
import { type Area, WorkbookError } from '../model';
import { type Editor } from './editor';
import { overlaps } from './cells';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

interface Table {
  readonly area: Area;
  /** Null where the table has no header. */
  readonly header: readonly string[] | null;
}

/** @throws WorkbookError where a header cell of a table would come to say another thing */
export function keepTableHeaders(editor: Editor, { sheet, top, left, cells }: EditOf<'write'>): void {
  for (const { area, header } of tablesOf(editor, sheet)) {
    header?.forEach((name, index) => {
      const column = area.left + index;
      const input = cells[area.top - top]?.[column - left];
      if (input !== undefined && input !== name) throw inTable(sheet, area.top, column, '改写标题');
    });
  }
}

/** @throws WorkbookError where cells of a table would be merged */
export function keepTablesUnmerged(editor: Editor, { sheet, area }: EditOf<'merge'>): void {
  if (area.top === area.bottom && area.left === area.right) return;
  const table = tablesOf(editor, sheet).find((one) => overlaps(one.area, area));
  if (table) throw inTable(sheet, area.top, area.left, '合并单元格');
}

/** @throws WorkbookError where a table would lose its header or its last row */
export function keepTableRows(editor: Editor, { sheet, at, count }: EditOf<'deleteRows'>): void {
  for (const { area, header } of tablesOf(editor, sheet)) {
    const first = area.top + (header ? 1 : 0);
    const last = at + count - 1;
    if (header && at <= area.top && area.top <= last) throw inTable(sheet, area.top, area.left, '删除标题行');
    if (at <= first && area.bottom <= last) throw inTable(sheet, first, area.left, '删去全部数据行');
  }
}

function tablesOf(editor: Editor, sheet: string): Table[] {
  const { path } = editor.entry(sheet);
  return editor.pkg.relationships(path).flatMap(({ kind, path: part }): Table[] => {
    if (kind !== 'table' || part === null || !editor.pkg.has(part)) return [];
    const root = editor.pkg.tree(part);
    const area = parseArea(root.get('ref') ?? '');
    if (!area) return [];
    const names = root.find('tableColumns')?.elements('tableColumn') ?? [];
    const header = root.get('headerRowCount') === '0' ? null : names.map((one) => one.get('name') ?? '');
    return [{ area, header }];
  });
}

const inTable = (sheet: string, row: number, column: number, what: string) =>
  new WorkbookError(
    'host',
    `工作表“${sheet}”的 ${cellAddress(row, column)} 在一个表格（Ctrl+T 套用的）里，不能${what}，没有改动。请选中它，在“表设计”选项卡点“转换为区域”后再试。`,
  );
