import { linesOf, type OutturnLine, placeOf } from './lines';
import { rule } from './family';

const WORDS = {
  abroad: /^因公出国\(境\)(?:费|经费|费用|支出)?$/,
  groups: /^因公出国\(境\)团组数?/,
  travellers: /^因公出国\(境\)人(?:次)?数?/,
  cars: /^公务用车购置(?:费|支出)?$/,
  bought: /^公务用车购置数/,
  guests: /^公务接待(?:费|支出)$/,
  receptions: /^国内公务接待批次/,
  received: /^国内公务接待人次/,
} as const;

const PAIRS = [
  ['abroad', 'groups', '因公出国（境）费', '团组数'],
  ['abroad', 'travellers', '因公出国（境）费', '人次数'],
  ['cars', 'bought', '公务用车购置费', '购置数'],
  ['guests', 'receptions', '公务接待费', '国内接待批次'],
  ['guests', 'received', '公务接待费', '国内接待人次'],
] as const;

export const countedRule = rule('counted', {
  severity: 'warning',
  title: '有支出没有数量，或有数量没有支出',
  reads: '“三公”表里的团组、人次、购置、批次与同一张表的金额',
  source: '“三公”经费公开要求：同时公开团组数、人次、购置数、保有量、批次',
  clean: {
    says: '公务接待费 1.20，接待 3 批次',
    working: '三公',
    form: 'final-accounts',
    cells: guests(1.2, 3),
  },
  failing: {
    says: '公务接待费 1.20，接待 0 批次',
    working: '三公',
    form: 'final-accounts',
    cells: guests(1.2, 0),
  },
  *check(facts) {
    for (const lines of linesOf(facts, WORDS))
      for (const [money, count, what, counted] of PAIRS) {
        const [spent, number] = [lines.get(money), lines.get(count)];
        if (!spent || !number || spent.value.isZero() === number.value.isZero()) continue;
        const says = number.value.isZero()
          ? `有 ${spent.cell.value}，${counted}${noneOf(number)}`
          : `${noneOf(spent)}，${counted}却有 ${number.cell.value}`;
        yield {
          message: `${placeOf(spent)} 的${what}${says}（${placeOf(number)}），请核对。`,
          cells: [spent.cell, number.cell],
        };
      }
  },
});

/** Blank is not 0. */
const noneOf = ({ cell }: OutturnLine): string => (cell.value === '' ? '没有填' : '是 0');

function guests(money: number, batches: number): Readonly<Record<string, string | number>> {
  return {
    '09三公经费!F6': 1.2,
    '三公!A1': '公务接待费',
    '三公!B1': money,
    '三公!A2': '国内公务接待批次（个）',
    '三公!B2': batches,
  };
}
