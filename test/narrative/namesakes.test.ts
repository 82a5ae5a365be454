/** A 科目 named without its levels, against tables that list one of that name. */
import { checkText } from '../../src/session/text';
import { readPlainText } from '../../src/narrative/read/plain';
import { casePath } from '../support/cases';
import { checkCase } from '../support/check-case';

const there = casePath('jilin-2024') ? test : test.skip;

there('行政运行 is the one that the tables list, and so are its parts', async () => {
  const { facts } = await checkCase('jilin-2024');
  const told = (amount: string) =>
    checkText(
      readPlainText(
        [
          '第三部分 2024年部门预算情况说明',
          '四、一般公共预算支出情况',
          `行政运行${amount}万元，其中：人员经费2,272.69万元，公用经费629.34万元。`,
        ].join('\n'),
      ),
      facts,
      {},
      null,
    )
      .drafts.filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  expect(told('2,902.02')).toEqual([]);
  expect(told('2,920.02').join()).toMatch(/2,?902\.02/);
});
