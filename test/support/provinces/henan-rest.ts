/** 河南: “三公” as rows, 项目支出, and 机关运行经费 by itself. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable } from './form';
import { general, KINDS, SOURCES, top } from './henan-heads';
import { printed, projectRows, total } from './lines';
import { plainTable } from './plain';

export function rest(books: Books): ProvinceTable[] {
  return [
    {
      sheet: '三公',
      top: top('预算08表', '2024年一般公共预算“三公”经费支出情况表'),
      unit: '万元',
      head: ['项      目 | “三公”经费预算数'],
      sides: [
        {
          scope: general,
          columns: ['@name', 'economic=30212+30217+30231+31013'],
          rows: printed(`
            共计: economic=30212+30217+30231+31013
            1、因公出国（境）费用: economic=30212
            2、公务接待费: economic=30217
            3、公务用车费: economic=30231+31013
            其中：（1）公务用车运行维护费: economic=30231
            （2）公务用车购置: economic=31013`),
        },
      ],
      foot: [
        '注：按照党中央、国务院有关规定及部门预算管理有关规定，“三公”经费包括因公出国（境）费、公务用车购置及运行费和公务接待费。',
      ],
    },
    {
      sheet: '项目支出',
      top: top('预算10表', '2024年项目支出预算明细表'),
      unit: '万元',
      head: [
        '类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | < | < | < | < | 财政拨款结转结余 | < | <',
        `^ | ^ | ^ | ^ | ${KINDS.join(' | ')} | ${KINDS.slice(0, 3).join(' | ')}`,
      ],
      sides: [
        {
          scope: 'measure=expense nature=project use=spent',
          columns: [
            '@kind',
            '@project',
            '@unit',
            '',
            ...SOURCES.map((one) => `${one} carry=current`),
            ...SOURCES.slice(0, 3).map((one) => `${one} carry=carried`),
          ],
          rows: [{ ...total(), texts: { kind: '合计' } }, ...projectRows(books)],
        },
      ],
    },
    plainTable(
      {
        sheet: '机关运行经费',
        top: top('预算11表', '2024年机关运行经费'),
        unit: '万元',
        head: ['科目编码 | < | 科目名称 | 机关运行经费支出', '类 | 款 | ^ | ^'],
      },
      `
        | | 合计 | 12.5
        "302" | "01" | 办公费 | 8
        "302" | "11" | 差旅费 | 4.5`,
    ),
  ];
}
