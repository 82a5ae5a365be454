/** The paper a table is printed on, as a careful clerk would choose it: legible, centred, on one page where that can be. */
import type { ColumnTemplate, TableTemplate } from '../template/template';
import type { PrintSetup } from '../workbook/edit';
import { unitsOf } from '../workbook/half-widths';
import { MARGINS, PAGE_NUMBERS, roomOnPage } from '../workbook/print-page';
import { headerHeight, mergedFrom } from './header';
import { fillIn } from './layout';
import type { Layout, ScaffoldOptions } from './layout';
import { longestFixed, wrappedRows } from './lines';
import { TITLE_HEIGHT } from './style';

type Sheet = Pick<PrintSetup, 'paper' | 'orientation'>;

interface Fit {
  readonly sheet: Sheet;
  /** Of the size on the screen. */
  readonly scale: number;
  /** Characters, one a column. */
  readonly widths: readonly number[];
  readonly pages: number;
}

/** 10.5 points on the screen; at this scale 8.2 are left on paper. */
const SMALLEST = 0.78;
const STEP = 0.02;
/** A table that is narrower than the paper fills it as far as this; beyond it stands in the middle. */
const STRETCH = 1.3;
/** Points of a row of 10.5; 宋体 takes 15, what stands in for it on Linux and on a Mac 16. */
const LINE = 16;
const RESERVE = 0.97;

/** A column of n characters is 7n + 5 pixels wide. */
const pointsOf = (characters: number) => (characters * 7 + 5) * 0.75;
const charactersOf = (points: number) => (points / 0.75 - 5) / 7;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The layout with columns of the widths that fit the paper, and the paper. */
export function onPaper(
  layout: Layout,
  options: ScaffoldOptions,
): { readonly layout: Layout; readonly setup: PrintSetup } {
  const { table } = layout;
  const fit = chooseFit(layout, options);
  return {
    layout: { ...layout, table: widened(table, fit.widths) },
    setup: {
      ...fit.sheet,
      fitToWidth: 1,
      centred: true,
      margins: MARGINS,
      footer: PAGE_NUMBERS,
      titleRows: { from: 0, to: layout.bodyTop - 1 },
    },
  };
}

function widened(table: TableTemplate, widths: readonly number[]): TableTemplate {
  const columns = table.columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
  return { ...table, columns };
}

/** The pack's own sheet where the table stands on one page of it, else the A4 that does better, else A3. */
function chooseFit(layout: Layout, options: ScaffoldOptions): Fit {
  const { print } = layout.table.definition;
  const own: Sheet = { paper: print?.paper ?? 'A4', orientation: print?.orientation ?? 'landscape' };
  const turned: Sheet = {
    paper: own.paper,
    orientation: own.orientation === 'landscape' ? 'portrait' : 'landscape',
  };
  const [first, second] = [own, turned].map((sheet) => fitOn(sheet, layout, options));
  if (first && second) {
    if (second.pages < first.pages && second.pages <= 1) return second;
    const freely = print?.orientation === undefined && second.pages === first.pages;
    return freely && second.scale > first.scale + 0.1 ? second : first;
  }
  const possible = first ?? second;
  if (possible) return possible;
  const large: Sheet = { paper: 'A3', orientation: 'landscape' };
  // Nothing fits a table of that many columns: the least widths, printed as small as they then are.
  return (
    fitOn(large, layout, options) ?? {
      sheet: large,
      scale: SMALLEST,
      widths: leastWidths(layout, options, 0),
      pages: 1,
    }
  );
}

/** A form's own names stand on one line up to this; where that tears the table they may wrap. */
const NAMES = [34, 0];

/** The largest scale that needs the fewest pages; null where the columns would be too narrow. */
function fitOn(sheet: Sheet, layout: Layout, options: ScaffoldOptions): Fit | null {
  const room = roomOnPage(sheet);
  let best: Fit | null = null;
  for (const names of NAMES) {
    const least = leastWidths(layout, options, names);
    for (let scale = 1; scale > SMALLEST - STEP / 2; scale -= STEP) {
      const widths = spread(layout.table, least, room.width / scale, scale < 1);
      if (!widths) continue;
      const pages = pagesOf(
        { ...layout, table: widened(layout.table, widths) },
        options,
        room.height / scale,
      );
      if (best === null || pages < best.pages) best = { sheet, scale, widths, pages };
    }
  }
  return best;
}

/** `fill`: to the room's full width, so that fitting it to the page gives just the scale that is wanted. */
function spread(
  table: TableTemplate,
  leastWidths: readonly number[],
  room: number,
  fill: boolean,
): readonly number[] | null {
  const least = leastWidths.map(pointsOf);
  const wish = table.columns.map(({ width }, index) => Math.max(pointsOf(width), least[index] ?? 0));
  if (total(least) > room) return null;
  const spare = room - total(wish);
  const factor = fill ? room / total(wish) : Math.min(room / total(wish), STRETCH);
  const points =
    spare >= 0
      ? wish.map((width) => width * factor)
      : least.map((width, index) => {
          const more = total(wish) - total(least);
          return width + (((wish[index] ?? width) - width) * (room - total(least))) / more;
        });
  // Rounded down: a hundredth too wide would make the whole smaller by a percent.
  return points.map((width) => Math.floor(charactersOf(width) * 10) / 10);
}

/** Characters below which a column of that kind is no longer read at a glance. */
const LEAST: Partial<Record<ColumnTemplate['role'], number>> = {
  name: 22,
  project: 16,
  subproject: 18,
  unitName: 13,
  goal: 26,
  explanation: 16,
  indicator1: 8,
  indicator2: 10,
  indicator3: 18,
  basis: 12,
  text: 9,
  category: 9,
};

function leastWidths(layout: Layout, options: ScaffoldOptions, names: number): number[] {
  const { table } = layout;
  return table.columns.map((column, index) => {
    // 999,999.99 万元 or 9,999,999,999.99 元 in bold type, also in a font with wider digits than 宋体.
    const heads = headRoom(table, index, options);
    if (column.role === 'amount') return Math.max(heads, table.money?.unit === '元' ? 16 : 12);
    const least = LEAST[column.role] ?? column.width;
    const fixed = Math.min(names, longestFixed(layout, options, index) * 1.06 + 1);
    return Math.max(Math.min(column.width, least), Math.min(column.width, fixed), heads);
  });
}

/**
 * A heading that would leave a sign or two alone on its last line has them on the line before; a caption, which does not
 * wrap, is not cut off.
 */
function headRoom(table: TableTemplate, column: number, options: ScaffoldOptions): number {
  const width = table.columns[column]?.width ?? 0;
  const texts = table.headerRows.flatMap((row, at) => {
    const { left, right } = mergedFrom(table, at, column);
    return left === right ? fillIn(row[column] ?? '', options).split('\n') : [];
  });
  return Math.max(
    0,
    ...texts.map((text) => {
      const units = unitsOf(text) * 1.05 + 1;
      return units > width && units <= width + (text.includes('：') ? 10 : 4) ? units : 0;
    }),
  );
}

/** By lines of wrapped texts; rows that officers fill in are taken for single lines. `room`: points at full size. */
function pagesOf(layout: Layout, options: ScaffoldOptions, room: number) {
  const { table, bodyTop, bodyBottom } = layout;
  const head = total(table.headerRows.map((_, row) => headerHeight(table, row))) + TITLE_HEIGHT - LINE;
  const lines = wrappedRows(layout, options);
  let body = table.definition.emptyNote === undefined ? 0 : LINE * 2;
  for (let row = bodyTop; row <= bodyBottom; row++) body += (lines.get(row) ?? 1) * LINE;
  return Math.max(1, Math.ceil(body / (room * RESERVE - head)));
}
