/** Labels that contradict their table are taken off again: a draft must expand. */
import { joinLabels } from '../dimension/label';
import { toLabel } from '../template/expand';
import type { Block, PackLabel, RowItem, Table } from '../template/schema';

export interface Settled {
  readonly table: Table;
  readonly dropped: readonly string[];
}

export function settleTable(table: Table): Settled {
  const dropped: string[] = [];
  const blocks = table.blocks.map((block): Block => {
    const scope = joinLabels(toLabel(table.scope), toLabel(block.scope ?? {})) ?? {};
    const fits = (label: PackLabel) => joinLabels(scope, toLabel(label)) !== null;
    return {
      ...block,
      columns: block.columns.map((column, index) => {
        if (column.label === undefined || fits(column.label)) return column;
        dropped.push(`第 ${index + 1} 列的标签与表的范围矛盾，已去掉，暂作不参加合计的数字（figure）`);
        const { label: _, ...rest } = column;
        return { ...rest, role: 'figure' };
      }),
      rows: block.rows.map((item): RowItem => {
        if ('blank' in item || item.label === undefined || fits(item.label)) return item;
        dropped.push(`行“${rowName(item)}”的标签与表的范围矛盾，已去掉`);
        const { label: _, ...rest } = item;
        return rest;
      }),
    };
  });
  return { table: { ...table, blocks }, dropped };
}

function rowName(item: RowItem): string {
  return 'text' in item ? item.text.trim() : 'use' in item ? item.use : 'repeat';
}
