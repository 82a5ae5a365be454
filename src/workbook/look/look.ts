/** How a file's cells look, which the core does not read: fonts, fills, frames, widths, heights, frozen rows, page. */
import { parseArea } from '../address';
import type { Package } from '../../ooxml/package';
import { PartMemo } from '../../ooxml/part-memo';
import { scanSheetData } from '../ooxml/sheet-data';
import { readStructure } from '../ooxml/structure';
import { Token, XmlScanner } from '../../ooxml/xml';
import type { Area } from '../model';
import type { Format } from './format';
import { digitWidthIn, LATIN_DIGIT, readFormats } from './cell-formats';

export interface SheetLook {
  /** Formats of the cells that have one of their own, by row and column. */
  readonly cells: readonly (readonly [row: number, column: number, format: Format])[];
  /** In points, as if a figure of the file's own type were 7 pixels wide. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Pixels of a figure in the type in which the file's columns are measured. */
  readonly digitWidth: number;
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Of rows and columns that have no size of their own; undefined where the file does not say. */
  readonly defaultHeight: number | undefined;
  readonly defaultWidth: number | undefined;
  readonly frozenRows: number;
  readonly page: Readonly<Record<string, unknown>>;
  readonly validations: readonly { readonly area: Area; readonly title: string; readonly message: string }[];
}

/** By the name of the sheet. */
export function readLook(pkg: Package): Map<string, SheetLook> {
  const looks = new Looks(pkg, new PartMemo());
  const sheets = readStructure(pkg).sheets.filter(({ kind }) => kind === 'worksheet');
  return new Map(sheets.map(({ name, path }) => [name, looks.of(path)] as const));
}

/** Sheet by sheet; one that is as it was is not read again. */
export class Looks {
  private readonly formats: readonly (Format | undefined)[];
  private readonly digitWidth: number;

  constructor(
    private readonly pkg: Package,
    private readonly memo: PartMemo,
  ) {
    const { styles } = readStructure(pkg);
    this.formats =
      styles === undefined ? NONE : memo.of('look', pkg, styles, () => readFormats(pkg.tree(styles)));
    this.digitWidth = styles === undefined ? LATIN_DIGIT : digitWidthIn(pkg.tree(styles));
  }

  of(path: string): SheetLook {
    const { pkg, formats, digitWidth } = this;
    const read = () => ({ ...readSheet(pkg.text(path), formats), digitWidth });
    return this.memo.of('look', pkg, path, read, [formats]);
  }
}

const NONE: readonly never[] = [];

/** No table is wider. */
const MOST_COLUMNS = 256;

/** Office.js and the emulator count points; the file counts characters of 7 pixels. */
const pointsOfCharacters = (characters: number) => Math.round(characters * 7) * 0.75;

function readSheet(xml: string, formats: readonly (Format | undefined)[]): Omit<SheetLook, 'digitWidth'> {
  const scanner = new XmlScanner(xml);
  const cells: [number, number, Format][] = [];
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const page: Record<string, unknown> = {};
  const validations: SheetLook['validations'][number][] = [];
  let frozenRows = 0;
  let [defaultHeight, defaultWidth]: (number | undefined)[] = [];
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open || readPage(scanner, page)) continue;
    if (scanner.local === 'col') readColumns(scanner, columnWidths);
    else if (scanner.local === 'sheetFormatPr') {
      defaultHeight = positive(numberIn(scanner, 'defaultRowHeight'));
      defaultWidth = positive(pointsOfCharacters(numberIn(scanner, 'defaultColWidth')));
    } else if (scanner.local === 'pane') {
      if (scanner.attribute('state')?.startsWith('frozen')) frozenRows = numberIn(scanner, 'ySplit') || 0;
    } else if (scanner.local === 'dataValidation') validations.push(...readValidation(scanner));
    else if (scanner.local === 'sheetData')
      scanSheetData(scanner, {
        row: (row) => {
          const height = numberIn(scanner, 'ht');
          if (height > 0) rowHeights.set(row, height);
        },
        cell: ({ row, column, style }) => {
          const format = formats[style];
          if (format) cells.push([row, column, format]);
        },
      });
  }
  return { cells, columnWidths, rowHeights, defaultHeight, defaultWidth, frozenRows, page, validations };
}

const positive = (size: number) => (size > 0 ? size : undefined);

function numberIn(scanner: XmlScanner, name: string): number {
  return Number(scanner.attribute(name) ?? Number.NaN);
}

function readColumns(scanner: XmlScanner, widths: Map<number, number>): void {
  const points = pointsOfCharacters(numberIn(scanner, 'width'));
  // One entry may stand for all columns to the end of the grid.
  const last = points > 0 ? Math.min(numberIn(scanner, 'max'), MOST_COLUMNS) : 0;
  for (let column = numberIn(scanner, 'min'); column <= last; column += 1) widths.set(column - 1, points);
}

function readValidation(scanner: XmlScanner): SheetLook['validations'][number][] {
  const area = parseArea(scanner.attribute('sqref') ?? '');
  if (!area || scanner.attribute('type') !== 'decimal') return [];
  const title = scanner.attribute('errorTitle') ?? '';
  return [{ area, title, message: scanner.attribute('error') ?? '' }];
}

/** Whether the element says how the sheet is printed. */
function readPage(scanner: XmlScanner, page: Record<string, unknown>): boolean {
  switch (scanner.local) {
    case 'pageSetup':
      page['orientation'] = scanner.attribute('orientation') === 'landscape' ? 'Landscape' : 'Portrait';
      page['paperSize'] = numberIn(scanner, 'paperSize') === 8 ? 'A3' : 'A4';
      return true;
    case 'printOptions':
      if (scanner.attribute('horizontalCentered') === '1') page['centerHorizontally'] = true;
      return true;
    case 'pageMargins':
      for (const side of ['top', 'bottom', 'left', 'right', 'footer'])
        page[`${side}Margin`] = Math.round(numberIn(scanner, side) * 720) / 10;
      return true;
    case 'headerFooter':
      if (scanner.attribute('scaleWithDoc') === '0') page['footerScales'] = false;
      return true;
    case 'oddFooter':
      page['centerFooter'] = /&C(.*?)(?=&[LR]|$)/s.exec(scanner.innerText())?.[1] ?? '';
      return true;
    default:
      return false;
  }
}
