/** Columns of a pack under headers in other words: read where they say the same, and no sum is judged without the rest. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { expandPack } from '../../src/template/expand';
import { validatePack } from '../../src/template/load';
import { sheetOf, workbookOf } from '../support/sheets';

const HEAD = ['科目编码', '科目名称', '基本支出', '人员经费', '公用经费'];
const FORM = expandPack(
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
        title: '基本支出表',
        sheet: '表1',
        header: { rows: [['基本支出表', '', '', '', ''], HEAD], merges: [] },
        scope: { measure: 'expense', nature: 'basic' },
        blocks: [
          {
            columns: [
              { role: 'code', dimension: 'functional' },
              { role: 'name' },
              { role: 'amount' },
              { role: 'amount', label: { nature: 'basic.personnel' } },
              { role: 'amount', label: { nature: 'basic.operating' } },
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

const read = (...head: string[]) => readWith([['205', '教育支出', 9, 7, 2]], head);

const readWith = (lines: readonly (readonly (string | number)[])[], head: readonly string[]) => {
  const rows = [['基本支出表', '', '', '', ''], head, ['', '合计', 9, 7, 2], ...lines];
  const binding = bind(workbookOf(sheetOf('表1', rows)), [FORM]);
  const errors = check(binding).findings.filter(({ severity }) => severity === 'error');
  return { columns: binding.tables[0]?.place.columns, errors: errors.map(({ message }) => message) };
};

test('人员支出 and 日常公用支出 are the form’s 人员经费 and 公用经费', () => {
  expect(read('科目编码', '科目名称', '基本支出', '人员支出', '公用经费')).toEqual({
    columns: [0, 1, 2, 3, 4],
    errors: [],
  });
  expect(read('科目编码', '科目名称', '基本支出', '人员经费', '日常公用支出').columns).toEqual([
    0, 1, 2, 3, 4,
  ]);
});

test('a sum with a column that nobody can read is not judged', () => {
  expect(read('科目编码', '科目名称', '基本支出', '人员经费', '商品服务')).toEqual({
    columns: [0, 1, 2, 3, -1],
    errors: [],
  });
});

test('the sums of rows in which that column is blank are judged', () => {
  const lines = [
    ['205', '教育支出', 6, 4, 2],
    ['208', '社会保障和就业支出', 3, 4, ''],
  ];
  const { errors } = readWith(lines, ['科目编码', '科目名称', '基本支出', '人员经费', '备注']);
  expect(errors.join()).toMatch(/D5.*4\.00.*3\.00/u);
});
