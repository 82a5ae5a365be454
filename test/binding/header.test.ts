import { bind } from '../../src/binding/bind';
import { isColumnCount } from '../../src/binding/header';
import { expandPack } from '../../src/template/expand';
import { validatePack } from '../../src/template/load';
import { sheetOf, workbookOf } from '../support/sheets';

/** A form of one table: its header rows and columns as given, rows listed by 科目. */
function form(header: string[][], merges: string[] = []) {
  return expandPack(
    validatePack({
      schema: 1,
      id: 'trial',
      version: '1',
      title: '试用表样',
      jurisdiction: '某省',
      level: '各级',
      years: { from: 2020 },
      money: { unit: '万元', digits: 2 },
      tables: [
        {
          id: '1',
          number: '表1',
          title: '支出总表',
          sheet: '表1',
          header: { rows: header, merges },
          scope: { measure: 'expense' },
          blocks: [
            {
              columns: [
                { role: 'ordinal' },
                { role: 'code', dimension: 'functional' },
                { role: 'name' },
                { role: 'amount' },
              ],
              rows: [
                { text: '合计', label: {} },
                { repeat: ['functional'], rows: 3 },
              ],
            },
          ],
        },
      ],
    }),
    {},
  );
}

const plain = [
  ['支出总表', '', '', ''],
  ['序号', '科目编码', '科目名称', '价值（金额单位：万元）'],
];
const body = [
  [1, '', '合计', 7],
  [2, '205', '教育支出', 7],
  [3, '', '', ''],
];

describe('a row that counts the columns', () => {
  test('is one of 栏次 and numbers, or of numbers from 1 on', () => {
    expect(isColumnCount(['栏次', '1', '2', '3'])).toBe(true);
    expect(isColumnCount(['', '1', '2', '3'])).toBe(true);
    expect(isColumnCount(['1', '201', '3', '4'])).toBe(false);
    expect(isColumnCount(['2', '3', '4'])).toBe(false);
    expect(isColumnCount(['合计', '1', '2'])).toBe(false);
    expect(isColumnCount([])).toBe(false);
  });

  test.each([
    ['stands in the form and not in the sheet', [...plain, ['栏次', '1', '2', '3']], plain],
    ['stands in the sheet and not in the form', plain, [...plain, ['栏次', '1', '2', '3']]],
  ])('heads no column and begins no body where it %s', (_, inForm, inSheet) => {
    const [table] = bind(workbookOf(sheetOf('甲', [...inSheet, ...body])), [form(inForm)]).tables;
    expect(table?.place.columns).toEqual([0, 1, 2, 3]);
    expect(table?.blocks[0]?.rows.map((row) => row.text)).toEqual(['合计', '教育支出']);
  });
});

test('a unit in brackets belongs to the column’s header and is no caption', () => {
  const [table] = bind(workbookOf(sheetOf('甲', [...plain, ...body])), [form(plain)]).tables;
  expect(table?.bodyTop).toBe(2);
});

test('a 序号 beside nothing does not make a row', () => {
  const [table] = bind(workbookOf(sheetOf('甲', [...plain, ...body])), [form(plain)]).tables;
  expect(table?.blocks[0]?.rows).toHaveLength(2);
});
