/** Takes out of a package whatever tells who made it, with what and where, and what nobody sees any more. */
import { type Editor } from './editor';
import { type XmlElement } from '../../ooxml/xml-tree';
import { Token, XmlScanner } from '../../ooxml/xml';

/** Kinds of relationships of the workbook and of sheets that a clean copy does without. */
const UNWANTED = new Set([
  'comments',
  'threadedComment',
  'person',
  'externalLink',
  'customXml',
  'calcChain',
  'connections',
  'queryTable',
  'printerSettings',
  'pivotTable',
  'pivotCacheDefinition',
  'revisionHeaders',
  'usernames',
  'vbaProject',
  'attachedToolbars',
]);
/** Add-ins keep their settings in the file, ours the officer's answers and reasons. */
const UNWANTED_AT_ROOT = new Set(['custom-properties', 'webextensiontaskpanes', 'extensibility']);
const UNWANTED_ELEMENTS = ['externalReferences', 'pivotCaches', 'fileSharing', 'customWorkbookViews'];

export function removePersons(editor: Editor): void {
  const { pkg } = editor;
  const before = pkg.reachable();
  const { path: workbook, root, sheets } = editor.structure;
  pkg.unrelate(workbook, ({ kind }) => UNWANTED.has(kind));
  for (const { path, kind } of sheets) {
    if (kind !== 'worksheet') continue;
    const { root: sheet } = editor.part(path);
    const keepsDrawing = sheet.find('legacyDrawing') !== undefined;
    pkg.unrelate(
      path,
      (r) =>
        UNWANTED.has(r.kind) || (r.kind === 'vmlDrawing' && !keepsDrawing && !sheet.find('legacyDrawingHF')),
    );
    for (const page of [sheet.find('pageSetup')]) {
      for (const key of page?.attributes.keys() ?? []) if (key.endsWith(':id')) page?.set(key, undefined);
    }
    sheet.remove('customSheetViews');
  }
  root.remove(...UNWANTED_ELEMENTS);
  removeSavedPath(root);
  editor.workbookChanged();
  cleanProperties(editor);
  blankUnusedStrings(editor);
  pkg.removeUnreachable(before);
}

/** Excel notes the folder it saved to, and with it the account's name (`x15ac:absPath`). */
function removeSavedPath(root: XmlElement): void {
  for (const element of root.elements('AlternateContent')) {
    if (element.descendants('absPath').length > 0) root.removeChild(element);
  }
}

const PERSONAL = ['creator', 'lastModifiedBy', 'Manager', 'Company', 'HyperlinkBase'];

function cleanProperties({ pkg }: Editor): void {
  pkg.unrelate('', ({ kind }) => UNWANTED_AT_ROOT.has(kind));
  for (const { kind, path } of pkg.relationships('')) {
    if (path === null || !pkg.has(path) || !/^(?:core|extended)-properties$/.test(kind)) continue;
    pkg.tree(path).remove(...PERSONAL);
    pkg.changed(path);
  }
}

/** The texts of deleted sheets stay in the shared table; they are emptied, so that the numbers of the others hold. */
function blankUnusedStrings(editor: Editor): void {
  const { sharedStrings } = editor.structure;
  if (sharedStrings === undefined) return;
  const used = new Set<number>();
  for (const { part } of editor.worksheets()) {
    for (const { cells } of part.rows.values()) {
      for (const cell of cells.values()) if (cell.type === 's') used.add(Number(cell.value));
    }
  }
  const text = editor.pkg.text(sharedStrings);
  const scanner = new XmlScanner(text);
  const pieces: string[] = [];
  let kept = 0;
  let index = 0;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open || scanner.local !== 'si') continue;
    const { start, name } = scanner;
    scanner.skip();
    if (!used.has(index++)) {
      const prefix = name.slice(0, -'si'.length);
      pieces.push(text.slice(kept, start), `<${name}><${prefix}t/></${name}>`);
      kept = scanner.at;
    }
  }
  if (kept > 0) editor.pkg.write(sharedStrings, pieces.join('') + text.slice(kept));
}
