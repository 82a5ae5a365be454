/** Amounts told of one unit of a department, against tables that have a row for each. */
import { checkText } from '../../src/session/text';
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
