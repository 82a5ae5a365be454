/** In the manner of 北京: 支出 beside 收入 divided into 人员, 公用 and 项目, units as rows, “三公” in 万元 among tables in 元. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable, Row } from './form';
import { classes, level, printed, projectRows, subjects, total, unitRows } from './lines';

const top = (n: number, title: string, unit = '元') => [title, `表${n}`, `单位：${unit}`];
const NATURES = ['', 'nature=basic', 'nature=basic.personnel', 'nature=basic.operating', 'nature=project'];
const own = ['special', 'own.undertaking', 'own.superior', 'own.subordinate', 'own.business', 'own.other'];
const fiscal = ['fiscal.general', 'fiscal.fund', 'fiscal.capital'];

export function beijing(books: Books): ProvinceTable[] {
  const [income, expense] = level(
    printed(`
      一、一般公共预算拨款收入: source=fiscal.general carry=current
      二、政府性基金预算拨款收入: source=fiscal.fund carry=current
      三、国有资本经营预算拨款收入: source=fiscal.capital carry=current
      四、财政专户管理资金收入: source=special carry=current
      五、事业收入: source=own.undertaking carry=current
      六、上级补助收入: source=own.superior carry=current
      七、其他收入: source=own.other carry=current
      本年收入合计: carry=current
      上年结转结余: carry=carried
      收入总计:`),
    [...classes(books, 'use=spent'), ...printed('本年支出合计: use=spent\n结转下年: use=forward\n支出总计:')],
    3,
  );
  const [granted, spent] = level(
    printed(`
      一、本年收入: carry=current
      __一般公共预算资金: source=fiscal.general carry=current
      __政府性基金预算资金: source=fiscal.fund carry=current
      __国有资本经营预算资金: source=fiscal.capital carry=current
      二、上年结转: carry=carried
      收入总计:`),
    [
      ...classes(books, 'source=fiscal use=spent'),
      ...printed('本年支出合计: use=spent\n结转下年: use=forward\n支出总计:'),
    ],
    1,
  );
  const general = 'measure=expense source=fiscal.general use=spent';
  const listed = (scope: string, axis: 'functional' | 'economic' = 'functional'): Row[] => [
    ...subjects(books, axis, { scope }),
    { ...total(), texts: { code: '合    计' } },
  ];
  return [
    {
      sheet: '1',
      top: top(1, '2024年部门收支总表'),
      unit: '元',
      head: [
        '收入 | < | 支出 | < | < | < | < | <',
        '项目 | 预算数 | 项目（按功能分类） | 合计 | 基本支出 | < | < | 项目支出',
        '^ | ^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^',
      ],
      sides: [
        { scope: 'measure=income', columns: ['@name', ''], rows: income },
        { scope: 'measure=expense', columns: ['@name', ...NATURES], rows: expense },
      ],
    },
    {
      sheet: '2',
      top: top(2, '2024年部门收入总表'),
      unit: '元',
      head: [
        `部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | < | < | < | < | < | < | < | < | < | 上年结转结余`,
        '^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | 事业收入 | 上级补助收入 | 附属单位上缴收入 | 事业单位经营收入 | 其他收入 | ^',
      ],
      sides: [
        {
          scope: 'measure=income',
          columns: [
            '@unitCode',
            '@unit',
            '',
            'carry=current',
            ...[...fiscal, ...own].map((s) => `source=${s} carry=current`),
            'carry=carried',
          ],
          rows: [...unitRows(books), { ...total(), texts: { unitCode: '合计' } }],
        },
      ],
    },
    {
      sheet: '3',
      top: top(3, '2024年部门支出总表'),
      unit: '元',
      head: [
        '科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出 | 上缴上级支出 | 事业单位经营支出 | 对附属单位补助支出',
        '类 | 款 | 项 | ^ | ^ | ^ | ^ | ^ | ^ | ^',
      ],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: [
            '@类',
            '@款',
            '@项',
            '@name',
            '',
            'nature=basic',
            'nature=project',
            'nature=remit',
            'nature=business',
            'nature=subsidy',
          ],
          rows: [
            { ...total(), texts: { name: '合计' } },
            ...subjects(books, 'functional', { scope: 'use=spent' }),
          ],
        },
      ],
    },
    {
      sheet: '4',
      top: top(4, '2024年部门项目支出表'),
      unit: '元',
      head: [
        '类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | < | < | 财政拨款结转结余 | < | < | 财政专户管理资金 | 单位资金',
        '^ | ^ | ^ | ^ | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ^',
      ],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: [
            '@kind',
            '@project',
            '@unit',
            '',
            ...fiscal.map((s) => `source=${s} carry=current`),
            ...fiscal.map((s) => `source=${s} carry=carried`),
            'source=special',
            'source=own',
          ],
          rows: [...projectRows(books), { ...total(), texts: { kind: '合计' } }],
        },
      ],
    },
    {
      sheet: '5',
      top: top(5, '2024年部门政府采购预算明细表'),
      unit: '元',
      head: ['采购类别 | 采购金额 | < | <', '^ | 总计 | 财政性资金 | 非财政性资金'],
      sides: [
        {
          columns: ['@k', '@t', '@f', '@o'],
          rows: [
            { k: '合计', t: 120000, f: 100000, o: 20000 },
            { k: 'A货物', t: 90000, f: 70000, o: 20000 },
            { k: 'C服务', t: 30000, f: 30000 },
          ].map((texts): Row => ({ texts: texts as Row['texts'], label: null })),
        },
      ],
    },
    {
      sheet: '6',
      top: top(6, '2024年财政拨款收支总表'),
      unit: '元',
      head: [
        '收入 | < | 支出 | < | < | < | <',
        '项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算',
      ],
      sides: [
        { scope: 'measure=income source=fiscal', columns: ['@name', ''], rows: granted },
        {
          scope: 'measure=expense source=fiscal',
          columns: ['@name', '', ...fiscal.map((s) => `source=${s}`)],
          rows: spent,
        },
      ],
    },
    {
      sheet: '7',
      top: top(7, '2024年一般公共预算财政拨款支出表'),
      unit: '元',
      head: [
        '科目编码 | 科目名称 | 本年支出 | < | < | < | <',
        '^ | ^ | 合计 | 基本支出 | < | < | 项目支出',
        '^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^',
      ],
      sides: [{ scope: general, columns: ['@code', '@name', ...NATURES], rows: listed(general) }],
    },
    {
      sheet: '8',
      top: top(8, '2024年一般公共预算财政拨款基本支出表'),
      unit: '元',
      head: ['部门预算支出经济分类 | < | 合计 | 人员经费 | 公用经费', '科目编码 | 科目名称 | ^ | ^ | ^'],
      sides: [
        {
          scope: `${general} nature=basic`,
          columns: ['@code', '@name', '', 'nature=basic.personnel', 'nature=basic.operating'],
          rows: listed(`${general} nature=basic`, 'economic'),
        },
      ],
    },
    {
      sheet: '11',
      top: top(11, '2024年财政拨款“三公”经费支出表', '万元'),
      unit: '万元',
      head: [
        '单位名称 | 三公经费财政拨款预算总额 | 因公出国（境）费用 | 公务接待费 | 公务用车购置和运行维护费 | < | <',
        '^ | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费',
      ],
      sides: [
        {
          scope: 'measure=expense source=fiscal use=spent',
          columns: [
            '@unit',
            ...['30212+30217+30231+31013', '30212', '30217', '30231+31013', '31013', '30231'].map(
              (e) => `economic=${e}`,
            ),
          ],
          rows: [...unitRows(books), { ...total(), texts: { unit: '合计' } }],
        },
      ],
    },
    {
      sheet: '9',
      top: top(9, '2024年政府性基金预算财政拨款支出表'),
      unit: '元',
      head: [
        '科目编码 | 科目名称 | 本年政府性基金预算财政拨款支出 | < | <',
        '^ | ^ | 合计 | 基本支出 | 项目支出',
      ],
      sides: [
        {
          scope: 'measure=expense source=fiscal.fund use=spent',
          columns: ['@code', '@name', '', 'nature=basic', 'nature=project'],
          rows: listed('source=fiscal.fund use=spent'),
        },
      ],
    },
  ];
}
