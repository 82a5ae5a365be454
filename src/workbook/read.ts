/** The fast path: a workbook's bytes to plain data, with nothing kept that is needed to write it back. */
import { MAX_CELLS, MAX_RATIO } from './limits';
import { type Sheet, type Workbook, WorkbookError } from './model';
import { readNames } from './names';
import { builtInFormat } from './ooxml/number-format';
import { Package } from '../ooxml/package';
import { PartMemo } from '../ooxml/part-memo';
import { damaged, refuseForeignBytes, refusing, tooLarge } from './refusal';
import { readRichText } from './ooxml/sheet-data';
import { type SheetEntry, type Structure, readStructure } from './ooxml/structure';
import { SheetReader } from './read-sheet';
import { Token, XmlScanner } from '../ooxml/xml';
import type { XmlElement } from '../ooxml/xml-tree';

/**
 * Reads the bytes of an .xlsx (or .xlsm) file: values, formulas with their cached results, number formats,
 * merges, names, hidden and protected sheets. Dates come as their serial number, as Excel itself returns them.
 * @throws WorkbookError for whatever is no workbook, damaged or too large; the message names no file
 */
// oxlint-disable-next-line require-await -- a promise, so that a host may read elsewhere (a worker, say)
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return readPackage(openPackage(bytes));
}

/** @throws WorkbookError as `readWorkbook` does */
export function openPackage(bytes: Uint8Array): Package {
  refuseForeignBytes(bytes);
  return refusing(() => Package.read(bytes, MAX_RATIO));
}

/** @param memo as for `readBySheets` */
export function readPackage(pkg: Package, memo?: PartMemo): Workbook {
  const reading = readBySheets(pkg, memo);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/**
 * The same, a sheet at a time, so that a page can draw between them; each is told when it has been read.
 * @param memo sheets that are as they were are not read again
 */
export function* readBySheets(pkg: Package, memo = new PartMemo()): Generator<SheetEntry, Workbook> {
  try {
    const structure = readStructure(pkg);
    const strings = readSharedStrings(pkg, structure, memo);
    const formats = readFormats(pkg, structure, memo);
    const reader = new SheetReader(strings, formats);
    const sheets: Sheet[] = [];
    for (const entry of structure.sheets) {
      if (entry.kind !== 'worksheet') continue;
      const { name, path, hidden } = entry;
      const read = () => reader.read(pkg, entry);
      sheets.push(memo.of('sheet', pkg, path, read, [name, hidden, strings, formats]));
      yield entry;
    }
    if (sheets.length === 0) throw noSheets();
    const precise = structure.root.find('calcPr')?.get('fullPrecision') ?? '1';
    const names = readNames(structure);
    return { sheets, names, ...((precise === '0' || precise === 'false') && { asDisplayed: true }) };
  } catch (error) {
    // Whatever a broken file makes fail on the way here is the file's fault, and the officer is told so.
    throw damaged(error);
  }
}

export function noSheets(): WorkbookError {
  return new WorkbookError(
    'empty',
    '工作簿里没有工作表。请在 Excel 或 WPS 中打开，确认至少有一张工作表后另存为 .xlsx。',
  );
}

const NONE: readonly never[] = [];

function readSharedStrings(pkg: Package, { sharedStrings }: Structure, memo: PartMemo): readonly string[] {
  if (sharedStrings === undefined) return NONE;
  return memo.of('strings', pkg, sharedStrings, () => stringsIn(pkg.text(sharedStrings)));
}

function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open || scanner.local !== 'si') continue;
    strings.push(readRichText(scanner));
    if (strings.length > MAX_CELLS) throw tooLarge('工作簿的文字过多');
  }
  return strings;
}

/** Format code by index of cellXfs, undefined for General. */
function readFormats(pkg: Package, { styles }: Structure, memo: PartMemo): readonly (string | undefined)[] {
  return styles === undefined ? NONE : memo.of('formats', pkg, styles, () => formatsIn(pkg.tree(styles)));
}

function formatsIn(root: XmlElement): (string | undefined)[] {
  const own = new Map(
    root
      .find('numFmts')
      ?.elements('numFmt')
      .map((f) => [Number(f.get('numFmtId')), f.get('formatCode')] as const),
  );
  return (root.find('cellXfs')?.elements('xf') ?? []).map((xf) => {
    const id = Number(xf.get('numFmtId') ?? 0);
    const code = own.get(id) ?? builtInFormat(id);
    return code === 'General' || code === '' ? undefined : code;
  });
}
