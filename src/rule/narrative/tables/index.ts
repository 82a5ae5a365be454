/** Everything that the tables can prove wrong in a text, and what becomes of the faults that the words showed. */

import type { Bound } from '../../../narrative/bind';
import type { TextFault } from '../fault';
import { verifyText } from '../index';
import { checkChangesTwice } from './changes-twice';
import { checkDenials } from './denials';
import { checkDocument } from './document';
import { checkExpected } from './expected';
import { checkFigures } from './figures';
import { checkLists } from './lists';
import { mergeFaults } from './merge';
import { checkPrivacy } from './privacy';
import { roundingsAsOne } from './rounding';
import { tellOtherDocument } from './other-document';
import { checkTargets } from './targets';

const CHECKS = [
  checkFigures,
  checkChangesTwice,
  checkLists,
  checkDenials,
  checkDocument,
  checkTargets,
  checkPrivacy,
  checkExpected,
];

/** Faults in the order of the text, causes with what follows from them. */
export function verifyAgainstTables(bound: Bound): TextFault[] {
  const byTables = CHECKS.flatMap((check) => [...check(bound)]);
  const merged = mergeFaults(bound, byTables, verifyText(bound.reading));
  return tellOtherDocument(bound, roundingsAsOne(merged.sort((a, b) => a.span.start - b.span.start)));
}
