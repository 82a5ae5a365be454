/**
 * The rows of a worksheet part (ECMA-376 part 1, 18.3.1.80 sheetData), scanned once and handed on cell by cell:
 * the reader makes the model of them, the editor its own rows.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../limits';
import { damaged } from '../refusal';
import { Token, type XmlScanner } from '../../ooxml/xml';
import { cutOut } from '../../ooxml/xml-text';

/** One cell as the file has it. The scanner uses the same object for all cells. */
export interface RawCell {
  row: number;
  column: number;
  /** Index into the styles' cellXfs. */
  style: number;
  /** `t`: n, s, str, inlineStr, b, e or d. */
  type: string;
  value: string | null;
  /** Text of an inline string, phonetic hints left out. */
  inline: string | null;
  /** Null where there is none; an empty text stands for "as the first cell of the shared group". */
  formula: string | null;
  formulaType: string | undefined;
  sharedIndex: string | undefined;
  /** The attributes of the cell and of its formula, and where its `is` stands, for those who keep them as they are. */
  attributesText: string;
  formulaAttributes: string;
  inlineFrom: number;
  inlineTo: number;
}

export interface SheetDataVisitor {
  row(row: number, scanner: XmlScanner): void;
  cell(cell: RawCell, source: string): void;
}

/** Reads from behind the opening tag of `sheetData` to behind its end. */
export function scanSheetData(scanner: XmlScanner, visitor: SheetDataVisitor): void {
  const outside = scanner.depth - 1;
  const cell = emptyCell();
  let row = -1;
  let column = -1;
  while (scanner.depth > outside) {
    const usual = row < 0 ? null : scanner.take(USUAL);
    if (usual) {
      column = columnOf(usual[2] as string);
      row = rowOf(usual[3] as string, row);
      if (column >= MAX_COLUMNS) throw damaged();
      cell.row = row;
      cell.column = column;
      readUsual(usual, scanner.at, cell);
      visitor.cell(cell, scanner.source);
      continue;
    }
    const token = scanner.next();
    if (token !== Token.Open) continue;
    const local = scanner.local;
    if (local === 'c') {
      const reference = scanner.attribute('r');
      column = reference === undefined ? column + 1 : columnOf(reference);
      if (reference !== undefined) row = rowOf(reference, row);
      if (column >= MAX_COLUMNS || row < 0) throw damaged();
      cell.row = row;
      cell.column = column;
      scanCell(scanner, cell);
      visitor.cell(cell, scanner.source);
    } else if (local === 'row') {
      const number = scanner.attribute('r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw damaged();
      column = -1;
      visitor.row(row, scanner);
    } else scanner.skip();
  }
}

/**
 * A cell as Excel, WPS and the libraries write nearly all of theirs. Tag by tag it takes V8 a hundred steps of code that
 * it has not compiled yet; a pattern is one.
 */
const USUAL =
  /<c( r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,9})")?(?: t="([a-zA-Z]{1,9})")?)(?: ?\/>|>(?:(?:<f>([^<&\r]*)<\/f>)?(?:<v>([^<&\r]*)<\/v>)?|<is><t(?: xml:space="preserve")?>([^<&\r]*)<\/t><\/is>)<\/c>)/y;

function readUsual(usual: RegExpExecArray, end: number, cell: RawCell): void {
  const attributes = usual[1] as string;
  const style = usual[4];
  cell.style = style === undefined ? 0 : Number(style);
  cell.type = usual[5] ?? 'n';
  cell.attributesText = attributes;
  cell.formula = ownText(usual[6]);
  cell.formulaType = cell.sharedIndex = undefined;
  cell.formulaAttributes = '';
  cell.value = ownText(usual[7]);
  const inline = ownText(usual[8]);
  cell.inline = inline === null ? null : decodeEscapes(inline);
  cell.inlineTo = end - '</c>'.length;
  cell.inlineFrom = usual.index + '<c'.length + attributes.length + '>'.length;
}

const ownText = (found: string | undefined): string | null =>
  found === undefined ? null : cutOut(found, 0, found.length);

function scanCell(scanner: XmlScanner, cell: RawCell): void {
  cell.style = Number(scanner.attribute('s') ?? 0);
  cell.type = scanner.attribute('t') ?? 'n';
  cell.attributesText = scanner.attributesText;
  cell.value = cell.inline = cell.formula = null;
  cell.formulaType = undefined;
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== Token.Open) continue;
    const local = scanner.local;
    if (local === 'v') cell.value = scanner.innerText();
    else if (local === 'f') {
      cell.formulaType = scanner.attribute('t');
      cell.sharedIndex = scanner.attribute('si');
      cell.formulaAttributes = scanner.attributesText;
      cell.formula = scanner.innerText();
    } else if (local === 'is') {
      cell.inlineFrom = scanner.start;
      cell.inline = readRichText(scanner);
      cell.inlineTo = scanner.at;
    } else scanner.skip();
  }
}

/** The text of an `is` or `si` just opened: its `t` and those of its runs, but not of phonetic hints (`rPh`). */
export function readRichText(scanner: XmlScanner): string {
  const outside = scanner.depth - 1;
  let text = '';
  while (scanner.depth > outside) {
    if (scanner.next() !== Token.Open) continue;
    const local = scanner.local;
    if (local === 't') text += scanner.innerText();
    else if (local === 'rPh') scanner.skip();
  }
  return decodeEscapes(text);
}

/** `_x000D_` and the like: characters that XML cannot hold (22.9.2.19 ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// oxlint-disable-next-line no-control-regex -- exactly those are what XML cannot hold
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function encodeEscapes(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll(UNPRINTABLE, escapeCode);
}

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0) throw damaged();
  return column - 1;
}

/** The row in a reference; nearly always that of the row element, which spares the conversion. */
function rowOf(reference: string, expected: number): number {
  let row = 0;
  for (let i = 0; i < reference.length; i++) {
    const digit = reference.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) row = row * 10 + digit;
    else if (row > 0) throw damaged();
  }
  if (row - 1 !== expected && (row < 1 || row > MAX_ROWS)) throw damaged();
  return row - 1;
}

function emptyCell(): RawCell {
  return {
    row: 0,
    column: 0,
    style: 0,
    type: 'n',
    value: null,
    inline: null,
    formula: null,
    formulaType: undefined,
    sharedIndex: undefined,
    attributesText: '',
    formulaAttributes: '',
    inlineFrom: 0,
    inlineTo: 0,
  };
}
