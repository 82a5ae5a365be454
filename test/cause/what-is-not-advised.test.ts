/** What no clerk should be told to fill in. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { sheetOf, workbookOf } from '../support/sheets';

/** The 款 that 201 03 is printed with, and its 项 in 基本支出. */
function errors(whole: number, parts: readonly number[]) {
  const names = ['行政运行', '事业运行', '其他政府办公厅（室）及相关机构事务支出'];
  const codes = ['01', '50', '99'];
  const spending = sheetOf('公开表1-2', [
    ['部门支出总表'],
    ['部门：青禾县档案中心', '', '', '', '', '', '', '金额单位：万元'],
    ['项目', '', '', '', '', '合计', '基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出'],
    ['科目编码', '', '', '单位代码', '单位名称（科目）', '', '', ''],
    ['类', '款', '项', '', '', '', '', ''],
    ['', '', '', '', '合计', whole, whole, ''],
    ['201', '', '', '', '一般公共服务支出', whole, whole, ''],
    ['201', '03', '', '', '政府办公厅（室）及相关机构事务', whole, whole, ''],
    ...parts.map((part, at) => ['201', '03', codes[at] ?? '', '316002', names[at] ?? '', part, part, '']),
  ]);
  const { findings } = check(bind(workbookOf(spending), builtInTemplates()));
  return findings.filter(({ severity, cause }) => severity === 'error' && cause === null);
}

test('an amount below zero is not advised', () => {
  const [first, ...others] = errors(10, [20, 30, 40]);
  expect(first?.message).toMatch(/要对上，这里得填负数，多半不是这一格的数错了/);
  expect([first, ...others].map((one) => one?.expected ?? '').join()).not.toMatch(/-/);
});
