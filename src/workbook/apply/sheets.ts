/** Edits of the list of sheets: a new one at the end, one less. */
import { sameSheet, replaceSheet } from '../references';
import { WorkbookError } from '../model';
import { sheetNameFault } from '../names';
import { OFFICE_RELATIONSHIP } from '../../ooxml/relationships';
import { relationshipId } from '../ooxml/structure';
import { filterNames } from './defined-names';
import { type Editor, WORKBOOK_ORDER } from './editor';
import { mapFormulas } from './formulas';
import { EMPTY_SHEET, SHEET_TYPE } from './new-workbook';

/** @throws WorkbookError `invalid-name` where a host would refuse the name, or it is taken */
export function addSheet(editor: Editor, sheet: string): void {
  const { path: workbook, root, sheets } = editor.structure;
  const fault = sheets.some(({ name }) => sameSheet(name, sheet))
    ? `工作簿里已有工作表“${sheet}”`
    : sheetNameFault(sheet);
  if (fault !== null) throw new WorkbookError('invalid-name', `${fault}。请换一个名称。`);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  let number = 1;
  while (editor.pkg.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  const path = `${folder}worksheets/sheet${number}.xml`;
  editor.pkg.write(path, EMPTY_SHEET);
  editor.pkg.setContentType(path, SHEET_TYPE);
  const id = editor.pkg.relate(workbook, 'worksheet', path);
  const sheetId = Math.max(0, ...sheets.map(({ element }) => Number(element.get('sheetId') ?? 0))) + 1;
  const prefix = [...root.attributes].find(
    ([key, value]) => key.startsWith('xmlns:') && isOfficeNamespace(value),
  );
  const idAttribute = `${prefix?.[0].slice('xmlns:'.length) ?? 'r'}:id`;
  if (!prefix) root.set('xmlns:r', OFFICE_RELATIONSHIP.slice(0, -1));
  root.ensure('sheets', WORKBOOK_ORDER).append('sheet', { name: sheet, sheetId, [idAttribute]: id });
  editor.workbookChanged();
}

/** Of either variant of the standard. */
function isOfficeNamespace(address: string): boolean {
  return (
    address.endsWith('/officeDocument/2006/relationships') ||
    address.endsWith('/officeDocument/relationships')
  );
}

/**
 * Deletes a sheet with everything that only it uses. References to it become #REF!, as in Excel.
 * @throws WorkbookError `missing-sheet`, or `empty` where no visible sheet would remain
 */
export function deleteSheet(editor: Editor, sheet: string): void {
  const { pkg } = editor;
  const { name, path, element } = editor.entry(sheet);
  const { path: workbook, root, sheets } = editor.structure;
  const index = sheets.findIndex((other) => other.element === element);
  if (!sheets.some((other) => other.element !== element && !other.hidden)) {
    throw new WorkbookError(
      'empty',
      `“${name}”是最后一张可见的工作表，不能删除。请先新建或显示另一张工作表。`,
    );
  }
  const candidates = [path, ...pkg.reachable(path)];
  pkg.unrelate(workbook, ({ id }) => id === relationshipId(element));
  root.find('sheets')?.removeChild(element);
  pkg.removeUnreachable(candidates);
  moveActiveTab(editor, index);
  filterNames(editor, (definedName) => {
    const scope = definedName.get('localSheetId');
    if (scope !== undefined && Number(scope) > index) definedName.set('localSheetId', Number(scope) - 1);
    return scope === undefined || Number(scope) !== index;
  });
  mapFormulas(editor, (formula) => replaceSheet(formula, name, '#REF!'));
  editor.recalculateOnLoad();
}

/** It stays in the file and is not shown; the sheet that is shown on opening is another one. */
export function hideSheet(editor: Editor, sheet: string): void {
  editor.entry(sheet).element.set('state', 'hidden');
  editor.workbookChanged();
  moveActiveTab(editor, editor.structure.sheets.length);
}

/** The sheet shown on opening stays, or else the first visible one is shown: Excel stumbles over a hidden one. */
function moveActiveTab(editor: Editor, deleted: number): void {
  const { root, sheets } = editor.structure;
  for (const view of root.find('bookViews')?.elements() ?? []) {
    const before = Number(view.get('activeTab') ?? 0);
    const active = before > deleted ? before - 1 : before;
    const isShown = before !== deleted && sheets[active]?.hidden === false;
    view
      .set('activeTab', isShown ? active : sheets.findIndex(({ hidden }) => !hidden))
      .set('firstSheet', undefined);
  }
}
