/** Rosters as bureaus write them, and files put to departments by what stands outside and inside of them. */
import * as XLSX from '@e965/xlsx';
import { accountsIn } from '../../src/bureau/accounts';
import { dayIn } from '../../src/bureau/dates';
import { yearIn, type HandedIn } from '../../src/bureau/handed-in';
import { pair } from '../../src/bureau/pairing';
import { stateOf } from '../../src/bureau/state';
import { rosterIn } from '../../src/bureau/roster-file';
import { isExempt, readRoster, RosterFault, type RosterEntry } from '../../src/bureau/roster';

const entry = (code: string, name: string): RosterEntry => ({
  code,
  name,
  must: '',
  due: null,
  received: null,
  contact: '',
});
const ROSTER = [
  entry('101', '青禾县财政局'),
  entry('102', '青禾县财政局国库中心'),
  entry('103', '青禾县教育局'),
  entry('104', '青禾县档案局'),
];
const file = (path: string, more: Partial<HandedIn> = {}): HandedIn => ({
  file: path,
  kind: 'workbook',
  unit: null,
  code: null,
  year: 2024,
  accounts: null,
  tables: true,
  fault: '',
  digest: path,
  changed: null,
  ...more,
});
const placed = (files: readonly HandedIn[]) => {
  const { parcels, unplaced } = pair(files, ROSTER, 2024);
  return {
    ...Object.fromEntries(
      parcels.map(({ entry: { code }, files: own }) => [
        code,
        own.map(({ handed, use }) => `${handed.file} ${use}`),
      ]),
    ),
    unplaced: unplaced.map(({ handed }) => handed.file),
  };
};

test('a roster is read under headers in usual wordings, with a title above it and a total below', () => {
  const { entries, faults } = readRoster(
    [
      ['青禾县部门预算公开名册', '', ''],
      ['序号', '预算单位编码', '单位名称', '公开内容', '公开时限', '经办人', '联系电话'],
      [1, '00101', '青禾县财政局', '预算表和说明', 45332, '张某', '0000'],
      [2, 102, '青禾县教育局', '涉密不公开', '2月30日', '', ''],
      [3, 103, '青禾县教育局', '', '', '', ''],
      ['', '', '合计', '', '', '', ''],
    ],
    2024,
  );
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({
    code: '00101',
    due: '2024-02-10',
    contact: '张某 0000',
    must: '预算表和说明',
  });
  expect(entries.map(isExempt)).toEqual([false, true]);
  expect(faults.join()).toMatch(/2月30日.*第 5 行.*相同/);
  expect(() => readRoster([['甲', '乙']], null)).toThrow(RosterFault);
});

test('a header of two rows is one, and 合计 stands wherever the list puts it', () => {
  const { entries, faults } = readRoster(
    [
      ['序号', '预算编码', '预算单位名称', '联系方式', ''],
      ['', '', '', '联系人', '联系电话'],
      [1, '101', '青禾县财政局', '张某', '0000'],
      ['合计', '', '1个单位', '', ''],
    ],
    2024,
  );
  expect(entries).toMatchObject([{ code: '101', name: '青禾县财政局', contact: '张某 0000' }]);
  expect(faults).toEqual([]);
  const grouped = readRoster(
    [
      ['单位', '', '公开'],
      ['编码', '名称', '截止日期'],
      ['101', '青禾县财政局', '2月10日'],
    ],
    2024,
  );
  expect(grouped.entries).toMatchObject([{ code: '101', name: '青禾县财政局', due: '2024-02-10' }]);
});

test('a roster on two sheets is one, with names and telephones under 联系方式; another year’s sheet is not of it', async () => {
  const sheet = (title: string, ...rows: string[][]) => [
    [title],
    ['归口科室', '预算单位', '', '公开期限', '联系方式', ''],
    ['', '编码', '名称', '', '姓名', '电话'],
    ...rows,
    ['', '小计', '若干'],
  ];
  const book = XLSX.utils.book_new();
  const add = (name: string, rows: string[][]) =>
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  add('填表说明', [['请按时报送']]);
  const before = sheet('2023年名册', ['', '901', '青禾县物价局', '3月15日前', '', '']);
  add('上年', before);
  add('机关', sheet('2024年名册（机关）', ['行政科', '101', '青禾县财政局', '3月15日前', '甲', '0000']));
  add('事业单位', sheet('2024年名册（事业单位）', ['', '201', '青禾县图书馆', '3月31日前', '', '']));
  const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const { entries, faults } = await rosterIn(bytes, 2024);
  expect(faults).toEqual([]);
  expect(entries).toMatchObject([
    { code: '101', name: '青禾县财政局', due: '2024-03-15', contact: '甲 0000' },
    { code: '201', name: '青禾县图书馆', due: '2024-03-31' },
  ]);
});

test.each([
  ['2024年2月10日', '2024-02-10'],
  ['2024.2.10', '2024-02-10'],
  ['2月10日', '2024-02-10'],
  ['20240210', '2024-02-10'],
  ['尽快', null],
])('the day %s', (text, day) => expect(dayIn(text, 2024)).toBe(day));

test('the year of a name is that of the budget', () => {
  expect(yearIn('2024年部门预算公开表（2023年12月印）')).toBe(2024);
  expect(yearIn('部门预算')).toBeNull();
});

test('the longest name wins, short names and codes are known, a folder speaks where the file does not', () => {
  expect(
    placed([
      file('财政局国库中心.xlsx'),
      file('财政局 2024.xlsx'),
      file('103/公开表.xlsx'),
      file('收件/x.xlsx', { unit: '青禾县档案局（本级）' }),
      file('其他.xlsx', { unit: '白石县档案馆' }),
    ]),
  ).toEqual({
    101: ['财政局 2024.xlsx 工作簿'],
    102: ['财政局国库中心.xlsx 工作簿'],
    103: ['103/公开表.xlsx 工作簿'],
    104: ['收件/x.xlsx 工作簿'],
    unplaced: ['其他.xlsx'],
  });
});

test('a form copied from another department counts for the one whose name it bears outside, and is told', () => {
  const { parcels } = pair([file('教育局.xlsx', { unit: '青禾县财政局' })], ROSTER, 2024);
  const of = (wanted: string) => parcels.find(({ entry: { code } }) => code === wanted);
  expect(of('103')?.notes.join()).toContain('青禾县财政局');
  expect(of('101')).toMatchObject({ files: [], notes: [expect.stringContaining('归到了“青禾县教育局”')] });
});

test('in a department’s folder a unit of it keeps its own file', () => {
  const roster = [
    entry('201001', '青禾县教育局'),
    entry('201002', '青禾县第一中学'),
    entry('301001', '青禾县教育局教研室'),
    entry('401001', '青禾县档案局'),
  ];
  const of = (...files: HandedIn[]) =>
    pair(files, roster, 2024).parcels.map(({ files: own }) => own.map(({ handed }) => handed.file));
  const inside = (path: string, unit: string | null) => file(`教育局/${path}`, { unit });
  expect(
    of(
      inside('公开表.xlsx', '青禾县教育局'),
      inside('下属/一.xlsx', '青禾县第一中学'),
      inside('下属/二.xlsx', '青禾县教育局教研室'),
    ),
  ).toEqual([['教育局/公开表.xlsx'], ['教育局/下属/一.xlsx'], ['教育局/下属/二.xlsx'], []]);
  expect(of(inside('教研室/公开表.xlsx', null))[2]).toEqual(['教育局/教研室/公开表.xlsx']);
  // Of another department it is the form that was copied.
  expect(of(inside('公开表.xlsx', '青禾县档案局'))[0]).toEqual(['教育局/公开表.xlsx']);
});

test('in a folder of units, what names no unit is nobody’s: it is no second file of the department', () => {
  const files = [file('教育局/公开表.xlsx'), file('教育局/下属单位/公开表.xlsx')];
  expect(placed(files)).toMatchObject({
    103: ['教育局/公开表.xlsx 工作簿'],
    unplaced: ['教育局/下属单位/公开表.xlsx'],
  });
});

test('a folder may bear the name from before the reform, a workbook that does so is told', () => {
  const roster = [entry('1', '青禾县生态环境局'), entry('2', '青禾县卫生健康局')];
  const { parcels } = pair(
    [file('环保局/公开表.xlsx'), file('卫计局.xlsx', { unit: '青禾县卫生和计划生育局' })],
    roster,
    2024,
  );
  expect(parcels.map(({ files }) => files.length)).toEqual([1, 1]);
  expect(parcels[1]?.notes.join()).toContain('卫生和计划生育局');
});

test.each([
  ['统战部', '中共青禾县委统一战线工作部'],
  ['文旅局', '青禾县文化广播电视和旅游局'],
  ['三中', '青禾县第三中学'],
  ['青杠乡', '青禾县青杠乡人民政府'],
  ['妇联盖章件', '青禾县妇女联合会'],
  ['住房与城乡建设局', '青禾县住房和城乡建设局'],
  ['青杠乡预算（报县财政局）', '青禾县青杠乡人民政府'],
])('%s is short for %s', (short, name) => {
  const { parcels } = pair([file(`${short}.xlsx`)], [entry('1', name), ...ROSTER], 2024);
  expect(parcels[0]?.files).toHaveLength(1);
});

test('one wrong character in the name of a file’s unit is told and its department found; a number is no slip', () => {
  const roster = [
    entry('1', '青禾县农业农村局'),
    entry('2', '青禾县第一人民医院'),
    entry('3', '青禾县教育局'),
    entry('4', '青禾县林业局'),
  ];
  const found = (unit: string) =>
    pair([file('公开表.xlsx', { unit })], roster, 2024).parcels.find(({ files }) => files.length > 0);
  expect(found('青禾县农业农衬局')).toMatchObject({
    entry: { code: '1' },
    notes: [expect.stringContaining('“青禾县农业农衬局”，与“青禾县农业农村局”不同')],
  });
  expect(found('青禾县农业村局')?.entry.code).toBe('1');
  expect(found('青禾县林业和草原局')?.entry.code).toBe('4');
  expect(found('青禾县第二人民医院')).toBeUndefined();
  expect(found('青禾县体育局')).toBeUndefined();
});

test.each([
  ['云溪市新华街道社区卫生服务中心', '云溪市新民街道社区卫生服务中心'],
  ['云溪市水务执法支队', '云溪市税务执法支队'],
  ['云溪市公路养护中心', '云溪市水路养护中心'],
  ['云溪市青山镇中心小学', '云溪市青川镇中心小学'],
  ['云溪市医疗保障局', '云溪市医疗保险局'],
  ['云溪市青禾区农业农村局', '云溪市青山区农业农村局'],
  ['云溪市农业农村局综合执法大队', '云溪市农业农衬局综合执法大队'],
])('a file of %s is missing where one of %s came: that is asked about, not taken', (own, other) => {
  const roster = [entry('1', own), entry('2', '云溪市教育局'), entry('3', '云溪市档案局')];
  const { parcels, unplaced } = pair([file('公开表.xlsx', { unit: other })], roster, 2024);
  expect(parcels.flatMap(({ files }) => files)).toEqual([]);
  expect(unplaced[0]?.note).toContain(`与“${own}”只差一个字`);
});

test('another region’s department of the same short name is not ours', () => {
  const strange = (path: string, unit: string | null = null) => placed([file(path, { unit })]).unplaced;
  expect(strange('白石县教育局.xlsx')).toEqual(['白石县教育局.xlsx']);
  expect(strange('外县/白石县教育局.xlsx', '白石县教育局')).toHaveLength(1);
  for (const ours of ['县教育局.xlsx', '报送青禾县教育局.xlsx', '全县教育局.xlsx', '2024年教育局.xlsx'])
    expect(strange(ours)).toEqual([]);
});

test('of two alike the one whose name says copy is the copy', () => {
  const files = [file('备份/教育局 - 副本.xlsx', { digest: '1' }), file('教育局.xlsx', { digest: '1' })];
  expect(placed(files)).toMatchObject({
    103: ['备份/教育局 - 副本.xlsx 内容相同的副本', '教育局.xlsx 工作簿'],
  });
});

test('last year’s workbook serves beside this year’s, alone it is of the wrong year', () => {
  const before = file('教育局/去年.xlsx', { year: 2023 });
  expect(placed([before, file('教育局/今年.xlsx')])).toMatchObject({
    103: ['教育局/今年.xlsx 工作簿', '教育局/去年.xlsx 上年工作簿'],
  });
  expect(placed([before])).toMatchObject({ 103: ['教育局/去年.xlsx 年度不符'] });
});

test('without a roster the departments are those that the workbooks name', () => {
  const { parcels } = pair(
    [file('a.xlsx', { unit: '青禾县财政局' }), file('青禾县财政局说明.docx', { kind: 'document' })],
    null,
    null,
  );
  expect(parcels).toHaveLength(1);
  expect(parcels[0]?.document?.file).toBe('青禾县财政局说明.docx');
});

test('a document with tables makes a department where no workbook came; a text alone makes none', () => {
  const document = { kind: 'document', unit: '青禾县档案局' } as const;
  const alone = (tables: boolean) => pair([file('公开.pdf', { ...document, tables })], null, null);
  expect(alone(true).parcels.map(({ entry: { name } }) => name)).toEqual(['青禾县档案局']);
  expect(alone(true).year).toBe(2024);
  expect(alone(false).parcels).toEqual([]);
});

test('what is of the other publication is told as that, and is neither checked nor last year’s', () => {
  const budgets = ['101', '102'].map((code) => file(`${code}.xlsx`, { code, accounts: '预算' }));
  const final = file('教育局.xlsx', { accounts: '决算', year: 2023 });
  const [, , school] = pair([...budgets, final], ROSTER, 2024).parcels;
  expect(school).toMatchObject({ workbooks: [], lastYear: null });
  expect(school?.files).toMatchObject([
    { use: '种类不符', note: '这是 2023 年决算，应交预算（多数文件是预算）' },
  ]);
  expect(stateOf(school!, [], [])).toBe('wrong-kind');
  const own = file('教育局预算.xlsx', { accounts: '预算' });
  const [, , both] = pair([...budgets, own, final], ROSTER, 2024).parcels;
  expect(both).toMatchObject({ workbooks: [own], lastYear: null });
});

test('the roster says which publication is asked for, before what most hand in', () => {
  const roster = ROSTER.map((one) => (one.code === '103' ? { ...one, must: '决算公开表' } : one));
  const files = ['101', '102', '103'].map((code) => file(`${code}.xlsx`, { code, accounts: '预算' }));
  const uses = pair(files, roster, 2024).parcels.flatMap(({ files: own }) => own.map(({ note }) => note));
  expect(uses).toEqual(['', '', '这是 2024 年预算，应交决算（名册写明决算）']);
});

test.each([
  ['一般公共预算财政拨款支出决算表', '决算'],
  ['部门收支预算总表', '预算'],
  ['2024年部门预决算公开', null],
  ['部门收支总表', null],
])('%s is of %s', (title, accounts) => {
  expect(accountsIn(title)).toBe(accounts);
});

test('workbooks with other tables each are parts of one, and nobody’s second copy', () => {
  const part = (path: string, ...titles: string[]) => file(`教育局/${path}`, { titles });
  const isTwice = (...files: HandedIn[]) => {
    const [, , school] = pair(files, ROSTER, 2024).parcels;
    return stateOf(school!, [], []) === 'twice';
  };
  const income = part('收支.xlsx', '部门收支总表');
  expect(isTwice(income, part('其他.xlsx', '项目支出表'))).toBe(false);
  expect(isTwice(income, { ...part('其他.xlsx', '项目支出表'), form: '别的表样' })).toBe(true);
  expect(isTwice(part('1.xlsx', '部门收支总表'), part('2.xlsx', '部门收支总表'))).toBe(true);
  expect(isTwice(part('1.xlsx'), part('2.xlsx'))).toBe(true);
});

test('names for short are names, of files and of what stands in them', () => {
  const roster = [
    entry('101', '青禾县人力资源和社会保障局'),
    entry('102', '青禾县交通运输委员会'),
    entry('103', '青禾县人民政府办公室'),
    entry('104', '中国共产党青禾县委员会组织部'),
    entry('105', '青禾县妇女联合会'),
    entry('106', '青禾县人民政府'),
    entry('107', '青禾县发展和改革委员会'),
  ];
  const codeOf = (path: string, unit: string | null = null) =>
    pair([file(path, { unit })], roster, 2024).parcels.find(({ files }) => files.length > 0)?.entry.code;
  expect(codeOf('人社局.xlsx')).toBe('101');
  expect(codeOf('交通委/盖章件.pdf')).toBe('102');
  expect(codeOf('县政府办/公开表.xlsx')).toBe('103');
  expect(codeOf('县委组织部2024.xlsx')).toBe('104');
  expect(codeOf('妇联2024年预算.xlsx')).toBe('105');
  expect(codeOf('公开表.xlsx', '青禾县发改委')).toBe('107');
  expect(codeOf('政府采购情况.xlsx')).toBeUndefined();
  expect(codeOf('政府采购情况.xlsx', '青禾县人民政府')).toBe('106');
});

test('what lies in a folder of units below a department is theirs, whatever their codes; 011002 is below 011', () => {
  const roster = [entry('011', '青禾县教育局'), entry('011002', '青禾县小学'), entry('7', '青禾县幼儿园')];
  const codeOf = (path: string, unit: string) =>
    pair([file(path, { unit })], roster, 2024).parcels.find(({ files }) => files.length > 0)?.entry.code;
  expect(codeOf('011 教育系统/公开表.xlsx', '青禾县小学')).toBe('011002');
  expect(codeOf('教育局/下属单位/公开表.xlsx', '青禾县幼儿园')).toBe('7');
});

test('of a workbook of several units each part goes to its own, whatever the file is called', () => {
  const [a, b] = ['青禾县财政局', '青禾县财政局国库中心'].map((unit) =>
    file('财政局.xlsx', { unit, sheets: [unit], digest: unit }),
  );
  const { parcels } = pair([file('财政局.xlsx', { units: [a!, b!] })], ROSTER, 2024);
  expect(parcels.map(({ workbooks, notes }) => [workbooks[0]?.unit, notes.length]).slice(0, 2)).toEqual([
    ['青禾县财政局', 0],
    ['青禾县财政局国库中心', 0],
  ]);
});

test('a workbook that names units in its rows alone is of the one that is known, or of the one above the others', () => {
  const of = (listed: readonly string[], path = '收/本局.xlsx'): Record<string, string[]> =>
    placed([file(path, { listed })]);
  expect(of(['青禾县档案局', '青禾县档案局服务站'])['104']).toEqual(['收/本局.xlsx 工作簿']);
  expect(of(['青禾县财政局', '青禾县财政局国库中心'])['101']).toEqual(['收/本局.xlsx 工作簿']);
  expect(of(['青禾县教育局', '青禾县档案局']).unplaced).toEqual(['收/本局.xlsx']);
  expect(of([]).unplaced).toEqual(['收/本局.xlsx']);
  // What lies in a department's folder is a unit's where its rows say so.
  expect(of(['青禾县财政局国库中心'], '财政局/国库.xlsx')['102']).toHaveLength(1);
});

test.each([
  ['合计：50家', true],
  ['共50个单位', true],
  ['总计', true],
  ['合计公司', false],
  ['共青团青禾县委', false],
])('%s is a line of sums in a roster: %s', (name, isSum) => {
  const { entries } = readRoster([['单位名称'], ['青禾县财政局'], [name]], null);
  expect(entries).toHaveLength(isSum ? 1 : 2);
});

test.each(['不在本级公开', '不单独公开', '由上级部门公开', '随主管部门统一公开'])(
  '%s asks for nothing',
  (must) => {
    expect(isExempt({ ...entry('1', '青禾县气象局'), must })).toBe(true);
  },
);

test('what is said for short stands before 副本, and 市监局 is 市场监督管理局', () => {
  const roster = ['青禾县妇女联合会', '青禾县市场监督管理局', '青禾县财政局'].map((name, n) =>
    entry(String(n), name),
  );
  const owners = ['妇联 - 副本.xlsx', '市监局.xlsx'].map(
    (path) => pair([file(path)], roster, 2024).parcels.find(({ files }) => files.length > 0)?.entry.name,
  );
  expect(owners).toEqual(['青禾县妇女联合会', '青禾县市场监督管理局']);
});

test('a page saved from the site counts where no workbook lies beside it', () => {
  const page = file('教育局.html', { unit: '青禾县教育局' });
  const workbook = file('教育局.xls', { unit: '青禾县教育局' });
  expect(placed([page])).toMatchObject({ '103': ['教育局.html 工作簿'] });
  expect(placed([page, workbook])).toMatchObject({
    '103': ['教育局.html 用途不明，没有使用', '教育局.xls 工作簿'],
  });
});
