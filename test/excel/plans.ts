/** Plans as the core makes them, in small. */
import type { Edit } from '../../src/workbook/edit';
import { sheetReference } from '../../src/workbook/address';
import { MARGINS, PAGE_NUMBERS } from '../../src/workbook/print-page';

export const AMOUNT_RULE = { kind: 'amount', title: '金额', message: '请填数字，单位：万元。' } as const;

/** A table of four columns with a header, `rows` lines of 科目 and live totals. */
export function tablePlan(sheet: string, rows = 30): Edit[] {
  const bottom = 4 + rows;
  const lines = Array.from({ length: rows }, (_, index) => [
    String(2_080_501 + index),
    `科目${index + 1}`,
    undefined,
    { formula: `=ROUND(SUM(C${6 + index}),2)` },
  ]);
  return [
    { kind: 'addSheet', sheet },
    {
      kind: 'write',
      sheet,
      top: 0,
      left: 0,
      cells: [
        [sheet],
        ['部门收支总表'],
        ['单位：万元'],
        ['科目编码', '科目名称', '金额', '小计'],
        ['合计', null, { formula: `=ROUND(SUM(C6:C${bottom + 1}),2)` }, { formula: '=C5' }],
        ...lines,
      ],
    },
    { kind: 'merge', sheet, area: { top: 1, left: 0, bottom: 1, right: 3 } },
    {
      kind: 'style',
      sheet,
      area: { top: 1, left: 0, bottom: 1, right: 3 },
      style: {
        font: { name: '方正小标宋简体', size: 18, bold: true },
        horizontal: 'center',
        vertical: 'center',
      },
    },
    {
      kind: 'style',
      sheet,
      area: { top: 3, left: 0, bottom, right: 3 },
      style: { font: { name: '宋体', size: 10 }, border: 'thin', wrap: true },
    },
    { kind: 'style', sheet, area: { top: 4, left: 2, bottom, right: 3 }, style: { format: '#,##0.00' } },
    { kind: 'columnWidths', sheet, left: 0, widths: [12, 36, 16, 16] },
    { kind: 'rowHeight', sheet, row: 1, points: 30 },
    { kind: 'freezeRows', sheet, rows: 4 },
    {
      kind: 'print',
      sheet,
      setup: {
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: 1,
        titleRows: { from: 3, to: 3 },
        centred: true,
        margins: MARGINS,
        footer: PAGE_NUMBERS,
      },
    },
    { kind: 'validate', sheet, area: { top: 5, left: 2, bottom, right: 2 }, rule: AMOUNT_RULE },
    {
      kind: 'setName',
      name: `预算_${sheet.replaceAll('-', '_')}`,
      refersTo: sheetReference(sheet, { top: 3, left: 0, bottom, right: 3 }),
      comment: '预算公开助手',
    },
  ];
}

export const SHEETS = Array.from({ length: 15 }, (_, index) => `公开表${index + 1}`);

export const scaffoldPlan = (): Edit[] => [
  ...SHEETS.flatMap((sheet) => tablePlan(sheet)),
  { kind: 'setName', name: '预算公开_模板', refersTo: '"sichuan"' },
];
