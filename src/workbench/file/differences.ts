/** What must be written into a file so that it holds what the emulated workbook holds. */
import { areaAddress, parseArea } from '../../workbook/address';
import type { CellInput, CellStyle, Edit, PrintMargins } from '../../workbook/edit';
import type { Cell, Workbook } from '../../workbook/model';
import type { Book } from '../host/book';
import { type HostCell } from '../host/cell';
import { DEFAULT_FORMAT, type Format } from '../../workbook/look/format';
import type { HostSheet } from '../host/sheet';
import type { SheetLook } from '../../workbook/look/look';

export function planDifferences(
  file: Workbook,
  book: Book,
  /** How a sheet looked in the file, undefined for one that is new in it. */
  lookOf: (sheet: string) => SheetLook | undefined,
  formats: ReadonlySet<Format>,
): Edit[] {
  book.calculate();
  const inFile = new Map(file.sheets.map((sheet) => [sheet.name, sheet]));
  return [
    ...book.sheets.flatMap((sheet) => [
      ...planCells(sheet, inFile.get(sheet.name)?.rows ?? []),
      ...planStyles(sheet, lookOf(sheet.name) ? formats : new Set()),
      ...planMerges(sheet, inFile.get(sheet.name)?.merges.map(areaAddress) ?? []),
      ...planLayout(sheet, lookOf(sheet.name)),
    ]),
    ...planNames(file, book),
  ];
}

function planCells(sheet: HostSheet, rows: Workbook['sheets'][number]['rows']): Edit[] {
  const edits: Edit[] = [];
  const last = Math.max(sheet.rows.length, rows.length);
  for (let row = 0; row < last; row += 1) {
    const width = Math.max(sheet.rows[row]?.length ?? 0, rows[row]?.length ?? 0);
    const cells = Array.from({ length: width }, (_, column) => {
      const [now, before] = [sheet.cell(row, column), rows[row]?.[column]];
      return same(now, before) ? undefined : inputOf(now);
    });
    if (cells.some((cell) => cell !== undefined))
      edits.push({ kind: 'write', sheet: sheet.name, top: row, left: 0, cells: [cells] });
  }
  return edits;
}

function same(now: HostCell | undefined, before: Cell | undefined): boolean {
  const value = (cell: HostCell | Cell | undefined) =>
    typeof cell?.value === 'object' ? (cell.value?.error ?? null) : (cell?.value ?? null);
  return value(now) === value(before) && now?.formula === before?.formula;
}

function inputOf(cell: HostCell | undefined): CellInput {
  const value = cell?.value ?? null;
  if (cell?.formula !== undefined) {
    const result = typeof value === 'number' || typeof value === 'string' ? { result: value } : {};
    return { formula: `=${cell.formula}`, ...result };
  }
  return typeof value === 'object' ? (value?.error ?? null) : value;
}

/** Runs of cells of one new format, row by row. */
function planStyles(sheet: HostSheet, formats: ReadonlySet<Format>): Edit[] {
  const edits: Edit[] = [];
  sheet.rows.forEach((cells, row) => {
    let column = 0;
    while (column < cells.length) {
      const format = cells[column]?.format;
      let right = column;
      const text = JSON.stringify(format);
      while (right + 1 < cells.length && sameFormat(cells[right + 1]?.format, format, text)) right += 1;
      if (format && !formats.has(format))
        edits.push({
          kind: 'style',
          sheet: sheet.name,
          area: { top: row, bottom: row, left: column, right },
          style: styleOf(format),
        });
      column = right + 1;
    }
  });
  return edits;
}

const sameFormat = (a: Format | undefined, b: Format | undefined, text: string | undefined) =>
  a === b || (a !== undefined && JSON.stringify(a) === text);

function styleOf(format: Format): CellStyle {
  const get = (path: string) => format[path] ?? DEFAULT_FORMAT[path];
  const lined = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'].every(
    (side) => get(`borders.${side}.style`) !== 'None',
  );
  const horizontal = String(get('horizontalAlignment')).toLowerCase();
  return {
    font: {
      name: String(get('font.name')),
      size: Number(get('font.size')),
      bold: get('font.bold') === true,
      color: String(get('font.color')),
    },
    ...(get('fill.pattern') !== 'None' && { fill: String(get('fill.color')) }),
    border: lined ? 'thin' : 'none',
    ...((horizontal === 'left' || horizontal === 'center' || horizontal === 'right') && { horizontal }),
    vertical: get('verticalAlignment') === 'Top' ? 'top' : 'center',
    wrap: get('wrapText') === true,
    indent: Number(get('indentLevel')),
    format: String(get('numberFormat')),
  };
}

function planMerges(sheet: HostSheet, inFile: readonly string[]): Edit[] {
  return sheet.merges
    .filter((area) => !inFile.includes(areaAddress(area)))
    .map((area): Edit => ({ kind: 'merge', sheet: sheet.name, area }));
}

/** The file counts characters of 7 pixels and leaves a margin of 5 out. */
const charactersOf = (points: number) => Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);

function planLayout(sheet: HostSheet, look: SheetLook | undefined): Edit[] {
  const { name, page } = sheet;
  const edits: Edit[] = [];
  for (const [column, width] of sheet.columnWidths)
    if (look?.columnWidths.get(column) !== width)
      edits.push({ kind: 'columnWidths', sheet: name, left: column, widths: [charactersOf(width)] });
  // Rows may have moved; heights that are as they were are written again.
  for (const [row, height] of sheet.rowHeights)
    if (look?.rowHeights.get(row) !== height)
      edits.push({ kind: 'rowHeight', sheet: name, row, points: height });
  if ((look?.frozenRows ?? 0) !== sheet.frozenRows)
    edits.push({ kind: 'freezeRows', sheet: name, rows: sheet.frozenRows });
  const known = new Set(look?.validations.map(({ area }) => areaAddress(area)));
  for (const { area, properties } of sheet.validations) {
    const alert = properties['errorAlert'] as { title?: string; message?: string } | undefined;
    if (known.has(areaAddress(area)) || !properties['rule']) continue;
    const rule = { kind: 'amount', title: alert?.title ?? '', message: alert?.message ?? '' } as const;
    edits.push({ kind: 'validate', sheet: name, area, rule });
  }
  if (page['orientation'] !== undefined && JSON.stringify(page) !== JSON.stringify(look?.page ?? {})) {
    const titles = page['titleRows'];
    const margins = marginsOf(page);
    const rows =
      typeof titles === 'string' ? parseArea(titles.replace(/^\$?(\d+):\$?(\d+)$/, 'A$1:A$2')) : null;
    edits.push({
      kind: 'print',
      sheet: name,
      setup: {
        orientation: page['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
        paper: page['paperSize'] === 'A3' ? 'A3' : 'A4',
        fitToWidth: 1,
        ...(page['centerHorizontally'] === true && { centred: true }),
        ...(margins && { margins }),
        ...(typeof page['centerFooter'] === 'string' && { footer: page['centerFooter'] }),
        ...(rows && { titleRows: { from: rows.top, to: rows.bottom } }),
      },
    });
  }
  return edits;
}

/** Those of the sheet where it has all of them; a sheet that nobody set up keeps the file's. */
function marginsOf(page: Readonly<Record<string, unknown>>): PrintMargins | null {
  const [top, bottom, left, right, footer] = ['top', 'bottom', 'left', 'right', 'footer'].map(
    (side) => page[`${side}Margin`],
  );
  const known = [top, bottom, left, right, footer].every((one) => typeof one === 'number');
  return known ? ({ top, bottom, left, right, footer } as PrintMargins) : null;
}

function planNames(file: Workbook, book: Book): Edit[] {
  const ofWorkbook = book.names.filter((name) => !name.sheet);
  const wanted = new Map(ofWorkbook.map((name) => [name.name, name.refersTo]));
  const before = new Map(
    file.names.flatMap(({ name, refersTo, sheet }) =>
      sheet === undefined ? [[name, refersTo] as const] : [],
    ),
  );
  return [
    ...[...before.keys()].flatMap((name): Edit[] => (wanted.has(name) ? [] : [{ kind: 'deleteName', name }])),
    ...ofWorkbook.flatMap(({ name, refersTo, comment }): Edit[] =>
      before.get(name) === refersTo
        ? []
        : [{ kind: 'setName', name, refersTo, ...(comment !== '' && { comment }) }],
    ),
  ];
}
