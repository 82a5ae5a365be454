/**
 * A list that goes on to the right of itself under the same captions, as the ministry prints 公用经费: 302 in one
 * lane, 307 to 399 in the next, their total at the end of the last. All lanes are rows of one block.
 */
import { fold } from '../lexicon/fold';
import type { BlockTemplate } from '../template/template';
import type { BoundColumn } from './column';
import { sheetPaths } from './header';
import type { Place } from './lay-over';
import { readRawRow } from './raw-row';
import type { RawRow } from './raw-row';
import type { SheetView } from './sheet-view';

const MOST_LANES = 4;

/** How many columns further right each lane stands than the block, from left to right. */
export function lanesOf(place: Place, block: BlockTemplate, columns: readonly BoundColumn[]): number[] {
  const isList = block.items.some((item) => item.kind === 'repeat');
  const at = columns.map(({ column }) => column);
  const isNamed = columns.some(({ template: { role } }) => role === 'name' || role === 'code');
  if (!isList || !isNamed || columns.length < 2 || at.includes(-1)) return [];
  const { view, titleRow, bodyTop } = place;
  const width = Math.max(...at) - Math.min(...at) + 1;
  const captions = sheetPaths(view, Math.max(0, titleRow + 1), bodyTop).map((path) => path.at(-1) ?? '');
  const lanes: number[] = [];
  for (let shift = width; lanes.length < MOST_LANES; shift += width) {
    const repeats = at.every((column) => {
      const caption = captions[column + shift] ?? '';
      return caption !== '' && caption === captions[column] && !place.columns.includes(column + shift);
    });
    if (!repeats) break;
    lanes.push(shift);
  }
  return lanes;
}

/** `rows` of the block with those of its further lanes; a total is the row of the lane in which its amount stands. */
export function withLanes(
  view: SheetView,
  columns: readonly BoundColumn[],
  lanes: readonly number[],
  rows: readonly RawRow[],
): RawRow[] {
  if (lanes.length === 0) return [...rows];
  const further = lanes.flatMap((shift) => {
    const lane = columns.map(({ template, column }) => ({ template, column: column + shift }));
    return rows.map(({ row }) => ({ ...readRawRow(view, lane, row), shift })).filter(({ blank }) => !blank);
  });
  return passTotalsOn([...rows, ...further]);
}

/** 公用经费合计 begins in the first lane and has its amount in the last. */
function passTotalsOn(rows: readonly RawRow[]): RawRow[] {
  const passed = new Set<RawRow>();
  const named = rows.map((row): RawRow => {
    if (row.name !== '' || !row.hasAmounts || row.functional !== '' || row.economic !== '') return row;
    const from = rows.find((other) => isOpenTotal(other) && other.row === row.row && before(other, row));
    if (from) passed.add(from);
    return from ? { ...row, name: from.name } : row;
  });
  const isPassed = (row: RawRow) =>
    passed.has(row) ||
    (isOpenTotal(row) &&
      rows.some((other) => other.row === row.row && other.name === row.name && before(row, other)));
  return named.filter((row) => !isPassed(row));
}

function isOpenTotal(row: RawRow): boolean {
  return !row.hasAmounts && /(?:合计|总计|小计)$/.test(fold(row.name));
}

function before(row: RawRow, other: RawRow): boolean {
  return (row.shift ?? 0) < (other.shift ?? 0);
}
