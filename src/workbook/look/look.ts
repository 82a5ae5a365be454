/** How a file's cells look, which the core does not read: fonts, fills, frames, widths, heights, frozen rows, page. */
import { parseArea } from '../address';
import { builtInFormat } from '../ooxml/number-format';
import type { Package } from '../../ooxml/package';
import { PartMemo } from '../../ooxml/part-memo';
import { scanSheetData } from '../ooxml/sheet-data';
import { readStructure } from '../ooxml/structure';
import { Token, XmlScanner } from '../../ooxml/xml';
import type { XmlElement } from '../../ooxml/xml-tree';
import type { Area } from '../model';
import { DEFAULT_FORMAT, type Format } from './format';
import { colorOf } from './color';

export interface SheetLook {
  /** Formats of the cells that have one of their own, by row and column. */
  readonly cells: readonly (readonly [row: number, column: number, format: Format])[];
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
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

  constructor(
    private readonly pkg: Package,
    private readonly memo: PartMemo,
  ) {
    const { styles } = readStructure(pkg);
    this.formats =
      styles === undefined ? NONE : memo.of('look', pkg, styles, () => readFormats(pkg.tree(styles)));
  }

  of(path: string): SheetLook {
    const { pkg, formats } = this;
    return this.memo.of('look', pkg, path, () => readSheet(pkg.text(path), formats), [formats]);
  }
}

const NONE: readonly never[] = [];

/** No table is wider. */
const MOST_COLUMNS = 256;

/** Office.js and the emulator count points; the file counts characters of 7 pixels. */
export const pointsOfCharacters = (characters: number) => Math.round(characters * 7) * 0.75;

function readSheet(xml: string, formats: readonly (Format | undefined)[]): SheetLook {
  const scanner = new XmlScanner(xml);
  const cells: [number, number, Format][] = [];
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const page: Record<string, unknown> = {};
  const validations: SheetLook['validations'][number][] = [];
  let frozenRows = 0;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open || readPage(scanner, page)) continue;
    if (scanner.local === 'col') readColumns(scanner, columnWidths);
    else if (scanner.local === 'pane') {
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
  return { cells, columnWidths, rowHeights, frozenRows, page, validations };
}

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

const HORIZONTAL = new Map([
  ['left', 'Left'],
  ['center', 'Center'],
  ['centerContinuous', 'Center'],
  ['right', 'Right'],
]);
const VERTICAL = new Map([
  ['top', 'Top'],
  ['center', 'Center'],
]);

/** One format for each entry of cellXfs, undefined for what looks like any other cell. */
function readFormats(root: XmlElement): (Format | undefined)[] {
  const list = (name: string) => root.find(name)?.elements() ?? [];
  const [fonts, fills, borders] = [list('fonts'), list('fills'), list('borders')];
  const codes = new Map(
    list('numFmts').map((f) => [Number(f.get('numFmtId')), f.get('formatCode')] as const),
  );
  return list('cellXfs').map((xf, index) => {
    // What a cell has that nobody gave a format, whatever font the file's author had set for it.
    if (index === 0) return undefined;
    const format: Record<string, string | number | boolean> = {};
    const set = (path: string, value: string | number | boolean | undefined) => {
      if (value !== undefined && value !== DEFAULT_FORMAT[path]) format[path] = value;
    };
    const id = Number(xf.get('numFmtId') ?? 0);
    set('numberFormat', codes.get(id) ?? builtInFormat(id));
    const font = fonts[Number(xf.get('fontId') ?? 0)];
    const value = (name: string) => font?.find(name)?.get('val');
    const flag = (name: string) =>
      font?.find(name) !== undefined && value(name) !== '0' && value(name) !== 'false';
    set('font.name', value('name'));
    set('font.size', Number(value('sz') ?? 11));
    set('font.bold', flag('b'));
    set('font.italic', flag('i'));
    set('font.strikethrough', flag('strike'));
    set('font.underline', flag('u') ? 'Single' : 'None');
    set('font.color', colorOf(font?.find('color')));
    const pattern = fills[Number(xf.get('fillId') ?? 0)]?.find('patternFill');
    if (pattern?.get('patternType') === 'solid') {
      set('fill.color', colorOf(pattern.find('fgColor')));
      set('fill.pattern', 'Solid');
    }
    const border = borders[Number(xf.get('borderId') ?? 0)];
    for (const [side, name] of [
      ['left', 'EdgeLeft'],
      ['right', 'EdgeRight'],
      ['top', 'EdgeTop'],
      ['bottom', 'EdgeBottom'],
    ] as const) {
      const line = border?.find(side);
      if ((line?.get('style') ?? 'none') === 'none') continue;
      set(`borders.${name}.style`, 'Continuous');
      set(`borders.${name}.color`, colorOf(line?.find('color')));
    }
    const alignment = xf.find('alignment');
    set('horizontalAlignment', HORIZONTAL.get(alignment?.get('horizontal') ?? ''));
    set('verticalAlignment', VERTICAL.get(alignment?.get('vertical') ?? '') ?? 'Bottom');
    set('wrapText', alignment?.get('wrapText') === '1' || alignment?.get('wrapText') === 'true');
    set('indentLevel', Number(alignment?.get('indent') ?? 0));
    if (['0', 'false'].includes(xf.find('protection')?.get('locked') ?? '')) set('protection.locked', false);
    return Object.keys(format).length > 0 ? format : undefined;
  });
}
