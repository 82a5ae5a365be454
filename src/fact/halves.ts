/**
 * 人员经费 and 公用经费 in blocks of their own, side by side or one below the other: each block has its total, and no row
 * of the table adds both up. Together they are 基本支出, as other tables state it.
 */
import type { BoundTable } from '../binding/bound';
import { labelKey } from '../dimension/label';
import type { Label } from '../dimension/dimension';
import type { GridModel } from './grid-model';
import type { Statement } from './stated';

const WHOLE = 'basic';
const HALVES = ['basic.personnel', 'basic.operating'] as const;

/** What says which money it is of, and nothing of 科目, 单位 or 项目. */
const TOTALS: ReadonlySet<string> = new Set(['measure', 'nature', 'source', 'carry', 'use', 'year', 'stage']);

export function halves(models: readonly GridModel[]): Statement[] {
  const byTable = new Map<BoundTable, Map<string, Statement>>();
  for (const model of models) {
    const { table } = model.grid;
    const known = byTable.get(table) ?? new Map<string, Statement>();
    byTable.set(table, known);
    for (const statement of totalsOf(model)) {
      const key = labelKey(statement.label);
      if (!known.has(key)) known.set(key, statement);
    }
  }
  return [...byTable].flatMap(([table, totals]) =>
    [...totals.values()].flatMap(({ label, cells }): Statement[] => {
      if (label.nature !== HALVES[0]) return [];
      const whole = { ...label, nature: WHOLE };
      const other = totals.get(labelKey({ ...label, nature: HALVES[1] }));
      if (!other || totals.has(labelKey(whole))) return [];
      return [{ table, label: whole, cells: [...cells, ...other.cells] }];
    }),
  );
}

function totalsOf({ rows, cells, unread, grid: { table } }: GridModel): Statement[] {
  return rows.nodes.flatMap((node) => {
    const [entry, other] = node.entries;
    if (entry === undefined || other !== undefined || unread.has(node)) return [];
    return (cells[entry] ?? []).flatMap((cell) =>
      cell && !cell.virtual && isTotal(cell.label) ? [{ table, label: cell.label, cells: [cell] }] : [],
    );
  });
}

const isTotal = (label: Label): boolean => Object.keys(label).every((dimension) => TOTALS.has(dimension));
