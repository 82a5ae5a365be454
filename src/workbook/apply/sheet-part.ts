/** A worksheet part that is being changed: its rows as plain objects, everything else as the tree it is. */
import { cellAddress, areaAddress } from '../address';
import { moveFormula } from '../references';
import { type RawCell, encodeEscapes, scanSheetData } from '../ooxml/sheet-data';
import { escapeAttribute, escapeText, parseAttributes } from '../../ooxml/xml-text';
import { XmlElement, parseXml, printXml } from '../../ooxml/xml-tree';

export interface SheetCell {
  /** Index into the styles' cellXfs. */
  style: number;
  /** `t` of the cell: n, s, str, inlineStr, b, e. */
  type: string;
  value: string | null;
  formula: { text: string; attributes: Map<string, string> } | null;
  /** The `is` element as it stands in the file: it may hold fonts that nobody here looks at. */
  inlineXml: string | null;
  /** Attributes that are only passed on (`cm`, `vm`, `ph`), with a leading blank. */
  otherAttributes: string;
}

export interface SheetRow {
  readonly attributes: Map<string, string>;
  cells: Map<number, SheetCell>;
}

/** Order of a worksheet's children (18.3.1.99); Excel calls a file damaged that has another. */
export const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges ' +
  'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
  'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture ' +
  'oleObjects controls webPublishItems tableParts extLst'
).split(' ');

export class SheetPart {
  rows = new Map<number, SheetRow>();
  private hasSharedFormulas = false;
  root: XmlElement = new XmlElement('worksheet');

  static parse(text: string): SheetPart {
    const part = new SheetPart();
    let current: SheetRow | undefined;
    let currentRow = -1;
    part.root = parseXml(text, {
      local: 'sheetData',
      consume: (scanner) =>
        scanSheetData(scanner, {
          row: (row) => {
            current = part.ensureRow(row);
            currentRow = row;
            for (const [key, value] of parseAttributes(scanner.attributesText)) {
              // `spans` is a hint that no longer holds after an edit.
              if (key !== 'r' && key !== 'spans') current.attributes.set(key, value);
            }
          },
          cell: (raw, source) => {
            const row = raw.row === currentRow && current ? current : part.ensureRow(raw.row);
            row.cells.set(raw.column, keepCell(raw, source));
            if (raw.formulaType === 'shared') part.hasSharedFormulas = true;
          },
        }),
    });
    part.root.ensure('sheetData', WORKSHEET_ORDER);
    return part;
  }

  ensureRow(row: number): SheetRow {
    let found = this.rows.get(row);
    if (!found) this.rows.set(row, (found = { attributes: new Map(), cells: new Map() }));
    return found;
  }

  cell(row: number, column: number): SheetCell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  /** The cell there; a new one has the style that its row or else its column gives it. */
  ensureCell(row: number, column: number): SheetCell {
    const { cells } = this.ensureRow(row);
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = blankCell(this.defaultStyle(row, column))));
    return cell;
  }

  /** Spells out every shared formula, so that each can be changed without the others. */
  separateSharedFormulas(): void {
    if (!this.hasSharedFormulas) return;
    this.hasSharedFormulas = false;
    const first = new Map<string, { text: string; row: number; column: number }>();
    for (const [row, column, cell] of this.cellsInOrder()) {
      const { formula } = cell;
      const index = formula?.attributes.get('t') === 'shared' ? formula.attributes.get('si') : undefined;
      if (!formula || index === undefined) continue;
      if (formula.text !== '') first.set(index, { text: formula.text, row, column });
      const group = first.get(index);
      const text = group ? moveFormula(group.text, row - group.row, column - group.column) : '';
      cell.formula = text === '' ? null : { text, attributes: new Map() };
    }
  }

  *cellsInOrder(): Generator<[number, number, SheetCell]> {
    for (const [row, { cells }] of inOrder(this.rows)) {
      for (const [column, cell] of inOrder(cells)) yield [row, column, cell];
    }
  }

  print(): string {
    this.updateDimension();
    return printXml(this.root, (element) =>
      element.local === 'sheetData' ? this.printRows(element.name) : undefined,
    );
  }

  private defaultStyle(row: number, column: number): number {
    const attributes = this.rows.get(row)?.attributes;
    if (attributes?.get('s') !== undefined) return Number(attributes.get('s'));
    for (const col of this.root.find('cols')?.elements('col') ?? []) {
      if (Number(col.get('min')) <= column + 1 && column + 1 <= Number(col.get('max'))) {
        return Number(col.get('style') ?? 0);
      }
    }
    return 0;
  }

  private updateDimension(): void {
    const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    for (const [row, { cells }] of this.rows) {
      for (const column of cells.keys()) {
        area.top = Math.min(area.top, row);
        area.bottom = Math.max(area.bottom, row);
        area.left = Math.min(area.left, column);
        area.right = Math.max(area.right, column);
      }
    }
    const ref = area.top === Infinity ? 'A1' : areaAddress(area);
    this.root.ensure('dimension', WORKSHEET_ORDER).set('ref', ref);
  }

  private printRows(sheetData: string): string {
    const prefix = sheetData.slice(0, -'sheetData'.length);
    const parts = [`<${sheetData}>`];
    for (const [number, row] of inOrder(this.rows)) {
      if (row.cells.size === 0 && row.attributes.size === 0) continue;
      parts.push(`<${prefix}row r="${number + 1}"${printAttributes(row.attributes)}>`);
      for (const [column, cell] of inOrder(row.cells)) parts.push(printCell(number, column, cell, prefix));
      parts.push(`</${prefix}row>`);
    }
    parts.push(`</${sheetData}>`);
    return parts.join('');
  }
}

export function blankCell(style: number): SheetCell {
  return { style, type: 'n', value: null, formula: null, inlineXml: null, otherAttributes: '' };
}

/** Empties a cell but for its style. */
export function clearCell(cell: SheetCell): void {
  Object.assign(cell, blankCell(cell.style));
}

/** Text goes into the cell itself; the table of shared strings stays as it is. */
export function setText(cell: SheetCell, text: string, prefix: string): void {
  clearCell(cell);
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  cell.type = 'inlineStr';
  cell.inlineXml = `<${prefix}is><${prefix}t${space}>${escapeText(encodeEscapes(text))}</${prefix}t></${prefix}is>`;
}

const PASSED_ON = /\s(?:cm|vm|ph)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function keepCell(raw: RawCell, source: string): SheetCell {
  const formula =
    raw.formula === null ? null : { text: raw.formula, attributes: parseAttributes(raw.formulaAttributes) };
  return {
    style: raw.style,
    type: raw.type,
    value: raw.value,
    formula,
    inlineXml: raw.inline === null ? null : source.slice(raw.inlineFrom, raw.inlineTo),
    otherAttributes: raw.attributesText.match(PASSED_ON)?.join('') ?? '',
  };
}

function printCell(row: number, column: number, cell: SheetCell, prefix: string): string {
  const { style, type, value, formula, inlineXml } = cell;
  const attributes =
    (style === 0 ? '' : ` s="${style}"`) + (type === 'n' ? '' : ` t="${type}"`) + cell.otherAttributes;
  const open = `<${prefix}c r="${cellAddress(row, column)}"${attributes}`;
  if (value === null && formula === null && inlineXml === null) return `${open}/>`;
  return (
    `${open}>` +
    (formula
      ? `<${prefix}f${printAttributes(formula.attributes)}>${escapeText(formula.text)}</${prefix}f>`
      : '') +
    (value === null ? '' : `<${prefix}v>${escapeText(value)}</${prefix}v>`) +
    `${inlineXml ?? ''}</${prefix}c>`
  );
}

function printAttributes(attributes: Map<string, string>): string {
  let text = '';
  for (const [key, value] of attributes) text += ` ${key}="${escapeAttribute(value)}"`;
  return text;
}

/** Rows and cells may stand in any order in a file; Excel wants them sorted. */
function inOrder<T>(map: Map<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
