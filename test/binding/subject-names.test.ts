import { resolveSubjects } from '../../src/binding/subject-names';
import { CATALOGUES } from '../../src/lexicon/catalogue';
import type { SubjectDimension } from '../../src/lexicon/catalogue';

/** Names, with their amounts where they matter. */
function resolve(dimension: SubjectDimension, ...rows: (string | [string, ...number[]])[]): string[] {
  const list = rows.map((row) => {
    const [name, ...figures] = typeof row === 'string' ? [row] : row;
    return { name, figures: figures.map(String) };
  });
  return resolveSubjects(dimension, list, (name) =>
    CATALOGUES[dimension].byName(name).map(({ code }) => code),
  );
}

describe('科目 without codes', () => {
  test('行政运行 is the 01 of the 款 that it stands under, known to the catalogue or not', () => {
    expect(resolve('functional', '一、一般公共服务支出', '财政事务', '行政运行', '一般行政管理事务')).toEqual(
      ['201', '20106', '2010601', '2010602'],
    );
    expect(resolve('functional', '一、社会保障和就业支出', '人力资源和社会保障管理事务', '行政运行')).toEqual(
      ['208', '20801', '2080101'],
    );
  });

  test('of one name printed twice the first is the 款 and the second its 项', () => {
    expect(
      resolve('functional', '一、社会保障和就业支出', '其他社会保障和就业支出', '其他社会保障和就业支出'),
    ).toEqual(['208', '20899', '2089999']);
  });

  test('a name that a 款 and its 项 share, printed once, is the 项', () => {
    expect(
      resolve('functional', '一、社会保障和就业支出', '社会保险经办机构', '其他社会保障和就业支出'),
    ).toEqual(['208', '2080109', '2089999']);
  });

  test('names that no catalogue has are 款 and 项 by what adds up', () => {
    expect(
      resolve(
        'functional',
        ['一、教育支出', 100],
        ['普通教育', 60],
        ['学前教育', 20],
        ['小学教育', 40],
        ['职业教育', 40],
        ['中等职业教育', 40],
      ),
    ).toEqual([
      '205',
      '205~普通教育',
      '205~普通教育~学前教育',
      '205~普通教育~小学教育',
      '205~职业教育',
      '205~职业教育~中等职业教育',
    ]);
  });

  test('a wrong amount in one column does not change what a name is', () => {
    expect(
      resolve(
        'functional',
        ['一、社会保障和就业支出', 30, 30],
        ['行政事业单位养老支出', 21, 20],
        ['行政单位离退休', 20, 20],
        ['企业改革补助', 10, 10],
        ['其他企业改革发展补助', 10, 10],
      ),
    ).toEqual(['208', '20805', '2080501', '208~企业改革补助', '208~企业改革补助~其他企业改革发展补助']);
  });

  test('经济科目 without 类 rows hang together by their own codes; an unknown one joins the row above', () => {
    expect(resolve('economic', '基本工资', '其他社会保险缴费', '住房公积金', '办公费')).toEqual([
      '30101',
      '301~其他社会保险缴费',
      '30113',
      '30201',
    ]);
  });

  test('办公设备购置 is that of the 类 above it', () => {
    expect(resolve('economic', '四、资本性支出', '办公设备购置')).toEqual(['310', '31002']);
  });
});
