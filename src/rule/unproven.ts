/**
 * Lists of which nothing in the workbook tells whether they are complete: a single unit, rows that no total adds up,
 * forms of projects without a list of projects. Said once in the answer, so that nobody takes silence for proof.
 */
import type { BoundBlock, BoundRow, BoundTable } from '../binding/bound';
import { labelContains, labelKey } from '../dimension/label';
import { isSelection } from '../dimension/member';
import type { Label } from '../dimension/dimension';
import type { FactCell } from '../fact/cell';
import { generalisations } from '../fact/generalise';
import type { Facts } from '../fact/facts';
import type { ColumnRole } from '../template/schema';
import { listedAxes } from '../template/template';

const INDICATORS: ReadonlySet<ColumnRole> = new Set(['indicator1', 'indicator2', 'indicator3']);

/** In words, a list each: `收入总表只列了一个单位`. */
export function unprovenLists(facts: Facts): string[] {
  const { binding, empty } = facts.source;
  const tables = binding.tables.filter((table) => !empty.has(table));
  const lists = tables.flatMap((table) =>
    table.blocks.filter((block) => axesOf(block).length > 0).map((block) => ({ table, block })),
  );
  const projectsAreListed = lists.some(
    ({ block }) => axesOf(block).includes('project') && !hasIndicators(block) && rowsOf(block).length > 0,
  );
  const single = lists.filter(({ block }) => axesOf(block).join() === 'unit' && rowsOf(block).length === 1);
  const loose = lists.filter(
    (list) =>
      !single.includes(list) &&
      !(hasIndicators(list.block) && projectsAreListed) &&
      isLoose(facts, list.table, list.block),
  );
  const forms = projectsAreListed ? [] : tables.filter(({ project }) => project !== undefined);
  const sheets = (some: readonly { readonly table: BoundTable }[]) =>
    [...new Set(some.map(({ table }) => table.sheet))].join('、');
  return [
    ...(single.length > 0 ? [`${sheets(single)}只列了一个单位`] : []),
    ...(loose.length > 0 ? [`${sheets(loose)}的各行没有合计`] : []),
    ...(forms.length > 0 ? [`项目绩效目标表 ${forms.length} 张，没有项目清单可对`] : []),
  ];
}

const axesOf = ({ template }: BoundBlock) => listedAxes(template);

const hasIndicators = ({ columns }: BoundBlock): boolean =>
  columns.some(({ template }) => INDICATORS.has(template.role));

/** Rows that the department listed, without those that say the total. */
const rowsOf = ({ rows }: BoundBlock) =>
  rows.filter(({ item, label, kind }) => item === null && label !== null && kind !== 'total');

/** None of its uppermost rows is added up with others, and a single one is told nowhere else. */
function isLoose({ relations }: Facts, table: BoundTable, block: BoundBlock): boolean {
  const top = topOf(table, block);
  const tops = new Set(top.values());
  if (tops.size === 0) return false;
  const isTotal = (cell: FactCell | undefined) =>
    cell?.table === table && !top.has(cell.row) && cell.boundRow !== null;
  /** How many of its uppermost rows stand on one side: none, one, several. */
  const topsOn = (side: readonly FactCell[]): 0 | 1 | 2 => {
    let one: number | undefined;
    for (let i = 0; i < side.length; i++) {
      const cell = side[i] as FactCell;
      const own = cell.table === table ? top.get(cell.row) : undefined;
      if (own === undefined || own === one) continue;
      if (one !== undefined) return 2;
      one = own;
    }
    return one === undefined ? 0 : 1;
  };
  return !relations.some(({ kind, left, right }) => {
    if (kind === 'bound') return false;
    const most = Math.max(topsOn(left), topsOn(right));
    return most > 1 || (most === 1 && tops.size === 1 && (kind !== 'rollup' || isTotal(left[0])));
  });
}

/** Of each listed row with amounts the uppermost row that it lies in. */
function topOf({ view }: BoundTable, block: BoundBlock): ReadonlyMap<number, number> {
  const amounts = block.columns.filter(({ template }) => template.role === 'amount');
  const rows = rowsOf(block).filter(({ row }) =>
    amounts.some(({ column }) => /[1-9]/.test(view.text(row, column))),
  );
  const lies = (inner: Label, outer: Label) =>
    labelContains(outer, inner) && labelKey(outer) !== labelKey(inner);
  // By what contains them: every pair of a province's rows would be for minutes. A selection lies in no tree.
  const keys = new Set(rows.map(({ label }) => labelKey(label ?? {})));
  const selections = new Set(rows.filter(({ label }) => Object.values(label ?? {}).some(isSelection)));
  const isWithin = (row: BoundRow) =>
    generalisations(row.label ?? {}).some(({ key }) => keys.has(key)) ||
    [...(selections.has(row) ? rows : selections)].some((other) => lies(row.label ?? {}, other.label ?? {}));
  const uppermost = rows.filter((row) => !isWithin(row));
  const named = new Map<string, number>();
  const itself = new Map<number, number>();
  uppermost.forEach(({ row, label }, index) => {
    const key = labelKey(label ?? {});
    if (!named.has(key)) named.set(key, index);
    if (!itself.has(row)) itself.set(row, index);
  });
  const several = [...uppermost.entries()].filter(([, one]) => selections.has(one));
  /** The first place among the uppermost of those that hold it; a label of many dimensions lies in hundreds. */
  const holder = ({ row, label }: BoundRow): number => {
    let least = itself.get(row) ?? Infinity;
    for (const { key } of generalisations(label ?? {})) least = Math.min(least, named.get(key) ?? Infinity);
    const [place = Infinity] = several.find(([, one]) => lies(label ?? {}, one.label ?? {})) ?? [];
    return Math.min(least, place);
  };
  const first = (row: BoundRow): BoundRow | undefined => {
    if (selections.has(row))
      return uppermost.find((one) => one.row === row.row || lies(row.label ?? {}, one.label ?? {}));
    return uppermost[holder(row)];
  };
  return new Map(
    rows.flatMap((row) => {
      const own = first(row);
      return own ? [[row.row, own.row] as const] : [];
    }),
  );
}
