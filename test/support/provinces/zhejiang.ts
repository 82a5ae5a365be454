/** In the manner of 浙江: whole 元, totals last, 类 with money only, 执行数 and 增减 of last year beside this year's 预算. */
import type { Books } from '../../../conformance/books/books';
import { isIn } from '../../../conformance/books/member';
import { labelOf } from './form';
import type { ProvinceTable, Row } from './form';
import { classes, level, printed, projectRows, subjects, total, unitRows } from './lines';

const top = (n: number, title: string) => [
  `附件1-${n}`,
  title,
  '编制单位：云溪市文化和农业局　　金额单位：元',
];
const NATURES = ['', 'nature=basic.personnel', 'nature=basic.operating', 'nature=project'];

export function zhejiang(books: Books): ProvinceTable[] {
  const [income, expense] = level(
    printed(`
      一、财政拨款: source=fiscal carry=current
      1.一般公共预算: source=fiscal.general carry=current
      2.政府性基金预算: source=fiscal.fund carry=current
      3.国有资本经营预算: source=fiscal.capital carry=current
      二、财政专户管理资金: source=special carry=current
      三、单位资金: source=own carry=current
      1.事业收入: source=own.undertaking carry=current
      2.上级补助收入: source=own.superior carry=current
      3.其他收入: source=own.other carry=current
      本年收入合计: carry=current
      四、上年结转: carry=carried
      收入总计:`),
    [...classes(books, 'use=spent'), ...printed('本年支出合计: use=spent\n年末结转: use=forward\n支出总计:')],
    1,
  );
  const general = 'measure=expense source=fiscal.general use=spent';
  const end: Row = { ...total(), texts: { code: '合计' } };
  const compared = [...subjects(books, 'functional', { scope: general, levels: [3, 5, 7] }), end].map(
    (row): Row => {
      const found = books.entries.filter((one) => isIn(one, { ...labelOf(general), ...row.label }));
      const [now, then] = [
        found.reduce((sum, { yuan }) => sum + yuan, 0),
        found.reduce((sum, { last }) => sum + last, 0),
      ];
      return {
        ...row,
        texts: {
          ...row.texts,
          done: then,
          more: now - then,
          rate: Math.round((10_000 * (now - then)) / then) / 100,
        },
      };
    },
  );
  return [
    {
      sheet: '附表1',
      top: top(1, '2024年部门收支预算总表'),
      unit: '元',
      head: [
        '收入预算 | < | 支出预算 | < | < | < | <',
        '项目 | 2024年预算数 | 项目 | 合计 | 人员支出 | 日常公用支出 | 项目支出',
      ],
      sides: [
        { scope: 'measure=income', columns: ['@name', ''], rows: income },
        { scope: 'measure=expense', columns: ['@name', ...NATURES], rows: expense },
      ],
    },
    {
      sheet: '附表2',
      top: top(2, '2024年部门收入预算总表'),
      unit: '元',
      head: [
        '预算单位 | 总计 | 财政拨款收入 | < | < | < | 财政专户管理资金收入 | 单位资金收入 | < | < | < | 上年结转结余',
        '^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | 小计 | 事业收入 | 上级补助收入 | 其他收入 | ^',
      ],
      sides: [
        {
          scope: 'measure=income',
          columns: [
            '@unit',
            '',
            ...[
              'fiscal',
              'fiscal.general',
              'fiscal.fund',
              'fiscal.capital',
              'special',
              'own',
              'own.undertaking',
              'own.superior',
              'own.other+own.subordinate',
            ].map((s) => `source=${s} carry=current`),
            'carry=carried',
          ],
          rows: [...unitRows(books), { ...total(), texts: { unit: '合计' } }],
        },
      ],
    },
    {
      sheet: '附表3',
      top: top(3, '2024年部门支出预算总表'),
      unit: '元',
      head: ['科目编码 | 科目名称（单位） | 合计 | 人员支出 | 日常公用支出 | 项目支出'],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: ['@code', '@name', ...NATURES],
          rows: [...subjects(books, 'functional', { scope: 'use=spent' }), end],
        },
      ],
    },
    {
      sheet: '附表5',
      top: top(5, '2024年一般公共预算支出表'),
      unit: '元',
      head: [
        '支出功能分类科目 | < | 2023年执行数 | 2024年预算数 | < | < | < | 2024年预算数比2023年执行数 | <',
        '科目编码 | 科目名称 | ^ | 小计 | 人员支出 | 日常公用支出 | 项目支出 | 增减额 | 增减%',
      ],
      sides: [
        {
          scope: general,
          columns: ['@code', '@name', '@done', ...NATURES, '@more', '@rate'],
          rows: compared,
        },
      ],
    },
    {
      sheet: '附表6',
      top: top(6, '2024年一般公共预算基本支出表'),
      unit: '元',
      head: [
        '支出经济分类科目 | < | 2024年基本支出 | < | <',
        '科目编码 | 科目名称 | 合计 | 人员支出 | 日常公用支出',
      ],
      sides: [
        {
          scope: `${general} nature=basic`,
          columns: ['@code', '@name', '', 'nature=basic.personnel', 'nature=basic.operating'],
          rows: [...subjects(books, 'economic', { scope: `${general} nature=basic` }), end],
        },
      ],
    },
    {
      sheet: '附表7',
      top: top(7, '2024年政府性基金预算支出表'),
      unit: '元',
      head: ['科目编码 | 科目名称 | 合计 | 人员支出 | 日常公用支出 | 项目支出'],
      sides: [
        {
          scope: 'measure=expense source=fiscal.fund use=spent',
          columns: ['@code', '@name', ...NATURES],
          rows: [...subjects(books, 'functional', { scope: 'source=fiscal.fund use=spent' }), end],
        },
      ],
    },
    {
      sheet: '附表8',
      top: top(8, '2024年部门项目支出预算表'),
      unit: '元',
      head: [
        '单位名称 | 项目名称 | 合计 | 财政拨款 | < | < | 财政专户管理资金 | 单位资金 | 上年结转',
        '^ | ^ | ^ | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ^ | ^',
      ],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: [
            '@unit',
            '@project',
            '',
            ...['fiscal.general', 'fiscal.fund', 'fiscal.capital', 'special', 'own'].map(
              (s) => `source=${s} carry=current`,
            ),
            'carry=carried',
          ],
          rows: [...projectRows(books), { ...total(), texts: { unit: '合计' } }],
        },
      ],
    },
    {
      sheet: '附表9',
      top: top(9, '2024年一般公共预算“三公”经费表'),
      unit: '元',
      head: ['项目 | 2023年预算数 | 2024年预算数'],
      sides: [
        {
          scope: general,
          columns: ['@name', 'year=last', ''],
          rows: printed(`
          一、因公出国（境）费用: economic=30212
          二、公务接待费: economic=30217
          三、公务用车费: economic=30231+31013
          其中：1.公务用车运行维护费: economic=30231
          __2.公务用车购置费: economic=31013
          合计: economic=30212+30217+30231+31013`),
        },
      ],
    },
  ];
}
