/** Rows of a list without a word: the department's own line says the total again, any other says nothing. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { sheetOf, workbookOf } from '../support/sheets';

type Line = readonly (string | number)[];

const SPENDING: readonly Line[] = [
  ['部门支出总表'],
  ['部门：青禾县档案中心', '', '', '', '', '', '', '', '金额单位：万元'],
  ['项目', '', '', '', '', '合计', '基本支出', '项目支出', '上缴上级支出', '对附属单位补助支出'],
  ['科目编码', '', '', '单位代码', '单位名称（科目）'],
  ['类', '款', '项'],
  ['', '', '', '', '合计', 130, 110, 20],
  ['201', '03', '50', '316002', '事业运行', 80, 80],
  ['201', '03', '99', '316002', '其他政府办公厅（室）及相关机构事务支出', 20, '', 20],
  ['208', '05', '05', '316002', '机关事业单位基本养老保险缴费支出', 30, 30],
];

const GENERAL: readonly Line[] = SPENDING.map((line, row) =>
  row === 0
    ? ['一般公共预算支出预算表']
    : row === 2
      ? [...line.slice(0, 5), '合计', '当年财政拨款安排', '上年结转安排']
      : row > 4
        ? [...line.slice(0, 6), line[5] ?? '']
        : line,
);

function told(first: readonly Line[]) {
  const workbook = workbookOf(sheetOf('公开表1-2', first), sheetOf('公开表3', GENERAL));
  const { findings } = check(bind(workbook, builtInTemplates()));
  return {
    nameless: findings.flatMap(({ rule, message }) => (rule === 'table.unknown-row' ? [message] : [])),
    offers: findings.filter(({ fix, insert }) => fix ?? insert).length,
    errors: findings.filter(({ severity, cause }) => severity === 'error' && cause === null).length,
  };
}

const without = (at: number): Line[] =>
  SPENDING.map((line, row) => (row === at ? ['', '', '', '', '', ...line.slice(5)] : line));

test('the department’s own line is read without a name', () => {
  const lines = [...SPENDING.slice(0, 6), ['', '', '', '', '', 130, 110, 20], ...SPENDING.slice(6)];
  expect(told(lines)).toEqual({ nameless: [], offers: 0, errors: 0 });
});

test('between 合计 and a unit’s line it is read whatever its amounts are', () => {
  const unit = ['', '', '', '316002', '青禾县档案中心', 130, 110, 20];
  const lines = [...SPENDING.slice(0, 6), ['', '', '', '', '', 131, 110, 20], unit, ...SPENDING.slice(6)];
  expect(told(lines)).toMatchObject({ nameless: [], errors: 1 });
});

test('a row that lost its words is no total, is told with what it probably is, and nothing is offered for it', () => {
  const { nameless, offers } = told(without(6));
  expect(nameless).toEqual([expect.stringContaining('公开表1-2 第 7 行没有编码和名称，填的是 80.00')]);
  expect(nameless[0]).toContain('“2010350 事业运行”');
  expect(nameless[0]).toContain('请补上编码或名称');
  expect(offers).toBe(0);
});
