import { recalculate } from '../../src/workbook/recalculate';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import type { TableTemplate } from '../../src/template/template';
import { cellAddress } from '../../src/workbook/address';
import type { Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';
import { caseBytes, casePath } from '../support/cases';

/** Texts that the form prints: its header, and the rows that it fixes (序号 beside them included). */
function formTexts(table: TableTemplate, sheet: Sheet): Map<string, string> {
  const texts = new Map<string, string>();
  const fixed = table.blocks.every((block) => block.items.every((item) => item.kind === 'fixed'));
  const last = fixed && table.kind !== 'form' ? sheet.rows.length : table.headerRows.length;
  for (let row = 0; row < last; row++) {
    table.columns.forEach(({ role }, column) => {
      const value = sheet.rows[row]?.[column]?.value ?? '';
      const printed = row < table.headerRows.length || role === 'name' || role === 'ordinal';
      if (printed && value !== '' && typeof value !== 'object')
        texts.set(`${sheet.name}!${cellAddress(row, column)}`, String(value));
    });
  }
  return texts;
}

function headerMerges(table: TableTemplate, sheet: Sheet): string[] {
  return sheet.merges
    .filter((area) => area.top < table.headerRows.length)
    .map((area) => `${cellAddress(area.top, area.left)}:${cellAddress(area.bottom, area.right)}`)
    .sort();
}

/** Differences that were chosen: published text → ours. */
const CHOSEN: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  // The published document kept the province's title; the level is a placeholder.
  'haidong-2024': {
    '项目支出绩效目标表!A1': ['2024年省级部门预算项目支出绩效目标表', '2024年市级部门预算项目支出绩效目标表'],
  },
  // A form to be filled in for one project.
  'shanhaiguan-2023': {
    '绩效1!A1': ['1、车辆保险费绩效目标表', '{序}、{项目}绩效目标表'],
    '绩效1!B2': ['1.保障车辆合法运行。', ''],
    // While it is empty a table says so.
    '表9!A12': ['', '注：2023年没有安排财政拨款“三公”经费，本表为空表。'],
  },
};

describe.each([
  ['qinghai', 'haidong-2024', 2024, '海东市社会保险服务局'],
  ['hebei', 'shanhaiguan-2023', 2023, '201区委部门'],
] as const)('sheets made by the pack %s, laid over %s', (id, name, year, unit) => {
  (casePath(name) === null ? test.skip : test)('have the same titles, headers, merges and rows', async () => {
    const template = builtInTemplates().find((one) => one.id === id)!;
    const file = createXlsx();
    await file.apply(planScaffold(template, { year, unit: { code: '', name: unit }, level: '市级' }));
    const made = recalculate(await file.read()).workbook;
    const published = await readWorkbook(caseBytes(name));
    const differences: Record<string, [string, string]> = {};
    for (const table of template.tables) {
      const [ours, theirs] = [made, published].map(({ sheets }) =>
        sheets.find((one) => one.name === table.sheet),
      );
      if (!ours || !theirs) throw new Error(`no sheet ${table.sheet}`);
      expect([table.sheet, headerMerges(table, ours)]).toEqual([table.sheet, headerMerges(table, theirs)]);
      const [a, b] = [formTexts(table, theirs), formTexts(table, ours)];
      for (const place of new Set([...a.keys(), ...b.keys()])) {
        if (a.get(place) !== b.get(place)) differences[place] = [a.get(place) ?? '', b.get(place) ?? ''];
      }
    }
    expect(differences).toEqual(CHOSEN[name]);
  });
});
