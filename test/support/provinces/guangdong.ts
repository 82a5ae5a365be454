/** In the manner of 广东: codes and names in one cell, 收支 by nature, 支出 listed by 经济科目, 表1 to 表13. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable } from './form';
import { level, printed, projectRows, subjects, total, unitRows } from './lines';

const top = (n: number, title: string, unit = '万元') => [
  `部门公开表${n}`,
  title,
  `单位名称：云溪市文化和农业局    单位：${unit}`,
];
const MONEY = [
  '',
  'source=fiscal',
  'source=fiscal.general',
  'source=fiscal.fund',
  'source=fiscal.capital',
  'source=special',
  'source=own',
];

export function guangdong(books: Books): ProvinceTable[] {
  const [income, expense] = level(
    printed(`
      一、财政拨款: source=fiscal carry=current
      __一般公共预算拨款: source=fiscal.general carry=current
      __政府性基金预算拨款: source=fiscal.fund carry=current
      __国有资本经营预算拨款: source=fiscal.capital carry=current
      二、财政专户拨款: source=special carry=current
      三、其他资金: source=own carry=current
      __事业收入: source=own.undertaking carry=current
      __上级补助收入: source=own.superior carry=current
      __其他收入: source=own.other carry=current
      本年收入合计: carry=current
      四、上年结转: carry=carried
      收入总计:`),
    printed(`
      一、基本支出: nature=basic use=spent
      二、项目支出: nature=project use=spent
      三、事业单位经营支出: nature=business use=spent
      本年支出合计: use=spent
      四、结转下年: use=forward
      支出总计:`),
    1,
  );
  const [granted, spent] = level(
    printed(`
      一、本年收入: carry=current
      __（一）一般公共预算拨款: source=fiscal.general carry=current
      __（二）政府性基金预算拨款: source=fiscal.fund carry=current
      __（三）国有资本经营预算拨款: source=fiscal.capital carry=current
      二、上年结转: carry=carried
      收入总计:`),
    [
      ...printed('一、本年支出: use=spent'),
      ...subjects(books, 'functional', { scope: 'source=fiscal use=spent', levels: [3], label: 'use=spent' }),
      ...printed('二、结转下年: use=forward\n支出总计:'),
    ],
    1,
  );
  const general = 'source=fiscal.general measure=expense use=spent';
  return [
    {
      sheet: '表1',
      top: top(1, '2024年部门收支总体情况表'),
      unit: '万元',
      head: ['收入 | < | 支出 | <', '项目 | 2024年预算 | 项目 | 2024年预算'],
      sides: [
        { scope: 'measure=income', columns: ['@name', ''], rows: income },
        { scope: 'measure=expense', columns: ['@name', ''], rows: expense },
      ],
    },
    {
      sheet: '表2',
      top: top(2, '2024年部门收入总体情况表'),
      unit: '万元',
      head: ['项目 | 2024年预算'],
      sides: [
        {
          scope: 'measure=income',
          columns: ['@name', ''],
          rows: income.filter(({ texts }) => texts['name']),
        },
      ],
    },
    {
      sheet: '表3',
      top: top(3, '2024年部门支出总体情况表'),
      unit: '万元',
      head: ['支出功能分类科目 | 合计 | 基本支出 | 项目支出 | 事业单位经营支出'],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: ['@bracket', '', 'nature=basic', 'nature=project', 'nature=business'],
          rows: [total(), ...subjects(books, 'functional', { scope: 'use=spent' })],
        },
      ],
    },
    {
      sheet: '表4',
      top: top(4, '2024年部门财政拨款收支总体情况表'),
      unit: '万元',
      head: [
        '收入 | < | 支出 | < | < | < | <',
        '项目 | 2024年预算 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算',
      ],
      sides: [
        { scope: 'measure=income source=fiscal', columns: ['@name', ''], rows: granted },
        {
          scope: 'measure=expense source=fiscal',
          columns: ['@name', '', 'source=fiscal.general', 'source=fiscal.fund', 'source=fiscal.capital'],
          rows: spent,
        },
      ],
    },
    {
      sheet: '表5',
      top: top(5, '2024年一般公共预算支出情况表（按功能分类科目）'),
      unit: '万元',
      head: ['功能分类科目 | 合计 | 其中 | <', '^ | ^ | 基本支出 | 项目支出'],
      sides: [
        {
          scope: general,
          columns: ['@bracket', '', 'nature=basic', 'nature=project'],
          rows: [total(), ...subjects(books, 'functional', { scope: general })],
        },
      ],
    },
    {
      sheet: '表6',
      top: top(6, '2024年一般公共预算基本支出情况表（按支出经济分类科目）'),
      unit: '万元',
      head: ['部门预算支出经济分类科目 | 2024年预算'],
      sides: [
        {
          scope: `${general} nature=basic`,
          columns: ['@bracket', ''],
          rows: [total(), ...subjects(books, 'economic', { scope: `${general} nature=basic` })],
        },
      ],
    },
    {
      sheet: '表7',
      top: top(7, '2024年一般公共预算项目支出情况表（按支出经济分类科目）'),
      unit: '万元',
      head: ['部门预算支出经济分类科目 | 2024年预算'],
      sides: [
        {
          scope: `${general} nature=project`,
          columns: ['@bracket', ''],
          rows: [total(), ...subjects(books, 'economic', { scope: `${general} nature=project` })],
        },
      ],
    },
    {
      sheet: '表8',
      top: top(8, '2024年一般公共预算安排的“三公”经费支出预算表'),
      unit: '万元',
      head: ['项目 | 2023年预算 | 2024年预算'],
      sides: [
        {
          scope: general,
          columns: ['@name', 'year=last', ''],
          rows: printed(`
          “三公”经费: economic=30212+30217+30231+31013
          其中：（一）因公出国（境）支出: economic=30212
          （二）公务用车购置及运行维护支出: economic=30231+31013
          __1.公务用车购置: economic=31013
          __2.公务用车运行维护费: economic=30231
          （三）公务接待费支出: economic=30217`),
        },
      ],
    },
    {
      sheet: '表9',
      top: top(9, '2024年政府性基金预算支出情况表'),
      unit: '万元',
      head: ['功能分类科目 | 合计 | 基本支出 | 项目支出'],
      sides: [
        {
          scope: 'measure=expense source=fiscal.fund use=spent',
          columns: ['@bracket', '', 'nature=basic', 'nature=project'],
          rows: [total(), ...subjects(books, 'functional', { scope: 'source=fiscal.fund' })],
        },
      ],
      foot: ['注：本部门无此项数据的，以空表列示。'],
    },
    {
      sheet: '表10',
      top: top(10, '2024年部门预算基本支出预算表'),
      unit: '万元',
      head: [
        '支出项目类别（资金使用单位） | 总计 | 财政拨款 | < | < | < | 财政专户拨款 | 其他资金',
        '^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ^',
      ],
      sides: [
        {
          scope: 'measure=expense nature=basic use=spent',
          columns: ['@name', ...MONEY],
          rows: [
            total(),
            ...books.units.flatMap(({ code, name }) => [
              ...unitRows({ ...books, units: [{ code, name }] }),
              ...subjects(books, 'economic', { scope: 'nature=basic', unit: code }),
            ]),
          ],
        },
      ],
    },
    {
      sheet: '表11',
      top: top(11, '2024年部门预算项目支出预算表'),
      unit: '万元',
      head: [
        '单位名称 | 项目名称 | 功能分类科目 | 合计 | 财政拨款 | < | < | < | 财政专户拨款 | 其他资金',
        '^ | ^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ^',
      ],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: ['@unit', '@project', '@bracket', ...MONEY],
          rows: [{ ...total(), texts: { unit: '合计' } }, ...projectRows(books, '', true)],
        },
      ],
    },
  ];
}
