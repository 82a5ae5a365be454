/**
 * Amounts that slid past their rows: somebody put a 科目 in whose amounts are not there, or took one out, and from
 * that row on each holds what belongs some rows further down (or up). Every amount is a right one in the wrong row,
 * so dozens of relations break and no change of a few cells explains them; another table that lists the same rows does.
 */
import type { BoundRow, BoundTable } from '../../binding/bound';
import { labelKey } from '../../dimension/label';
import type { FactCell, FactGrid } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Relation } from '../../fact/relation';
import type { Draft } from '../finding';
import { amount, cellName, findingCell, voiceOf } from '../say';
import type { Example } from '../rule';
import { rule } from './family';
import { plainDraft } from './unexplained';

const SUBJECTS = [
  ['2010350', '事业运行'],
  ['2010399', '其他政府办公厅（室）及相关机构事务支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['2080506', '机关事业单位职业年金缴费支出'],
  ['2101102', '事业单位医疗'],
  ['2210201', '住房公积金'],
  ['2210203', '购房补贴'],
] as const;
const OWN = [486.35, 186, 48.6, 24.3, 22.15, 41.8, 9.5];

/** The cells of a list of these 科目 with their 基本支出. */
function list(sheet: string, amounts: readonly (number | null | undefined)[]): NonNullable<Example['cells']> {
  const rows = SUBJECTS.flatMap(([code, name], index) => [
    [`${sheet}!A${6 + index}`, code],
    [`${sheet}!B${6 + index}`, name],
    [`${sheet}!D${6 + index}`, amounts[index] ?? null],
  ]);
  return { [`${sheet}!D5`]: 818.7, ...Object.fromEntries(rows) };
}

export const shiftedRowsRule = rule('shifted-rows', {
  severity: 'error',
  title: '金额整体错行',
  reads: '一张表中连续各行的金额，与另一张表中同样科目的金额',
  source: '预算法第四十六条（按功能分类公开到项）；各表之间的勾稽关系',
  clean: {
    says: '两张表里同样的科目，数也相同',
    form: 'final-accounts',
    cells: { ...list('03支出', OWN), ...list('05一般公共预算支出', OWN) },
  },
  failing: {
    says: '一张表从第二行起，各行填的都是下一行的数',
    form: 'final-accounts',
    cells: { ...list('03支出', OWN), ...list('05一般公共预算支出', [OWN[0], ...OWN.slice(2), null]) },
  },
});

export interface ShiftedRows {
  readonly drafts: readonly Draft[];
  readonly explained: ReadonlySet<Relation>;
}

/** Fewer rows than these may be coincidence. */
const FEWEST_ROWS = 4;
/** Different rows of amounts among them: the same amount in 类, 款 and 项 proves nothing three times. */
const FEWEST_DIFFERENT = 3;
/** Below this many broken relations each is told for itself. */
const FEWEST_BROKEN = 6;

/** A row of a list with its amounts by column label, as integers. */
interface Line {
  readonly row: BoundRow;
  readonly key: string;
  readonly amounts: ReadonlyMap<string, number>;
  readonly cells: readonly FactCell[];
}

interface Shift {
  readonly lines: readonly Line[];
  readonly first: number;
  /** One past the last row that holds another's amounts, and one past the last that is not its own. */
  readonly end: number;
  readonly tail: number;
  /** Whose amounts the first row holds; and how far rows are off, at first and at last. */
  readonly holds: Line;
  readonly from: number;
  readonly to: number;
  /** In how many columns both lists were compared. */
  readonly columns: number;
}

export function shiftedRows(facts: Facts, broken: readonly Relation[]): ShiftedRows {
  const explained = new Set<Relation>();
  const drafts: Draft[] = [];
  if (broken.length < FEWEST_BROKEN) return { drafts, explained };
  const own = brokenWithin(broken);
  const lists = facts.source.grids.map((grid) => ({ grid, lines: linesOf(grid) }));
  const told = new Set<BoundTable>();
  for (const { grid, lines } of lists) {
    if (lines.length < FEWEST_ROWS || !own.has(grid.table) || told.has(grid.table)) continue;
    const found = lists
      .filter((other) => other.grid.table !== grid.table)
      .filter((other) => (own.get(other.grid.table) ?? 0) < (own.get(grid.table) ?? 0))
      .flatMap((other) => {
        const shift = findShift(lines, other.lines);
        return shift ? [{ shift, against: other.grid.table }] : [];
      })
      .sort(
        (a, b) =>
          b.shift.end - b.shift.first - (a.shift.end - a.shift.first) || b.shift.columns - a.shift.columns,
      )[0];
    if (!found) continue;
    const moved = new Set(
      lines.slice(found.shift.first, found.shift.tail).flatMap(({ cells }) => [...cells]),
    );
    const follows = broken.filter(
      (relation) =>
        !explained.has(relation) && [...relation.left, ...relation.right].some((cell) => moved.has(cell)),
    );
    if (follows.length < FEWEST_BROKEN) continue;
    for (const relation of follows) explained.add(relation);
    told.add(grid.table);
    drafts.push(draft(facts, grid.table, found.shift, found.against, follows));
  }
  return { drafts, explained };
}

/** Broken relations of each table with itself: the table that slid is the one that no longer adds up. */
function brokenWithin(broken: readonly Relation[]): Map<BoundTable, number> {
  const counts = new Map<BoundTable, number>();
  for (const { left, right } of broken) {
    const [table, other] = new Set([...left, ...right].map((cell) => cell.table));
    if (table && !other) counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return counts;
}

function linesOf(grid: FactGrid): Line[] {
  return grid.rows.flatMap((row, index) => {
    if (row.label === null || (row.kind !== 'listed' && row.kind !== 'total' && row.kind !== 'heading'))
      return [];
    const cells = (grid.cells[index] ?? []).filter((cell) => cell !== null);
    const amounts = new Map(
      grid.columns.map(({ label }, at) => [labelKey(label), grid.cells[index]?.[at]?.scaled ?? 0]),
    );
    return [{ row, key: labelKey(row.label), amounts, cells }];
  });
}

/** The longest run of rows of which each holds what the other list states for a row further on, ever further. */
function findShift(lines: readonly Line[], others: readonly Line[]): Shift | null {
  const stated = new Map(others.map((line) => [line.key, line]));
  const common = lines.filter(({ key }) => stated.has(key)).length;
  const columns = [...(lines[0]?.amounts.keys() ?? [])].filter((column) => others[0]?.amounts.has(column));
  if (common < FEWEST_ROWS || columns.length === 0) return null;
  const keyOf = (line: Line) => columns.map((column) => line.amounts.get(column) ?? 0).join();
  const nothing = columns.map(() => 0).join();
  const places = new Map<string, number[]>();
  lines.forEach(({ key }, index) => {
    const other = stated.get(key);
    const amounts = other && keyOf(other);
    if (amounts !== undefined && amounts !== nothing)
      places.set(amounts, [...(places.get(amounts) ?? []), index]);
  });
  const isOwn = (line: Line) => {
    const other = stated.get(line.key);
    return other !== undefined && keyOf(other) === keyOf(line);
  };
  let best: Shift | null = null;
  for (const direction of [1, -1]) {
    for (let first = 0; first < lines.length; first++) {
      const steps: number[] = [];
      for (let at = first; at < lines.length; at++) {
        const line = lines[at] as Line;
        if (at === first && isOwn(line)) break;
        const least = steps[steps.length - 1] ?? 1;
        const next = (places.get(keyOf(line)) ?? [])
          .map((place) => (place - at) * direction)
          .filter((off) => off >= least)
          .sort((a, b) => a - b)[0];
        if (next === undefined) break;
        steps.push(next);
      }
      const end = first + steps.length;
      const different = new Set(lines.slice(first, end).map(keyOf)).size;
      if (steps.length < FEWEST_ROWS || different < FEWEST_DIFFERENT) continue;
      if (best && best.end - best.first >= steps.length) continue;
      let tail = end;
      while (tail < lines.length && !isOwn(lines[tail] as Line)) tail++;
      best = {
        lines,
        first,
        end,
        tail,
        holds: lines[first + (steps[0] ?? 0) * direction] as Line,
        from: (steps[0] ?? 0) * direction,
        to: (steps[steps.length - 1] ?? 0) * direction,
        columns: columns.length,
      };
    }
  }
  return best;
}

function named({ row }: Line): string {
  const name = row.text.replace(/[\s\u3000]+/g, '');
  return `“${[row.code, name].filter(Boolean).join(' ')}”`;
}

function draft(
  facts: Facts,
  table: BoundTable,
  { lines, first, end, tail, holds, from, to }: Shift,
  against: BoundTable,
  follows: readonly Relation[],
): Draft {
  const voice = voiceOf(facts);
  const start = lines[first] as Line;
  const filled = start.cells.filter((cell) => !cell.blank && !cell.value.isZero());
  const [shown] = filled;
  const where = from > 0 ? '下面' : '上面';
  const far =
    Math.abs(from) === Math.abs(to) ? `${Math.abs(from)} 行` : `${Math.abs(from)} 至 ${Math.abs(to)} 行`;
  const total = lines.slice(first, tail).find(({ row }) => row.kind === 'total');
  const [printed] = total?.cells ?? [];
  const right = printed
    ? facts.at(printed.label).find((one) => one.table !== table && one.cells.length === 1)?.cells[0]
    : undefined;
  const totals =
    printed && right && !printed.value.eq(right.value)
      ? `；“合计”行的 ${amount(printed, printed.value, voice)} 也是别的行的数，${cellName(right)} 的合计是 ${amount(right, right.value, voice)}`
      : '';
  const value = shown ? ` ${amount(shown, shown.value, voice)} ` : '数';
  return shiftedRowsRule.found({
    message: `${table.sheet} 从第 ${start.row.row + 1} 行${named(start)}起，金额与科目错开了行：这一行的${value}是${where} ${Math.abs(from)} 行${named(holds)}的数，以后各行也都填着${where} ${far}的数，到第 ${(lines[end - 1] as Line).row.row + 1} 行共 ${end - first} 行${totals}。多半是列了科目而没有填数（或少列了科目），其后的金额整体${from > 0 ? '上移' : '下移'}；请对照 ${against.sheet} 把金额移回各自的行，没有数的行留空，不要逐格改数。`,
    cells: [
      ...(filled.length > 0 ? filled : start.cells.slice(0, 1)),
      ...(printed ? [printed] : []),
      ...(right ? [right] : []),
    ].map((cell) => findingCell(cell, voice.digits)),
    follows: follows.map((relation) => plainDraft(facts, relation)),
  });
}
