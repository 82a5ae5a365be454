/** Carries out a plan on a package, edit by edit in their order. */
import { type Edit } from '../edit';
import { mergeArea, styleArea, writeCells } from './cells';
import { deleteName, setName } from './defined-names';
import { type Editor } from './editor';
import { freezeRows, setColumnWidths, setPrint, setRowHeight, validateArea } from './layout';
import { shiftSheetRows } from './rows';
import { addSheet, deleteSheet } from './sheets';
import { keepTableHeaders, keepTableRows, keepTablesUnmerged } from './tables';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>;

/** One entry for every kind of edit: a kind that is missing here does not compile. */
const CARRY_OUT: { readonly [Kind in Edit['kind']]: (editor: Editor, edit: EditOf<Kind>) => void } = {
  addSheet: (editor, { sheet }) => addSheet(editor, sheet),
  deleteSheet: (editor, { sheet }) => deleteSheet(editor, sheet),
  write: (editor, edit) => {
    const { sheet, top, left, cells } = edit;
    keepTableHeaders(editor, edit);
    writeCells(editor.sheet(sheet), sheet, top, left, cells);
    editor.recalculateOnLoad();
  },
  merge: (editor, edit) => {
    keepTablesUnmerged(editor, edit);
    mergeArea(editor.sheet(edit.sheet), edit.area);
    editor.recalculateOnLoad();
  },
  style: (editor, { sheet, area, style }) => styleArea(editor.sheet(sheet), editor.styles, area, style),
  columnWidths: (editor, { sheet, left, widths }) => setColumnWidths(editor.sheet(sheet), left, widths),
  rowHeight: (editor, { sheet, row, points }) => setRowHeight(editor.sheet(sheet), row, points),
  freezeRows: (editor, { sheet, rows }) => freezeRows(editor.sheet(sheet), rows),
  print: (editor, { sheet, setup }) => setPrint(editor, sheet, setup),
  validate: (editor, { sheet, area, rule }) => validateArea(editor.sheet(sheet), area, rule),
  setName: (editor, { name, refersTo, comment }) => setName(editor, name, refersTo, comment),
  deleteName: (editor, { name, sheet }) => deleteName(editor, name, sheet),
  insertRows: (editor, { sheet, at, count }) => shiftSheetRows(editor, { kind: 'insert', at, count }, sheet),
  deleteRows: (editor, edit) => {
    keepTableRows(editor, edit);
    shiftSheetRows(editor, { kind: 'delete', at: edit.at, count: edit.count }, edit.sheet);
  },
};

export function carryOut<Kind extends Edit['kind']>(
  editor: Editor,
  edit: EditOf<Kind> & { kind: Kind },
): void {
  CARRY_OUT[edit.kind](editor, edit);
}
