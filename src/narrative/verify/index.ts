/** Everything that the words alone can prove, without the tables. */

import type { Reading } from '../claim';
import { checkChanges, checkChangeSums } from './change';
import type { TextCheck, TextFault } from './fault';
import { checkItems } from './items';
import { checkReasons } from './reason';
import { checkResidue, checkUnitNames } from './residue';
import { checkShares } from './share';
import { checkSums } from './sum';
import { checkBounds, checkCounts, checkTwice } from './twice';
import { checkYears } from './year';

export type { Severity, TextFault, TextRule } from './fault';
export { budgetYearOf } from './year';

const CHECKS: readonly TextCheck[] = [
  checkChanges,
  checkChangeSums,
  checkSums,
  checkShares,
  checkTwice,
  checkCounts,
  checkBounds,
  checkItems,
  checkYears,
  checkReasons,
  checkResidue,
  checkUnitNames,
];

/** Faults in the order of the text. */
export function verifyText(reading: Reading): TextFault[] {
  return CHECKS.flatMap((check) => [...check(reading)]).sort((a, b) => a.span.start - b.span.start);
}
