/** Everything that can be filled in from what is there already: planned here, shown by the pane; a chunk of its own. */
import type { Check } from '../../../rule/check';
import type { LastAmounts } from '../../../derive/last-year';
import { type Workbook, WorkbookError } from '../../../workbook/model';
import type { Proposal, ProposalRequest } from '../proposal';
import { proposeConversion } from './convert';
import { proposeDerivation } from './derive';
import { proposeIndicators } from './indicators';
import { proposeLastYear } from './last-year';

/** What a proposal rests on. */
export interface Grounds {
  readonly check: Check;
  /** With its formulas' results up to date. */
  readonly workbook: Workbook;
  readonly last: LastAmounts | null;
}

/** @throws WorkbookError where what is asked for is not there */
export function propose({ check, workbook, last }: Grounds, request: ProposalRequest): Proposal {
  switch (request.kind) {
    case 'derive':
      return proposeDerivation(check.facts, request);
    case 'convert':
      return proposeConversion(workbook, check.facts, request);
    case 'lastYear':
      if (!last) throw new WorkbookError('missing-sheet', '还没有选上年的文件。');
      return proposeLastYear(check.facts, last, request);
    case 'indicators':
      return proposeIndicators(check.binding, request);
  }
}
