/** Everything that the words alone can prove, without the tables. */

import type { Reading } from '../../narrative/claim';
import { checkChanges } from './words/change';
import { checkChangeSums } from './words/change-sum';
import type { TextCheck, TextFault } from './fault';
import { checkCountsAndMoney } from './words/count-money';
import { checkEdition } from './words/edition';
import { checkGaps } from './words/gaps';
import { checkLayers } from './words/layers';
import { checkSlips } from './words/slips';
import { checkItems } from './words/items';
import { checkReasons } from './words/reason';
import { checkOutdated, checkResidue, checkUnitNames } from './words/residue';
import { checkShares } from './words/share';
import { checkShareBases } from './words/share-base';
import { checkClosings, checkSums } from './words/sum';
import { checkBounds, checkCounts, checkTwice } from './words/twice';
import { checkPlans } from './words/plan';
import { checkThreePublic } from './words/three-public';
import { checkTwoSides } from './words/two-sides';
import { checkYears } from './words/year';

export type { TextFault } from './fault';

const CHECKS: readonly TextCheck[] = [
  checkChanges,
  checkChangeSums,
  checkSums,
  checkClosings,
  checkThreePublic,
  checkTwoSides,
  checkPlans,
  checkShares,
  checkShareBases,
  checkTwice,
  checkCounts,
  checkCountsAndMoney,
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
  return widest(faults.sort((a, b) => a.span.start - b.span.start));
}

/** One piece of residue may match several patterns, and so may a direction left: the widest quote is kept. */
function widest(faults: readonly TextFault[]): TextFault[] {
  const reach = new Map<string, number>();
  const longestFirst = [...faults].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const covered = new Set<TextFault>();
  for (const fault of longestFirst) {
    if (!OVERLAPPING.has(fault.rule)) continue;
    const end = reach.get(fault.rule);
    if (end !== undefined && fault.span.end <= end) covered.add(fault);
    else reach.set(fault.rule, fault.span.end);
  }
  return faults.filter((fault) => !covered.has(fault));
}

const OVERLAPPING: ReadonlySet<string> = new Set(['text.residue', 'text.direction-left']);
