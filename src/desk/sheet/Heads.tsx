/** Letters of the columns and numbers of the rows; what the file hides is drawn, and its head says that it is hidden. */
import { columnName } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { WORDS } from '../words';
import { HEAD_WIDTH } from './geometry';

const classOf = (on: boolean, hidden = false): string =>
  ['head', on && 'on', hidden && 'hidden'].filter(Boolean).join(' ');

export function ColumnHeads(props: {
  readonly lefts: readonly number[];
  readonly seen: readonly [number, number];
  readonly area: Area;
  readonly hidden: ReadonlySet<number> | undefined;
}) {
  const { lefts, seen, area, hidden } = props;
  const heads = [];
  for (let column = seen[0]; column <= seen[1]; column += 1) {
    const [x, end] = [lefts[column] ?? 0, lefts[column + 1] ?? 0];
    const on = column >= area.left && column <= area.right;
    if (end > x)
      heads.push(
        <span
          key={column}
          className={classOf(on, hidden?.has(column))}
          style={{ left: HEAD_WIDTH + x, width: end - x }}
        >
          {columnName(column)}
          {hidden?.has(column) && WORDS.hiddenMark}
        </span>,
      );
  }
  return (
    <div className="column-heads" aria-hidden="true">
      {heads}
    </div>
  );
}

export function RowHeads(props: {
  readonly tops: readonly number[];
  readonly seen: readonly [number, number];
  readonly frozenRows: number;
  readonly area: Area;
  readonly hidden: ReadonlySet<number> | undefined;
}) {
  const { tops, seen, frozenRows, area, hidden } = props;
  const head = (row: number) => {
    const [y, end] = [tops[row] ?? 0, tops[row + 1] ?? 0];
    const on = row >= area.top && row <= area.bottom;
    return (
      end > y && (
        <span key={row} className={classOf(on, hidden?.has(row))} style={{ top: y, height: end - y }}>
          {row + 1}
          {hidden?.has(row) && WORDS.hiddenMark}
        </span>
      )
    );
  };
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => head(from + index));
  return (
    <div className="row-heads" aria-hidden="true" style={{ height: tops.at(-1) }}>
      <div className="frozen-heads" style={{ height: tops[frozenRows] }}>
        {range(0, frozenRows - 1)}
      </div>
      {range(Math.max(seen[0], frozenRows), seen[1])}
    </div>
  );
}
