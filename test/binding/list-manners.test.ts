/** Manners in which departments list their projects and units below one another. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Line = readonly (string | number)[];

function told(title: string, head: Line, ...lines: readonly Line[]) {
  const blank = head.map(() => '');
  const top = [[title, ...blank.slice(1)], [...blank.slice(1), '单位：万元'], [...head]];
  const sheet = sheetOf(title, [...top, ...lines.map((line) => [...line])]);
  const subjects = sheetOf('支出总表', [
    ['支出总表', '', ''],
    ['', '', '单位：万元'],
    ['科目编码', '科目名称', '合计'],
    ['', '合计', 120],
    ['2130106', '科技推广服务', 80],
    ['2130108', '虫害防治', 40],
  ]);
  const { findings, summary } = check(readInstead(workbookOf(sheet, subjects), ROW_SETS as RowSets));
  const said = findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  return { said, amounts: summary.coverage?.amounts };
}

test('projects without codes below the 科目 whose code and name stand above them are its parts', () => {
  const { said } = told(
    '项目支出表',
    ['科目编码', '科目名称（项目）', '合计'],
    ['', '合计', 120],
    ['2130106', '科技推广服务', 80],
    ['', '良种试种', 50],
    ['', '农技夜校', 30],
    ['2130108', '虫害防治', 40],
    ['', '灯诱监测', 40],
  );
  expect(said).toEqual([]);
});

test('units head 科目 and these their projects, which have a column of their own', () => {
  const { said, amounts } = told(
    '项目支出表',
    ['科目编码', '单位名称（功能科目）', '项目名称', '合计'],
    ['', '合计', '', 120],
    ['', '青禾县农技中心', '', 80],
    ['2130106', '科技推广服务', '', 80],
    ['', '', '良种试种', 50],
    ['', '', '农技夜校', 30],
    ['', '青禾县植保站', '', 40],
    ['2130108', '虫害防治', '', 40],
    ['', '', '灯诱监测', 40],
  );
  expect(said).toEqual([]);
  expect(amounts).toMatchObject({ read: 11, inRelations: 11 });
});

const WITH_KINDS = ['项目分类', '项目名称', '单位名称', '科目编码', '科目名称', '合计'];

test('a 科目 of one unit heads none of the projects of the next, and what follows a project is not its lines', () => {
  const { said } = told(
    '项目支出表',
    WITH_KINDS,
    ['合计', '', '', '', '', 120],
    ['', '', '青禾县农技中心', '', '', 80],
    ['', '', '', '2130106', '科技推广服务', 50],
    ['发展类', '良种试种', '', '', '', 50],
    ['', '', '', '2130108', '虫害防治', 30],
    ['发展类', '农技夜校', '', '', '', 30],
    ['', '', '青禾县植保站', '', '', 40],
    ['发展类', '灯诱监测', '', '', '', 25],
    ['发展类', '药械更新', '', '', '', 15],
  );
  expect(said).toEqual([]);
});

test('小计 beside the name of a unit sums up that unit', () => {
  const { said } = told(
    '一般公共预算支出表',
    ['预算单位', '科目编码', '科目名称', '合计'],
    ['合计', '', '', 120],
    ['青禾县农技中心', '', '小计', 90],
    ['', '2130106', '科技推广服务', 80],
    ['', '2130108', '虫害防治', 10],
    ['青禾县植保站', '', '小计', 30],
    ['', '2130108', '虫害防治', 30],
  );
  expect(said).toEqual([]);
});
