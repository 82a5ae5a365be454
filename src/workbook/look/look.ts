/** How a file's cells look, which the core does not read: fonts, fills, frames, widths, heights, frozen rows, page. */
import { parseArea } from '../address';
import { builtInFormat } from '../ooxml/number-format';
import type { Package } from '../../ooxml/package';
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
  const structure = readStructure(pkg);
  const formats = structure.styles === undefined ? [] : readFormats(pkg.tree(structure.styles));
  return new Map(
    structure.sheets
      .filter((sheet) => sheet.kind === 'worksheet')
      .map(({ name, path }) => [name, readSheet(pkg.text(path), formats)] as const),
  );
}

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
  const validations: { area: Area; title: string; message: string }[] = [];
  let frozenRows = 0;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open) continue;
    const number = (name: string) => Number(scanner.attribute(name) ?? Number.NaN);
    switch (scanner.local) {
      case 'col': {
        const points = pointsOfCharacters(number('width'));
        // One entry may stand for all columns to the end of the grid.
        const last = points > 0 ? Math.min(number('max'), MOST_COLUMNS) : 0;
        for (let column = number('min'); column <= last; column += 1) columnWidths.set(column - 1, points);
        break;
      }
      case 'pane':
        if (scanner.attribute('state')?.startsWith('frozen')) frozenRows = number('ySplit') || 0;
        break;
      case 'pageSetup':
        page['orientation'] = scanner.attribute('orientation') === 'landscape' ? 'Landscape' : 'Portrait';
        page['paperSize'] = number('paperSize') === 8 ? 'A3' : 'A4';
        break;
      case 'printOptions':
        if (scanner.attribute('horizontalCentered') === '1') page['centerHorizontally'] = true;
        break;
      case 'pageMargins':
        for (const side of ['top', 'bottom', 'left', 'right', 'footer'])
          page[`${side}Margin`] = Math.round(number(side) * 720) / 10;
        break;
      case 'headerFooter':
        if (scanner.attribute('scaleWithDoc') === '0') page['footerScales'] = false;
        break;
      case 'oddFooter':
        page['centerFooter'] = /&C(.*?)(?=&[LR]|$)/s.exec(scanner.innerText())?.[1] ?? '';
        break;
      case 'dataValidation': {
        const area = parseArea(scanner.attribute('sqref') ?? '');
        if (area && scanner.attribute('type') === 'decimal')
          validations.push({
            area,
            title: scanner.attribute('errorTitle') ?? '',
            message: scanner.attribute('error') ?? '',
          });
        break;
      }
      case 'sheetData':
        scanSheetData(scanner, {
          row: (row) => {
            const height = number('ht');
            if (height > 0) rowHeights.set(row, height);
          },
          cell: ({ row, column, style }) => {
            const format = formats[style];
            if (format) cells.push([row, column, format]);
          },
        });
        break;
      default:
    }
  }
  return { cells, columnWidths, rowHeights, frozenRows, page, validations };
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
