/** Ways of heading columns and rows that forms of provinces without a pack have shown. */
import { draftPack } from '../../src/draft/draft';
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

const sets = ROW_SETS as RowSets;
type Rows = (string | number)[][];

const drafted = (rows: Rows, merges: string[] = []) => {
  const { pack, toFinish } = draftPack(workbookOf(sheetOf('表', rows, merges)), sets);
  const table = pack.tables[0]!;
  return {
    title: table.title,
    columns: table.blocks.flatMap(({ columns }) => columns.map(({ role, label }) => label ?? role)),
    rows: table.blocks.map((block) => block.rows),
    doubts: toFinish.filter((one) => one.includes('看不出')),
  };
};
const errorsIn = (rows: Rows, merges: string[] = []) =>
  check(readInstead(workbookOf(sheetOf('表', rows, merges)), sets)).findings.filter(
    ({ severity }) => severity === 'error',
  );

const SUBJECTS = (rows: Rows): Rows => [
  ['云岭公开02表', '', '', '', ''],
  ['2025年部门收入总体情况表', '', '', '', ''],
  ['', '', '', '', '单位：万元'],
  ['单位名称', '功能分类科目', '', '合计', '财政拨款'],
  ['', '编码', '名称', '', ''],
  ...rows,
];
const SUBJECT_MERGES = ['A4:A5', 'B4:C4', 'D4:D5', 'E4:E5'];

describe('a form', () => {
  test('whose second table is told by its header alone, for its title names no 表 and no 单位', () => {
    const rows = [
      ['1．收入预算', '', ''],
      ['收入来源', '金额', ''],
      ['财政拨款', 30.5, ''],
      ['合计', 30.5, ''],
      ['', '', ''],
      ['2．支出预算', '', ''],
      ['编制单位：南山局', '', '万元'],
      ['支出用途', '金额', '财政拨款'],
      ['基本支出', 10.5, 10.5],
      ['项目支出', 20, 20],
      ['合计', 30.5, 30.5],
    ];
    const { pack } = draftPack(workbookOf(sheetOf('表', rows)), sets);
    expect(pack.tables.map(({ title }) => title)).toEqual(['1．收入预算', '2．支出预算']);
    expect(errorsIn(rows)).toEqual([]);
  });

  test('with the province in its number line has its title in the line below', () => {
    expect(drafted(SUBJECTS([['合计', '', '', 3, 3]]), SUBJECT_MERGES).title).toBe('部门收入总体情况表');
  });

  test('that heads 编码 and 名称 by 功能分类科目 lists 科目 below the unit that stands beside them', () => {
    const rows = SUBJECTS([
      ['合计', '', '', 3, 3],
      ['云岭县商务局', '', '', 3, 3],
      ['云岭县商务局', '2011301', '行政运行', 2, 2],
      ['云岭县商务局', '2011308', '招商引资', 1, 1],
    ]);
    expect(drafted(rows, SUBJECT_MERGES).columns).toEqual([
      'unitName',
      'code',
      'name',
      'amount',
      { source: 'fiscal' },
    ]);
    expect(errorsIn(rows, SUBJECT_MERGES)).toEqual([]);
  });

  test('that prints ** for the code of its total, or counts its columns so, has no gap there', () => {
    const rows = [
      ['部门支出总表', '', '', '', ''],
      ['', '', '', '', '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['**', '**', '1', '2', '3'],
      ['**', '合计', 3, 2, 1],
      ['2011301', '行政运行', 3, 2, 1],
    ];
    expect(errorsIn(rows)).toEqual([]);
  });

  test('that divides 基本支出 in rows without numbers holds them inside it', () => {
    const side = (...rows: Rows): Rows => [
      ['部门收支总表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ...rows,
    ];
    const { rows } = drafted(
      side(
        ['一、财政拨款', 6, '一、基本支出', 4],
        ['二、单位资金', 2, '工资福利支出', 3],
        ['', '', '商品和服务支出', 1],
        ['', '', '二、项目支出', 4],
        ['收入总计', 8, '支出总计', 8],
      ),
      ['A3:B3', 'C3:D3'],
    );
    expect(rows[1]?.slice(1, 3)).toEqual([
      { text: '工资福利支出', label: { economic: '301', nature: 'basic', use: 'spent' } },
      { text: '商品和服务支出', label: { economic: '302', nature: 'basic', use: 'spent' } },
    ]);
  });

  test('that names 类 behind their codes lists them as 功能科目', () => {
    const { rows } = drafted(
      [
        ['部门收支总表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['项目', '预算数', '项目', '预算数'],
        ['一、财政拨款', 5, '205-教育支出', 4],
        ['', '', '208-社会保障和就业支出', 1],
        ['收入总计', 5, '支出总计', 5],
      ],
      ['A3:B3', 'C3:D3'],
    );
    expect(rows[1]?.[0]).toMatchObject({ repeat: ['functional'] });
  });

  test('whose 合计 is that of “三公”经费, 会议费 and 培训费 in rows has it hold them all', () => {
    const { rows } = drafted([
      ['“三公”经费、会议费和培训费支出情况表', '', ''],
      ['', '', '单位：万元'],
      ['项目', '2024年预算', '2025年预算'],
      ['合计', 5, 6],
      ['一、“三公”经费小计', 3, 3],
      ['（一）因公出国（境）费', 1, 1],
      ['（二）公务接待费', 2, 2],
      ['二、会议费', 1, 1],
      ['三、培训费', 1, 2],
    ]);
    expect(rows[0]?.[0]).toMatchObject({ text: '合计' });
    const [total, three] = (rows[0] ?? []).map((row) =>
      'text' in row ? [row.label?.economic ?? []].flat() : [],
    );
    expect(total).toEqual(expect.arrayContaining([...(three ?? []), '30215', '30216']));
  });

  test('with 教育收费 inside 事业收入 and 财政专户 beside it keeps the two apart', () => {
    const { columns } = drafted(
      [
        ['部门收入总表', '', '', '', '', ''],
        ['', '', '', '', '', '单位：万元'],
        ['单位名称', '合计', '财政拨款', '财政专户管理资金', '事业收入', ''],
        ['', '', '', '', '金额', '其中：教育收费'],
        ['合计', 6, 1, 2, 3, 1],
      ],
      ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3'],
    );
    expect(columns.slice(3)).toEqual([
      { source: 'special' },
      { source: 'own.undertaking' },
      { source: 'own.undertaking.~教育收费' },
    ]);
  });

  test.each(['附件：表1', '云岭公开02表', '预算01-1表', '表一：', '公开表3'])(
    'with “%s” above has its title below',
    (line) => {
      const { title } = drafted([
        [line, '', ''],
        ['部门支出总表', '', ''],
        ['', '', '单位：万元'],
        ['科目编码', '科目名称', '合计'],
        ['', '合计', 3],
      ]);
      expect(title).toBe('部门支出总表');
    },
  );

  test('whose sides call their names 内容 has two sides all the same', () => {
    const { columns } = drafted(
      [
        ['收支总表', '', '', ''],
        ['', '', '', '单位：万元'],
        ['收入', '', '支出', ''],
        ['内容', '金额', '内容（按支出功能分类）', '金额'],
        ['一、财政拨款', 5, '一、教育支出', 5],
        ['收入总计', 5, '支出总计', 5],
      ],
      ['A3:B3', 'C3:D3'],
    );
    expect(columns).toEqual(['name', 'amount', 'name', 'amount']);
  });

  test('whose title names two funds holds both', () => {
    const { pack } = draftPack(
      workbookOf(
        sheetOf('表', [
          ['财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表', ''],
          ['', '单位：万元'],
          ['项目', '预算数'],
          ['公务接待费', 2],
        ]),
      ),
      sets,
    );
    expect(pack.tables[0]?.scope).toMatchObject({ source: ['fiscal.fund', 'fiscal.general'] });
  });

  test('in 类, 款 and 项 lists 功能科目, though its title says 按经济分类', () => {
    const { pack } = draftPack(
      workbookOf(
        sheetOf(
          '表',
          [
            ['支出预算分类汇总表（按部门预算经济分类）', '', '', '', '', '', ''],
            ['', '', '', '', '', '', '单位：万元'],
            ['科目', '', '', '科目名称', '总计', '工资和福利支出', '商品和服务支出'],
            ['类', '款', '项', '', '', '', ''],
            ['', '', '', '合计', 3, 2, 1],
          ],
          ['A3:C3', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4'],
        ),
      ),
      sets,
    );
    const columns = pack.tables[0]?.blocks[0]?.columns ?? [];
    expect(columns.slice(0, 3).map(({ dimension }) => dimension)).toEqual(Array(3).fill('functional'));
    expect(columns[5]?.label).toEqual({ economic: '301' });
  });

  test('with projects below their unit in one column, under the unit’s code, does not take them for units', () => {
    const rows = [
      ['单位编码', '单位名称（专项名称）', '本年支出预算合计', '一般公共预算拨款', '其他收入'],
      ['', '合计', 6, 4, 2],
      ['404001', '云岭县农业农村局', 6, 4, 2],
      ['404001', '种子繁育', 4, 4, ''],
      ['404001', '病虫害防治', 2, '', 2],
    ];
    expect(
      errorsIn([['项目支出预算明细表', '', '', '', ''], ['', '', '', '', '单位：万元'], ...rows]),
    ).toEqual([]);
  });

  test('of which a reading leaves columns of amounts out says so', () => {
    const { template } = readInstead(
      workbookOf(
        sheetOf('表', [
          ['收支总表', '', '', '', '', ''],
          ['', '', '', '', '', '单位：万元'],
          ['来源', '金额', '去向（功能）', '金额', '去向（性质）', '金额'],
          ['一、一般公共预算拨款收入', 60, '一、教育支出', 50, '一、基本支出', 70],
          ['二、政府性基金预算拨款收入', 20, '二、社会保障和就业支出', 20, '二、项目支出', 30],
          ['三、事业收入', 20, '三、卫生健康支出', 18, '', ''],
          ['', '', '四、住房保障支出', 12, '', ''],
          ['当年收入合计', 100, '当年支出合计', 100, '当年支出合计', 100],
          ['上年结转结余资金', 5, '结转下年资金', 5, '结转下年资金', 5],
          ['收入总计', 105, '支出总计', 105, '支出总计', 105],
        ]),
      ),
      sets,
    );
    expect(template.reading?.doubts).toEqual(
      ['B', 'D', 'F'].map((column) => `表 ${column} 列“金额”看不出是什么金额，没有参加校验`),
    );
    expect(template.reading?.sentence).toContain('存疑未参加校验');
  });

  test('of two lists side by side, one headed 人员经费 and one 公用经费, reads both', () => {
    const rows: Rows = [
      ['一般公共预算基本支出表', '', '', '', '', ''],
      ['', '', '', '', '', '单位：元'],
      ['人员经费', '', '', '公用经费', '', ''],
      ['经济分类科目编码', '科目名称', '金额', '经济分类科目编码', '科目名称', '金额'],
      ['301', '工资福利支出', 5, '302', '商品和服务支出', 4],
      ['30101', '基本工资', 3, '30201', '办公费', 4],
      ['30102', '津贴补贴', 2, '', '', ''],
      ['人员经费合计', '', 5, '公用经费合计', '', 4],
    ];
    const merges = ['A3:C3', 'D3:F3'];
    expect(drafted(rows, merges).columns.filter((one) => typeof one === 'object')).toEqual([
      { nature: 'basic.personnel' },
      { nature: 'basic.operating' },
    ]);
    expect(errorsIn(rows, merges)).toEqual([]);
  });

  test('with units by their names above their 科目 knows the second by codes that begin anew', () => {
    const rows: Rows = [
      ['部门支出总表', '', '', '', ''],
      ['部门：云岭县商务局', '', '', '', '单位：万元'],
      ['科目代码', '单位（科目名称）', '合计', '基本支出', '项目支出'],
      ['', '合计', 9, 5, 4],
      ['', '云岭县商务局', 5, 3, 2],
      ['201', '一般公共服务支出', 4, 2, 2],
      ['208', '社会保障和就业支出', 1, 1, ''],
      ['', '云岭县会展中心', 4, 2, 2],
      ['201', '一般公共服务支出', 3, 1, 2],
      ['208', '社会保障和就业支出', 1, 1, ''],
    ];
    expect(errorsIn(rows)).toEqual([]);
  });
});

describe('lines of income', () => {
  const income = (rows: Rows): Rows => [
    ['部门收入总表', ''],
    ['单位：万元', ''],
    ['项目', '预算数'],
    ...rows,
  ];

  test('whose earlier money is called 上年结余 alone divide this year’s from it', () => {
    const rows = income([
      ['一、一般公共预算拨款收入', 30],
      ['二、事业收入', 5],
      ['本年收入合计', 35],
      ['上年结余（转）', 4],
      ['收入总计', 39],
    ]);
    expect(errorsIn(rows)).toEqual([]);
    expect(drafted(rows).rows[0]).toMatchObject([
      {},
      {},
      {},
      { label: { carry: 'carried' } },
      { text: '收入总计', label: {} },
    ]);
  });

  test('that no word knows are what is numbered with them, before and after, within their own part', () => {
    const rows = income([
      ['一、本年收入', 38],
      ['（一）经费拨款（补助）', 30],
      ['（二）政府性基金预算拨款', 8],
      ['二、上年结转', 5],
      ['（一）经费拨款（补助）', 3],
      ['（二）政府性基金预算拨款', 2],
      ['收入总计', 43],
    ]);
    expect(drafted(rows).doubts).toEqual([]);
    expect(errorsIn(rows)).toEqual([]);
    const wrong = errorsIn(rows.map((row) => (row[1] === 3 ? [row[0]!, 4] : row)));
    expect(wrong.filter(({ cause }) => cause === null)).toHaveLength(1);
  });

  test.each([
    ['其他资金收入', { source: 'own.~其他资金收入' }],
    ['社会保障基金预算资金', undefined],
    ['上级财政补助收入', { source: 'own.superior' }],
    ['公共预算财政拨款收入', { source: 'fiscal.general' }],
  ])('worded otherwise keep their meaning: %s', (text, label) => {
    const rows = income([
      ['事业收入', 5],
      ['附属单位上缴收入', 1],
      ['上级补助收入', 1],
      [text, 2],
      ['收入总计', 9],
    ]);
    const read = drafted(rows).rows[0]?.find((row) => 'text' in row && row.text === text);
    expect(read && 'label' in read ? read.label : undefined).toEqual(label);
  });
});
