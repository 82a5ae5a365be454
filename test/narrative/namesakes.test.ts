/** A 科目 named without its levels, against tables that list one of that name. */
import { checkText } from '../../src/session/text';
import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read/plain';
import { casePath } from '../support/cases';
import { checkCase } from '../support/check-case';

const there = casePath('jilin-2024') ? test : test.skip;

/** What is wrong by the tables with one paragraph about the 科目. */
async function errorsOf(paragraph: string): Promise<string[]> {
  const { facts } = await checkCase('jilin-2024');
  const text = ['第三部分 2024年部门预算情况说明', '四、一般公共预算支出情况', paragraph].join('\n');
  return checkText(readPlainText(text), facts, {}, null)
    .drafts.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

there('行政运行 is the one that the tables list, and so are its parts', async () => {
  const told = (amount: string) =>
    errorsOf(`行政运行${amount}万元，其中：人员经费2,272.69万元，公用经费629.34万元。`);
  expect(await told('2,902.02')).toEqual([]);
  expect((await told('2,920.02')).join()).toMatch(/2,?902\.02/);
});

there(
  'what of a 科目 is this year’s and what is left of last year’s are no totals of the budget',
  async () => {
    const parts = (current: string) => `其中当年拨款${current}万元、上年结转102.02万元。`;
    const told = (current: string) =>
      errorsOf(`行政运行（2080101）2,902.02万元，主要用于人员支出，${parts(current)}`);
    expect(await told('2,800.00')).toEqual([]);
    expect(await told('2,880.00')).toHaveLength(1);
    expect(await errorsOf(`社会保险经办机构（2080109）1,066.60万元，${parts('964.58')}`)).toEqual([]);
  },
);

test.each(['行政运行（2010301）9.00万元。', '2010301-行政运行9.00万元。', '行政运行（2010301项）9.00万元。'])(
  'of 项 with one name the code beside it says which: %s',
  (line) => {
    const { claims } = readClaims(readPlainText(`一、支出情况\n${line}`));
    expect(claims.find(({ kind }) => kind === 'amount')?.label.functional).toBe('2010301');
  },
);

test('under a 款 that the catalogue lacks the tables alone tell which one is meant', () => {
  const codeOf = (line: string) =>
    readClaims(readPlainText(`一、支出情况\n${line}`)).claims.find(({ kind }) => kind === 'amount')?.label
      .functional;
  expect(codeOf('一般公共服务支出（类）审计事务（款）行政运行（项）9.00万元。')).toBeUndefined();
  expect(codeOf('一般公共服务支出（类）人大事务（款）行政运行（项）9.00万元。')).toBe('2010101');
});
