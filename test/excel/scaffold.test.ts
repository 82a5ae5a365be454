/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { TextDecoder, TextEncoder } from 'node:util';
import { bind } from '../../src/binding/bind';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, Workbook } from '../../src/workbook/model';
import { recalculate } from '../../src/formula/recalculate';
import { createXlsx } from '../../src/workbook/xlsx';
import { Book } from '../../src/workbench/host/book';
import type { Host } from '../../src/workbench/host/host';
import { snapshot } from '../../src/workbench/host/snapshot';
import { startOffice } from '../host/office';

// Every browser has these; jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

let host: Host;
beforeAll(async () => {
  host = await startOffice();
});

const OPTIONS = { year: 2024, unit: { code: '316002', name: '某某市社会保险中心' }, level: '市级' };

/** Without blank cells, and without the sheet that a new workbook in Excel begins with. */
function filled({ sheets, names }: Workbook) {
  const cells = (rows: readonly (readonly (Cell | undefined)[] | undefined)[]) =>
    rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) =>
        cell && (cell.value !== null || cell.formula !== undefined)
          ? [[r, c, cell.value, cell.formula, cell.format]]
          : [],
      ),
    );
  return {
    sheets: sheets
      .filter(({ name }) => name !== 'Sheet1')
      .map(({ name, rows, merges }) => ({
        name,
        cells: cells(rows),
        merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
      })),
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

describe.each(builtInTemplates().map((template) => [template.id, template] as const))(
  'the sheets of %s made in Excel',
  (_, template) => {
    const plan = planScaffold(template, OPTIONS);

    it('take at most six requests, and are what the same plan makes of a file', async () => {
      host.open(new Book());
      const excel = await ExcelWorkbook.open();
      const before = host.requests.length;
      await excel.apply(plan);
      expect(host.requests.length - before).toBeLessThanOrEqual(6);

      const file = createXlsx();
      await file.apply(plan);
      const workbook = await excel.read();
      // Excel calculates at once; a file is calculated by whoever opens it.
      expect(filled(workbook)).toEqual(filled(recalculate(await file.read()).workbook));
      const binding = bind(workbook, builtInTemplates());
      expect([binding.template.id, binding.year, binding.missing]).toEqual([template.id, 2024, []]);
    });

    it('are gone again if the last of it fails', async () => {
      host.open(new Book());
      const excel = await ExcelWorkbook.open();
      const before = snapshot(host.book);
      host.failAt(2, 'GeneralException', Number.MAX_SAFE_INTEGER);
      await expect(excel.apply(plan)).rejects.toThrow('工作簿和原来一样');
      expect(snapshot(host.book)).toEqual(before);
    });
  },
);
