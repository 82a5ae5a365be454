/** Gnumeric's ssconvert, as a third opinion on formulas. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'ssconvert'))
  .find((path) => existsSync(path));

export const hasGnumeric = program !== undefined;

/** The workbook with every formula calculated by Gnumeric, as .xlsx. */
export function recalculateWithGnumeric(bytes: Uint8Array): Uint8Array {
  if (program === undefined) throw new Error('Gnumeric is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  try {
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(input, bytes);
    execFileSync(program, ['--recalc', input, output], { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
