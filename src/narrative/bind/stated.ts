/** The amounts that the tables, and last year's workbook, state of a coordinate. */

import { halfUnit } from '../../amount/interval';
import type { Money } from '../../amount/money';
import { convert } from '../../amount/unit';
import type { Label } from '../../dimension/dimension';
import type { AmountIndex } from '../../fact/amount-at';
import type { FactCell } from '../../fact/cell';
import type { LastYear } from '../../fact/last-year';
import { side } from '../../fact/relation';
import type { Range } from '../claim/range';

export interface Stated {
  range: Range;
  cells: readonly FactCell[];
  /** Where it stands, if not in this workbook. */
  place?: string;
}

const LAST_YEAR = '上年的工作簿';
const BUDGET = '本年的预算';

export class StatedAmounts {
  /** By statement: a text asks for the same ones again and again. */
  private readonly ranges = new WeakMap<readonly FactCell[], Range>();

  constructor(
    readonly index: AmountIndex,
    private readonly lastYear?: LastYear,
    private readonly budget?: LastYear,
  ) {}

  /** The amounts that the tables give a coordinate, in 万元; last year's workbook or this year's budget, where they do not. */
  at(label: Label): Stated[] {
    const found = this.index.at(label);
    if (found && found.statements.length > 0)
      return found.statements.map(({ cells }) => ({ range: this.range(cells), cells }));
    if (label.stage === 'initial') {
      const { stage: _, ...planned } = label;
      return this.elsewhere(this.budget?.at(planned), BUDGET);
    }
    if (label.year !== 'last') return [];
    const { year: _, ...own } = label;
    return this.elsewhere(this.lastYear?.at(own), LAST_YEAR);
  }

  private elsewhere(known: Money | null | undefined, place: string): Stated[] {
    if (!known) return [];
    const { digits, unit } = this.index.facts.source;
    const [middle, half] = [known, halfUnit(digits)].map((amount) => convert(amount, unit, '万元'));
    return middle && half
      ? [{ range: { low: middle.minus(half), high: middle.plus(half), middle }, cells: [], place }]
      : [];
  }

  /** A sum of cells in 万元, and what their digits leave open. */
  range(cells: readonly FactCell[]): Range {
    let range = this.ranges.get(cells);
    if (!range) this.ranges.set(cells, (range = this.rangeOf(cells)));
    return range;
  }

  private rangeOf(cells: readonly FactCell[]): Range {
    const { middle, slack } = side(cells);
    const { unit } = this.index.facts.source;
    const [value, half] = [convert(middle, unit, '万元'), convert(slack, unit, '万元')];
    return { low: value.minus(half), high: value.plus(half), middle: value };
  }
}

/** What most tables say. */
export function mostStated(stated: readonly Stated[]): Stated {
  const votes = new Map<string, number>();
  for (const { range } of stated) {
    votes.set(range.middle.toString(), (votes.get(range.middle.toString()) ?? 0) + 1);
  }
  const ranked = [...stated].sort(
    (a, b) => (votes.get(b.range.middle.toString()) ?? 0) - (votes.get(a.range.middle.toString()) ?? 0),
  );
  return ranked[0] as Stated;
}
