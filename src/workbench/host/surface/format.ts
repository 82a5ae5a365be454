/** Formats of cells. A property that differs over a range reads as null, as in Excel. */
import type { Member, Surface } from '../kinds';
import type { HostRange } from '../sheet';
import { thing } from '../kinds';
import { scalar, text, type Scalar } from '../arguments';
import { invalid } from '../wire';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const DEFAULT_COLUMN_WIDTH = 48;
const DEFAULT_ROW_HEIGHT = 14.25;

function keepIfOwn(sizes: Map<number, number>, at: number, value: unknown, standard: number): void {
  if (Number(value) === standard) sizes.delete(at);
  else sizes.set(at, Number(value));
}

function common(range: HostRange, read: (row: number, column: number) => unknown): unknown {
  let first = true;
  let answer: unknown = null;
  let mixed = false;
  range.sheet.each(range.area, (row, column) => {
    const value = read(row, column);
    if (first) answer = value;
    else if (answer !== value) mixed = true;
    first = false;
  });
  return mixed ? null : answer;
}

const property = (path: string): Member<HostRange> => ({
  get: (range) => common(range, (row, column) => range.sheet.format(row, column, path)),
  set: (range, value) => {
    range.sheet.book.mayFormat(range.sheet);
    if (value === null) return;
    range.sheet.setFormat(range.area, path, scalar(value));
  },
});

export const rangeFormat: Surface['RangeFormat'] = {
  members: {
    Borders: { get: (range) => thing('RangeBorderCollection', range) },
    ColumnWidth: {
      get: ({ sheet, area }) => {
        const widths = new Set<number>();
        for (let column = area.left; column <= area.right; column += 1)
          widths.add(sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: ({ sheet, area }, value) => {
        sheet.book.mayFormat(sheet);
        for (let column = area.left; column <= area.right; column += 1)
          keepIfOwn(sheet.columnWidths, column, value, DEFAULT_COLUMN_WIDTH);
      },
    },
    Fill: { get: (range) => thing('RangeFill', range) },
    Font: { get: (range) => thing('RangeFont', range) },
    HorizontalAlignment: property('horizontalAlignment'),
    IndentLevel: property('indentLevel'),
    Protection: { get: (range) => thing('FormatProtection', range) },
    RowHeight: {
      get: ({ sheet, area }) => sheet.rowHeights.get(area.top) ?? DEFAULT_ROW_HEIGHT,
      set: ({ sheet, area }, value) => {
        sheet.book.mayFormat(sheet);
        for (let row = area.top; row <= area.bottom; row += 1)
          keepIfOwn(sheet.rowHeights, row, value, DEFAULT_ROW_HEIGHT);
      },
    },
    ShrinkToFit: property('shrinkToFit'),
    VerticalAlignment: property('verticalAlignment'),
    WrapText: property('wrapText'),
  },
};

export const rangeFont: Surface['RangeFont'] = {
  members: {
    Bold: property('font.bold'),
    Color: property('font.color'),
    Italic: property('font.italic'),
    Name: property('font.name'),
    Size: property('font.size'),
    Strikethrough: property('font.strikethrough'),
    Underline: property('font.underline'),
  },
};

const colour = property('fill.color');
export const rangeFill: Surface['RangeFill'] = {
  members: {
    Color: {
      ...colour,
      set: (range, value) => {
        colour.set?.(range, value);
        range.sheet.setFormat(range.area, 'fill.pattern', 'Solid');
      },
    },
    Pattern: property('fill.pattern'),
    Clear: {
      call: (range) => {
        range.sheet.book.mayFormat(range.sheet);
        range.sheet.setFormat(range.area, 'fill.color', '#FFFFFF');
        range.sheet.setFormat(range.area, 'fill.pattern', 'None');
      },
    },
  },
};

export const formatProtection: Surface['FormatProtection'] = {
  members: { Locked: property('protection.locked') },
};

export const rangeBorderCollection: Surface['RangeBorderCollection'] = {
  item: (range, side) => {
    if (!SIDES.some((known) => known === side)) throw invalid(`border ${text(side)}`);
    return thing('RangeBorder', { range, side: text(side) });
  },
  items: (range) => SIDES.map((side) => thing('RangeBorder', { range, side })),
  members: {},
};

// A border between two cells is kept on both, so that either tells the truth about itself.
const border = (path: string, fallback: Scalar): Member<{ range: HostRange; side: string }> => ({
  get: ({ range, side }) =>
    common(
      edge(range, side),
      (row, column) =>
        range.sheet.cell(row, column)?.format?.[`borders.${cellSide(side)}.${path}`] ?? fallback,
    ),
  set: ({ range, side }, value) => {
    range.sheet.book.mayFormat(range.sheet);
    for (const name of side.startsWith('Inside') ? (BOTH[side] ?? []) : [side]) {
      const at = edge(range, side, name);
      range.sheet.setFormat(at.area, `borders.${name}.${path}`, scalar(value));
    }
  },
});

export const rangeBorder: Surface['RangeBorder'] = {
  identity: ({ side }) => ({ SideIndex: side }),
  members: {
    Color: border('color', '#000000'),
    SideIndex: { get: ({ side }) => side },
    Style: border('style', 'None'),
    Weight: border('weight', 'Thin'),
  },
};

const BOTH: Readonly<Record<string, readonly string[]>> = {
  InsideHorizontal: ['EdgeBottom', 'EdgeTop'],
  InsideVertical: ['EdgeRight', 'EdgeLeft'],
};

const cellSide = (side: string) => BOTH[side]?.[0] ?? side;

/** The cells of a range whose own side `name` lies on the range's side `side`. */
function edge({ sheet, area }: HostRange, side: string, name = cellSide(side)): HostRange {
  const { top, left, bottom, right } = area;
  if (side === 'EdgeTop') return { sheet, area: { ...area, bottom: top } };
  if (side === 'EdgeBottom') return { sheet, area: { ...area, top: bottom } };
  if (side === 'EdgeLeft') return { sheet, area: { ...area, right: left } };
  if (side === 'EdgeRight') return { sheet, area: { ...area, left: right } };
  if (name === 'EdgeBottom') return { sheet, area: { ...area, bottom: bottom - 1 } };
  if (name === 'EdgeTop') return { sheet, area: { ...area, top: top + 1 } };
  if (name === 'EdgeRight') return { sheet, area: { ...area, right: right - 1 } };
  return { sheet, area: { ...area, left: left + 1 } };
}
