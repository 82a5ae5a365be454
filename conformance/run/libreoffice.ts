/** A floor: what LibreOffice itself reckons anew, held against what the file had stored. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { columnName } from '../../src/workbook/address';
import { readWorkbook } from '../../src/workbook/read';
import type { Checker } from './checker';
import type { Answer, Reported } from './report';

/** It keeps stored numbers of files that it did not write, unless it is told always to reckon. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export const libreOffice: Checker = {
  name: 'LibreOffice',
  check: async (handed) => {
    const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    try {
      const profile = join(folder, 'profile');
      mkdirSync(join(profile, 'user'), { recursive: true });
      writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS);
      const files = handed.map(({ id, workbook }) => {
        const file = join(folder, `${id}.xlsx`);
        writeFileSync(file, workbook);
        return file;
      });
      const out = join(folder, 'out');
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          '--headless',
          '--norestore',
          '--convert-to',
          'xlsx',
          '--outdir',
          out,
          ...files,
        ],
        { stdio: 'ignore' },
      );
      return await Promise.all(
        handed.map(({ id, workbook }) => different(workbook, readFileSync(join(out, `${id}.xlsx`)))),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Formulas that come to another number. */
async function different(before: Uint8Array, after: Uint8Array): Promise<Answer> {
  const [stored, reckoned] = await Promise.all([readWorkbook(before), readWorkbook(new Uint8Array(after))]);
  return stored.sheets.flatMap((sheet): Reported[] => {
    const other = reckoned.sheets.find(({ name }) => name === sheet.name);
    return sheet.rows.flatMap((cells, row) =>
      Array.from(cells ?? []).flatMap((cell, column): Reported[] => {
        const now = other?.rows[row]?.[column]?.value;
        if (cell?.formula === undefined || typeof cell.value !== 'number' || typeof now !== 'number')
          return [];
        if (Math.abs(cell.value - now) < 0.005) return [];
        const address = `${columnName(column)}${row + 1}`;
        return [
          {
            severity: 'error',
            cells: [{ sheet: sheet.name, address }],
            expected: now.toFixed(2),
            cause: null,
          },
        ];
      }),
    );
  });
}
