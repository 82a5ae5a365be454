/** In the manner of 陕西: four lists side by side, 专项业务经费 for 项目支出, units as rows of every table, “三公” of two years with 会议费 and 培训费. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable, Row } from './form';
import { blanks, printed, projectRows, subjects, total, unitRows } from './lines';
import { allClasses } from './plain';
import { apart, threePublic } from './shaanxi-rest';

const general = 'measure=expense source=fiscal.general use=spent';
const NATURES = ['', 'nature=basic.personnel', 'nature=basic.operating', 'nature=project'];
const ECONOMIC = `
  1、人员经费和公用经费支出: nature=basic use=spent
  （1）工资福利支出: nature=basic economic=301 use=spent
  （2）商品和服务支出: nature=basic economic=302 use=spent
  （3）对个人和家庭的补助: nature=basic economic=303 use=spent
  （4）资本性支出: nature=basic economic=310 use=spent
  2、专项业务经费支出: nature=project use=spent
  （1）工资福利支出: nature=project economic=301 use=spent
  （2）商品和服务支出: nature=project economic=302 use=spent
  （3）对个人和家庭的补助: nature=project economic=303 use=spent
  （4）资本性支出: nature=project economic=310 use=spent
  3、上缴上级支出: nature=remit use=spent
  4、事业单位经营支出: nature=business use=spent
  5、对附属单位补助支出: nature=subsidy use=spent`;
const sum = (label = '') => [
  { texts: { name: '本年支出合计' }, label: { use: 'spent' } },
  ...(label === '' ? [{ texts: { name: '结转下年' }, label: { use: 'forward' } }] : []),
  { texts: { name: '支出总计' }, label: {} },
];

export function shaanxi(books: Books): ProvinceTable[] {
  return [
    overall(books, ''),
    byUnit(books, 'income'),
    byUnit(books, 'expense'),
    overall(books, 'source=fiscal'),
    ...listed(books),
    threePublic(books),
    ...apart(),
  ];
}

/** Lists side by side that end in the same rows. */
function sides(lists: readonly (readonly [Row[], Row[]])[]): Row[][] {
  const length = Math.max(...lists.map(([rows]) => rows.length));
  return lists.map(([rows, ends]) => [...rows, ...blanks(length - rows.length), ...ends]);
}

function overall(books: Books, scope: string): ProvinceTable {
  const all = scope === '';
  const fiscal = `
      1、财政拨款: source=fiscal carry=current
      （1）一般公共预算拨款: source=fiscal.general carry=current
      （2）政府性基金拨款: source=fiscal.fund carry=current
      （3）国有资本经营预算收入: source=fiscal.capital carry=current`;
  const income = all
    ? printed(`一、部门预算: carry=current${fiscal}
      2、上级补助收入: source=own.superior carry=current
      3、事业收入: source=own.undertaking+special carry=current
      其中：纳入财政专户管理的收费: source=special carry=current
      4、事业单位经营收入: source=own.business carry=current
      5、附属单位上缴收入: source=own.subordinate carry=current
      6、其他收入: source=own.other carry=current`)
    : printed(`一、财政拨款: carry=current
      1、一般公共预算拨款: source=fiscal.general carry=current
      2、政府性基金拨款: source=fiscal.fund carry=current
      3、国有资本经营预算收入: source=fiscal.capital carry=current`);
  const totals = printed('本年收入合计: carry=current\n上年结转: carry=carried\n收入总计:');
  const [left, functional, economic] = sides([
    [income, totals],
    [allClasses('1、'), sum()],
    [printed(ECONOMIC), sum()],
  ]) as [Row[], Row[], Row[]];
  void books;
  return {
    sheet: all ? '表1' : '表4',
    top: [
      all ? '表1' : '表4',
      all ? '2024年部门综合预算收支总表' : '2024年部门综合预算财政拨款收支总表',
      '单位：万元',
    ],
    unit: '万元',
    head: [
      '收入 | < | 支出 | < | < | <',
      '项目 | 预算数 | 支出功能分科目（按大类） | 预算数 | 部门预算支出经济科目（按大类） | 预算数',
    ],
    sides: [
      { scope: `measure=income ${scope}`, columns: ['@name', ''], rows: left },
      { scope: `measure=expense ${scope}`, columns: ['@name', ''], rows: functional },
      { scope: `measure=expense ${scope}`, columns: ['@name', ''], rows: economic },
    ],
  };
}

function byUnit(books: Books, measure: 'income' | 'expense'): ProvinceTable {
  const income = measure === 'income';
  const current = [
    'fiscal',
    'fiscal.general',
    'fiscal.fund',
    'fiscal.capital',
    'own.superior',
    'own.undertaking+special',
    'special',
    'own.business',
    'own.subordinate',
    'own.other',
  ];
  return {
    sheet: income ? '表2' : '表3',
    top: [income ? '表2' : '表3', `2024年部门综合预算${income ? '收入' : '支出'}总表`, '单位：万元'],
    unit: '万元',
    head: [
      '单位编码 | 单位名称 | 部门预算 | < | < | < | < | < | < | < | < | < | < | <',
      '^ | ^ | 总计 | 财政拨款 | < | < | < | 上级补助收入 | 事业收入 | < | 事业单位经营收入 | 附属单位上缴收入 | 其他收入 | 上年结转',
      '^ | ^ | ^ | 小计 | 一般公共预算拨款 | 政府性基金拨款 | 国有资本经营预算收入 | ^ | 金额 | 其中：纳入财政专户管理的收费 | ^ | ^ | ^ | ^',
    ],
    sides: [
      {
        scope: `measure=${measure} ${income ? '' : 'use=spent'}`,
        columns: [
          '@unitCode',
          '@unit',
          '',
          ...current.map((one) => `source=${one} carry=current`),
          'carry=carried',
        ],
        rows: [{ ...total(), texts: { unit: '合计' } }, ...unitRows(books)],
      },
    ],
  };
}

function listed(books: Books): ProvinceTable[] {
  const table = (
    n: number,
    title: string,
    scope: string,
    axis: 'functional' | 'economic',
    natures: string[],
  ): ProvinceTable => ({
    sheet: `表${n}`,
    top: [`表${n}`, `2024年部门综合预算${title}`, '单位：万元'],
    unit: '万元',
    head: [
      [
        axis === 'functional'
          ? '功能科目编码 | 功能科目名称'
          : '部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称',
        '合计 | 人员经费支出 | 公用经费支出',
        ...(natures.length > 3 ? ['专项业务经费支出'] : []),
        '备注',
      ].join(' | '),
    ],
    sides: [
      {
        scope,
        columns: [
          ...(axis === 'functional'
            ? ['@code', '@name']
            : ['@code', '@name', '@government', '@governmentName']),
          ...natures,
          '@note',
        ],
        rows: [
          total(),
          ...subjects(books, axis, { scope }).map((row): Row =>
            axis === 'functional' || String(row.texts['code']).length < 5
              ? row
              : { ...row, texts: { ...row.texts, government: '50502', governmentName: '商品和服务支出' } },
          ),
        ].map((row) => ({
          ...row,
          texts: { ...row.texts, code: row.texts['code'] === '合计' ? '' : (row.texts['code'] ?? '') },
        })),
      },
    ],
  });
  const basic = NATURES.slice(0, 3);
  return [
    table(5, '一般公共预算支出明细表（按支出功能分类科目）', general, 'functional', NATURES),
    table(6, '一般公共预算支出明细表（按支出经济分类科目）', general, 'economic', NATURES),
    table(
      7,
      '一般公共预算基本支出明细表（按支出功能分类科目）',
      `${general} nature=basic`,
      'functional',
      basic,
    ),
    table(
      8,
      '一般公共预算基本支出明细表（按支出经济分类科目）',
      `${general} nature=basic`,
      'economic',
      basic,
    ),
    {
      sheet: '表10',
      top: ['表10', '2024年部门综合预算专项业务经费支出表', '单位：万元'],
      unit: '万元',
      head: ['单位（项目）编码 | 单位（项目）名称 | 项目金额 | 项目简介'],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: ['@unitCode', '@name', '', '@note'],
          rows: [
            { ...total(), texts: { name: '合计' } },
            ...unitRows(books).flatMap((unit): Row[] => [
              unit,
              ...projectRows(books)
                .filter(({ label }) => label?.unit === unit.label?.unit)
                .map((row) => ({ ...row, texts: { name: `  ${row.texts['project']}`, note: '按计划实施' } })),
            ]),
          ],
        },
      ],
    },
  ];
}
