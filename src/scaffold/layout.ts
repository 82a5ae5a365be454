/** Where everything of a table stands on a fresh sheet, before a single edit is planned. */
import { NO_PROJECT } from '../binding/unfilled-form';
import type {
  BlockTemplate,
  ColumnTemplate,
  FixedItem,
  RepeatItem,
  TableTemplate,
} from '../template/template';
import type { Label } from '../dimension/dimension';

export interface Unit {
  readonly name: string;
  /** 单位代码, as the budget system counts it; may be empty. */
  readonly code: string;
}

export interface ScaffoldOptions {
  readonly year: number;
  readonly unit: Unit;
  /** 省级, 市级, 区级 …: fills {级}. */
  readonly level?: string;
}

export interface LaidRow {
  readonly row: number;
  /** A fixed row, the row of the unit, or a blank one to be filled in. */
  readonly kind: 'fixed' | 'unit' | 'blank';
  readonly item: FixedItem | null;
  /** Null for blank rows and for rows without amounts. */
  readonly label: Label | null;
}

export interface LaidBlock {
  readonly template: BlockTemplate;
  readonly rows: readonly LaidRow[];
  /** The listed rows, the unit's own row left out; null where the form lists nothing. */
  readonly list: { readonly item: RepeatItem; readonly top: number; readonly bottom: number } | null;
}

export interface Layout {
  readonly table: TableTemplate;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly right: number;
  readonly blocks: readonly LaidBlock[];
}

export function layOut(table: TableTemplate, options: ScaffoldOptions): Layout {
  const bodyTop = table.headerRows.length;
  const heights = table.blocks.map(height);
  const tallest = Math.max(...heights, 1);
  const blocks = table.blocks.map((block, index) =>
    layBlock(block, bodyTop, tallest - (heights[index] ?? 0), options),
  );
  return { table, bodyTop, bodyBottom: bodyTop + tallest - 1, right: table.columns.length - 1, blocks };
}

function height(block: BlockTemplate): number {
  return block.items.reduce((rows, item) => rows + (item.kind === 'repeat' ? item.rows : 1), 0);
}

/** `spare`: rows by which another block is taller; a list takes them, so that the totals stand side by side. */
function layBlock(block: BlockTemplate, bodyTop: number, spare: number, options: ScaffoldOptions): LaidBlock {
  const rows: LaidRow[] = [];
  let list: LaidBlock['list'] = null;
  let row = bodyTop;
  for (const item of block.items) {
    if (item.kind === 'fixed') {
      rows.push({ row: row++, kind: 'fixed', item, label: item.label });
      continue;
    }
    const count: number = item.rows + (list ? 0 : spare);
    const last: number = row + count - 1;
    if (hasUnitRow(item, block.columns)) {
      const unit = options.unit.code || options.unit.name;
      rows.push({ row: row++, kind: 'unit', item: null, label: { ...item.label, unit } });
    }
    list ??= { item, top: row, bottom: last };
    while (row <= last) rows.push({ row: row++, kind: 'blank', item: null, label: null });
  }
  return { template: block, rows, list };
}

/** A list by unit and something else begins with the unit's own line. */
function hasUnitRow(item: RepeatItem, columns: readonly ColumnTemplate[]): boolean {
  return (
    item.axes.includes('unit') &&
    columns.some(({ role }) => role === 'name' || role === 'unitCode') &&
    !columns.some(({ role }) => role === 'project') &&
    item.rows > 1
  );
}

/** `{年度}`, `{部门}` … in a text of the form. */
export function fillIn(text: string, { year, unit, level }: ScaffoldOptions): string {
  return text
    .replaceAll('{年度}', String(year))
    .replaceAll('{序}', '1')
    .replaceAll('{项目}', NO_PROJECT)
    .replaceAll('{上年}', String(year - 1))
    .replaceAll('{部门}', unit.name)
    .replaceAll('{单位}', unit.name)
    .replaceAll('{单位代码}', unit.code)
    .replaceAll('{级}', level ?? '本级');
}
