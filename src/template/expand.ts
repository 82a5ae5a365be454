/** Pack → template. The pack has passed the schema; what only shows on expansion is thrown as a PackError. */
import { DIMENSIONS } from '../dimension/dimension';
import type { Dimension, Label } from '../dimension/dimension';
import { joinLabels } from '../dimension/label';
import { PackError } from './pack-error';
import type { Block, Column, FixedRow, Pack, PackLabel, RowItem, Table } from './schema';
import type { BlockTemplate, ColumnTemplate, FixedItem, Item, TableTemplate, Template } from './template';
import { isSelection, partsOf, selection } from '../dimension/member';

/** Row sets by name; a pack's own come before the shared ones. */
export type RowSets = Readonly<Record<string, readonly FixedRow[]>>;

const DEFAULT_WIDTH: Partial<Record<Column['role'], number>> = {
  amount: 14,
  count: 10,
  share: 10,
  name: 36,
  project: 34,
  subproject: 34,
  unitName: 30,
  goal: 50,
  indicator3: 28,
  explanation: 30,
  code: 8,
  ordinal: 6,
};

export function expandPack(pack: Pack, shared: RowSets): Template {
  const rowSets: RowSets = { ...shared, ...pack.rowSets };
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    pack,
    money: pack.money,
    tables: pack.tables.map((table, index) => expandTable(table, pack, rowSets, `tables[${index}]`)),
  };
}

function expandTable(table: Table, pack: Pack, rowSets: RowSets, path: string): TableTemplate {
  let left = 0;
  const scope = toLabel(table.scope);
  const blocks = table.blocks.map((block, index) => {
    const expanded = expandBlock(block, left, scope, rowSets, `${path}.blocks[${index}]`);
    left += block.columns.length;
    return expanded;
  });
  const otherReadings = (table.otherScopes ?? []).map((other, reading) =>
    blocks.map((block, index) => {
      const scope = joinLabels(toLabel(other), toLabel(table.blocks[index]?.scope ?? {}));
      if (!scope) throw new PackError(`${path}.otherScopes[${reading}]`, '与区块的范围（scope）矛盾');
      return { ...block, scope };
    }),
  );
  return {
    id: table.id,
    number: table.number,
    title: table.title,
    aliases: table.aliases ?? [],
    sheet: table.sheet,
    money: table.money === undefined ? pack.money : table.money,
    headerRows: table.header.rows,
    headerMerges: table.header.merges,
    scope,
    blocks,
    otherReadings,
    variants: (table.variants ?? []).map((variant, index) => {
      const { variants: _, merges: __, ...common } = table;
      return expandTable({ ...common, ...variant }, pack, rowSets, `${path}.variants[${index}]`);
    }),
    optional: table.optional ?? false,
    columns: blocks.flatMap((block) => block.columns),
    kind: table.kind ?? 'amounts',
    definition: table,
  };
}

function expandBlock(
  block: Block,
  left: number,
  tableScope: Label,
  rowSets: RowSets,
  path: string,
): BlockTemplate {
  const scope = joinLabels(tableScope, toLabel(block.scope ?? {}));
  if (!scope) throw new PackError(`${path}.scope`, '与表的范围（scope）矛盾');
  return {
    left,
    columns: block.columns.map(expandColumn),
    items: block.rows.flatMap((item, index) => expandItem(item, rowSets, `${path}.rows[${index}]`)),
    scope,
    covers: block.covers ? toLabel(block.covers) : null,
    columnsCover: block.columnsCover ? toLabel(block.columnsCover) : null,
  };
}

function expandColumn(column: Column): ColumnTemplate {
  const holdsFigures = column.role === 'amount' || column.role === 'count' || column.role === 'share';
  return {
    role: column.role,
    label: holdsFigures ? toLabel(column.label ?? {}) : null,
    partial: column.parts === 'some',
    dimension: column.dimension ?? null,
    level: column.level ?? null,
    width: column.width ?? DEFAULT_WIDTH[column.role] ?? 12,
    optional: column.optional ?? false,
    aliases: column.aliases ?? [],
  };
}

function expandItem(item: RowItem, rowSets: RowSets, path: string): Item[] {
  if ('repeat' in item) {
    return [{ kind: 'repeat', axes: item.repeat, rows: item.rows, label: toLabel(item.label ?? {}) }];
  }
  if ('text' in item) return [fixedItem(item)];
  if ('blank' in item) return Array.from({ length: item.blank }, () => fixedItem({ text: '' }));
  const set = Object.hasOwn(rowSets, item.use) ? rowSets[item.use] : undefined;
  if (!set) throw new PackError(`${path}.use`, `没有叫“${item.use}”的行组，请写在 rowSets 里`);
  const except = new Set(item.except ?? []);
  const rows = set.filter((row) => !except.has(row.text) && !except.has(String(row.label?.functional ?? '')));
  return rows.map((row, index) => {
    const label = joinLabels(toLabel(row.label ?? {}), toLabel(item.label ?? {}));
    if (!label) throw new PackError(`${path}.label`, `与行组“${item.use}”里“${row.text}”的标签矛盾`);
    return {
      ...fixedItem(row),
      text: numbered(item.as ?? '{name}', row.text, (item.from ?? 1) + index),
      label: row.label ? label : null,
      optional: item.optional ?? row.optional ?? false,
    };
  });
}

function fixedItem(row: FixedRow): FixedItem {
  return {
    kind: 'fixed',
    text: row.text,
    cells: row.cells ?? null,
    aliases: row.aliases ?? [],
    label: row.label ? toLabel(row.label) : null,
    partial: row.parts === 'some',
    optional: row.optional ?? false,
  };
}

/** A pack writes a selection as a list; everywhere else it is one member. */
export function toLabel(label: PackLabel): Label {
  const result: { [D in Dimension]?: string } = {};
  const members = label as Partial<Record<Dimension, string | string[]>>;
  for (let i = 0; i < DIMENSIONS.length; i++) {
    const dimension = DIMENSIONS[i] as Dimension;
    const member = members[dimension];
    if (member !== undefined) result[dimension] = Array.isArray(member) ? selection(member) : member;
  }
  return result;
}

/** The other way round, as packs write it. */
export function toPackLabel(label: Label): PackLabel {
  const result: Record<string, string | string[]> = {};
  for (const [dimension, member] of Object.entries(label))
    result[dimension] = isSelection(member) ? partsOf(member) : member;
  return result;
}

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 21 → 二十一, up to 99. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (
    (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 || tens === 0 ? DIGITS[ones] : '')
  );
}

function numbered(pattern: string, name: string, n: number): string {
  return pattern.replaceAll('{一}', chineseNumber(n)).replaceAll('{1}', String(n)).replaceAll('{name}', name);
}
