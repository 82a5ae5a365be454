import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes } from './cases';

/** A published workbook, checked as the command line checks it. */
export async function checkCase(name: string): Promise<Check> {
  return check(bind(await readWorkbook(caseBytes(name)), builtInTemplates()));
}

/** `公开表2!D13`. */
export function cellNames(finding: { cells: readonly { sheet: string; address: string }[] }): string[] {
  return finding.cells.map((cell) => `${cell.sheet}!${cell.address}`);
}
