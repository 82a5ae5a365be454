/** 云南: tables by 科目, 基本支出 with sources in three header rows, 项目 as subtotals. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable, Row } from './form';
import { basicLines, subjects, total } from './lines';
import { projectsInParts } from './plain';
import { counted, current, FISCAL, OWN, OWN_HEAD, OWN_SUB, skip, top } from './yunnan-heads';

export function bySubject(books: Books): ProvinceTable[] {
  const general = 'measure=expense source=fiscal.general use=spent';
  const natures = ['', 'nature=basic', 'nature=basic.personnel', 'nature=basic.operating', 'nature=project'];
  return [
    {
      sheet: '一般公共预算支出预算表02-2',
      top: top('02-2', '一般公共预算支出预算表（按功能科目分类）'),
      unit: '元',
      head: [
        '部门预算支出功能分类科目 | < | 合计 | 基本支出 | < | < | 项目支出',
        '科目编码 | 科目名称 | ^ | 小计 | 人员经费 | 公用经费 | ^',
        counted(7),
      ],
      sides: [
        {
          scope: general,
          columns: ['@code', '@name', ...natures],
          rows: [
            ...subjects(books, 'functional', { scope: general }),
            { ...total(), texts: { code: '合  计' } },
          ],
        },
      ],
    },
    {
      sheet: '“三公”经费03',
      top: top('03', '一般公共预算“三公”经费支出预算表'),
      unit: '元',
      head: [
        '“三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费',
        '^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^',
        counted(6),
      ],
      sides: [
        {
          scope: general,
          columns: ['30212+30217+30231+31013', '30212', '30231+31013', '31013', '30231', '30217'].map(
            (economic) => `economic=${economic}`,
          ),
          rows: [total()],
        },
      ],
    },
    {
      sheet: '基本支出预算表04',
      top: top('04', '基本支出预算表（人员类、运转类公用经费项目）'),
      unit: '元',
      head: [
        `单位名称 | 项目代码 | 项目名称 | 功能科目编码 | 功能科目名称 | 部门经济科目编码 | 部门经济科目名称 | 资金来源 | < | < | < | < | < | < | < | < | < | < | < | <`,
        `^ | ^ | ^ | ^ | ^ | ^ | ^ | 总计 | 一般公共预算资金 | < | < | < | < | 政府性基金预算 | 国有资本经营预算 | 财政拨款结转结余 | < | < | 财政专户管理资金 | 单位资金`,
        `^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 全年数 | 已提前安排 | 抵扣上年垫付资金 | 本次下达 | 另文下达 | ^ | ^ | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ^`,
        counted(20),
      ],
      sides: [
        {
          scope: 'measure=expense nature=basic use=spent',
          columns: [
            '@unit',
            '@projectCode',
            '@project',
            '@code',
            '@name',
            '@economic',
            '@economicName',
            '',
            'source=fiscal.general carry=current',
            '@early',
            '@back',
            '@now',
            '@apart',
            ...current(FISCAL.slice(1)),
            ...FISCAL.map((source) => `${source} carry=carried`),
            'source=special',
            'source=own',
          ],
          rows: [...basicLines(books), { ...total(), texts: { unit: '合  计' } }],
        },
      ],
    },
    {
      sheet: '项目支出预算表05-1',
      top: top('05-1', '项目支出预算表（其他运转类、特定目标类项目）'),
      unit: '元',
      head: [
        `项目分类 | 项目代码 | 项目名称 | 项目单位 | 功能科目编码 | 功能科目名称 | 经济科目编码 | 经济科目名称 | 合计 | 本年拨款 | < | < | < | 财政专户管理资金 | ${OWN_HEAD} | 上年结转`,
        `${skip(9)} | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ${OWN_SUB} | ^`,
        counted(21),
      ],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: [
            '@kind',
            '@projectCode',
            '@project',
            '@unit',
            '@code',
            '@subject',
            '@economic',
            '@economicName',
            '',
            ...current(['source=fiscal', ...FISCAL, 'source=special', ...OWN]),
            'carry=carried',
          ],
          rows: [...projectsInParts(books), { ...total(), texts: { kind: '合  计' } }],
        },
      ],
    },
    {
      sheet: '政府性基金预算支出预算表06',
      top: top('06', '政府性基金预算支出预算表'),
      unit: '元',
      head: [
        '单位名称 | 科目编码 | 科目名称 | 本年政府性基金预算支出 | < | <',
        '^ | ^ | ^ | 合计 | 基本支出 | 项目支出',
        counted(6),
      ],
      sides: [
        {
          scope: 'measure=expense source=fiscal.fund use=spent',
          columns: ['@unit', '@code', '@name', '', 'nature=basic', 'nature=project'],
          rows: [
            ...books.units.flatMap(({ code, name }): Row[] =>
              subjects(books, 'functional', { scope: 'source=fiscal.fund use=spent', unit: code }).map(
                (row) => ({ ...row, texts: { ...row.texts, unit: name } }),
              ),
            ),
            { ...total(), texts: { unit: '合  计' } },
          ],
        },
      ],
      foot: ['说明：2024年政府性基金预算支出按实际情况填列。'],
    },
  ];
}
