import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { freshWorkbook } from '../../src/scaffold/fresh-workbook';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { recalculate } from '../../src/formula/recalculate';
import { createXlsx } from '../../src/workbook/xlsx';
import type { XlsxFile } from '../../src/workbook/xlsx';
import { casePath } from '../support/cases';
import { correctedCase, LESHAN_RIGHT } from '../support/corrected';
import { fillFrom } from '../support/fill';
import { packageFaults } from '../workbook/package-faults';

const sichuan = builtInTemplates().find((template) => template.id === 'sichuan')!;
const unit = { code: '316002', name: '某某市社会保险中心' };

async function scaffolded(): Promise<XlsxFile> {
  const file = createXlsx();
  await file.apply(planScaffold(sichuan, { year: 2023, unit }));
  return file;
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

  test('are told as not filled in while they are empty, and as nothing else', async () => {
    const result = check(bind(await (await scaffolded()).read(), builtInTemplates()));
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(['table.form-empty']);
  });

  (casePath('leshan-2023') ? test : test.skip)(
    'filled with right figures, find nothing and recalculate to themselves',
    async () => {
      const file = await scaffolded();
      const source = await (await correctedCase('leshan-2023', LESHAN_RIGHT)).read();
      const tops = new Map(
        sichuan.tables.map((table) => [table.sheet, table.kind === 'form' ? 3 : table.headerRows.length]),
      );
      await fillFrom(file, source, (sheet) => tops.get(sheet) ?? 0);
      const saved = await readWorkbook(await file.save());
      const recalculation = recalculate(saved);
      expect(recalculation.changes).toEqual([]);
      expect(recalculation.kept).toEqual([]);
      const result = check(bind(recalculation.workbook, builtInTemplates()));
      // What is wrong with its indicators is Leshan's own and another test's matter.
      const arithmetic = result.findings.filter(
        ({ class: kind, rule }) =>
          ['imbalance', 'cross-table', 'rounding', 'missing', 'binding'].includes(kind) &&
          !rule.startsWith('indicator.'),
      );
      expect(arithmetic.map((finding) => `${finding.rule} ${finding.message}`)).toEqual([
        expect.stringContaining('table.unfilled 公开表7'),
      ]);
    },
  );
});

describe('a fresh workbook file', () => {
  test.each(builtInTemplates().map((template) => [template.id, template] as const))(
    '%s: shows without calculating what it would calculate',
    async (_, template) => {
      const file = await freshWorkbook(template, { year: 2024, unit });
      const bytes = await file.save();
      expect(packageFaults(bytes)).toEqual([]);
      const workbook = await readWorkbook(bytes);
      const formulas = workbook.sheets.flatMap(({ rows }) =>
        rows.flatMap((row) => (row ?? []).filter((cell) => cell?.formula !== undefined)),
      );
      expect(formulas.length).toBeGreaterThan(20);
      expect(formulas.filter((cell) => cell?.value === null)).toEqual([]);
      const { changes, kept } = recalculate(workbook);
      expect([changes, kept]).toEqual([[], []]);
      const notes = formulas.filter((cell) => typeof cell?.value === 'string' && cell.value !== '');
      const empty = template.tables.filter(({ definition }) => definition.emptyNote !== undefined);
      expect(notes).toHaveLength(empty.length);
      const errors = check(bind(workbook, [template])).findings.filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors.map(({ rule }) => rule)).toEqual(['table.form-empty']);
    },
  );
});
