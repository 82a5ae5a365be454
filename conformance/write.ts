/** The suite as files: `cases.jsonl`, and under `files/` what a checker is given. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxOf } from './bytes';
import { lineOf } from './case';
import type { Case } from './case';
import { SUITE_VERSION } from './suite';

/** @returns how many, and one digest over all bytes, by which two runs are compared */
export async function writeSuite(
  cases: Iterable<Case>,
  folder: string,
): Promise<{ cases: number; digest: string }> {
  mkdirSync(join(folder, 'files'), { recursive: true });
  const digest = createHash('sha256');
  const lines: string[] = [];
  for (const one of cases) {
    const bytes = await xlsxOf(one.workbook);
    writeFileSync(join(folder, 'files', `${one.id}.xlsx`), bytes);
    if (one.text !== null) writeFileSync(join(folder, 'files', `${one.id}.txt`), one.text);
    const line = lineOf(one);
    for (const part of [line, bytes, one.text ?? '']) digest.update(part);
    lines.push(`${line}\n`);
  }
  writeFileSync(join(folder, 'cases.jsonl'), lines.join(''));
  const about = { suite: SUITE_VERSION, cases: lines.length, sha256: digest.digest('hex') };
  writeFileSync(join(folder, 'suite.json'), `${JSON.stringify(about, null, 2)}\n`);
  return { cases: about.cases, digest: about.sha256 };
}
