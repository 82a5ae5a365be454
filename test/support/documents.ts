/**
 * Published documents and blank forms that are not part of the repository: tests that need them run where the folder
 * is at hand (beside the repository, or named by BUDGET_DISCLOSURE_DOCUMENTS) and say so where it is not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDERS = [
  process.env['BUDGET_DISCLOSURE_DOCUMENTS'],
  'documents',
  '../documents',
  '../shared/documents',
];

const root = FOLDERS.filter((folder) => folder !== undefined)
  .map((folder) => resolve(folder))
  .find((folder) => existsSync(folder));

/** Path of `shanghai-2025/published.pdf`, or null where it is not at hand. */
export function documentPath(file: string): string | null {
  const path = root === undefined ? null : resolve(root, file);
  return path !== null && existsSync(path) ? path : null;
}

/** @throws where it is not at hand: call it inside `suiteWithDocument` */
export function documentBytes(file: string): Uint8Array {
  const path = documentPath(file);
  if (path === null) throw new Error(`${file} is not at hand`);
  return new Uint8Array(readFileSync(path));
}

export function suiteWithDocument(file: string, title: string, suite: () => void): void {
  if (documentPath(file) !== null) {
    describe(title, suite);
    return;
  }
  console.warn(`Skipped “${title}”: ${file} is not at hand (set BUDGET_DISCLOSURE_DOCUMENTS to its folder).`);
  describe.skip(title, () => test('needs the document', () => {}));
}
