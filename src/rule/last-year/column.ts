/** 上年数 in this year's tables against last year's own: what is left standing when a form is taken over. */
import { halfUnit } from '../../amount/interval';
import { Money } from '../../amount/money';
import { convert } from '../../amount/unit';
import { lastYearAt } from '../../derive/last-year';
import type { LastAmounts } from '../../derive/last-year';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { gather } from '../../collect/gather';
import { amount, cellInWords, figures, findingCell, voiceOf } from '../say';
import { FORMS, SEEN } from '../sources';
import type { Addition } from '../summary';
import { rule } from './family';

/** More of one table is one thing that was not done: its 上年数 were not put in. */
const MANY = 3;

export const lastYearColumnRule = rule('column', {
  severity: 'error',
  title: '上年数与上年公开的表不同',
  reads: '表里的上年数，和给出的上年的表（同一科目、项目、单位）',
  source: `${FORMS}（“三公”经费等表列上年预算数）；${SEEN}`,
  clean: {
    says: '公务接待费上年预算数 1.20，上年的表也是',
    form: 'qinghai',
    lastYear: true,
    cells: { '一般公共预算“三公”经费支出表!F6': 1.2 },
  },
  failing: {
    says: '公务接待费上年预算数 2.10，上年的表是 1.20',
    form: 'qinghai',
    lastYear: true,
    cells: { '一般公共预算“三公”经费支出表!F6': 2.1 },
  },
  *check({ facts, last }) {
    const voice = voiceOf(facts);
    const groups = new Map<string, Off[]>();
    for (const cell of statedCells(facts)) {
      const off = offOf(cell, facts, last);
      if (off) gather(groups, cell.table.table.id, off);
    }
    for (const group of groups.values())
      for (const list of group.length > MANY ? [group] : group.map((one) => [one])) {
        const [{ cell, expected, from }] = list as [Off];
        const which =
          list.length > 1
            ? `${cell.table.sheet} 的上年数有 ${list.length} 个与上年的表不同，像是没有换成上年的：${cellInWords(cell)}`
            : cellInWords(cell);
        yield {
          message: `${which}是 ${amount(cell, cell.value, voice)}，上年的表是 ${amount(cell, expected, voice)}（${from}）；请按上年公开的数改正，口径有调整的在表下说明。`,
          cells: list.slice(0, 60).map((one) => findingCell(one.cell, voice.digits)),
          ...(list.length > 1 ? {} : figures(cell, expected, cell.value.minus(expected), voice)),
        };
      }
  },
});

export function checkLastYear(facts: Facts, last: LastAmounts): Addition {
  const stated = statedCells(facts);
  const open = stated.filter(({ label }) => lastYearAt(label, facts, last) === null).length;
  return {
    drafts: lastYearColumnRule.check({ facts, last }),
    notEvaluated:
      open > 0
        ? [{ rule: lastYearColumnRule.code, reason: `${open} 个上年数在上年的表里没有对应的数，没有核对` }]
        : [],
  };
}

interface Off {
  readonly cell: FactCell;
  /** In the unit in which the workbook is told. */
  readonly expected: Money;
  readonly from: string;
}

function offOf(cell: FactCell, facts: Facts, last: LastAmounts): Off | null {
  const said = lastYearAt(cell.label, facts, last);
  if (!said) return null;
  const { unit } = facts.source;
  const expected = convert(said.value, said.unit, unit);
  // Last year's tables may print fewer digits than this year's.
  const printed = convert(halfUnit(Math.min(2, said.value.decimalPlaces())), said.unit, unit);
  return cell.value.minus(expected).abs().lte(Money.max(cell.slack, printed))
    ? null
    : { cell, expected, from: said.from };
}

function statedCells({ source }: Facts): FactCell[] {
  return [...source.grids.flatMap(({ cells }) => cells.flat()), ...source.fields].filter(
    (cell): cell is FactCell => cell !== null && !cell.virtual && !cell.blank && cell.label.year === 'last',
  );
}
