/** 四川's tables of a small station that does not exist, right in themselves: 支出总表, 一般公共预算, its 基本支出, projects and their goals. */
import type { Template } from '../../src/template/template';
import { builtInTemplates } from '../../src/templates/built-in';
import type { CellValue, Workbook } from '../../src/workbook/model';
import { withCells } from './live';
import { filledForm } from './sheets';

type Line = readonly (string | number)[];

const UNIT = '316004';

const row = (code: string, name: string, ...amounts: readonly (string | number)[]): Line => [
  ...(code === '' ? ['', '', '', ''] : [code.slice(0, 3), code.slice(3, 5), code.slice(5), UNIT]),
  name,
  ...amounts,
];

const total = (name: string, ...amounts: readonly (string | number)[]): Line => [
  '',
  '',
  '',
  '',
  name,
  ...amounts,
];

const INCOME: readonly Line[] = [
  ['', '合    计', 478.5, '', 478.5],
  ['', '', 478.5, '', 478.5],
  [UNIT, '青禾县林果站', 478.5, '', 478.5],
];

/** No catalogue prints 苗圃管护 and 林果示范. */
const SPENDING: readonly Line[] = [
  total('合    计', 478.5, 373, 105.5),
  total('', 478.5, 373, 105.5),
  total('青禾县林果站', 478.5, 373, 105.5),
  row('2080505', ' 机关事业单位基本养老保险缴费支出', 58.24, 58.24, ''),
  row('2101102', ' 事业单位医疗', 27.3, 27.3, ''),
  row('2130204', ' 事业机构', 238.3, 238.3, ''),
  row('2130261', ' 苗圃管护', 60, '', 60),
  row('2130262', ' 林果示范', 45.5, '', 45.5),
  row('2210201', ' 住房公积金', 49.16, 49.16, ''),
];

const GENERAL: readonly Line[] = SPENDING.map((line) => [...line.slice(0, 6), line[5] ?? '', '']);

const PROJECTS: readonly Line[] = [
  total('合    计', 105.5),
  total('', 105.5),
  total('青禾县林果站', 105.5),
  total(' 苗圃管护', 60),
  row('2130261', '  苗圃日常运行', 60),
  total(' 林果示范', 45.5),
  row('2130262', '  良种繁育示范', 35),
  row('2130262', '  技术手册编印', 10.5),
];

const economic = (code: string, name: string, staff: number | '', running: number | ''): Line => [
  ...(code === '' ? ['', '', ''] : [code.slice(0, 3), code.slice(3), UNIT]),
  name,
  Number(staff) + Number(running),
  staff,
  running,
];

const BASIC: readonly Line[] = [
  economic('', '合    计', 300, 73),
  economic('', '', 300, 73),
  economic('', '青禾县林果站', 300, 73),
  economic('', ' 工资福利支出', 300, ''),
  economic('30101', '  基本工资', 190, ''),
  economic('30102', '  津贴补贴', 110, ''),
  economic('', ' 商品和服务支出', '', 73),
  economic('30201', '  办公费', '', 33),
  economic('30211', '  差旅费', '', 22),
  economic('30299', '  其他商品和服务支出', '', 18),
];

const goal = (name: string, amount: number): Line => [
  `${UNIT}-青禾县林果站`,
  name,
  amount,
  `2024年完成${name}。`,
  '产出指标',
  '数量指标',
  '完成数量',
  '≥',
  '3',
  '项',
  '90',
  '正向指标',
];

const GOALS: readonly Line[] = [
  [`${UNIT}-青禾县林果站`, '合计', 105.5],
  goal('苗圃日常运行', 60),
  goal('良种繁育示范', 35),
  goal('技术手册编印', 10.5),
];

/** With these cells in place of its own: `公开表3!A12` → value. */
export function smallDepartment(cells: Readonly<Record<string, CellValue>> = {}): Workbook {
  const template = builtInTemplates().find(({ id }) => id === 'sichuan') as Template;
  const bodies = { '1-1': INCOME, '1-2': SPENDING, '3': GENERAL, '3-1': BASIC, '3-2': PROJECTS, '6': GOALS };
  return withCells(
    filledForm(template, bodies, { department: '青禾县林果站' }),
    new Map(Object.entries(cells)),
  );
}
