/** A scaffold filled in by a department's few figures, in every pack: totals compute, and nothing is found. */
import * as fc from 'fast-check';
import { bind } from '../../src/binding/bind';
import { CATALOGUES } from '../../src/lexicon/catalogue';
import type { Label } from '../../src/dimension/dimension';
import { joinLabels, labelContains } from '../../src/dimension/label';
import { recalculate } from '../../src/formula/recalculate';
import { check } from '../../src/rule/check';
import { planFormulas } from '../../src/scaffold/formulas';
import { layOut } from '../../src/scaffold/layout';
import type { LaidBlock, Layout } from '../../src/scaffold/layout';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import { tablesAsked, type Template } from '../../src/template/template';
import type { CellInput, Edit } from '../../src/workbook/edit';
import { cellAddress } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';
import type { XlsxFile } from '../../src/workbook/xlsx';
import type { Finding } from '../../src/rule/finding';
import { WHOLE } from '../support/slice';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';

const OPTIONS = { year: 2024, unit: { code: '605001', name: '某某市文化馆' } };
const SUBJECTS = ['2070109', '2080505', '2080506', '2101102', '2210201'] as const;
const STAFF = ['30101', '30102', '30108', '30113'] as const;
const PUBLIC = ['30201', '30205', '30228'] as const;

/** 基本支出 of one unit from 一般公共预算, by 功能 and 经济科目, in cents. */
interface Atom {
  readonly label: Label;
  readonly cents: number;
}

const cents = fc.integer({ min: 1, max: 99_999_99 });
const department = fc
  .record({
    staff: fc.array(fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...STAFF), cents), {
      minLength: 1,
      maxLength: 8,
    }),
    office: fc.array(fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...PUBLIC), cents), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ staff, office }): Atom[] => {
    const spent = (nature: string) => (one: readonly [string, string, number]) => ({
      label: {
        measure: 'expense',
        unit: OPTIONS.unit.code,
        functional: one[0],
        economic: one[1],
        nature,
        source: 'fiscal.general',
        carry: 'current',
        entry: 'within',
        use: 'spent',
      } as Label,
      cents: one[2],
    });
    const expense = [...staff.map(spent('basic.personnel')), ...office.map(spent('basic.operating'))];
    // Some forms print income by 功能科目, too.
    const income = expense.map(({ label: { functional }, cents: own }): Atom => ({
      label: {
        measure: 'income',
        unit: OPTIONS.unit.code,
        ...(functional ? { functional } : {}),
        source: 'fiscal.general',
        carry: 'current',
        entry: 'within',
      },
      cents: own,
    }));
    return [...expense, ...income];
  });

function amountAt(atoms: readonly Atom[], label: Label): number {
  const inside = atoms.filter((atom) => labelContains(label, atom.label));
  return inside.reduce((sum, one) => sum + one.cents, 0) / 100;
}

/** The 科目 of a list, with those above them where the form has no codes of its own for levels. */
function listed(block: LaidBlock, layout: Layout, atoms: readonly Atom[]): string[] {
  const axis = block.list?.item.axes.find((one) => one === 'functional' || one === 'economic');
  const scope = joinLabels(layout.table.scope, block.template.scope, block.list?.item.label ?? {});
  if (!axis || !scope) return [];
  const own = new Set(
    atoms.flatMap(({ label }) => {
      const code = label[axis];
      return code !== undefined && labelContains(scope, label) ? [code] : [];
    }),
  );
  const levels = block.template.columns.filter(({ role }) => role === 'code').length;
  const parents = (code: string) =>
    [3, 5, 7].filter((length) => length <= code.length).map((n) => code.slice(0, n));
  // 收支总表 lists 类 alone; the two lanes of 基本支出 list 款 under 类.
  const oneLevel = layout.blocks.length > 1 && axis === 'functional';
  const codes = [...own].flatMap((code) =>
    oneLevel ? [code.slice(0, 3)] : levels > 1 ? [code] : parents(code),
  );
  return [...new Set(codes)].sort();
}

function fill(template: Template, atoms: readonly Atom[]): Edit[] {
  const layouts = tablesAsked(template).map((table) => layOut(table, OPTIONS));
  const formulas = planFormulas(layouts);
  return layouts.flatMap((layout) =>
    layout.table.kind === 'form' || layout.table.money === null
      ? []
      : layout.blocks.flatMap((block) => {
          const subjects = listed(block, layout, atoms);
          const axis = block.list?.item.axes.includes('economic') ? 'economic' : 'functional';
          const rows = block.rows
            .filter(({ label }) => label !== null)
            .map(({ row, label }) => ({ row, label: label as Label, code: '' }));
          const blanks = subjects.map((code, index) => ({
            row: (block.list?.top ?? 0) + index,
            label: { ...block.list?.item.label, [axis]: code } as Label,
            code,
          }));
          return [...rows, ...blanks].flatMap(({ row, label, code }): Edit[] => {
            const cells = block.template.columns.map((column, index): CellInput | undefined => {
              if (formulas.get(layout)?.has(`${row},${block.template.left + index}`)) return undefined;
              if (column.role === 'amount' && column.label) {
                const joined = joinLabels(layout.table.scope, block.template.scope, column.label, label);
                const value = joined ? amountAt(atoms, joined) : 0;
                return value === 0 ? undefined : value;
              }
              if (code === '') return undefined;
              const part = { 类: code.slice(0, 3), 款: code.slice(3, 5), 项: code.slice(5, 7) };
              if (column.role === 'code') return column.level ? part[column.level] : code;
              if (column.role === 'name') return CATALOGUES[axis].byCode(code)?.name ?? code;
              return column.role === 'unitCode' ? OPTIONS.unit.code : undefined;
            });
            return [
              {
                kind: 'write',
                sheet: layout.table.sheet,
                top: row,
                left: block.template.left,
                cells: [cells],
              },
            ];
          });
        }),
  );
}

async function filled(template: Template, atoms: readonly Atom[]): Promise<XlsxFile> {
  const file = createXlsx();
  await file.apply([...planScaffold(template, OPTIONS), ...fill(template, atoms)]);
  return file;
}

/** Forms of one project or of the whole department are not filled in here, and said to be. */
function isUnfilledForm({ rule, cells }: Finding, template: Template): boolean {
  const forms = template.tables.filter(({ kind }) => kind === 'form').map(({ sheet }) => sheet);
  return rule === 'table.unfilled' && forms.includes(cells[0]?.sheet ?? '');
}

/** Amounts that formulas come to, by cell. */
function computed(workbook: Workbook, formulas: Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of formulas.sheets)
    sheet.rows.forEach((line, row) =>
      line?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const value = workbook.sheets.find(({ name }) => name === sheet.name)?.rows[row]?.[column]?.value;
        found.set(`${sheet.name}!${cellAddress(row, column)}`, value === '' ? null : (value ?? null));
      }),
    );
  return found;
}

describe.each(builtInTemplates().map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('filled in at random has no error', async () => {
    await fc.assert(
      fc.asyncProperty(department, async (atoms) => {
        const { workbook } = recalculate(await (await filled(template, atoms)).read());
        const { findings, summary } = check(bind(workbook, builtInTemplates()));
        const told = findings.filter((one) => one.severity === 'error' && !isUnfilledForm(one, template));
        expect(told.map(({ message }) => message)).toEqual([]);
        expect(summary.relations.held).toBeGreaterThan(20);
      }),
      { numRuns: WHOLE ? 20 : 2 },
    );
  }, 120_000);
});

describeWithLibreOffice('LibreOffice', () => {
  test.each(builtInTemplates().map((template) => [template.id, template] as const))(
    'computes the totals of %s as they are computed here',
    async (_, template) => {
      const [atoms = []] = fc.sample(department, { numRuns: 1, seed: 7 });
      const file = await filled(template, atoms);
      const ours = recalculate(await file.read()).workbook;
      const theirs = await readWorkbook(convertWithLibreOffice(await file.save(), 'xlsx'));
      expect(computed(theirs, ours)).toEqual(computed(ours, ours));
    },
    120_000,
  );
});
