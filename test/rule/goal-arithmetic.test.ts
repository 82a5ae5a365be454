import { products, sums } from '../../src/indicator/goal/expression';
import { listSums } from '../../src/indicator/goal/list';
import { reckonings } from '../../src/indicator/goal/persons';
import { slips } from '../../src/indicator/goal/slip';
import { needs, periods } from '../../src/indicator/goal/statement';
import { narrow } from '../../src/indicator/goal/text';

const product = (text: string) => products(narrow(text)).map((one) => [one.reckoned.toString(), one.holds]);
const sum = (text: string) => sums(narrow(text)).map((one) => [one.reckoned.toString(), one.holds]);
const people = (text: string) =>
  reckonings(narrow(text)).map((one) => [one.heads, one.reckoned.toString(), one.fits]);

describe('a product written out', () => {
  test.each([
    ['当年需要 1200*12=14400元', '14400', true],
    ['250.5元*12月=3006元', '3006', true],
    ['250.5元*12月=3106元', '3006', false],
    ['1250*12个月合计1.5万', '15000', true],
    ['每人1200元×45人共5.4万元', '54000', true],
    ['每人1200元 × 45人=6万元', '54000', false],
    ['４人×３０００元/月×１２=１４４０００元', '144000', true],
    ['20万元*30%=6万元', '60000', true],
  ])('%s comes to %s', (text, reckoned, holds) => {
    expect(product(text)).toEqual([[reckoned, holds]]);
  });

  test('without a result it is reckoned and not judged', () => {
    expect(product('4人×3000元/月×12')).toEqual([['144000', true]]);
  });

  test.each(['3*5米的展板', '7*24小时值守，共12次', '建成1*2', '版本2.0*'])('%s is left alone', (text) => {
    expect(product(text).every(([, holds]) => holds)).toBe(true);
  });
});

describe('a sum written out', () => {
  test('adds up part by part', () => {
    expect(sum('水费1.5万+电费2.5万+取暖费3万=合计7万元')).toEqual([['70000', true]]);
    expect(sum('水费1.5万+电费2.5万+取暖费3万=合计8万元')).toEqual([['70000', false]]);
  });

  test('约 leaves one in a hundred', () => {
    expect(sum('水费1.52万+电费2.5万+取暖费3万=合计约7万元')).toEqual([['70200', true]]);
  });

  test('is given up where a part holds no amount', () => {
    expect(sum('水费1.5万+电费+取暖费3万=合计8万元')).toEqual([]);
  });
});

describe('people, a rate and an amount in words', () => {
  test.each([
    ['根据4人，3000元/人.月的标准，预计需要180000元', 4, '144000', 5],
    ['照顾2人。每月700元,预计当年需要25905.6元', 2, '16800', null],
    ['护林员12名，每人每月500元，全年共需80000元', 12, '72000', null],
  ])('%s does not work out', (text, heads, reckoned, fits) => {
    expect(people(text)).toEqual([[heads, reckoned, fits]]);
  });

  test.each([
    '根据4人，3000元/人.月的标准，预计需要144000元',
    '护林员12名，每人每年500元，共需6000元',
    '护林员12名，每月发放500元，预计需要约7.2万元',
    '12名学生，每人补助600元，补助10个月，共72000元',
    '每月工资5000元，共需6万元，服务4人',
  ])('%s is left alone', (text) => {
    expect(people(text)).toEqual([]);
  });
});

describe('a list that the text adds up itself', () => {
  test('is wrong where no reading comes near', () => {
    const [found] = listSums('工资每月5000元，奖金30000，伙食费6000，保险1.2万。合计约120000');
    expect(found?.items).toBe(4);
    expect(found?.nearest.toString()).toBe('108000');
  });

  test('holds by the month or by the year', () => {
    expect(listSums('工资每月5000元，奖金30000，伙食费6000，保险1.2万。合计约108000')).toEqual([]);
    expect(listSums('租金每月5000元，奖金30000，伙食费6000，保险1.2万。合计53000元')).toEqual([]);
  });

  test('of few items is left alone', () => {
    expect(listSums('奖金30000，伙食费6000。合计约90000')).toEqual([]);
  });
});

describe('figures mistyped', () => {
  test('differ in one digit, or in two changed round', () => {
    expect(slips('每月13955元……13995*12').map((slip) => [slip.a, slip.b])).toEqual([['13955', '13995']]);
    expect(slips('先写256.78，又写265.78')).toHaveLength(1);
  });

  test.each(['20000元和30000元', '2023年和2024年', '13955和23955', '乐发〔2017〕12345号、12346号'])(
    '%s are different figures',
    (text) => expect(slips(text)).toEqual([]),
  );
});

describe('what a goal says it needs', () => {
  const values = (text: string) => needs(narrow(text)).map((need) => need.value.toString());

  test('is the year’s amount, not a rate and not a factor', () => {
    expect(values('2024年预计投入36万元，每人每月500元')).toEqual(['360000']);
    expect(values('当年预计需要1200*12=14400元')).toEqual(['14400']);
  });

  test('of several years is not the year’s', () => {
    const text = '在2023年-2027年期间，预计投入50万元，做好养护工作。当年所需约10万元。';
    expect(values(text)).toEqual(['100000']);
    const [period] = periods(text);
    expect([period?.years, period?.total.value.toString(), period?.year?.value.toString()]).toEqual([
      5,
      '500000',
      '100000',
    ]);
  });
});
