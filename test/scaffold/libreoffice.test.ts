import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { recalculate } from '../../src/formula/recalculate';
import { openXlsx } from '../../src/workbook/xlsx';
import { describeWithLibreOffice } from '../support/libreoffice';
import { SAMPLE_RIGHT } from '../support/sample';

const SAMPLE = new Uint8Array(readFileSync('samples/sichuan-sample.xlsx'));

/** The sample with its planted faults set right, results of formulas left stale on purpose. */
async function rightSample(): Promise<Uint8Array> {
  const file = await openXlsx(SAMPLE);
  await file.apply(SAMPLE_RIGHT);
  return file.save();
}

/** `公开表1!B5` → value, for every cell that has a formula in `formulas`. */
function results(workbook: Workbook, formulas: Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of formulas.sheets) {
    const other = workbook.sheets.find((one) => one.name === sheet.name);
    sheet.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell?.formula !== undefined)
          found.set(`${sheet.name}!${r},${c}`, other?.rows[r]?.[c]?.value ?? null);
      }),
    );
  }
  return found;
}

function errors(workbook: Workbook): string[] {
  const { findings } = check(bind(recalculate(workbook).workbook, builtInTemplates()));
  return findings.filter((one) => one.severity === 'error').map((one) => one.message);
}

/** Opened in LibreOffice, rows inserted (`公开表1:0:1` is one above the first), everything recalculated, saved. */
function inLibreOffice(bytes: Uint8Array, places: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  try {
    const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
    writeFileSync(input, bytes);
    const script = resolve('test/support/insert-rows.py');
    execFileSync(PYTHON, [script, join(folder, 'profile'), input, output, ...places], { timeout: 170_000 });
    return new Uint8Array(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Debian's python3-uno belongs to the system's own Python. */
const PYTHON = '/usr/bin/python3';
const withPython = spawnSync(PYTHON, ['-c', 'import uno']).status === 0 ? test : test.skip;

describeWithLibreOffice('LibreOffice on scaffolded sheets', () => {
  // Stale results are in the file on purpose; LibreOffice is told to recalculate all of it.
  withPython(
    'recalculates to the same subtotals, to the cent',
    async () => {
      const ours = recalculate(await readWorkbook(await rightSample())).workbook;
      const theirs = await readWorkbook(inLibreOffice(await rightSample(), []));
      const expected = results(ours, ours);
      const found = results(theirs, ours);
      expect(expected.size).toBeGreaterThan(150);
      const different = [...expected].filter(([place, value]) => {
        const other = found.get(place);
        if (typeof value !== 'number') return (value ?? '') !== (other ?? '');
        return Math.abs(value - Number(other ?? 0)) >= 0.005;
      });
      expect(different).toEqual([]);
    },
    180_000,
  );

  withPython(
    'inserts rows, and the workbook still checks',
    async () => {
      const bytes = inLibreOffice(await rightSample(), [
        '公开表1-2:9:2',
        '公开表3:10:1',
        '公开表1:0:1',
        '公开表6:5:1',
      ]);
      const changed = await readWorkbook(bytes);
      const binding = bind(recalculate(changed).workbook, builtInTemplates());
      expect(binding.tables.filter((table) => table.by === 'names')).toHaveLength(15);
      expect(errors(changed)).toEqual([]);
      // A row filled in among the new ones takes part: its amount is missing from every other table.
      const file = await openXlsx(bytes);
      const row = ['208', '11', '99', '605001', ' 其他残疾人事业支出', undefined, 4.43];
      await file.apply([{ kind: 'write', sheet: '公开表1-2', top: 9, left: 0, cells: [row] }]);
      expect(errors(await file.read()).join()).toContain('4.43');
    },
    180_000,
  );
});
