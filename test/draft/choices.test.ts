import { readInstead } from '../../src/draft/read-instead';
import { candidatesOf } from '../../src/draft/choices';
import { readForm } from '../../src/draft/read-form';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

const sets = ROW_SETS as RowSets;
/** 其他支出 is a word that nobody knows; 10 + 5 + 3 = 18. */
const workbook = workbookOf(
  sheetOf(
    '表1',
    [
      ['2025年部门支出预算总表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '预留机动'],
      ['', '合计', 18, 15, 3],
      ['2010101', '行政运行', 12, 10, 2],
      ['2010102', '一般行政管理事务', 6, 5, 1],
    ],
    ['A1:E1'],
  ),
);

describe('a column that no word names', () => {
  test('takes part in nothing and is listed', () => {
    const reading = readInstead(workbook, sets).template.reading;
    expect(reading?.tables[0]?.columns[4]).toMatchObject({ header: '预留机动', state: 'doubtful' });
    expect(reading?.sentence).toBe('没有本省模板，按表头读出 1 张表（2 列、3 行确定，1 列存疑未参加校验）');
    expect(reading?.doubts).toEqual(['表1 E 列“预留机动”看不出是什么金额，没有参加校验']);
  });

  test('offers what it may be, in plain words, with how many relations would hold', () => {
    const [best, ...more] = candidatesOf(readInstead(workbook, sets), '表1', 'E');
    expect(best).toMatchObject({ meaning: '项目支出' });
    expect(best?.held).toBeGreaterThan(0);
    expect(more[more.length - 1]).toMatchObject({ meaning: '不参加校验', label: null });
  });

  test('is what the officer says, and no amount overrules it', () => {
    const choice = { title: '部门支出预算总表', header: '预留机动', label: { nature: 'project' } };
    const { binding, pack } = readForm(workbook, sets, [], [choice]);
    expect(pack.tables[0]?.blocks[0]?.columns[4]).toMatchObject({
      role: 'amount',
      label: { nature: 'project' },
    });
    expect(binding.template.reading?.tables[0]?.columns[4]).toMatchObject({
      meaning: '项目支出',
      state: 'confirmed',
    });
  });
});
