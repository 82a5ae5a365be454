import { claims, faults, rules } from './support/text';

describe('arithmetic that needs no table', () => {
  test('finds a change that is not this year less last', () => {
    const [fault] = faults(
      '机关运行经费预算为80.00万元，较上年预算70.00万元增加80.50万元，主要原因是人员增加。',
    );
    expect(fault).toMatchObject({
      rule: 'narrative.change',
      severity: 'error',
      expected: '10万元',
      difference: '70.5万元',
    });
  });

  test('finds a rate on the wrong base, and says which it should be', () => {
    const [fault] = faults('公务接待费2.60万元，较2023年预算3.20万元下降10%，主要原因是厉行节约。');
    expect(fault).toMatchObject({
      rule: 'narrative.rate',
      expected: '18.75%',
      quote: '公务接待费2.60万元，较2023年预算3.20万元下降10%',
    });
  });

  test('reckons last year where only the change is stated', () => {
    expect(faults('会议费53.00万元，比上年增加5.93万元，增长12.60%，原因是会议增加。')).toEqual([]);
    expect(rules(faults('会议费53.00万元，比上年增加5.93万元，增长11.19%，原因是会议增加。'))).toEqual([
      'error narrative.rate',
    ]);
  });

  test('finds a direction against the sign, and both directions left standing', () => {
    expect(rules(faults('会议费5.00万元，较上年预算8.00万元增加3.00万元，原因是会议减少。'))).toEqual([
      'error narrative.direction',
    ]);
    expect(rules(faults('会议费5.00万元，比上年增加减少3.00万元，原因是会议减少。'))).toEqual([
      'error text.direction-left',
    ]);
    expect(rules(faults('会议费5.00万元，比上年减少1.00万元，增长16.67%，原因是会议减少。'))).toContain(
      'error narrative.direction',
    );
  });

  test('finds a rate written as money, and a rate on nothing', () => {
    expect(
      rules(faults('会议费5.00万元，较上年预算4.00万元增加1.00万元，增长1.00万元，原因是会议增加。')),
    ).toEqual(['error narrative.rate-unit']);
    expect(rules(faults('会议费5.00万元，较上年预算0万元增加5.00万元，增长100%，原因是会议增加。'))).toEqual([
      'warning narrative.zero-base',
    ]);
  });

  test('finds parts that are not their whole, and leaves 尾差 to a hint', () => {
    expect(rules(faults('支出预算100.00万元，其中：基本支出60.00万元；项目支出41.00万元。'))).toEqual([
      'error narrative.sum',
    ]);
    expect(rules(faults('支出预算100.00万元，其中：基本支出60.00万元；项目支出40.01万元。'))).toEqual([
      'info narrative.rounding',
    ]);
  });

  test('lets 其中 pick some of the parts', () => {
    expect(faults('项目支出100.00万元，其中：地方志编印安排60.00万元。')).toEqual([]);
  });

  test('names the item that a sum is off by', () => {
    const [fault] = faults(
      '支出预算30.00万元。支出包括：教育支出10.00万元、卫生健康支出20.00万元、农林水支出11.00万元。',
    );
    expect(fault).toMatchObject({
      rule: 'narrative.sum',
      quote: '农林水支出11.00万元',
      difference: '11万元',
    });
  });

  test('knows 元 written for 万元 by the parts', () => {
    const [fault] = faults('机关运行经费共计安排46.05元，主要用于办公费40.00万元、邮电费6.05万元。');
    expect(fault).toMatchObject({
      rule: 'narrative.sum',
      expected: '46.05万元',
      quote: '机关运行经费共计安排46.05元',
    });
  });

  test('compares shares at the digits printed', () => {
    expect(
      faults('支出预算1150.00万元，其中：基本支出730.00万元，占63%；项目支出420.00万元，占37%。'),
    ).toEqual([]);
    const found = faults(
      '支出预算1150.00万元，其中：基本支出730.00万元，占63.4%；项目支出420.00万元，占36.6%。',
    );
    expect(found.map((fault) => [fault.severity, fault.rule, fault.expected])).toEqual([
      ['warning', 'narrative.share', '63.5%'],
      ['warning', 'narrative.share', '36.5%'],
    ]);
  });

  test('finds one subject with two amounts, also where another total says it is the same money', () => {
    const text = [
      '一、财政拨款收支情况说明',
      '财政拨款收支总预算90.00万元。支出包括：教育支出50.00万元，卫生健康支出40.00万元。',
      '二、一般公共预算当年拨款情况说明',
      '一般公共预算当年拨款90.00万元。',
      '教育（类）支出60.00万元，占66.67%。',
      '卫生健康（类）支出30.00万元，占33.33%。',
    ];
    expect(rules(faults(...text))).toEqual(['error narrative.twice', 'error narrative.twice']);
    expect(faults(...text).map((fault) => fault.expected)).toEqual(['50万元', '40万元']);
  });

  test('keeps amounts of different scope apart', () => {
    expect(
      faults(
        '一、支出预算情况说明',
        '支出预算95.00万元，其中：教育支出55.00万元。',
        '二、一般公共预算当年拨款情况说明',
        '一般公共预算当年拨款90.00万元，其中：教育支出50.00万元。',
      ),
    ).toEqual([]);
  });

  test('finds a part that is more than its whole', () => {
    expect(
      rules(
        faults(
          '收入预算90.00万元，其中：本年收入80.00万元，上年结转10.00万元。本年收入中，一般公共预算拨款收入90.00万元。',
        ),
      ),
    ).toEqual(['error narrative.part-exceeds']);
  });

  test('finds changes of the parts that do not make the change of the whole', () => {
    const found = faults(
      '“三公”经费预算数为1.50万元，比上年增加1.00万元，其中：公务用车购置及运行费0万元，减少3.00万元；公务接待费1.50万元，减少2.00万元，原因是车辆统一管理。',
    );
    expect(rules(found)).toEqual(['error narrative.sum']);
    expect(found[0]?.expected).toBe('-5万元');
  });

  test('finds counts that disagree and 机关运行经费 beyond 公用经费', () => {
    expect(rules(faults('保有公车0辆。', '部门本级和所属各预算单位共有车辆3辆。'))).toEqual([
      'warning narrative.count',
    ]);
    expect(
      rules(
        faults(
          '基本支出20.00万元，其中：人员经费15.00万元，公用经费5.00万元。',
          '机关运行经费财政拨款预算9.00万元。',
        ),
      ),
    ).toEqual(['warning narrative.bound']);
  });
});

describe('words left from another edition', () => {
  test('a comparison with a year that is not the last is an error where other places have the right one', () => {
    const found = faults(
      '收支总预算9.00万元，比2023年预算增加1.00万元，原因是增资。',
      '收入预算9.00万元，比2022年预算增加1.00万元，原因是增资。',
    );
    expect(found.map((fault) => [fault.rule, fault.severity, fault.expected])).toEqual([
      ['narrative.year', 'error', '2023年'],
    ]);
  });

  test('template instructions and empty places are residue', () => {
    expect(rules(faults('（本项必填，以下为举例说明。）'))).toEqual(['error text.residue']);
    expect(rules(faults('单位共有车辆××辆，主要原因是。'))).toEqual([
      'error text.residue',
      'error text.residue',
    ]);
  });

  test('doubled punctuation is quoted, quotation marks and …… are left alone', () => {
    expect(
      faults('投入资金，，构建平台。“三公”经费……“一事一议”。').map((fault) => [fault.rule, fault.quote]),
    ).toEqual([['text.punctuation', '投入资金，，']]);
  });

  test.each(['收入1055.761065.53万元。', '支出5.00.6.00万元。', '支出1,055.76.10万元。'])(
    'a number with two points is told, and read as none: %s',
    (text) => {
      expect(faults(text).map((fault) => fault.rule)).toEqual(['text.punctuation']);
      expect(claims(text)).toEqual([]);
    },
  );

  test('a date, a chapter and an item’s number are no such numbers', () => {
    expect(
      faults('截至2024.12.31止。', '3.1.2办公用房', '地址192.168.1.1。', '1.12.50万元用于维修。'),
    ).toEqual([]);
    expect(claims('1.12.50万元用于维修。').map(({ value, unit }) => value + unit)).toEqual(['12.50万元']);
  });

  test('an item under a 类 that is not its own', () => {
    const [fault] = faults(
      '一般公共服务（类）人力资源和社会保障管理事务（款）社会保险经办机构（项）2024年预算数为5.00万元。',
    );
    expect(fault).toMatchObject({ rule: 'narrative.subject-class', expected: '社会保障和就业支出（类）' });
  });

  test('a change without a reason, and a reason for the other direction', () => {
    expect(rules(faults('收支总预算9.00万元，比2023年预算增加1.00万元。'))).toEqual([
      'warning narrative.reason',
    ]);
    expect(
      rules(faults('“三公”经费预算9.00万元，比上年增加1.00万元。“三公”经费比上年减少主要原因是厉行节约。')),
    ).toEqual(['error narrative.direction']);
  });
});

test('every fault quotes the original and says where it stands', () => {
  const [fault] = faults(
    '一、收支情况说明',
    '支 出预算１００．００万元，其中：基本支出60.00万 元；项目支出41.00万元。',
  );
  expect(fault?.quote).toBe('支 出预算１００．００万元，其中：基本支出60.00万 元；项目支出41.00万元');
  expect(fault?.place).toMatchObject({
    path: ['第三部分 云川县档案馆2024年部门预算情况说明', '一、收支情况说明'],
    paragraph: 3,
  });
});

describe('a year in characters', () => {
  test.each(['二〇二四', '二○二四', '二零二四', '二０二四'])(
    'is the year, and no part of a name: %s年',
    (year) => {
      expect(
        claims(`${year}年支出总预算为99.00万元。`).map(({ value, about }) => [
          value,
          about.map(({ text }) => text),
        ]),
      ).toEqual([['99.00', ['支出总预算']]]);
    },
  );

  test('is told where one in digits is', () => {
    expect(rules(faults('二〇二三年会议费预算为5.00万元。', '2024年会议费预算为5.00万元。'))).toEqual(
      rules(faults('2023年会议费预算为5.00万元。', '2024年会议费预算为5.00万元。')),
    );
    expect(rules(faults('截至二〇二二年十二月三十一日，本单位有车辆3辆。'))).toEqual(
      rules(faults('截至2022年12月31日，本单位有车辆3辆。')),
    );
  });
});

describe('a minus before an amount', () => {
  const amounts = (line: string): string[] => claims(line).map(({ value, text }) => `${value} ${text}`);

  test.each([
    ['2024年收支结余为-9.77万元。', '-9.77 -9.77万元'],
    ['2024年收支结余为－ 9.77万元。', '-9.77 － 9.77万元'],
    ['2024年收支结余：-9.77万元。', '-9.77 -9.77万元'],
    ['2024年收支结余-9.77万元。', '-9.77 -9.77万元'],
    ['2024年收支结余为负9.77万元。', '-9.77 负9.77万元'],
  ])('belongs to it: %s', (line, read) => {
    expect(amounts(line)).toEqual([read]);
  });

  test.each([
    '会议费5.00万元-9.77万元。',
    '会议费5-9.77万元。',
    '会议费较上年减少-9.77万元。',
    '抱负9.77万元。',
  ])('is none in a range, behind a unit or a direction: %s', (line) => {
    expect(claims(line).map(({ value }) => value)).toContain('9.77');
  });

  test('is a dash of the list where several amounts of it have one', () => {
    expect(faults('2024年基本支出120万元，其中：人员经费-100万元，公用经费-20万元。')).toEqual([]);
    expect(amounts('人员经费-100万元，公用经费-20万元。')).toEqual(['100 100万元', '20 20万元']);
  });

  test('counts in the sum of the parts, and where two digits are exchanged', () => {
    expect(faults('2024年收支结余为90.23万元，其中：基本支出结余100万元，项目支出结余-9.77万元。')).toEqual(
      [],
    );
    expect(
      rules(faults('2024年收支结余为90.23万元，其中：基本支出结余100万元，项目支出结余-7.97万元。')),
    ).toEqual(['error narrative.sum']);
  });
});

test('a 科目 that no catalogue knows is one of the parts where its amount is what they lack', () => {
  const lines = (unknown: string) => [
    '四、一般公共预算支出情况',
    '2024年一般公共预算支出1,000.00万元，按科目分：',
    '行政单位医疗200.00万元；',
    `某某改革发展补助${unknown}万元；`,
    '住房公积金400.00万元；',
    '机关事业单位基本养老保险缴费支出100.00万元。',
  ];
  expect(rules(faults(...lines('300.00')))).toEqual([]);
  expect(rules(faults(...lines('330.00')))).toEqual(['warning narrative.sum']);
});
