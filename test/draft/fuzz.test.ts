/** Whatever stands on a sheet, a draft is a pack that loads, or no table was found. */
import * as fc from 'fast-check';
import { draftPack } from '../../src/draft/draft';
import { PackError } from '../../src/template/pack-error';
import type { RowSets } from '../../src/template/expand';
import { jsonText } from '../../src/template/json-text';
import { ROW_SETS } from '../../src/templates';
import { loadPack } from '../../src/templates/load-pack';
import { sheetOf, workbookOf } from '../support/sheets';

const WORDS = [
  '',
  '',
  '',
  '合计',
  '收入',
  '支出',
  '项目',
  '项 目',
  '基本支出',
  '人员经费',
  '项目支出',
  '上年结转',
  '本年收入合计',
  '一般公共预算',
  '政府性基金',
  '财政拨款',
  '科目编码',
  '科目名称',
  '类',
  '款',
  '项',
  '单位代码',
  '单位名称',
  '部门：',
  '单位：万元',
  '部门收支总表',
  '附表1 财政拨款收支总表',
  '20XX年“三公”经费支出表',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '资金总额',
  '年度目标',
  '绩效目标表',
  '一、一般公共服务支出',
  '二、外交支出',
  '三十一、人行科目',
  '……',
  '其中：因公出国（境）费',
  '公务接待费',
  '上年预算数',
  '注：无数据',
  '{项目}',
  '{',
  '=1+1',
  '~',
  '序号',
  '栏次',
  '1',
  '结转下年',
  '其他收入',
  '房屋',
  '资产总额',
  '项目绩效目标表',
  '1、甲绩效目标表',
  '\u0000',
  '字'.repeat(2100),
];

const cell = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<string | number>(...WORDS) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
);
const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 }),
  merges: fc.uniqueArray(
    fc.constantFrom('A1:D1', 'A3:B3', 'C3:D3', 'A3:A4', 'E3:G3', 'B4:B12', 'A5:A6', 'D2:D3'),
    { maxLength: 4 },
  ),
});

test('drafts of sheets of any content load as packs', () => {
  let drafted = 0;
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (sheets) => {
      const book = workbookOf(
        ...sheets.map(({ rows, merges }, index) => sheetOf(`表${index}`, rows, merges)),
      );
      try {
        const { pack } = draftPack(book, ROW_SETS as RowSets);
        expect(loadPack(jsonText(pack)).tables.length).toBe(pack.tables.length);
        drafted++;
      } catch (error) {
        if (!(error instanceof PackError) || !error.problem.includes('没有找到像表')) throw error;
      }
    }),
    { numRuns: 400 },
  );
  expect(drafted).toBeGreaterThan(50);
});
