/** In the manner of a 县 in 云南: seventeen tables, 类 all printed, sources in three header rows, 项目 as subtotals, money of the level above. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable } from './form';
import { level, printed, subjects, total, unitRows } from './lines';
import { allClasses } from './plain';
import { apart } from './yunnan-apart';
import { bySubject } from './yunnan-subjects';
import { counted, current, FISCAL, OWN, OWN_HEAD, OWN_SUB, skip, top } from './yunnan-heads';

export function yunnan(books: Books): ProvinceTable[] {
  return [...overall(books), ...bySubject(books), ...apart()];
}

function overall(books: Books): ProvinceTable[] {
  const [income, expense] = level(
    printed(`
      一、一般公共预算拨款收入: source=fiscal.general carry=current
      二、政府性基金预算拨款收入: source=fiscal.fund carry=current
      三、国有资本经营预算拨款收入: source=fiscal.capital carry=current
      四、财政专户管理资金收入: source=special carry=current
      五、单位资金: source=own carry=current
      __1、事业收入: source=own.undertaking carry=current
      __2、事业单位经营收入: source=own.business carry=current
      __3、上级补助收入: source=own.superior carry=current
      __4、附属单位上缴收入: source=own.subordinate carry=current
      __5、其他收入: source=own.other carry=current
      本年收入合计: carry=current
      上年结转结余: carry=carried
      收 入 总 计:`),
    [...allClasses(), ...printed('本年支出合计: use=spent\n年终结转结余: use=forward\n支 出 总 计:')],
    3,
  );
  const [granted, spent] = level(
    printed(`
      一、本年收入: carry=current
      （一）一般公共预算拨款: source=fiscal.general carry=current
      （二）政府性基金预算拨款: source=fiscal.fund carry=current
      （三）国有资本经营预算拨款: source=fiscal.capital carry=current
      二、上年结转: carry=carried
      （一）一般公共预算拨款: source=fiscal.general carry=carried
      （二）政府性基金预算拨款: source=fiscal.fund carry=carried
      （三）国有资本经营预算拨款: source=fiscal.capital carry=carried
      收 入 总 计:`),
    [
      ...printed('一、本年支出: use=spent'),
      ...allClasses('（{}）'),
      ...printed('二、年终结转结余: use=forward\n支 出 总 计:'),
    ],
    1,
  );
  const sides = ['收        入 | < | 支        出 | <', '项      目 | 预算数 | 项目（按功能分类） | 预算数'];
  return [
    {
      sheet: '财务收支预算总表01-1',
      top: top('01-1', '财务收支预算总表'),
      unit: '元',
      head: sides,
      sides: [
        { scope: 'measure=income', columns: ['@name', ''], rows: income },
        { scope: 'measure=expense', columns: ['@name', ''], rows: expense },
      ],
    },
    {
      sheet: '部门收入预算表01-2',
      top: top('01-2', '部门收入预算表'),
      unit: '元',
      head: [
        '部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | < | < | < | < | < | < | < | < | < | < | 上年结转结余 | < | < | < | < | <',
        `^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | ${OWN_HEAD} | 小计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 财政专户管理资金 | 单位资金`,
        `${skip(8)} | ${OWN_SUB} | ${skip(6)}`,
        counted(20),
      ],
      sides: [
        {
          scope: 'measure=income',
          columns: [
            '@unitCode',
            '@unit',
            '',
            'carry=current',
            ...current([...FISCAL, 'source=special', ...OWN]),
            'carry=carried',
            ...[...FISCAL, 'source=special', 'source=own'].map((source) => `${source} carry=carried`),
          ],
          rows: [...unitRows(books), { ...total(), texts: { unitCode: '合计' } }],
        },
      ],
    },
    {
      sheet: '部门支出预算表01-3',
      top: top('01-3', '部门支出预算表'),
      unit: '元',
      head: [
        `科目编码 | 科目名称 | 合计 | 财政拨款 | < | < | < | < | < | 财政专户管理资金 | ${OWN_HEAD}`,
        `^ | ^ | ^ | 小计 | 一般公共预算 | < | < | 政府性基金预算 | 国有资本经营预算 | ^ | 小计 | 事业支出 | 事业单位经营支出 | 上级补助支出 | 附属单位补助支出 | 其他支出`,
        '^ | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^',
        counted(16),
      ],
      sides: [
        {
          scope: 'measure=expense use=spent',
          columns: [
            '@code',
            '@name',
            '',
            'source=fiscal',
            'source=fiscal.general',
            'source=fiscal.general nature=basic',
            'source=fiscal.general nature=project',
            'source=fiscal.fund',
            'source=fiscal.capital',
            'source=special',
            ...OWN,
          ],
          rows: [
            ...subjects(books, 'functional', { scope: 'use=spent' }),
            { ...total(), texts: { code: '合  计' } },
          ],
        },
      ],
    },
    {
      sheet: '财政拨款收支预算总表02-1',
      top: top('02-1', '财政拨款收支预算总表'),
      unit: '元',
      head: sides,
      sides: [
        { scope: 'measure=income source=fiscal', columns: ['@name', ''], rows: granted },
        { scope: 'measure=expense source=fiscal', columns: ['@name', ''], rows: spent },
      ],
    },
  ];
}
