/** Words propose what a figure is, amounts decide: what the tables have elsewhere is asked about, a slip is called one. */
import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { againstTables, codes } from './support/archive';

const told = (...lines: string[]): string[] =>
  codes(againstTables('一、支出预算情况', ...lines)).filter((code) => !code.startsWith('info'));

describe('a figure that differs from what its words propose', () => {
  test('is to be looked at where the words may mean the amount that the tables have elsewhere', () => {
    const checked = againstTables(
      '一、支出预算情况',
      '文化旅游体育与传媒支出410.80万元，其中156.00万元用于馆藏数字化和库房修缮。',
    );
    expect(codes(checked)).toEqual(['warning narrative.amount']);
    expect(checked.drafts[0]?.message).toContain('待核');
    expect(checked.coverage.unbound.map(({ words }) => words)).toEqual([expect.stringContaining('156.00')]);
  });

  test('is no green figure of the text', () => {
    const { text } = againstTables(
      '一、支出预算情况',
      '文化旅游体育与传媒支出410.80万元，其中156.00万元用于馆藏数字化和库房修缮。',
    );
    const run = text.blocks.flatMap(({ runs }) => runs).find((one) => one.text.startsWith('156.00'));
    expect(run?.state).toBe('unbound');
  });

  test('is to be looked at where its sentence begins with another year', () => {
    const last = '年支出合计73.60万元，其中：卫生健康支出12.50万元。';
    const wrong = (year: number) =>
      told(`${year}${last}`).filter((code) => code === 'error narrative.amount');
    expect(wrong(2022)).toEqual([]);
    expect(wrong(2024)).toHaveLength(2);
  });

  test('is wrong where it looks like a slip', () => {
    expect(told('文化旅游体育与传媒支出401.80万元。')).toEqual(['error narrative.amount']);
  });

  test('is wrong where its own words name something else than what the tables have elsewhere', () => {
    expect(told('卫生健康支出62.40万元。')).toEqual(['error narrative.amount']);
  });

  test('is wrong where its list adds up with what the tables state', () => {
    expect(
      told('支出预算520.00万元，其中：基本支出364.00万元；项目支出100.00万元。').filter((code) =>
        code.startsWith('error'),
      ),
    ).toContain('error narrative.amount');
  });

  test('is no second amount of a thing where it is the sum of those before', () => {
    expect(told('2024年办公费30.00万元、水费2.80万元，共32.80万元。', '水费2.80万元。')).toEqual([]);
  });
});

describe('what is reckoned from other amounts than the words reach', () => {
  test('a rate that comes out with another amount of its paragraph is right', () => {
    expect(told('支出预算520.00万元，结余0.00万元，比上年增加20.00万元，增长4.00%，原因是增人。')).toEqual(
      [],
    );
    expect(
      told('支出预算520.00万元，结余0.00万元，比上年增加20.00万元，增长4.40%，原因是增人。'),
    ).not.toEqual([]);
  });

  test('a change is of the amount that gives its rate', () => {
    const list = (change: string): string =>
      `办公费30.00万元、会议费0.00万元，比上年增加${change}万元，增长2.0%，原因是油价上涨。`;
    expect(told(list('0.60')).filter((code) => code.startsWith('error'))).toEqual([]);
    expect(told(list('3.60')).filter((code) => code.startsWith('error'))).not.toEqual([]);
  });

  test("last year's amount is of the change that it gives, not of the next one", () => {
    expect(
      told(
        '基本支出364.00万元，公用经费72.80万元，与上年354.00万元相比，基本支出增加10.00万元，其中公用经费增加2.00万元，原因是增人。',
      ).filter((code) => code.startsWith('error narrative.change')),
    ).toEqual([]);
  });

  test('what the changes before it come to is no rate', () => {
    const list = (sum: string): string =>
      `与上年相比，基本支出增加12.00万元，项目支出增加8.00万元，合计增加${sum}万元，原因是增人。`;
    const all = '支出预算520.00万元，其中：基本支出364.00万元；项目支出156.00万元。';
    expect(told(all, list('20.00'))).toEqual([]);
    expect(told(all, list('21.00'))).not.toEqual([]);
  });

  test('a share that comes out with another total of its section is right', () => {
    const list = (share: string): string =>
      `基本支出364.00万元。工资福利支出291.20万元，其中：基本工资150.00万元、津贴补贴80.00万元；商品和服务支出72.80万元，占${share}。`;
    expect(told(list('20.00%')).filter((code) => code.includes('share'))).toEqual([]);
    expect(told(list('21.50%')).filter((code) => code.includes('share'))).not.toEqual([]);
  });

  test('amounts that each stand in the tables are not wrong because a list of them does not add up', () => {
    const list = (amount: string): string =>
      `基本支出364.00万元。用于人员方面的${amount}万元，具体是基本工资150.00万元、津贴补贴80.00万元、绩效工资35.20万元、住房公积金26.00万元；用于公用方面的72.80万元，具体是办公费30.00万元、水费2.80万元、电费10.00万元、差旅费30.00万元。`;
    expect(told(list('291.20'))).toEqual([]);
    expect(told(list('281.20'))).not.toEqual([]);
  });
});

test('其他 behind 项 of one 款 is its 99', () => {
  const { claims } = readClaims(
    readPlainText(
      '第三部分 2024年部门预算情况说明\n一、支出预算情况\n社会保障和就业支出100.00万元，其中行政单位离退休60.00万元，事业单位离退休30.00万元，其他10.00万元。',
    ),
  );
  expect(claims.at(-1)?.label.functional).toBe('2080599');
});

test('a mark inside the name of a 科目 parts nothing', () => {
  const { claims } = readClaims(
    readPlainText(
      '第三部分 2024年部门预算情况说明\n一、支出预算情况\n生态环境保护宣传（项）8.00万元；环境保护法规、规划及标准（项）7.50万元。',
    ),
  );
  expect(claims.at(-1)?.label.functional).toBe('2110105');
});

test('the sum of two of a list is of these two, and not of the list', () => {
  expect(
    told(
      '支出预算520.00万元，其中文化旅游体育与传媒支出410.80万元，社会保障和就业支出62.40万元；卫生健康支出20.80万元、住房保障支出26.00万元合计46.80万元。',
    ),
  ).toEqual([]);
});

test('项目 by their kind, of which no row has the sum, are held against nothing', () => {
  expect(told('项目支出156.00万元，其中编外人员类16.94万元。')).toEqual([]);
});

test('the parts of a 科目 that only the tables know are of its row', () => {
  const line = (basic: string): string =>
    `其他文化旅游体育与传媒支出（项）410.80万元，其中：基本支出${basic}万元，项目支出156.00万元。`;
  expect(told(line('254.80'))).toEqual([]);
  expect(told('公用经费72.80万元，其中：水费2.8000万元。')).toEqual([]);
});

test('教育支出类科目 and 住房公积金支出 are the 科目 that they name', () => {
  expect(told('卫生健康支出类科目20.80万元，占支出总预算4.00%。')).toEqual([]);
  expect(told('卫生健康支出类科目28.00万元。')).toEqual(['error narrative.amount']);
  expect(told('卫生健康支出类科目20.80万元，占支出总预算7.00%。')).toEqual(['warning narrative.share']);
});

test('of two budgets that a text compares with, what was nothing of the money before is no whole', () => {
  expect(
    told(
      '政府采购预算3.00万元。按资金类型，一般公共预算拨款3.00万元，上年结转0万元。',
      '按项目类型，分为货物和服务两类。其中：货物类采购2.00万元，服务类采购1.00万元。',
    ),
  ).not.toContain('error narrative.part-exceeds');
});

test('the name of another unit is told where it stands once', () => {
  expect(told('云溪县民政局2024年收入预算520.00万元。')).toContain('warning text.unit-name');
  expect(told('2024年云溪县民政局一般公共预算支出520.00万元。')).toContain('warning text.unit-name');
  expect(told('县财政局2024年下达专项资金后，项目支出156.00万元。')).not.toContain('warning text.unit-name');
  // Of another county wherever its own name might begin; of the same county it may be a part of the department.
  for (const words of ['青禾县民政局单位编制12人。', '从决算单位构成看，青禾县民政局部门决算包括本级决算。'])
    expect(told(words)).toContain('warning text.unit-name');
  for (const words of ['根据青禾县民政局要求，实行绩效管理。', '，青禾县民政局印发了办法。'])
    expect(told(words)).not.toContain('warning text.unit-name');
});

test('a text of “三公” that leaves out an item of which the tables have an amount is told so', () => {
  const line = '“三公”经费预算8.00万元，其中：因公出国（境）费0万元，公务用车运行维护费5.00万元';
  expect(told(`${line}，公务接待费3.00万元。`)).toEqual([]);
  expect(told(`${line}。`)).toContain('warning narrative.incomplete');
});

describe("last year's amount", () => {
  const now =
    '2024年“三公”经费预算8.00万元，其中：因公出国（境）费0万元，公务接待费3.00万元，公务用车运行费5.00万元。';
  const last = (visits: string): string =>
    `2023年“三公”经费支出10.00万元，其中：公务接待费${visits}万元，公务用车运行费6.50万元。`;

  test("is right beside this year's, under its own year", () => {
    expect(told(now, '二、2023年情况', last('3.50'))).toEqual([]);
    expect(told(now, '二、2023年情况', last('3.80'))).not.toEqual([]);
  });

  test('and this year’s change of money are no change of persons', () => {
    const visits = '公务接待费3.00万元，比上年减少0.50万元，主要是厉行节约。';
    expect(told(now, visits, '国内公务接待30批次、200人次，比上年增加20人次。')).toEqual([]);
  });

  test('and the year before may have carried what this year does not', () => {
    const both = [
      '2024年收入总计520.00万元，较上年增加20.00万元，主要原因是拨款增加，年初结转减少100.00万元。',
      '2024年收入合计520.00万元，较上年增加120.00万元，主要原因是拨款增加。',
    ];
    expect(told(...both).filter((code) => code.endsWith('.twice'))).toEqual([]);
    const without = both.map((line) => line.replace('，年初结转减少100.00万元', ''));
    expect(told(...without)).toContain('warning narrative.twice');
  });

  test('is in no table of a budget where it is how last year was carried out', () => {
    expect(told(now, '2023年“三公”经费预算10.00万元，执行7.00万元，执行率70%。')).toEqual([]);
  });

  test("is asked about where nothing tells this year's: the text may be last year's", () => {
    expect(told('二、2023年情况', last('3.50'))).not.toEqual([]);
  });

  test('roughly the same is by little', () => {
    const same = (visits: string): string =>
      `公务接待费3.00万元，比2023年减少0.50万元，下降14.29%，主要是少接待；公务用车运行费${visits}万元，与2023年基本持平。`;
    expect(told(same('5.00')).some((code) => code.startsWith('error'))).toBe(true);
  });
});

test('a change in “三公” is held against both years of the tables, where the text tells the change alone', () => {
  const change = (size: string, rate: string): string =>
    `2024年“三公”经费预算8.00万元，比2023年减少2.00万元，下降20%，主要是少接待。其中：公务用车运行费比2023年减少${size}万元，下降${rate}%。`;
  expect(told(change('1.50', '23.08'))).toEqual([]);
  expect(told(change('1.80', '23.08'))).not.toEqual([]);
  expect(told(change('1.50', '32.08'))).not.toEqual([]);
});
