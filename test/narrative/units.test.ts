/** Amounts told of one unit of a department, against tables that have a row for each. */
import { checkText } from '../../src/session/text';
import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read/plain';
import { casePath } from '../support/cases';
import { checkCase } from '../support/check-case';

const there = casePath('jilin-2024') ? test : test.skip;

async function errorsOf(...paragraphs: string[]): Promise<string[]> {
  const { facts } = await checkCase('jilin-2024');
  const text = ['第三部分 2024年部门预算情况说明', '二、收入预算情况', ...paragraphs].join('\n');
  return checkText(readPlainText(text), facts, {}, null)
    .drafts.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

there('局本级 and a unit under the end of its name are held against their own rows', async () => {
  const told = (center: string) =>
    errorsOf(
      `2024年收入预算5905.48万元。从单位看，局本级收入预算4700.64万元，下属档案管理中心收入预算${center}万元。`,
    );
  expect(await told('1204.84')).toEqual([]);
  expect((await told('1240.84')).join()).toMatch(/1204\.84/);
});

there('the units of a list have the measure of what they make up', async () => {
  const told = (own: string) =>
    errorsOf(
      `2024年收入预算5905.48万元，其中：吉林省社会保险事业管理局（本级）${own}万元，吉林省社会保险档案管理中心1204.84万元。`,
    );
  expect(await told('4700.64')).toEqual([]);
  expect((await told('4701.64')).join()).toMatch(/4700\.64/);
});

there('below the title of a unit all amounts are of that unit', async () => {
  const told = (left: string) =>
    errorsOf(
      '（一）局本级',
      '收入预算4700.64万元。',
      '（二）社会保险档案管理中心',
      `收入预算1204.84万元，其中：上年结转${left}万元。`,
    );
  expect(await told('186.81')).toEqual([]);
  expect((await told('196.81')).join()).toMatch(/186\.81/);
});

there('what units have of something that no table divides so is not held against their totals', async () => {
  const told = (own: string) =>
    errorsOf(`2024年财政拨款委托业务费50.48万元，其中局本级${own}万元、档案管理中心5.78万元。`);
  expect(await told('44.70')).toEqual([]);
  expect(await told('47.40')).not.toEqual([]);
});

there('本年 and 结转 in a bracket behind a unit are two parts of what it has', async () => {
  const told = (left: string) =>
    errorsOf(
      `2024年收入预算5905.48万元。其中局本级收入4700.64万元（其中本年4302.76万元，结转${left}万元）。`,
    );
  expect(await told('397.88')).toEqual([]);
  expect((await told('379.88')).join()).toMatch(/397\.88/);
});

test('a unit may be called without its town; one that is called as a 科目 is, beside others', () => {
  const units = ['云溪市文化和农业局', '云溪市文化馆', '云溪市图书馆', '云溪市农技站'];
  const unitsOf = (text: string) =>
    readClaims(readPlainText(`第三部分 2024年部门预算情况说明\n一、收入预算情况\n${text}`), units)
      .claims.filter(({ kind }) => kind === 'amount')
      .map(({ label }) => label.unit ?? label.functional);
  expect(unitsOf('分单位：文化馆30.00万元，图书馆20.00万元，农技站10.00万元。')).toEqual(units.slice(1));
  expect(unitsOf('图书馆20.00万元，用于购书。')).toEqual(['2070104']);
});

test('a title that is a unit’s name heads what that unit has, and a project may be told with its unit', () => {
  const units = ['云溪市文化和农业局', '云溪市文化馆', '云溪市图书馆', '云溪市农技站'];
  const labelsOf = (...lines: string[]) =>
    readClaims(readPlainText(['第三部分 2024年部门预算情况说明', ...lines].join('\n')), units)
      .claims.filter(({ kind }) => kind === 'amount')
      .map(({ label }) => label.unit);
  expect(labelsOf('一、云溪市文化馆', '预算50.00万元，包括一般公共预算拨款40.00万元。')).toEqual([
    '云溪市文化馆',
    '云溪市文化馆',
  ]);
  expect(labelsOf('一、项目支出情况', '分别是文化馆病虫害防治8.00万元、图书馆古籍修复9.00万元。')).toEqual([
    '云溪市文化馆',
    '云溪市图书馆',
  ]);
});

test('a unit that 机构设置 lists under a number of its own gives the text no name', () => {
  const { unitNames } = readClaims(
    readPlainText(
      [
        '云川县自然资源局2024年度部门决算',
        '第一部分 基本情况',
        '二、机构设置',
        '纳入决算编制范围的单位共2个，包括：',
        '（一）云川县自然资源局本级',
        '（二）云川县土地储备中心',
        '第三部分 2024年度部门决算情况说明',
        '一、收入支出总体情况说明',
        '云川县自然资源局2024年度收入总计9.00万元。',
      ].join('\n'),
    ),
  );
  expect(unitNames).not.toContain('云川县土地储备中心');
});

test('a text under a department’s name tells of the department, though its own part is called as it is', () => {
  const units = ['', '云溪市文化局', '云溪市文化馆', '云溪市图书馆'];
  const unitsOf = (...head: string[]) =>
    readClaims(
      readPlainText(
        [
          ...head,
          '一、收入预算情况',
          '云溪市文化局2024年收入预算30.00万元，其中：云溪市文化馆10.00万元。',
        ].join('\n'),
      ),
      units,
    )
      .claims.filter(({ kind }) => kind === 'amount')
      .map(({ label }) => label.unit);
  expect(unitsOf('云溪市文化局2024年部门预算情况说明')).toEqual([undefined, '云溪市文化馆']);
  expect(unitsOf('云溪市文化局', '2024年部门预算情况说明')).toEqual([undefined, '云溪市文化馆']);
});
