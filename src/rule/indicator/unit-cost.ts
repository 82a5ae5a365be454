import { MEASURES } from '../sources';
import { rule } from './family';
import { amountsOf } from '../../indicator/amounts';
import { isCost } from '../../indicator/levels';
import type { IndicatorProject, IndicatorRow } from '../../indicator/model';
import { moneyScale } from '../../indicator/target';
import { fold } from '../../lexicon/fold';
import type { Told } from '../rule';
import { cellOf, inWan, nameText, placeOf, projectLabel, statedCell, statedPlace, yuan } from './say';

export const unitCostRule = rule('unit-cost', {
  severity: 'warning',
  title: '单位成本乘数量超出预算数',
  reads: '“每台…成本”一类指标、同一单位的数量指标与项目预算数',
  source: MEASURES,
  clean: {
    says: '每台机组 5 万元 × 6 台 ＝ 30 万元，预算数 54.00 万元',
    cells: {
      '公开表6!J12': '台',
      '公开表6!G17': '每台机组采购成本',
      '公开表6!I17': 5,
      '公开表6!J17': '万元',
    },
  },
  failing: {
    says: '每台机组 50 万元 × 6 台 ＝ 300 万元，预算数 54.00 万元',
    cells: {
      '公开表6!J12': '台',
      '公开表6!G17': '每台机组采购成本',
      '公开表6!I17': 50,
      '公开表6!J17': '万元',
    },
  },
  check: ({ facts, projects }) =>
    projects.flatMap((project) =>
      project.whole
        ? []
        : project.rows.flatMap((row) => beyond(project, row, amountsOf(facts, project), facts.source.digits)),
    ),
});

/** Rounded prices and quantities leave as much. */
const SLACK = '1.02';

function beyond(
  project: IndicatorProject,
  row: IndicatorRow,
  amounts: ReturnType<typeof amountsOf>,
  digits: number,
): Told[] {
  const cost = row.target;
  const scale = cost.kind === 'number' ? moneyScale(cost.unit) : null;
  if (cost.kind !== 'number' || scale === null || !isCost(row)) return [];
  const [, unit = '', what = ''] = /^每1?([\u4e00-\u9fff]{1,2})(.*)$/.exec(fold(row.name?.text ?? '')) ?? [];
  const count = countOf(project, unit, `${unit}${what}`);
  const [own] = amounts;
  if (!count || count.target.kind !== 'number' || !own) return [];
  const price = cost.number.times(scale);
  const comesTo = price.times(count.target.number);
  if (amounts.some(({ value, slack }) => comesTo.lte(value.plus(slack).times(SLACK)))) return [];
  // A price above the whole amount is told by `cost-amount`.
  if (price.gt(own.value)) return [];
  const part = row.value ?? project.nameAt;
  const many = count.value ?? project.nameAt;
  return [
    {
      message: `${placeOf(project.table, part)} 项目${projectLabel(project)}的“${nameText(row)}”${yuan(price)}，乘 ${placeOf(project.table, many)}“${nameText(count)}”${count.target.number.toString()}${count.target.unit}，是 ${yuan(comesTo)}，多于项目预算数 ${inWan(own.value)} 万元（${statedPlace(project, own)}）。`,
      cells: [cellOf(project.table, part), cellOf(project.table, many), statedCell(project, own, digits)],
    },
  ];
}

/** The only indicator that counts in this unit what the price is for: 每册手册印刷成本 and 编印手册数量 7000 册. */
function countOf(project: IndicatorProject, unit: string, what: string): IndicatorRow | null {
  const counts = project.rows.filter(
    ({ target }) =>
      target.kind === 'number' &&
      !target.qualitative &&
      target.sign !== '≤' &&
      target.unit !== '' &&
      unit.startsWith(target.unit),
  );
  const [count] = counts;
  return count && counts.length === 1 && sharesNoun(what, fold(count.name?.text ?? '')) ? count : null;
}

/** Words of every price and of every number. */
const GENERAL = /成本|费用|标准|采购|补助|经费|金额|数量|人数|个数|次数|面积|单价|总/g;

const sharesNoun = (price: string, count: string): boolean => {
  const nouns = price.replace(GENERAL, ' ');
  return [...nouns].some((_, at) => {
    const pair = nouns.slice(at, at + 2);
    return pair.length === 2 && !pair.includes(' ') && count.includes(pair);
  });
};
