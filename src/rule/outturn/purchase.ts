import { ZERO } from '../../amount/money';
import { linesOf, placeOf } from './lines';
import type { OutturnLine } from './lines';
import { rule } from './family';

const WORDS = {
  total: /^政府采购(?:支出)?(?:合计|总额|总计)|^政府采购支出$/,
  goods: /^(?:政府)?采购货物|^货物(?:采购|类)?(?:支出)?$/,
  works: /^(?:政府)?采购工程|^工程(?:采购|类)?(?:支出)?$/,
  services: /^(?:政府)?采购服务|^服务(?:采购|类)?(?:支出)?$/,
  smaller: /授予中小企业/,
  small: /授予小微企业/,
} as const;

/** 小微企业 are 中小企业, and what they were given is part of all that was bought. */
const WITHIN = [
  ['small', 'smaller', '小微企业', '中小企业'],
  ['smaller', 'total', '中小企业', '政府采购支出合计'],
  ['small', 'total', '小微企业', '政府采购支出合计'],
] as const;

export const purchaseRule = rule('purchase', {
  severity: 'error',
  title: '政府采购各项与合计不符',
  reads: '机构运行信息表等表里的政府采购支出：货物、工程、服务，授予中小企业、小微企业',
  source: '政府采购法第二条；政府采购促进中小企业发展管理办法',
  clean: {
    says: '货物 20.25、服务 40.25，合计 60.50，其中小微企业 30.00',
    working: '采购',
    form: 'final-accounts',
    cells: purchases(60.5, 30),
  },
  failing: {
    says: '货物 20.25、服务 40.25，合计写成 65.50',
    working: '采购',
    form: 'final-accounts',
    cells: purchases(65.5, 30),
  },
  *check(facts) {
    for (const lines of linesOf(facts, WORDS)) {
      const total = lines.get('total');
      const parts = (['goods', 'works', 'services'] as const).flatMap((name) => lines.get(name) ?? []);
      if (total && parts.length > 1) {
        const sum = parts.reduce((before, { value }) => before.plus(value), ZERO);
        const slack = parts.reduce((before, part) => before.plus(part.slack), total.slack);
        if (sum.minus(total.value).abs().gt(slack))
          yield {
            message: `${placeOf(total)} 的政府采购支出合计是 ${total.cell.value}，货物、工程、服务相加是 ${sum.toFixed(2)}，差 ${total.value.minus(sum).toFixed(2)}，请核对。`,
            cells: [total, ...parts].map(({ cell }) => cell),
            expected: sum.toFixed(2),
            difference: total.value.minus(sum).toFixed(2),
          };
      }
      for (const [part, whole, partName, wholeName] of WITHIN) {
        // Where 中小企业 is stated, 小微企业 is held against it.
        if (part === 'small' && whole === 'total' && lines.has('smaller')) continue;
        const [inner, outer] = [lines.get(part), lines.get(whole)];
        if (inner && outer && exceeds(inner, outer))
          yield {
            message: `${placeOf(inner)} 授予${partName}的 ${inner.cell.value} 大于${wholeName}的 ${outer.cell.value}（${placeOf(outer)}）；前者包含在后者之内，请核对。`,
            cells: [inner.cell, outer.cell],
          };
      }
    }
  },
});

function exceeds(inner: OutturnLine, outer: OutturnLine): boolean {
  return inner.value.minus(outer.value).gt(inner.slack.plus(outer.slack));
}

/** Lines on a sheet of their own. */
function purchases(total: number, small: number): Readonly<Record<string, string | number>> {
  const lines: [string, number][] = [
    ['（一）政府采购支出合计', total],
    ['1．政府采购货物支出', 20.25],
    ['2．政府采购服务支出', 40.25],
    ['（二）政府采购授予中小企业合同金额', 50.5],
    ['其中：授予小微企业合同金额', small],
  ];
  const cells = Object.fromEntries(
    lines.flatMap(([text, value], n) => [
      [`采购!A${n + 1}`, text],
      [`采购!B${n + 1}`, value],
    ]),
  );
  return { '09三公经费!F6': 1.2, ...cells };
}
