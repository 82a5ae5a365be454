import { CATALOGUES, useSubjects } from '../../src/lexicon/catalogue';
import { searchSubjects } from '../../src/lexicon/search';
import { decodeText, readCsv, readSubjectList } from '../../src/lexicon/subject-list';

const first = (query: string) => searchSubjects('functional', query)[0];

describe('科目 are found as officers look for them', () => {
  test.each([
    ['2070109', '群众文化'],
    ['2050202', '小学教育'],
    ['2100302', '乡镇卫生院'],
  ])('%s %s: by code, by name and by initials', (code, name) => {
    expect(first(code)?.name).toBe(name);
    expect(first(name)?.code).toBe(code);
    const initials: Record<string, string> = { 群众文化: 'qzwh', 小学教育: 'xxjy', 乡镇卫生院: 'xzwsy' };
    expect(searchSubjects('functional', initials[name] ?? '').map((subject) => subject.code)).toContain(code);
  });

  test('a character of two readings is found under both, 他 under t', () => {
    const codes = (query: string, dimension: 'functional' | 'economic' = 'functional') =>
      searchSubjects(dimension, query, { limit: 200 }).map(({ name }) => name);
    expect(codes('xzyx')).toContain('行政运行');
    expect(codes('hzyx')).toContain('行政运行');
    expect(codes('clf', 'economic')).toContain('差旅费');
    expect(codes('hyf', 'economic')).toContain('会议费');
    expect(codes('qtjtfy', 'economic')).toContain('其他交通费用');
  });

  test('every name of the catalogues is found by initials', () => {
    for (const dimension of ['functional', 'economic'] as const)
      for (const { code, name } of CATALOGUES[dimension].subjects)
        expect([
          name,
          searchSubjects(dimension, name, { limit: 400 }).some((one) => one.code === code),
        ]).toEqual([name, true]);
  });

  test('what is remembered is suggested and never held against anybody', () => {
    expect(first('乡镇卫生院')?.evidence).toBe('remembered');
    expect(CATALOGUES.functional.byCode('2100302')).toBeUndefined();
  });
});

describe('a bureau’s own list', () => {
  afterEach(() => useSubjects([]));

  test('in GBK wins over what is built in, and leaves again', () => {
    // 编码,名称,年度 / 2010101,行政运行（本市）,2027
    const gbk = Buffer.from(
      'b1e0c2eb2cc3fbb3c62cc4eab6c80a323031303130312cd0d0d5fed4cbd0d0a3a8b1becad0a3a92c323032370a',
      'hex',
    );
    useSubjects(readSubjectList(readCsv(decodeText(gbk))));
    expect(CATALOGUES.functional.byCode('2010101')).toMatchObject({
      name: '行政运行（本市）',
      evidence: 'bureau',
    });
    useSubjects([]);
    expect(CATALOGUES.functional.byCode('2010101')?.name).toBe('行政运行');
  });
});
