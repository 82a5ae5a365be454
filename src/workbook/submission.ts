/**
 * The clean workbook that is handed in (报送版): what the tables show and how they print, and nothing of how they
 * were made: no formulas, comments, hidden sheets, persons' names, links to other files or names of the add-in.
 */
import { cellAddress, parseReference } from './address';
import { Editor } from './apply/editor';
import { filterNames } from './apply/defined-names';
import { removeAmountValidations } from './apply/layout';
import { WORKBOOK_TYPE } from './apply/new-workbook';
import { deleteSheet } from './apply/sheets';
import { clearCell, setText, type SheetPart } from './apply/sheet-part';
import { prefixOf } from './apply/cells';
import { type Sheet, WorkbookError } from './model';
import { removePersons } from './apply/persons';
import { decodeEscapes } from './ooxml/sheet-data';
import { refusing } from './refusal';
import { unseenCells } from './visibility';
import { type XlsxFile } from './xlsx';

export interface SubmissionOptions {
  /** Beginning of the defined names that the add-in made; they go. */
  readonly namePrefix: string;
  /** Sheets that are handed in; left out, all that show. */
  readonly keeps?: (sheet: string) => boolean;
}

/**
 * A clean copy; the file itself stays as it is.
 * @throws WorkbookError `not-calculated` where a formula has no stored result, for a blank would be handed in instead,
 *   and `damaged` or `too-large` for a part that only now is read
 */
export function submissionCopy(
  file: XlsxFile,
  { namePrefix, keeps = () => true }: SubmissionOptions,
): XlsxFile {
  return refusing(() => {
    const copy = file.copy();
    const seen = new Map(copy.sheets().sheets.map((sheet) => [sheet.name, sheet]));
    const editor = new Editor(copy.pkg);
    for (const { name, path, part } of editor.worksheets()) {
      if (isHidden(editor, path) || !keeps(name)) continue;
      keepResultsOnly(part, name);
      clearUnseen(part, seen.get(name));
      removeAmountValidations(part);
      removeNotes(part);
      copy.pkg.changed(path);
    }
    const blank = blankSheets(editor);
    for (const { name, kind, hidden } of editor.structure.sheets) {
      if (kind === 'worksheet' && (hidden || blank.has(name) || !keeps(name))) deleteSheet(editor, name);
    }
    removePersons(editor);
    dropNames(editor, namePrefix);
    copy.pkg.setContentType(editor.structure.path, WORKBOOK_TYPE);
    return copy;
  });
}

/** The Sheet1 that a new workbook came with; not where it is all that there is. */
function blankSheets(editor: Editor): ReadonlySet<string> {
  const filled = new Set<string>();
  const blank = new Set<string>();
  for (const { name, path, part } of editor.worksheets()) {
    if (isHidden(editor, path)) continue;
    const cells = [...part.cellsInOrder()];
    const hasContent = cells.some(
      ([, , cell]) => cell.value !== null || cell.inlineXml !== null || cell.formula !== null,
    );
    const hasDrawing = ['drawing', 'legacyDrawing', 'tableParts', 'picture'].some((kind) =>
      part.root.find(kind),
    );
    (hasContent || hasDrawing ? filled : blank).add(name);
  }
  return filled.size > 0 ? blank : new Set();
}

function isHidden(editor: Editor, path: string): boolean {
  return editor.structure.sheets.some((sheet) => sheet.path === path && sheet.hidden);
}

/** What cannot be seen in the workbook is not handed on inside it. */
function clearUnseen(part: SheetPart, sheet: Sheet | undefined): void {
  const unseen = sheet ? unseenCells(sheet) : [];
  if (unseen.length === 0) return;
  const places = new Set(unseen.map(({ row, column }) => `${row},${column}`));
  for (const [row, column, cell] of part.cellsInOrder()) if (places.has(`${row},${column}`)) clearCell(cell);
}

function keepResultsOnly(part: SheetPart, sheet: string): void {
  const prefix = prefixOf(part);
  part.separateSharedFormulas();
  for (const [row, column, cell] of part.cellsInOrder()) {
    if (cell.formula === null) continue;
    if (cell.value === null && cell.inlineXml === null) {
      throw new WorkbookError(
        'not-calculated',
        `工作表“${sheet}”的 ${cellAddress(row, column)} 有公式而没有计算结果，不能生成报送版。请在 Excel 或 WPS 中打开，重新计算并保存后再试。`,
      );
    }
    cell.formula = null;
    cell.otherAttributes = '';
    if (cell.type !== 'str' || cell.value === null) continue;
    if (cell.value === '') clearCell(cell);
    else setText(cell, decodeEscapes(cell.value), prefix);
  }
}

/** What shows comments; boxes of form controls need the same drawing, and stay. */
function removeNotes({ root }: SheetPart): void {
  if (!root.find('controls') && !root.find('oleObjects')) root.remove('legacyDrawing');
}

/** Ours, broken ones, and those that lead into other files. */
function dropNames(editor: Editor, prefix: string): void {
  filterNames(editor, (element) => {
    const name = element.get('name') ?? '';
    const text = element.text;
    const isOurs = prefix !== '' && name.toLowerCase().startsWith(prefix.toLowerCase());
    const leadsNowhere = text.trim() === '' || text.includes('#REF!') || /\[\d+\]/.test(text);
    const target = parseReference(text)?.sheet;
    const sheetIsGone =
      target !== undefined && !editor.structure.sheets.some((sheet) => sheet.name === target);
    return !isOurs && !leadsNowhere && !sheetIsGone;
  });
}
