import { maskPrivate } from '../../src/passage/mask';
import { findNameLists, looksLikeName } from '../../src/passage/person-names';
import { findPrivateNumbers, isIdNumber, luhn } from '../../src/passage/private-numbers';

const names = (text: string) =>
  findNameLists(text).map((list) => list.names.map(({ start, end }) => text.slice(start, end)));

describe('names of people', () => {
  test('are found in a list that follows a word for people', () => {
    expect(names('我局代管离休干部张某甲、李某乙，王某丙。')).toEqual([['张某甲', '李某乙', '王某丙']]);
    expect(names('慰问困难职工：赵某丁、钱某戊等2人')).toEqual([['赵某丁', '钱某戊']]);
  });

  test('are found in a long list by itself', () => {
    expect(names('名册\n孙某己、周某庚、吴某辛')).toEqual([['孙某己', '周某庚', '吴某辛']]);
  });

  test.each([
    '包括安全、平稳、高效',
    '工作人员安全、方便、温馨的环境',
    '确保数量、质量、时效达标',
    '面向干部、职工、群众开展培训',
    '服务对象：企业、单位、社区',
    '购置设备：车辆、安防、白板',
    '维护江苏、江西、云南三地',
    '印刷费、水电费、邮电费、差旅费',
    '通过宣传、培训、检查，全面提升',
  ])('are not seen in “%s”', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('need a surname and no more than two characters more', () => {
    expect(looksLikeName('欧阳某')).toBe(true);
    expect(looksLikeName('张')).toBe(false);
    expect(looksLikeName('张某某某')).toBe(false);
    expect(looksLikeName('安全')).toBe(false);
  });
});

describe('numbers that belong to people', () => {
  const kinds = (text: string) => findPrivateNumbers(text).map((one) => one.kind);

  test('an 身份证 is told by its check character', () => {
    // The example of GB 11643.
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
    expect(kinds('身份证11010519491231002X，')).toEqual(['id']);
  });

  test('a bank card by Luhn, a mobile number by its form, a mail address by its sign', () => {
    expect(luhn('4111111111111111')).toBe(true);
    expect(kinds('账号4111111111111111')).toEqual(['card']);
    expect(kinds('电话13800000000')).toEqual(['phone']);
    expect(kinds('138 0000 0000')).toEqual(['phone']);
    expect(kinds('someone@example.com')).toEqual(['mail']);
  });

  test.each([
    '51110223T000008914087-项目',
    '63020000024T000000017',
    '13800000000.50',
    '13800000000元',
    '4111111111111112',
    '2080505',
  ])('%s is none of them', (text) => expect(kinds(text)).toEqual([]));
});

test('what leaves the machine is masked', () => {
  expect(maskPrivate('离休干部张某甲、李某乙，电话13800000000')).toBe('离休干部张××、李××，电话138******00');
  expect(maskPrivate('正常的句子')).toBe('正常的句子');
});
