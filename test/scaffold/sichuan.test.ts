import { bind } from '../../src/binding/bind';
import { check } from '../../src/check/check';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { parseArea } from '../../src/workbook/address';
import { readWorkbook } from '../../src/workbook/read';
import { recalculate } from '../../src/workbook/recalculate';
import { createXlsx, openXlsx } from '../../src/workbook/xlsx';
import type { XlsxFile } from '../../src/workbook/xlsx';
import { caseBytes, casePath } from '../support/cases';
import { fillFrom } from '../support/fill';

const sichuan = builtInTemplates().find((template) => template.id === 'sichuan')!;
const unit = { code: '316002', name: '某某市社会保险中心' };

async function scaffolded(): Promise<XlsxFile> {
  const file = createXlsx();
  await file.apply(planScaffold(sichuan, { year: 2023, unit }));
  return file;
}

/** Leshan with its four wrong cells set right. */
async function corrected() {
  const file = await openXlsx(caseBytes('leshan-2023'));
  const right: Record<string, [string, number]> = {
    D13: ['公开表2', 1065.53],
    F9: ['公开表3', 493.58],
    C29: ['公开表6', 1],
    C4: ['公开表6', 420.01],
  };
  for (const [address, [sheet, value]] of Object.entries(right)) {
    const { top, left } = parseArea(address)!;
    await file.apply([{ kind: 'write', sheet, top, left, cells: [[value]] }]);
  }
  return file.read();
}

describe('the fifteen sheets of Sichuan, freshly made', () => {
  test('are bound by their names, with year and unit', async () => {
    const binding = bind(await (await scaffolded()).read(), builtInTemplates());
    expect(binding.template.id).toBe('sichuan');
    expect(binding.year).toBe(2023);
    expect([binding.unitCode, binding.unit]).toEqual(['316002', '某某市社会保险中心']);
    expect(binding.tables.map((table) => table.by)).toEqual(Array.from({ length: 15 }, () => 'names'));
    expect(binding.missing).toEqual([]);
  });

  test('give no arithmetical finding while they are empty', async () => {
    const result = check(bind(await (await scaffolded()).read(), builtInTemplates()));
    expect(result.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  (casePath('leshan-2023') ? test : test.skip)(
    'filled with right figures, find nothing and recalculate to themselves',
    async () => {
      const file = await scaffolded();
      const source = await corrected();
      const tops = new Map(
        sichuan.tables.map((table) => [table.sheet, table.kind === 'form' ? 3 : table.headerRows.length]),
      );
      await fillFrom(file, source, (sheet) => tops.get(sheet) ?? 0);
      const saved = await readWorkbook(await file.save());
      const recalculation = recalculate(saved);
      expect(recalculation.changes).toEqual([]);
      expect(recalculation.kept).toBe(0);
      const result = check(bind(recalculation.workbook, builtInTemplates()));
      const arithmetic = result.findings.filter((finding) =>
        ['imbalance', 'cross-table', 'rounding', 'missing', 'binding'].includes(finding.class),
      );
      expect(arithmetic.map((finding) => `${finding.rule} ${finding.message}`)).toEqual([
        expect.stringContaining('table.unfilled 公开表7'),
      ]);
    },
  );
});
