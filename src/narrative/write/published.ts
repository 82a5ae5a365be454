/** The coordinate at which a fund's own table tells it. */
import type { Label } from '../../dimension/dimension';
import type { Facts } from '../../fact/facts';

/** A table of one fund may leave out what was carried over: the text tells that fund as its own table has it. */
export function asPublished({ models, source: { grids, empty } }: Facts, label: Label): Label {
  const { source, nature, measure } = label;
  if (source === undefined || measure !== 'expense' || label.carry !== undefined) return label;
  const all = [...models.map(({ grid }) => grid), ...grids.filter((grid) => empty.has(grid.table))];
  const carried = (of: string | undefined) =>
    all.flatMap(({ block, table }) => {
      const { scope } = block.template;
      const isOwn = scope.measure === measure && scope.source === source && scope.economic === undefined;
      if (!isOwn || scope.nature !== of) return [];
      // A table of 基本支出 that is empty, beside amounts that were all carried over.
      return [empty.has(table) && of !== undefined ? 'current' : scope.carry];
    });
  const own = carried(nature?.split('.')[0]);
  const carries = own.length > 0 ? own : carried(undefined);
  const ofThisYear = carries.length > 0 && carries.every((carry) => carry === 'current');
  return ofThisYear ? { ...label, carry: 'current' } : label;
}
