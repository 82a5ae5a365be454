/** The .xlsx file behind the port: opened, changed by plans, saved without losing what no plan touched. */
import { carryOut } from './apply/apply';
import { Editor } from './apply/editor';
import { hideColumn, hideRow } from './apply/layout';
import { NEW_WORKBOOK } from './apply/new-workbook';
import { hideSheet } from './apply/sheets';
import { type Edit } from './edit';
import { type Sheet, type Workbook } from './model';
import { type WorkbookPort } from './port';
import { Package } from '../ooxml/package';
import { PartMemo } from '../ooxml/part-memo';
import { refusing } from './refusal';
import { noSheets, openPackage, readPackage } from './read';

/**
 * Opens the bytes of an .xlsx (or .xlsm) file for changing; `readWorkbook` is faster where it is only read.
 * @throws WorkbookError for whatever is no workbook, damaged or too large; the message names no file
 */
// oxlint-disable-next-line require-await -- a promise, so that a host may open elsewhere (a worker, say)
export async function openXlsx(bytes: Uint8Array): Promise<XlsxFile> {
  const file = new XlsxFile(openPackage(bytes));
  file.sheets();
  return file;
}

/** A workbook without sheets: add one before saving. */
export function createXlsx(): XlsxFile {
  const pkg = new Package();
  for (const [path, text] of Object.entries(NEW_WORKBOOK)) pkg.write(path, text);
  return new XlsxFile(pkg);
}

export class XlsxFile implements WorkbookPort {
  constructor(
    readonly pkg: Package,
    /** What was read of the parts: it is asked for when the file is opened, calculated anew and copied. */
    private readonly memo = new PartMemo(),
  ) {}

  // oxlint-disable-next-line require-await -- the port is asynchronous, for Excel is
  async read(): Promise<Workbook> {
    if (new Editor(this.pkg).structure.sheets.length === 0) return { sheets: [], names: [] };
    return this.sheets();
  }

  /** The same of a file that has sheets, at once. */
  sheets(): Workbook {
    return readPackage(this.pkg, this.memo);
  }

  /**
   * Carries out a whole plan, or nothing of it.
   * @throws WorkbookError `missing-sheet`, `invalid-name`, `too-large`, `empty` or `damaged`; RangeError for a plan that
   *   no host could carry out (NaN, an area outside the grid)
   */
  // oxlint-disable-next-line require-await -- the port is asynchronous, for Excel is
  async apply(edits: readonly Edit[]): Promise<void> {
    const before = this.pkg.clone();
    try {
      refusing(() => {
        const editor = new Editor(this.pkg);
        for (const edit of edits) carryOut(editor, edit);
      });
    } catch (error) {
      this.pkg.restore(before);
      throw error;
    }
  }

  /**
   * Hides what nobody saw of these sheets in the file that they come from. Where that would be every sheet, all stay
   * shown.
   */
  hide(sheets: readonly Sheet[]): void {
    const editor = new Editor(this.pkg);
    const some = sheets.some(({ hidden }) => !hidden);
    for (const { name, hidden, hiddenRows = [], hiddenColumns = [] } of sheets) {
      for (const row of hiddenRows) hideRow(editor.sheet(name), row);
      for (const column of hiddenColumns) hideColumn(editor.sheet(name), column);
      if (hidden && some) hideSheet(editor, name);
    }
  }

  /**
   * The file's bytes. The same content gives the same bytes: no time of writing goes into them.
   * @throws WorkbookError `empty` where there is no sheet
   */
  // oxlint-disable-next-line require-await -- a promise, so that it can move to a worker
  async save(): Promise<Uint8Array> {
    if (!new Editor(this.pkg).structure.sheets.some(({ hidden }) => !hidden)) throw noSheets();
    return this.pkg.save();
  }

  /** Another file with the same content, to be changed on its own. */
  copy(): XlsxFile {
    return new XlsxFile(this.pkg.clone(), this.memo);
  }
}
