/** 陕西: 政府采购, and “三公” of two years beside 会议费 and 培训费. */
import type { Books } from '../../../conformance/books/books';
import type { ProvinceTable } from './form';
import { total, unitRows } from './lines';
import { plainTable } from './plain';

const general = 'measure=expense source=fiscal.general use=spent';

export function apart(): ProvinceTable[] {
  return [
    plainTable(
      {
        sheet: '表12',
        top: ['表12', '2024年部门综合预算政府采购（资产配置、购买服务）预算表', '单位：万元'],
        unit: '万元',
        head: [
          '科目编码 | < | < | 单位编码 | 采购项目 | 采购目录 | 购买服务内容 | 规格型号 | 数量 | 部门预算支出经济科目编码 | 政府预算支出经济科目编码 | 实施采购时间 | 预算金额 | 说明',
          '类 | 款 | 项 | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^',
        ],
      },
      `
        | | | | 合计 | | | | 11 | | | | 9.4 |
        "207" | "01" | "04" | "605002" | 计算机采购 | 台式计算机 | | 国产 | 10 | "31002" | "50601" | 2024年6月 | 7 |
        "207" | "01" | "04" | "605002" | 复印纸采购 | 复印纸 | | A4 | 1 | "30201" | "50502" | 2024年3月 | 2.4 |`,
    ),
  ];
}

/** Of two years, with 会议费 and 培训费 beside. */
export function threePublic(books: Books): ProvinceTable {
  const three = '30212+30217+30231+31013';
  const parts = [
    '30212+30215+30216+30217+30231+31013',
    three,
    '30212',
    '30217',
    '30231+31013',
    '31013',
    '30231',
    '30215',
    '30216',
  ];
  const year = '合计 | 一般公共预算拨款安排的“三公”经费预算 | < | < | < | < | < | 会议费 | 培训费';
  const skip = (count: number) => Array.from({ length: count }, () => '^').join(' | ');
  const second = '^ | 小计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行维护费 | < | < | ^ | ^';
  const third = `${skip(4)} | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^`;
  return {
    sheet: '表13',
    top: ['表13', '2024年部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表', '单位：万元'],
    unit: '万元',
    head: [
      `单位编码 | 单位名称 | 2023年 | ${'< | '.repeat(8)}2024年 | ${'< | '.repeat(8)}增减变化情况 | <`,
      `^ | ^ | ${year} | ${year} | 合计 | 三公经费`,
      `^ | ^ | ${second} | ${second} | ^ | ^`,
      `^ | ^ | ${third} | ${third} | ^ | ^`,
    ],
    sides: [
      {
        scope: general,
        columns: [
          '@unitCode',
          '@unit',
          ...parts.map((economic) => `economic=${economic} year=last`),
          ...parts.map((economic) => `economic=${economic}`),
          '@more',
          '@moreThree',
        ],
        rows: [{ ...total(), texts: { unit: '合计' } }, ...unitRows(books)],
      },
    ],
  };
}
