/** Comparisons, outturns and what is said more than once, as texts of other provinces write them. */

import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';
import { claims, faults, rules } from './support/text';

describe('an outturn', () => {
  const text =
    '公务接待费支出决算为3.00万元，完成全年预算4.00万元的75%，比上年决算数增加1.00万元，增长50%；比2019年（改革前）决算数减少2.00万元，降低40%，主要原因是来访增加。';

  test('stands beside its plan, and is compared with each year by itself', () => {
    const found = claims(text);
    expect(found.map((claim) => claim.kind)).toEqual([
      'amount',
      'aside',
      'share',
      'change',
      'rate',
      'change',
      'rate',
    ]);
    expect(found.slice(1).every((claim) => claim.of === found[0]?.id)).toBe(true);
    expect(rules(faults(text)).filter((rule) => rule.startsWith('error'))).toEqual([]);
  });

  test('is found out where its share of the plan or the second rate is wrong', () => {
    expect(rules(faults(text.replace('75%', '80%')))).toContain('error narrative.completion');
    expect(rules(faults(text.replace('40%', '30%')))).toContain('error narrative.rate');
  });

  test('said without its subject is of what the plan was of', () => {
    const found = claims('公务接待费预算为4.00万元，支出决算为3.00万元，完成预算的75%。');
    expect(found[1]?.label.economic).toBe('30217');
    expect(found[2]).toMatchObject({ kind: 'share', of: found[1]?.id, partOf: found[0]?.id });
    expect(faults('公务接待费预算为4.00万元，支出决算为3.00万元，完成预算的75%。')).toEqual([]);
  });
});

describe('a comparison', () => {
  test('with 相比 behind it is one', () => {
    const found = claims('收入总计9.00万元，与2023年相比增加1.00万元，增长12.5%。');
    expect(found.slice(1).map((claim) => [claim.of, claim.comparedWith?.year])).toEqual([
      [found[0]?.id, 2023],
      [found[0]?.id, 2023],
    ]);
  });

  test('of both totals at once is of either', () => {
    const found = claims('收入总计9.00万元，支出总计9.00万元，收支总计各增加1.00万元，增长12.5%。');
    expect(found.slice(2).map((claim) => claim.of)).toEqual([found[0]?.id, found[0]?.id]);
  });

  test('that says 持平 is over, and a rate behind a named change is of what that names', () => {
    expect(
      claims('公务用车购置费0万元，与2023年预算持平公务接待费2.00万元。').map((claim) => claim.prior),
    ).toEqual([undefined, undefined, undefined]);
    const found = claims(
      '“三公”经费9.00万元，其中：公务接待费4.00万元。公务接待费比2023年减少1.00万元，下降20%。',
    );
    expect(found[3]?.of).toBe(found[1]?.id);
  });

  test('may leave out the unit of last year’s amount', () => {
    expect(claims('公务接待费2.05万元，较上年2.08减少0.03万元。')[1]).toMatchObject({
      prior: true,
      unit: '万元',
      value: '2.08',
    });
  });

  test('of a share in 个百分点 is no rate of the amount, and 倍 is one', () => {
    expect(claims('公务接待费2.00万元，占比为20%，较上年上升5个百分点。')[2]?.kind).toBe('indicator');
    expect(faults('公务接待费6.00万元，比上年增加4.00万元，增长2倍，原因是来访增加。')).toEqual([]);
    expect(rules(faults('公务接待费6.00万元，比上年增加4.00万元，增长3倍，原因是来访增加。'))).toEqual([
      'error narrative.rate',
    ]);
  });

  test('of persons is no change of money', () => {
    expect(claims('培训费5.00万元，比上年减少3人。')[1]?.of).toBeUndefined();
  });

  test('wrong by the last digit is a warning', () => {
    expect(rules(faults('会议费530.00万元，比上年增加59.30万元，增长12.61%，原因是会议增加。'))).toEqual([
      'warning narrative.rate',
    ]);
  });
});

describe('amounts that are not said twice', () => {
  test('are those of two 科目, of two years, of budget and outturn', () => {
    expect(
      faults(
        '机构运行50.00万元，其中：基本支出50.00万元。',
        '其他科技项目9.00万元，其中：基本支出8.00万元，项目支出1.00万元。',
        '一、2024年“三公”经费预算情况',
        '2024年公务接待费4.00万元。',
        '二、2023年“三公”经费决算情况',
        '2023年公务接待费5.00万元。',
      ),
    ).toEqual([]);
  });

  test('are those that one paragraph gives under one loose name', () => {
    expect(
      faults(
        '货物项目2个，计划采购金额5.00万元，节约资金1.00万元。工程项目1个，计划采购金额7.00万元，节约资金2.00万元。',
      ),
    ).toEqual([]);
  });
});

test('a rate that is wrong is told with the amount that its words compare with', () => {
  const told = (edition: string, words: string): string =>
    verifyText(
      readClaims(
        readPlainText(
          `第三部分 云川县档案馆2024年度部门${edition}情况说明\n一、情况说明\n公务接待费${edition}2.00万元，${words}，减少3.00万元，下降75%。`,
        ),
      ),
    )
      .filter(({ rule }) => rule === 'narrative.rate')
      .map(({ message }) => /按(.*)计算/.exec(message)?.[1])
      .join();
  expect(told('决算', '与2024年度预算相比')).toBe('决算2.00万元与预算数额');
  expect(told('决算', '与2023年度决算相比')).toBe('本年2.00万元与上年数额');
  expect(told('预算', '与上年相比')).toBe('本年2.00万元与上年数额');
});
