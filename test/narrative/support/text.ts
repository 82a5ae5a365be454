/** Short ways from words to claims and faults. */

import { readClaims, type Claim, type Reading } from '../../../src/narrative/claim';
import { readPlainText } from '../../../src/narrative/read';
import { verifyText, type TextFault } from '../../../src/rule/narrative';

const OPENING = '第三部分 云川县档案馆2024年部门预算情况说明\n';

export function reading(...lines: string[]): Reading {
  return readClaims(readPlainText(OPENING + lines.join('\n')));
}

/** Claims without the years. */
export function claims(...lines: string[]): Claim[] {
  return reading(...lines).claims.filter((claim) => claim.kind !== 'year');
}

export function faults(...lines: string[]): TextFault[] {
  return verifyText(reading(...lines));
}

export const rules = (found: readonly TextFault[]): string[] =>
  found.map((fault) => `${fault.severity} ${fault.rule}`);
