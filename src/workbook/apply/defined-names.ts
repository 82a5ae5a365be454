/** Edits of the workbook's list of defined names. */
import { sameSheet } from '../references';
import { WorkbookError } from '../model';
import { definedNameFault } from '../names';
import { XmlElement } from '../../ooxml/xml-tree';
import { type Editor, WORKBOOK_ORDER } from './editor';

/** @throws WorkbookError `invalid-name` */
export function setName(editor: Editor, name: string, refersTo: string, comment?: string): void {
  const fault = definedNameFault(name);
  if (fault !== null) throw new WorkbookError('invalid-name', `${fault}。请换一个名称。`);
  setElement(editor, name, undefined, refersTo.replace(/^=/, ''))?.set('comment', comment);
}

export function deleteName(editor: Editor, name: string, sheet?: string): void {
  setElement(editor, name, sheet === undefined ? undefined : sheetIndex(editor, sheet), undefined);
}

/** Print titles and the like, which belong to a sheet. Without a reference the name goes. */
export function setBuiltInName(editor: Editor, sheet: string, name: string, refersTo?: string): void {
  setElement(editor, name, sheetIndex(editor, sheet), refersTo);
}

export function definedNames(editor: Editor): XmlElement[] {
  return editor.structure.root.find('definedNames')?.elements('definedName') ?? [];
}

/** Keeps the names that `keep` picks; it may change them. */
export function filterNames(editor: Editor, keep: (element: XmlElement) => boolean): void {
  const { root } = editor.structure;
  const list = root.find('definedNames');
  if (!list) return;
  list.children = list.elements().filter(keep);
  if (list.children.length === 0) root.remove('definedNames');
  editor.workbookChanged();
}

function setElement(
  editor: Editor,
  name: string,
  scope: number | undefined,
  refersTo: string | undefined,
): XmlElement | undefined {
  const localSheetId = scope === undefined ? undefined : String(scope);
  // Names do not distinguish case.
  const isIt = (element: XmlElement) =>
    element.get('name')?.toLowerCase() === name.toLowerCase() && element.get('localSheetId') === localSheetId;
  const existing = definedNames(editor).find(isIt);
  if (refersTo === undefined) {
    if (existing) filterNames(editor, (element) => !isIt(element));
    return undefined;
  }
  const list = editor.structure.root.ensure('definedNames', WORKBOOK_ORDER);
  const element = existing ?? list.append('definedName', { name });
  element.set('localSheetId', localSheetId);
  element.text = refersTo;
  editor.workbookChanged();
  return element;
}

function sheetIndex(editor: Editor, sheet: string): number {
  const { element } = editor.entry(sheet);
  return editor.structure.sheets.findIndex(
    (other) => other.element === element || sameSheet(other.name, sheet),
  );
}
