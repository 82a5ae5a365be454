import { MEASURES } from '../sources';
import { rule } from './family';
import { Money, sum } from '../../amount/money';
import type { Money as Amount } from '../../amount/money';
import { plain, printed } from '../../amount/print';
import { YUAN_IN_WAN } from '../../amount/unit';
import { amountsOf } from '../../indicator/amounts';
import type { StatedAmount } from '../../indicator/amounts';
import { isCost } from '../../indicator/levels';
import type { IndicatorProject, IndicatorRow } from '../../indicator/model';
import { moneyScale } from '../../indicator/target';
import { isStandardName } from '../../indicator/words';
import type { Finding } from '../finding';
import type { Told } from '../rule';
import { cellOf, inWan, nameOf, placeOf, projectLabel, statedCell, statedPlace, yuan } from './say';
import { clip } from '../wording';

export const costAmountRule = rule('cost-amount', {
  severity: 'error',
  grades: {
    summed: { severity: 'warning', when: '几个成本指标相加才超出' },
    below: { severity: 'warning', when: '少于预算数' },
  },
  title: '成本与项目预算数不符',
  reads: '以元、万元计的成本指标与项目预算数',
  source: MEASURES,
  clean: { says: '总成本 96 万元，项目预算数 96.00 万元', cells: { '公开表6!I11': 96 } },
  failing: { says: '总成本 960 万元，项目预算数 96.00 万元', cells: { '公开表6!I11': 960 } },
  check: ({ facts, projects }) =>
    projects.flatMap((project) => {
      if (project.whole) return [];
      const amounts = amountsOf(facts, project);
      const rows = project.rows.flatMap((row) => {
        const value = isCost(row) ? costOf(row) : null;
        return value === null ? [] : [{ row, value }];
      });
      if (amounts.length === 0 || rows.length === 0) return [];
      return costTold(project, amounts, rows, facts.source.digits);
    }),
});

/** A cost target in 元; null for a standard per head, and for what is no money. */
function costOf(row: IndicatorRow): Amount | null {
  const { target } = row;
  if (target.kind !== 'number' || isStandardName(row.name?.text ?? '')) return null;
  const scale = target.unit === '万' ? YUAN_IN_WAN : moneyScale(target.unit);
  return scale === null ? null : target.number.times(scale);
}

interface Cost {
  readonly row: IndicatorRow;
  readonly value: Amount;
}

function costTold(
  project: IndicatorProject,
  amounts: readonly StatedAmount[],
  rows: readonly Cost[],
  digits: number,
): Told<'summed' | 'below'>[] {
  const [own] = amounts;
  if (!own) return [];
  const highest = amounts.reduce((most, one) => (one.value.gt(most.value) ? one : most), own);
  const above = rows.filter(({ value }) => value.gt(highest.value.plus(highest.slack).times('1.001')));
  if (above.length > 0) return above.map((cost) => wrong(project, cost, own, 'above', digits));
  const total = sum(rows.map(({ value }) => value));
  if (rows.length > 1 && total.gt(highest.value.plus(highest.slack).times('1.005'))) {
    const [first] = rows as [Cost];
    return [
      {
        grade: 'summed',
        message: `${placeOf(project.table, nameOf(first.row))} 项目${projectLabel(project)}的 ${rows.length} 个成本指标相加是 ${yuan(total)}，多于项目预算数 ${inWan(own.value)} 万元（${statedPlace(project, own)}）。`,
        cells: [
          ...rows.map(({ row }) => cellOf(project.table, row.value ?? nameOf(row))),
          statedCell(project, own, digits),
        ],
        expected: inWan(own.value).replaceAll(',', ''),
        difference: inWan(total.minus(own.value)).replaceAll(',', ''),
      },
    ];
  }
  // The only cost of a project, stated as its whole need, is its amount.
  const costRows = project.rows.filter(isCost);
  const [only] = rows;
  if (costRows.length !== 1 || rows.length !== 1 || !only) return [];
  const near = amounts.every((one) =>
    only.value
      .minus(one.value)
      .abs()
      .lte(one.slack.plus(one.value.times('0.005'))),
  );
  if (near || !only.value.lt(own.value.minus(own.slack))) return [];
  return speaksOfWhole(only.row)
    ? [wrong(project, only, own, amounts.length > 1 ? 'astride' : 'below', digits)]
    : [];
}

/** 所需资金, 总成本, 项目控制预算数: the cost of the project, not of one of its tasks. */
function speaksOfWhole(row: IndicatorRow): boolean {
  return /所需|资金|总成本|总额|预算|经费|项目成本|成本$/.test(row.name?.text ?? '');
}

function wrong(
  project: IndicatorProject,
  { row, value }: Cost,
  own: StatedAmount,
  how: 'above' | 'below' | 'astride',
  digits: number,
): Told<'below'> {
  const part = row.value ?? nameOf(row);
  const difference = new Money(value).minus(own.value);
  const factor = value.div(own.value);
  const hint =
    factor.eq(YUAN_IN_WAN) || factor.eq('0.0001')
      ? '，像是把元和万元弄错了'
      : factor.gte(2) && factor.lte(10) && factor.minus(factor.round()).abs().lt('0.02')
        ? `，正好约为 ${factor.toFixed(0)} 倍，可能用了多年的总数`
        : '';
  return {
    ...(how === 'below' ? { grade: 'below' as const } : {}),
    message: `${placeOf(project.table, part)} 项目${projectLabel(project)}的成本指标“${clip(row.name?.text ?? '', 20)}”是 ${asWritten(row, value)}，项目预算数是 ${inWan(own.value)} 万元（${statedPlace(project, own)}），${how === 'above' ? '成本不能多于预算' : '两者应当一致'}${hint}。`,
    cells: [cellOf(project.table, part), statedCell(project, own, digits)],
    ...inUnitOf(part.text, value, own.value, difference),
  };
}

/** 440.5 万元 where somebody wrote so: nobody looks for 4,405,000 元 in the cell. */
function asWritten({ target }: IndicatorRow, value: Amount): string {
  if (target.kind !== 'number' || !/^万元?/.test(target.unit)) return yuan(value);
  return `${printed(target.number, target.number.decimalPlaces())} 万元`;
}

/** As the indicator's own cell has it, 元 or 万元: its figure is the first of the cell. */
function inUnitOf(
  text: string,
  value: Amount,
  expected: Amount,
  difference: Amount,
): Pick<Finding, 'expected' | 'difference' | 'unit'> {
  const typed = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '');
  const isInYuan = typed !== undefined && value.eq(typed);
  const print = (amount: Amount): string => (isInYuan ? plain(amount) : inWan(amount).replaceAll(',', ''));
  return {
    expected: print(expected),
    difference: print(difference),
    unit: isInYuan ? '元' : '万元',
  };
}
