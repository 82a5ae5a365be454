/** 增减额 beside this year's amount and last year's: this year's is last year's and what has changed. */
import { labelKey } from '../dimension/label';
import type { Label } from '../dimension/dimension';
import { CHANGE } from '../dimension/member';
import { crossing } from './grid-model';
import type { GridModel } from './grid-model';
import { push } from './rollup';
import type { Evaluable } from './rollup';

/** Rows whose change nobody printed are left alone: forms print it for totals only. */
export function changes(model: GridModel, unreadable: ReadonlySet<string>, into: Evaluable): void {
  const { nodes } = model.columns;
  const otherwise = ({ year: _, ...rest }: Label) => labelKey(rest);
  for (const change of nodes) {
    if (change.label.year !== CHANGE || change.entries.length !== 1) continue;
    const alike = nodes.filter(
      (one) => one.entries.length > 0 && otherwise(one.label) === otherwise(change.label),
    );
    const now = alike.filter(({ label }) => label.year === undefined);
    const before = alike.filter(({ label }) => label.year !== undefined && label.year !== CHANGE);
    // 上年预算数 and 上年执行数 both: the header alone knows which of them is meant.
    if (now.length !== 1 || before.length !== 1) continue;
    for (let row = 0; row < model.cells.length; row++) {
      const [left, old, by] = [now, before, [change]].map((one) =>
        crossing(model, 'columns', one, row, unreadable),
      );
      if (!left || !old || !by) into.unreadable++;
      else if (left.length === 1 && by[0]?.blank === false)
        push(into, {
          kind: 'rollup',
          label: left[0]?.label ?? {},
          left,
          right: [...old, ...by],
          axis: 'columns',
        });
    }
  }
}
