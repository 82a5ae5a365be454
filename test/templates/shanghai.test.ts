/** The two district forms of Shanghai: what is scaffolded is recognised, and the filled one is read whole. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';

const templates = builtInTemplates();
const folder = ['documents', '../documents', '../shared/documents'].map((one) =>
  resolve(one, 'shanghai-2025'),
);
const at = folder.find((one) => existsSync(one));
const file = (name: string) => readWorkbook(new Uint8Array(readFileSync(resolve(at ?? '', name))));

test.each(['shanghai-department', 'shanghai-unit'])('%s is scaffolded and found again', async (id) => {
  const template = templates.find((one) => one.id === id)!;
  const book = createXlsx();
  await book.apply(planScaffold(template, { year: 2025, unit: { name: '青禾区商务中心', code: '316002' } }));
  const { names: _, ...workbook } = await book.read();
  const binding = bind({ ...workbook, names: [] }, templates);
  expect(binding.template.id).toBe(id);
  expect(binding.tables).toHaveLength(9);
});

(at === undefined ? describe.skip : describe)('the filled form of Shanghai', () => {
  test('has all its nine tables bound, every amount read and no arithmetical finding', async () => {
    const result = check(bind(await file('workbook.xlsx'), templates));
    expect(result.binding.template.id).toBe('shanghai-department');
    expect(result.binding.tables).toHaveLength(9);
    expect(result.summary.errors).toBe(0);
    expect(result.summary.relations.held).toBe(result.summary.relations.evaluated);
    expect(
      result.binding.tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'unknown')),
      ),
    ).toEqual([]);
  });

  test('has an amount that was changed found', async () => {
    const workbook = await file('workbook.xlsx');
    const changed: Workbook = {
      ...workbook,
      sheets: workbook.sheets.map((sheet, index) =>
        index !== 2
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((row, line) =>
                line === 7
                  ? row?.map((cell, column) => (column === 5 && cell ? { ...cell, value: 9389931 } : cell))
                  : row,
              ),
            },
      ),
    };
    const [first] = check(bind(changed, templates)).findings;
    expect(first?.severity).toBe('error');
    expect(first?.cells[0]).toMatchObject({ sheet: '部门支出预算总表', address: 'F8' });
    expect(first?.expected).toBe('9389913.00');
  });

  test.each([
    ['form-department.xlsx', 'shanghai-department'],
    ['form-unit.xlsx', 'shanghai-unit'],
  ])('the blank %s is recognised', async (name, id) => {
    const binding = bind(await file(name), templates);
    expect([binding.template.id, binding.tables.length]).toEqual([id, 9]);
  });
});
