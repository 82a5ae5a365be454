import { contentOf } from '../../src/narrative/claim/content';
import { OFFICIAL_VEHICLES, THREE_PUBLIC } from '../../src/lexicon/catalogue';
import { claims, reading } from './support/text';

const brief = (...lines: string[]): string[] =>
  claims(...lines).map((claim) =>
    [claim.kind, claim.value + claim.unit, ...(claim.direction ? [claim.direction] : [])].join(' '),
  );

describe('a figure', () => {
  test('is an amount of what stands before it, with fund and nature as members', () => {
    const [claim] = claims('云川县档案馆2024年一般公共预算基本支出400.00万元。');
    expect(claim).toMatchObject({ kind: 'amount', value: '400.00', digits: 2, unit: '万元' });
    expect(claim?.label).toEqual({ measure: 'expense', source: 'fiscal.general', nature: 'basic' });
  });

  test('keeps its printed digits and loses its separators', () => {
    expect(
      claims('收入预算1,236.50万元，合3.20亿元，另有500元。').map((claim) => [
        claim.text,
        claim.value,
        claim.unit,
      ]),
    ).toEqual([
      ['1,236.50万元', '1236.50', '万元'],
      ['3.20亿元', '3.20', '亿元'],
      ['500元', '500', '元'],
    ]);
  });

  test('is not read from document numbers, dates, list marks and limits', () => {
    expect(
      brief('1.按照财办〔2021〕900号，截至2023年12月31日（2023-12-31），单价50万元以上设备2台（套）。'),
    ).toEqual(['threshold 50万元', 'count 2台（套）']);
  });

  test('behind （类）（款）（项） is about the 项, by its code', () => {
    const [claim] = claims(
      '社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）2024年预算数为31.20万元。',
    );
    expect(claim?.label.functional).toBe('2080502');
    expect(claim?.about[0]?.levels).toEqual({
      class: '社会保障和就业支出',
      division: '行政事业单位养老支出',
      item: '事业单位离退休',
    });
  });

  test('of a namesake 项 belongs to the 款 that is named', () => {
    const functional = (text: string): string | undefined => claims(text)[0]?.label.functional;
    expect(functional('一般公共服务支出（类）人大事务（款）行政运行（项）预算数为9.00万元。')).toBe(
      '2010101',
    );
    expect(functional('一般公共服务支出（类）政协事务（款）行政运行（项）预算数为9.00万元。')).toBe(
      '2010201',
    );
  });

  test('of 住房公积金 is economic among 人员经费 and functional elsewhere', () => {
    const found = claims(
      '人员经费20.00万元，主要包括：基本工资12.00万元，住房公积金8.00万元。',
      '住房公积金8.00万元。',
    );
    expect(found.map((claim) => claim.label.economic ?? claim.label.functional)).toEqual([
      undefined,
      '30101',
      '30113',
      '2210201',
    ]);
  });

  test('of “三公” is about the selection, and its items about their 款', () => {
    const found = claims(
      '“三公”经费预算数为5.00万元，其中：因公出国（境）费0万元，公务用车购置及运行费3.00万元，公务接待费2.00万元。',
    );
    expect(found.map((claim) => claim.label.economic)).toEqual([
      THREE_PUBLIC,
      '30212',
      OFFICIAL_VEHICLES,
      '30217',
    ]);
    expect(found.slice(1).map((claim) => claim.partOf)).toEqual(['c1', 'c1', 'c1']);
  });

  test('of a project keeps the name as written', () => {
    const found = claims('项目支出15.00万元，主要为地方志编印安排10.00万元；库房设备替换工程安排5.00万元。');
    expect(found.map((claim) => claim.about.map((mention) => mention.text).pop())).toEqual([
      '项目支出',
      '地方志编印',
      '库房设备替换工程',
    ]);
    expect(found[2]?.label).toMatchObject({ measure: 'expense', nature: 'project' });
  });
});

describe('a comparison', () => {
  test('takes change and rate along with their directions and the year compared with', () => {
    const found = claims('机关运行经费财政拨款预算52.00万元，比2023年预算减少13.00万元，下降20.00%。');
    expect(found.map((claim) => [claim.kind, claim.direction, claim.of, claim.comparedWith?.year])).toEqual([
      ['amount', undefined, undefined, undefined],
      ['change', 'down', found[0]?.id, 2023],
      ['rate', 'down', found[0]?.id, 2023],
    ]);
    expect(found[0]?.concept).toBe('operatingCosts');
  });

  test('may state the amount of last year', () => {
    const found = claims('公务接待费2.60万元，较上年预算3.20万元下降18.75%。');
    expect(found[1]).toMatchObject({
      kind: 'amount',
      prior: true,
      of: found[0]?.id,
      label: { economic: '30217', year: 'last' },
    });
  });

  test('may say that nothing changed, without a figure', () => {
    const found = claims('公务接待费2.60万元，与2023年预算数相同。');
    expect(found[1]).toMatchObject({
      kind: 'change',
      value: '0',
      direction: 'same',
      of: found[0]?.id,
      comparedWith: { year: 2023 },
    });
  });

  test('shows where neither direction was struck out', () => {
    expect(
      brief('公务接待费2.10万元，比上年增加（减少）0.50万元。', '差旅费2.10万元，比上年增加减少0.50万元。'),
    ).toEqual(['amount 2.10万元', 'change 0.50万元 both', 'amount 2.10万元', 'change 0.50万元 both']);
  });

  test('of parts hangs under the comparison of the whole', () => {
    const found = claims(
      '支出预算80.00万元，较2023年预算增加14.00万元，其中：基本支出增加6.00万元，主要为人员增加；项目支出增加8.00万元。',
    );
    expect(found.slice(2).map((claim) => [claim.label.nature, claim.partOf])).toEqual([
      ['basic', found[1]?.id],
      ['project', found[1]?.id],
    ]);
  });

  test('after a list speaks of the whole again', () => {
    const found = claims(
      '收支总预算50.00万元，其中：本年预算40.00万元；上年结转10.00万元。比上年增加5.00万元。',
    );
    expect(found[3]).toMatchObject({ kind: 'change', of: found[0]?.id });
  });
});

describe('wholes and parts', () => {
  test('follow 其中, and an inner list ends where a sibling of its whole begins', () => {
    const found = claims(
      '支出预算100.00万元，其中：基本支出60.00万元，主要是人员经费45.00万元和公用经费15.00万元；项目支出40.00万元。',
    );
    const ids = found.map((claim) => claim.id);
    expect(found.map((claim) => claim.partOf)).toEqual([undefined, ids[0], ids[1], ids[1], ids[0]]);
  });

  test('go on in the paragraphs after 其中：', () => {
    const found = claims(
      '一般公共预算基本支出60.00万元，其中：',
      '人员经费45.00万元，主要包括：基本工资、津贴补贴。',
      '公用经费15.00万元，主要包括：办公费。',
    );
    expect(found.map((claim) => claim.partOf)).toEqual([undefined, found[0]?.id, found[0]?.id]);
    expect(found[2]?.label).toEqual({
      measure: 'expense',
      source: 'fiscal.general',
      nature: 'basic.operating',
    });
  });

  test('follow “基本支出中，”', () => {
    const found = claims(
      '支出预算100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%。基本支出中，人员经费45.00万元，占75%。',
    );
    const basic = found.find((claim) => claim.label.nature === 'basic');
    expect(found.slice(-2).map((claim) => claim.partOf)).toEqual([basic?.id, basic?.id]);
  });

  test('reach the total of the section for 支出包括 and for 类 with their shares', () => {
    const found = claims(
      '一、一般公共预算当年拨款情况说明',
      '一般公共预算当年拨款100.00万元。',
      '卫生健康（类）支出40.00万元，占40%。',
      '住房保障（类）支出60.00万元，占60%。',
    );
    expect(found.slice(1).map((claim) => claim.partOf)).toEqual(Array(4).fill(found[0]?.id));
  });

  test('are paired in lists that share one unit', () => {
    const found = claims('政府采购预算6.00万元，其中：货物、工程、服务分别为1.00、2.00、3.00万元。');
    expect(found.slice(1).map((claim) => [claim.label.kind, claim.value, claim.unit])).toEqual([
      ['goods', '1.00', '万元'],
      ['works', '2.00', '万元'],
      ['services', '3.00', '万元'],
    ]);
  });

  test('are counted by the things counted', () => {
    const found = claims(
      '共有车辆3辆，其中，一般公务用车2辆、其他用车1辆。',
      '确定3个一级项目支出和5个二级项目支出的绩效目标。',
    );
    expect(found.map((claim) => claim.about.map((mention) => mention.text).pop())).toEqual([
      '车辆',
      '一般公务用车',
      '其他用车',
      '一级项目',
      '二级项目',
    ]);
    expect(found[1]?.partOf).toBe(found[0]?.id);
  });
});

test('the unit is known by the names that the text gives it', () => {
  expect(
    reading('云川县档案馆2024年收入预算5.00万元。', '云川县档案馆2024年支出预算5.00万元。').unitNames,
  ).toContain('云川县档案馆');
});

test('a reason that speaks of the department names no unit', () => {
  expect(
    reading('主要原因是本部门无因公出国（境）计划。', '主要原因是本部门无保留车辆。').unitNames.filter(
      (name) => name.includes('原因'),
    ),
  ).toEqual([]);
});

test('what an amount is used for is no name of a unit', () => {
  expect(
    reading('行政运行5.00万元，主要用于局机关人员支出。', '行政单位医疗1.00万元，主要用于局机关职工医保。')
      .unitNames,
  ).toEqual(['云川县档案馆']);
});

test('figures that say the same of two rows are not of one content', () => {
  const [, one, , other] = claims(
    '机构运行9.00万元，其中：基本支出8.00万元。',
    '馆藏维护12.00万元，其中：基本支出8.00万元。',
  );
  expect([one?.row, other?.row]).toEqual(['机构运行', '馆藏维护']);
  expect(one && other && contentOf(one) !== contentOf(other)).toBe(true);
});
