/** A word slipped in the name of a heading makes no other thing of its row: the name is told, the amounts stay. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { sheetOf, workbookOf } from '../support/sheets';

function told(name: string) {
  const projects = sheetOf('公开表3-2', [
    ['一般公共预算项目支出预算表'],
    ['部门：青禾县植保站', '', '', '', '', '金额单位：万元'],
    ['科目编码', '', '', '单位代码', '单位名称（科目）', '金额'],
    ['类', '款', '项', '', '', ''],
    ['', '', '', '', '合计', 95],
    ['', '', '', '316002', '青禾县植保站', 95],
    ['', '', '', '', name, 60],
    ['213', '01', '08', '316002', '虫情测报点运行', 60],
    ['', '', '', '', '农业生产发展', 35],
    ['213', '01', '22', '316002', '良种示范', 35],
  ]);
  const general = sheetOf('公开表3', [
    ['一般公共预算支出预算表'],
    ['部门：青禾县植保站', '', '', '', '', '', '', '金额单位：万元'],
    ['项目', '', '', '', '', '合计', '当年财政拨款安排', '上年结转安排'],
    ['科目编码', '', '', '单位代码', '单位名称（科目）', '', '', ''],
    ['类', '款', '项', '', '', '', '', ''],
    ['', '', '', '', '合计', 95, 95, ''],
    ['213', '01', '08', '316002', '病虫害控制', 60, 60, ''],
    ['213', '01', '22', '316002', '农业生产发展', 35, 35, ''],
  ]);
  const { findings } = check(bind(workbookOf(projects, general), builtInTemplates()));
  return {
    errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    offers: findings.filter(({ fix, insert }) => fix ?? insert).length,
  };
}

test('a heading under its own name is left alone', () => {
  expect(told('病虫害控制')).toEqual({ errors: [], offers: 0 });
});

test('a heading with a word slipped is told by its name alone', () => {
  const { errors, offers } = told('病虫害管制');
  expect(errors).toEqual([expect.stringContaining('名称却是“病虫害管制”')]);
  expect(errors[0]).toContain('病虫害控制');
  expect(offers).toBe(0);
});
