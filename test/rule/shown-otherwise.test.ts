/** Formats that do not show an amount as it is stored. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { exampleDepartment } from '../support/example-department';

let department: Workbook;
beforeAll(async () => {
  department = await exampleDepartment();
});

/** All amounts of one column of 公开表1-2 under that format. */
const told = (format: string, column = 6) => {
  const sheets = department.sheets.map((sheet) =>
    sheet.name !== '公开表1-2'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row?.map((cell, at) =>
              at === column && typeof cell?.value === 'number' ? { ...cell, format } : cell,
            ),
          ),
        },
  );
  return check(bind({ ...department, sheets }, builtInTemplates()))
    .findings.filter(({ rule }) => rule === 'text.shown-otherwise')
    .map(({ message }) => message);
};

test.each([
  [';;;', /什么也不显示/],
  ['0.00%', /百分比/],
  ['m"月"d"日"', /日期/],
])('amounts under the format %s are told', (format, words) => {
  expect(told(format)).toEqual([expect.stringMatching(words)]);
});

test.each(['#,##0.00', '0.00;-0.00;', '#,##0.00_ ;[Red]-#,##0.00 ', '0.00"万元"', '_ * #,##0.00_ '])(
  'a format that shows the amount is not told: %s',
  (format) => {
    expect(told(format)).toEqual([]);
  },
);
