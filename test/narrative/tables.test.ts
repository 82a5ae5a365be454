/** A text against the tables of its department: `support/archive.ts` has them, `support/fixture.ts` a right text. */

import { againstTables, capitalAgainst, codes, wholeAgainstTables } from './support/archive';
import { CORRECT } from './support/fixture';

test('a right text is bound to the last figure and has nothing to find', () => {
  const { drafts, coverage, notEvaluated } = wholeAgainstTables(CORRECT);
  expect(drafts).toEqual([]);
  expect(notEvaluated).toEqual([]);
  expect(coverage.figures).toMatchObject({ unbound: 0, total: 69 });
  expect(coverage.figures.bound).toBeGreaterThan(50);
});

test('the tables have last year’s budget, and nothing of other comparisons', () => {
  const also = (words: string): string[] =>
    codes(wholeAgainstTables(CORRECT.replace('下降14.29%。', `下降14.29%${words}。`)));
  expect(also('；较年初预算减少1.00万元，下降25%')).toEqual([]);
  expect(also('；比2019年预算减少1.00万元，下降25%')).toEqual(['warning narrative.year']);
  expect(also('；比2023年执行数减少1.00万元')).toEqual([]);
});

test('of what no table has under its name, none has last year’s', () => {
  expect(codes(againstTables('其他资金收入0.00万元，与2023年预算持平。'))).toEqual([]);
});

describe('an amount', () => {
  test('that differs from the tables is an error that names the cell, the amount and the difference', () => {
    const { drafts } = againstTables('支出包括：卫生健康支出28.00万元。');
    expect(drafts).toMatchObject([
      {
        rule: 'narrative.amount',
        severity: 'error',
        quote: '卫生健康支出28.00万元',
        expected: '20.80',
        difference: '7.20',
        cells: [{ sheet: '收支总表', address: 'D14', value: '20.80' }],
      },
    ]);
    expect(drafts[0]?.message).toContain('文中为28.00万元，收支总表!D14');
  });

  test('of what is spent is no amount of the income', () => {
    const spent = (amount: string): string[] =>
      codes(againstTables(`财政拨款支出总计520.00万元，其中：一般公共预算支出${amount}万元。`));
    expect(spent('520.00')).toEqual([]);
    expect(spent('500.00')).toEqual(['error narrative.amount']);
    expect(codes(againstTables('一般公共预算当年拨款500.00万元。'))).toEqual([]);
  });

  test.each([
    ['因公出国（境）费0万元，公务接待费3.50万元。', '与表中上年数相同，像是没有更新'],
    ['基本支出346.00万元。', '像是两个数字写颠倒了'],
    ['基本支出364.00元。', '单位应为“万元”'],
    ['住房保障（类）支出62.40万元。', '与表中“208 社会保障和就业支出”的数相同，像是取错了行'],
    ['公务用车运行维护费50.00万元。', '像是小数点错了一位'],
  ])('is explained where it can be: %s', (text, clue) => {
    const messages = againstTables(text).drafts.map((draft) => draft.message);
    expect(messages.join('\n')).toContain(clue);
  });

  test('may be said in 元 or 亿元', () => {
    expect(codes(againstTables('收入预算5200000元，支出预算0.0520亿元。'))).toEqual([]);
  });

  test('of a 科目 that no table has is another unit’s or another year’s', () => {
    const found = againstTables(
      '一般公共预算支出520.00万元，其中：基本支出364.00万元、项目支出156.00万元。',
      '文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）预算数为9.00万元。',
    );
    expect(found.drafts).toMatchObject([
      { rule: 'narrative.not-in-tables', severity: 'error', expected: '0.00', difference: '9.00' },
    ]);
  });

  test('of a project is found by its name, however it is retyped', () => {
    expect(
      codes(againstTables('项目支出156.00万元，其中：馆藏数字化经费100.00万元，库房的修缮56.00万元。')),
    ).toEqual([]);
    expect(
      codes(againstTables('项目支出156.00万元，其中：馆藏数字化101.00万元，库房修缮55.00万元。')),
    ).toEqual(['error narrative.amount', 'error narrative.amount']);
  });

  test('of last year is held against the table that prints it', () => {
    expect(
      codes(againstTables('公务接待费3.00万元，较2023年预算3.60万元减少0.60万元，原因是厉行节约。')),
    ).toContain('error narrative.amount');
  });

  test('of 机关运行经费 is 公用经费 at most', () => {
    expect(codes(againstTables('机关运行经费60.00万元。'))).toEqual([]);
    const [draft] = againstTables('机关运行经费228.80万元。').drafts;
    expect(draft).toMatchObject({ rule: 'narrative.bound', severity: 'warning' });
    expect(draft?.message).toContain('差额正好等于');
  });
});

describe('a change', () => {
  test('is this year’s less what the table prints for last year', () => {
    const [draft] = againstTables(
      '“三公”经费预算8.00万元，比2023年预算减少3.00万元，原因是厉行节约。',
    ).drafts;
    expect(draft).toMatchObject({ rule: 'narrative.change', severity: 'error', expected: '减少2万元' });
    expect(draft?.cells).toMatchObject([{ value: '10.00' }]);
  });

  test('goes the way that the table says', () => {
    expect(
      codes(againstTables('“三公”经费预算8.00万元，比2023年预算增加2.00万元，原因是厉行节约。')),
    ).toEqual(['error narrative.direction']);
    expect(codes(againstTables('“三公”经费预算8.00万元，与2023年预算数相同。'))).toEqual([
      'error narrative.change',
    ]);
  });

  test('of one total must be said alike wherever it is said', () => {
    expect(
      codes(
        againstTables(
          '收支总预算520.00万元，比2023年预算增加20.00万元，主要原因是增人。',
          '支出预算520.00万元，比2023年预算增加12.00万元，主要原因是增人。',
        ),
      ),
    ).toEqual(['warning narrative.twice']);
  });
});

test('a share is reckoned from the tables, at the digits printed', () => {
  const { drafts } = againstTables(
    '支出预算520.00万元，其中：基本支出364.00万元，占71%；项目支出156.00万元，占29%。',
  );
  expect(drafts.map(({ rule, severity, expected }) => [rule, severity, expected])).toEqual([
    ['narrative.share', 'warning', '70%'],
    ['narrative.share', 'warning', '30%'],
  ]);
});

test('a share of “三公” is of it wherever the words leave the whole unsaid', () => {
  const said = (share: string): string[] =>
    codes(againstTables(`情况如下：公务接待费3.00万元，占${share}。`, '会议费另行说明。'));
  expect(said('37.50%')).toEqual([]);
  expect(said('57.30%')).toContain('warning narrative.share');
});

test('shares of which one was moved so that they add up to 100 are left alone', () => {
  const text =
    '一般公共预算支出520.00万元，其中：甲项6.66万元，占33.3%；乙项6.67万元，占33.3%；丙项6.67万元，占33.4%。';
  expect(codes(againstTables(text.replace('520.00', '20.00')))).not.toContain('warning narrative.share');
});

describe('a sum that a wrong part spoils', () => {
  test('follows from the part and is not a finding of its own', () => {
    const { drafts } = againstTables('支出预算520.00万元，其中：基本支出364.00万元；项目支出166.00万元。');
    expect(drafts).toMatchObject([
      { rule: 'narrative.amount', quote: '项目支出166.00万元', follows: [{ rule: 'narrative.sum' }] },
    ]);
  });
});

describe('names without figures', () => {
  test('that are said to make up the spending must have money, and none may be missing', () => {
    const { drafts } = againstTables(
      '收入包括：一般公共预算拨款收入、事业收入；支出包括：教育支出、文化旅游体育与传媒支出、社会保障和就业支出、卫生健康支出。',
    );
    expect(drafts.map(({ rule, message }) => [rule, /“([^”]+)”(?:，|，表)/.exec(message)?.[1]])).toEqual([
      ['narrative.named-zero', '事业收入'],
      ['narrative.named-zero', '教育支出'],
      ['narrative.not-named', '住房保障支出'],
    ]);
  });

  test('may be open with 等', () => {
    expect(codes(againstTables('支出包括：文化旅游体育与传媒支出、社会保障和就业支出等。'))).toEqual([]);
  });

  test('of 人员经费 and 公用经费 are the rows of the 基本支出 table, both ways', () => {
    const { drafts } = againstTables(
      '一般公共预算基本支出364.00万元，其中：',
      '人员经费291.20万元，主要包括：基本工资、津贴补贴、绩效工资、离休费。',
      '公用经费72.80万元，主要包括：办公费、水费、电费、差旅费。',
    );
    expect(drafts).toMatchObject([{ rule: 'narrative.list', severity: 'warning' }]);
    expect(drafts[0]?.quote).toBe('基本工资、津贴补贴、绩效工资、离休费');
    expect(drafts[0]?.message).toContain(
      '文中列有“离休费”，表中没有数；表中有住房公积金26.00万元，文中没有列',
    );
  });

  test('that are a purpose and not a list are left alone', () => {
    expect(
      codes(
        againstTables(
          '基本支出364.00万元，主要用于保障正常运转，包括基本工资、津贴补贴等人员经费以及办公费、印刷费等公用经费。',
        ),
      ),
    ).toEqual([]);
  });
});

describe('a denial', () => {
  test('of what the tables have is an error', () => {
    expect(codes(againstTables('本单位2024年没有安排公务接待费。'))).toEqual(['error narrative.denied']);
    expect(codes(againstTables('本单位2024年没有使用政府性基金预算拨款安排的支出。'))).toEqual([]);
    expect(codes(againstTables('公务接待费与上年相比无变化，未增加公务接待费。'))).toEqual([]);
    expect(codes(againstTables('学术交流出国的费用不计入“三公”经费。'))).toEqual([]);
  });

  test('of 国有资本经营预算支出 is of all that is paid from that money, not of a 科目 alone', () => {
    const told = ['error narrative.denied'];
    expect(codes(capitalAgainst('本单位2024年没有国有资本经营预算支出。'))).toEqual(told);
    expect(codes(capitalAgainst('本单位2024年没有国有资本经营预算拨款安排的支出。'))).toEqual(told);
    expect(codes(capitalAgainst('本单位2024年没有政府性基金预算支出。'))).toEqual([]);
    expect(codes(againstTables('本单位2024年没有国有资本经营预算支出。'))).toEqual([]);
  });

  test('of publication, beside a table that publishes every project', () => {
    const [draft] = againstTables('2个项目因内容涉密，不予公开。').drafts;
    expect(draft).toMatchObject({
      rule: 'narrative.denied',
      severity: 'error',
      quote: '2个项目因内容涉密，不予公开',
    });
    expect(draft?.message).toContain('全部 2 个项目，合计156.00万元');
    expect(codes(againstTables('部分项目因内容涉密，不予公开。'))).toEqual([]);
  });
});

describe('numbers of things', () => {
  test('of projects, with each of them behind a colon', () => {
    const listed = (first: string): string[] =>
      codes(againstTables(`项目支出156.00万元，共2个项目：馆藏数字化${first}万元、库房修缮56.00万元。`));
    expect(listed('100.00')).toEqual([]);
    expect(listed('110.00')).toContain('error narrative.amount');
  });

  test('of projects are counted in the tables, with their amount', () => {
    expect(codes(againstTables('实行绩效目标管理的项目2个，涉及预算156.00万元。'))).toEqual([]);
    expect(codes(againstTables('实行绩效目标管理的项目3个。'))).toEqual(['warning narrative.count']);
    expect(codes(againstTables('实行绩效目标管理的项目2个，涉及预算165.00万元。'))).toEqual([
      'warning narrative.amount',
    ]);
  });

  test('of what costs nothing are none', () => {
    expect(codes(againstTables('安排因公出国（境）0组、0人，因公出国（境）费0万元。'))).toEqual([]);
    expect(codes(againstTables('安排因公出国（境）1组、3人，因公出国（境）费0万元。'))).toEqual([
      'warning narrative.count',
      'warning narrative.count',
    ]);
  });

  test('that nothing vouches for are listed, not passed over', () => {
    const { coverage, notEvaluated } = againstTables('共有单价50万元以上设备4台（套）。');
    expect(coverage).toMatchObject({
      figures: { total: 1, unbound: 1 },
      unbound: [{ words: '以上设备4台（套）' }],
    });
    expect(notEvaluated).toMatchObject([{ rule: 'narrative.amount' }]);
    expect(notEvaluated[0]?.reason).toContain('“以上设备4台（套）”');
  });
});

describe('the text as a whole', () => {
  test('must be of the workbook’s year and unit', () => {
    expect(
      codes(wholeAgainstTables(CORRECT.replaceAll('2024', '2022').replaceAll('2023', '2021'))),
    ).toContain('error narrative.year');
    expect(codes(wholeAgainstTables(CORRECT.replaceAll('云川县档案馆', '石岭镇卫生院')))).toEqual([
      'warning text.unit-name',
    ]);
    // An abbreviation keeps the characters in their order.
    expect(codes(wholeAgainstTables(CORRECT.replaceAll('云川县档案馆', '云川档案馆')))).toEqual([]);
  });

  test('at the head of its pages is the same unit’s', () => {
    const of = (head: string) => codes(wholeAgainstTables(CORRECT, head));
    expect(of('石岭镇卫生院2024年部门预算')).toEqual(['warning text.unit-name']);
    expect(of('云川县档案馆2024年部门预算')).toEqual([]);
    expect(of('云川档案馆 2024年部门预算公开')).toEqual([]);
    expect(of('2024年部门预算公开')).toEqual([]);
  });

  test('names the treasury of its own level', () => {
    const text = `${CORRECT}第四部分 名词解释\n一般公共预算拨款收入：指省级财政当年拨付的资金。\n`;
    const levels = (one: string) =>
      codes(wholeAgainstTables(one)).filter((code) => code.includes('text.level'));
    expect(levels(text)).toEqual(['warning text.level']);
    expect(levels(text.replace('省级', '县级'))).toEqual([]);
  });

  test('names nobody, and a finding about it does not either', () => {
    const { drafts } = againstTables('联系人手机13800138000。');
    expect(drafts).toMatchObject([
      { rule: 'privacy.phone', quote: expect.not.stringContaining('13800138000') },
    ]);
  });

  test('a number to call is no figure, and no list of what was not compared prints it', () => {
    const said = againstTables('2024年完成12个监测站点运行，联系电话13800138000。');
    expect(said.coverage.figures.total).toBe(1);
    expect(JSON.stringify([said.coverage, said.notEvaluated, said.explain()])).not.toContain('13800138000');
  });

  test('without a figure says that it was not checked', () => {
    expect(againstTables('本单位按规定履行职责。').notEvaluated).toMatchObject([
      { reason: '情况说明里没有读到一个数，请确认选对了文件' },
    ]);
  });

  test('sets no target that cannot be', () => {
    expect(codes(againstTables('群众满意度≥100%，工作准确率100%。'))).toEqual(['warning narrative.target']);
  });
});

test('300 pages are held against the tables, every figure of them', () => {
  const copies = Array.from({ length: 150 }, () => CORRECT.replace(/^第三部分.*\n/, ''));
  const { coverage } = wholeAgainstTables(`第三部分 情况说明\n${copies.join('')}`);
  expect(coverage.figures.unbound).toBe(0);
});

test('a share without its amount is held against what the tables have of both', () => {
  expect(codes(againstTables('收入预算520.00万元。', '一般公共预算拨款收入占总收入的100.00%。'))).toEqual([]);
});

test('projects are held against the whole of which they are said to be all', () => {
  const said = (amount: string, share: string): string =>
    `一般公共预算支出520.00万元，其中：项目支出156.00万元。\n对项目全面开展自评，涉及资金${amount}万元，占一般公共预算项目支出总额的${share}。`;
  const told = (amount: string, share: string) => againstTables(...said(amount, share).split('\n'));
  expect(codes(told('156.00', '100%'))).toEqual([]);
  expect(told('156.00', '100%').coverage.unbound.map(({ words }) => words)).not.toContainEqual(
    expect.stringContaining('156.00'),
  );
  expect(codes(told('146.00', '100%'))).toEqual(['warning narrative.share']);
  expect(codes(told('78.00', '60%'))).toEqual([]);
});

test('上年结转 is of the fund whose 本年收入 stands before it', () => {
  const said = (carried: string): string =>
    `收入总计520.00万元，包括一般公共预算本年收入500.00万元、上年结转${carried}万元，政府性基金预算本年收入0.00万元、上年结转0.00万元。`;
  expect(codes(againstTables(said('20.00')))).toEqual([]);
  expect(codes(againstTables(said('25.00')))).toContain('error narrative.amount');
});
