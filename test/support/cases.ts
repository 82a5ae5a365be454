/**
 * The published documents that serve as golden cases. They are not part of the repository: tests that need
 * them run where the folder is at hand (beside the repository, or named by BUDGET_DISCLOSURE_CASES) and say
 * so where it is not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDERS = [process.env['BUDGET_DISCLOSURE_CASES'], 'cases', '../cases', '../shared/cases'];

const root = FOLDERS.filter((folder) => folder !== undefined)
  .map((folder) => resolve(folder))
  .find((folder) => existsSync(folder));

/** Names of the cases at hand, `leshan-2023` for one; empty where there are none. */
export const caseNames: readonly string[] =
  root === undefined
    ? []
    : readdirSync(root)
        .filter((name) => existsSync(resolve(root, name, 'workbook.xlsx')))
        .sort();

/** Path of a case's file, or null where the cases are not at hand. */
export function casePath(name: string, file = 'workbook.xlsx'): string | null {
  const path = root === undefined ? null : resolve(root, name, file);
  return path !== null && existsSync(path) ? path : null;
}

/** @throws where the case is not at hand: call it inside `describeWithCases` */
export function caseBytes(name: string, file = 'workbook.xlsx'): Uint8Array {
  const path = casePath(name, file);
  if (path === null) throw new Error(`${name}/${file} is not at hand`);
  return new Uint8Array(readFileSync(path));
}

/** A suite for every case at hand; where there are none it is skipped, and a line says so. */
export function describeWithCases(title: string, suite: (name: string) => void): void {
  if (caseNames.length === 0) {
    console.warn(`Skipped “${title}”: no cases at hand (set BUDGET_DISCLOSURE_CASES to their folder).`);
    describe.skip(title, () => test('needs the cases', () => {}));
    return;
  }
  describe.each(caseNames)(`${title}: %s`, suite);
}
