import { planDerivation } from '../../../derive/plan';
import type { BoundTable } from '../../../binding/bound';
import type { Facts } from '../../../fact/facts';
import { WorkbookError } from '../../../workbook/model';
import type { DeriveRequest, Proposal } from '../proposal';
import { leftOpen, proposedCell, tableName } from './cells';

/** @throws WorkbookError for a table that the workbook does not have any more */
export function proposeDerivation(facts: Facts, { table, as, overwrite }: DeriveRequest): Proposal {
  const names = new Map(
    facts.source.binding.tables.filter(hasAmounts).map((bound) => [bound.table.id, tableName(bound)]),
  );
  if (table !== null && !names.has(table))
    throw new WorkbookError('missing-sheet', '工作簿里已经没有这张表，请另选一张。');
  const plan = planDerivation(facts, { as, overwrite, ...(table === null ? {} : { tables: [table] }) });
  return {
    edits: plan.edits,
    undo: plan.undo,
    cells: plan.preview.map(proposedCell),
    tables: plan.derived.map(tableName),
    left: [
      ...plan.refused.map((one) => ({ place: null, what: one.table, why: one.reason })),
      ...plan.open.map(leftOpen),
    ],
    remarks: [],
    concerned: plan.preview.length,
    choices: [...names].map(([id, name]) => ({ id, name })),
  };
}

const hasAmounts = ({ table }: BoundTable) => table.money !== null && table.kind !== 'form';
