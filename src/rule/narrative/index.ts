/** Everything that the words alone can prove, without the tables. */

import type { Reading } from '../../narrative/claim';
import { checkChanges } from './words/change';
import { checkChangeSums } from './words/change-sum';
import type { TextCheck, TextFault } from './fault';
import { checkEdition } from './words/edition';
import { checkGaps } from './words/gaps';
import { checkLayers } from './words/layers';
import { checkSlips } from './words/slips';
import { checkItems } from './words/items';
import { checkReasons } from './words/reason';
import { checkOutdated, checkResidue, checkUnitNames } from './words/residue';
import { checkShares } from './words/share';
import { checkSums } from './words/sum';
import { checkBounds, checkCounts, checkTwice } from './words/twice';
import { checkYears } from './words/year';

export type { TextFault } from './fault';

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
  checkGaps,
  checkResidue,
  checkOutdated,
  checkUnitNames,
  checkSlips,
  checkEdition,
  checkLayers,
];

/** Faults in the order of the text. */
export function verifyText(reading: Reading): TextFault[] {
  const faults = CHECKS.flatMap((check) => [...check(reading)]);
  return faults
    .filter((fault) => !faults.some((wider) => covers(wider, fault)))
    .sort((a, b) => a.span.start - b.span.start);
}

/** One piece of residue may match several patterns: the widest quote is kept. */
function covers(wider: TextFault, fault: TextFault): boolean {
  return (
    wider !== fault &&
    wider.rule === 'text.residue' &&
    fault.rule === 'text.residue' &&
    wider.span.start <= fault.span.start &&
    wider.span.end >= fault.span.end &&
    wider.span.end - wider.span.start > fault.span.end - fault.span.start
  );
}
