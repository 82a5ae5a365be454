import { planLastYear, type LastAmounts } from '../../../derive/last-year';
import type { Facts } from '../../../fact/facts';
import type { LastYearRequest, Proposal } from '../proposal';
import { leftOpen, proposedCell } from './cells';

export function proposeLastYear(facts: Facts, last: LastAmounts, { overwrite }: LastYearRequest): Proposal {
  const plan = planLastYear(facts, last, overwrite);
  return {
    edits: plan.edits,
    undo: plan.undo,
    cells: plan.preview.map(proposedCell),
    tables: [],
    left: plan.open.map(leftOpen),
    remarks: [],
    concerned: plan.cells,
  };
}
