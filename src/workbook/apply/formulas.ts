/** Every formula of a workbook, wherever it stands: in cells, names, conditional formats, input checks, charts, tables. */
import { type XmlElement } from '../../ooxml/xml-tree';
import { definedNames } from './defined-names';
import { type Editor } from './editor';

/** Elements of a sheet, a chart or a table whose text is a formula. */
const FORMULA_ELEMENTS = new Set([
  'formula',
  'formula1',
  'formula2',
  'f',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);

/** `own` is the sheet that a reference without a sheet means; names and charts always state theirs. */
export type FormulaChange = (formula: string, own: string | null) => string;

export function mapFormulas(editor: Editor, change: FormulaChange): void {
  for (const { name, path, part } of editor.worksheets()) {
    let changed = changeTree(part.root, name, change);
    part.separateSharedFormulas();
    for (const { cells } of part.rows.values()) {
      for (const { formula } of cells.values()) {
        if (formula === null) continue;
        const text = change(formula.text, name);
        if (text === formula.text) continue;
        formula.text = text;
        changed = true;
      }
    }
    if (changed) editor.pkg.changed(path);
    for (const table of editor.pkg.relationships(path)) {
      if (table.kind === 'table' && table.path !== null) changePart(editor, table.path, name, change);
    }
  }
  for (const path of editor.pkg.paths)
    if (/\/charts\/chart[^/]*\.xml$/i.test(path)) changePart(editor, path, null, change);
  for (const element of definedNames(editor)) {
    const text = change(element.text, null);
    if (text === element.text) continue;
    element.text = text;
    editor.workbookChanged();
  }
}

function changePart(editor: Editor, path: string, own: string | null, change: FormulaChange): void {
  if (changeTree(editor.pkg.tree(path), own, change)) editor.pkg.changed(path);
}

function changeTree(element: XmlElement, own: string | null, change: FormulaChange): boolean {
  let changed = false;
  for (const child of element.elements()) {
    if (FORMULA_ELEMENTS.has(child.local) && child.elements().length === 0) {
      const text = change(child.text, own);
      if (text === child.text) continue;
      child.text = text;
      changed = true;
    } else if (changeTree(child, own, change)) changed = true;
  }
  return changed;
}
