/** In the manner of 福建: 总体情况表 without one- and two-sided heads, 经济分类 of all 支出 and of 基本 alone, “三公” as rows, a list of 专项 that holds no department's money. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable, Row } from './form';
import { classes, level, printed, projectRows, subjects, total } from './lines';
import { plainTable } from './plain';

const top = (n: number, title: string) => [`附表${n}`, `2024年度${title}`, '单位：万元'];
const general = 'measure=expense source=fiscal.general use=spent';
const SOURCES = [
  'fiscal.general',
  'fiscal.fund',
  'fiscal.capital',
  'special',
  'own.undertaking',
  'own.business',
  'own.superior',
  'own.subordinate',
  'own.other',
];
const HEADS =
  '一般公共预算拨款收入 | 政府性基金预算拨款收入 | 国有资本经营预算拨款收入 | 财政专户管理资金收入 | 事业收入 | 事业单位经营收入 | 上级补助收入 | 附属单位上缴收入 | 其他收入';
const listed = (books: Books, axis: 'functional' | 'economic', scope: string): Row[] => [
  { ...total(), texts: { name: '合计' } },
  ...subjects(books, axis, { scope }),
];

export function fujian(books: Books): ProvinceTable[] {
  return [...overall(books), ...bySubject(books), ...rest(books)];
}

function overall(books: Books): ProvinceTable[] {
  const [income, expense] = level(
    printed(`
      一、一般公共预算拨款收入: source=fiscal.general carry=current
      二、政府性基金预算拨款收入: source=fiscal.fund carry=current
      三、国有资本经营预算拨款收入: source=fiscal.capital carry=current
      四、财政专户管理资金收入: source=special carry=current
      五、事业收入: source=own.undertaking carry=current
      六、事业单位经营收入: source=own.business carry=current
      七、上级补助收入: source=own.superior carry=current
      八、附属单位上缴收入: source=own.subordinate carry=current
      九、其他收入: source=own.other carry=current
      本年收入合计: carry=current
      上年结转结余: carry=carried
      收入总计:`),
    [
      ...classes(books, 'use=spent'),
      ...printed('本年支出合计: use=spent\n年终结转结余: use=forward\n支出总计:'),
    ],
    3,
  );
  return [
    {
      sheet: '附表1',
      top: top(1, '收支预算总体情况表'),
      unit: '万元',
      head: ['收入 | < | 支出 | <', '收入项目 | 预算数 | 支出项目 | 预算数'],
      sides: [
        { scope: 'measure=income', columns: ['@name', ''], rows: income },
        { scope: 'measure=expense', columns: ['@name', ''], rows: expense },
      ],
    },
    {
      sheet: '附表2',
      top: top(2, '收入预算总体情况表'),
      unit: '万元',
      head: [`科目编码 | 科目名称 | 合计 | ${HEADS} | 上年结转结余`],
      sides: [
        {
          scope: 'measure=income',
          columns: [
            '@code',
            '@name',
            '',
            ...SOURCES.map((one) => `source=${one} carry=current`),
            'carry=carried',
          ],
          rows: listed(books, 'functional', ''),
        },
      ],
    },
    {
      sheet: '附表3',
      top: top(3, '支出预算总体情况表'),
      unit: '万元',
      head: [
        '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 上缴上级支出 | 事业单位经营支出 | 对附属单位补助支出',
      ],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: [
            '@code',
            '@name',
            '',
            ...['basic', 'project', 'remit', 'business', 'subsidy'].map((one) => `nature=${one}`),
          ],
          rows: listed(books, 'functional', 'use=spent'),
        },
      ],
    },
  ];
}

function bySubject(books: Books): ProvinceTable[] {
  const [granted, spent] = level(
    printed(`
      一、一般公共预算拨款: source=fiscal.general carry=current
      二、政府性基金预算拨款: source=fiscal.fund carry=current
      三、国有资本经营预算拨款: source=fiscal.capital carry=current
      四、上年结转: carry=carried
      收入总计:`),
    [...classes(books, 'source=fiscal use=spent'), ...printed('结转下年: use=forward\n支出总计:')],
    1,
  );
  const natures = ['', 'nature=basic', 'nature=project'];
  const table = (
    n: number,
    title: string,
    scope: string,
    axis: 'functional' | 'economic',
    head: string,
    columns: string[],
  ): ProvinceTable => ({
    sheet: `附表${n}`,
    top: top(n, title),
    unit: '万元',
    head: [head],
    sides: [{ scope, columns: ['@code', '@name', ...columns], rows: listed(books, axis, scope) }],
  });
  return [
    {
      sheet: '附表4',
      top: top(4, '财政拨款收支预算总体情况表'),
      unit: '万元',
      head: [
        '收入 | < | 支出 | < | < | < | <',
        '收入项目 | 预算数 | 支出项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算',
      ],
      sides: [
        { scope: 'measure=income source=fiscal', columns: ['@name', ''], rows: granted },
        {
          scope: 'measure=expense source=fiscal',
          columns: ['@name', '', ...SOURCES.slice(0, 3).map((one) => `source=${one}`)],
          rows: spent,
        },
      ],
    },
    table(
      5,
      '一般公共预算拨款支出预算表',
      general,
      'functional',
      '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出',
      natures,
    ),
    table(
      6,
      '政府性基金预算拨款支出预算表',
      'measure=expense source=fiscal.fund use=spent',
      'functional',
      '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出',
      natures,
    ),
    table(
      7,
      '国有资本经营预算拨款支出预算表',
      'measure=expense source=fiscal.capital use=spent',
      'functional',
      '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出',
      natures,
    ),
    table(
      8,
      '一般公共预算支出经济分类情况表',
      general,
      'economic',
      '经济分类科目编码 | 经济分类科目名称 | 合计 | 基本支出 | 项目支出',
      natures,
    ),
    table(
      9,
      '一般公共预算基本支出经济分类情况表',
      `${general} nature=basic`,
      'economic',
      '经济分类科目编码 | 经济分类科目名称 | 基本支出',
      [''],
    ),
  ];
}

function rest(books: Books): ProvinceTable[] {
  return [
    {
      sheet: '附表10',
      top: top(10, '一般公共预算“三公”经费支出预算表'),
      unit: '万元',
      head: ['项目 | 预算数'],
      sides: [
        {
          scope: general,
          columns: ['@name', ''],
          rows: printed(`
            合计: economic=30212+30217+30231+31013
            1、因公出国（境）费用: economic=30212
            2、公务接待费: economic=30217
            3、公务用车费: economic=30231+31013
            其中：（1）公务用车运行费: economic=30231
            （2）公务用车购置费: economic=31013`),
        },
      ],
    },
    plainTable(
      {
        sheet: '附表11',
        top: top(11, '部门专项资金管理清单目录'),
        unit: '万元',
        head: [
          '专项资金立项项目名称 | 资金总额 | 支出级次 | < | 资金拼盘 | < | <',
          '^ | ^ | 本级支出 | 对下转移支付 | 一般公共预算 | 政府性基金 | 国有资本经营预算',
        ],
      },
      `
        农业生产发展专项 | 800 | 300 | 500 | 800 | |
        公共文化服务专项 | 450 | 50 | 400 | 250 | 200 |
        合计 | 1250 | 350 | 900 | 1050 | 200 |`,
    ),
    {
      sheet: '附表12',
      top: top(12, '项目支出预算表'),
      unit: '万元',
      head: ['单位编码 | 单位名称 | 项目名称 | 预算金额 | 其中：财政拨款 | 备注'],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: ['@unitCode', '@unit', '@project', '', 'source=fiscal', '@note'],
          rows: [{ ...total(), texts: { unit: '合计' } }, ...projectRows(books)],
        },
      ],
    },
  ];
}
