/** Edits of a sheet's measures and views: column widths, row heights, frozen rows, print setup, input checks. */
import { areaAddress, cellAddress, parseArea, sheetPrefix } from '../address';
import { type AmountValidation, type PrintMargins, type PrintSetup } from '../edit';
import { type Area } from '../model';
import { type XmlElement } from '../../ooxml/xml-tree';
import { assertInside, overlaps } from './cells';
import { setBuiltInName } from './defined-names';
import { type Editor } from './editor';
import { type SheetPart, WORKSHEET_ORDER } from './sheet-part';

/** A column of n characters is stored with 5 pixels of margin at 7 pixels a character (18.3.1.13). */
const MARGIN = 5 / 7;

export function setColumnWidths(part: SheetPart, left: number, widths: readonly number[]): void {
  const cols = part.root.ensure('cols', WORKSHEET_ORDER);
  for (const [i, width] of widths.entries()) {
    const number = left + i + 1;
    assertInside({ top: 0, left: number - 1, bottom: 0, right: number - 1 });
    const stored = Math.trunc((width + MARGIN) * 256) / 256;
    isolateColumn(cols, number).set('width', stored).set('customWidth', 1);
  }
  sortColumns(cols);
  if (cols.children.length === 0) part.root.remove('cols');
}

function sortColumns(cols: XmlElement): void {
  cols.children = cols.elements().sort((a, b) => Number(a.get('min')) - Number(b.get('min')));
}

/** A `col` element of its own for one column, split from the run of columns that described it so far. */
function isolateColumn(cols: XmlElement, number: number): XmlElement {
  const run = cols
    .elements()
    .find((col) => Number(col.get('min')) <= number && number <= Number(col.get('max')));
  if (!run) return cols.append('col', { min: number, max: number });
  const [min, max] = [Number(run.get('min')), Number(run.get('max'))];
  if (min < number) cols.children.push(run.clone().set('max', number - 1));
  if (number < max) cols.children.push(run.clone().set('min', number + 1));
  return run.set('min', number).set('max', number);
}

export function setRowHeight(part: SheetPart, row: number, points: number): void {
  assertInside({ top: row, left: 0, bottom: row, right: 0 });
  part.ensureRow(row).attributes.set('ht', String(points)).set('customHeight', '1');
}

export function hideRow(part: SheetPart, row: number): void {
  part.ensureRow(row).attributes.set('hidden', '1');
}

export function hideColumn(part: SheetPart, column: number): void {
  const cols = part.root.ensure('cols', WORKSHEET_ORDER);
  const own = isolateColumn(cols, column + 1).set('hidden', 1);
  // 18.3.1.13: a column without a width is not shown by every program; 9 characters are the usual ones.
  if (own.get('width') === undefined) own.set('width', 9);
  sortColumns(cols);
}

export function freezeRows(part: SheetPart, rows: number): void {
  const views = part.root.ensure('sheetViews', WORKSHEET_ORDER);
  const view = views.find('sheetView') ?? views.append('sheetView', { workbookViewId: 0 });
  view.remove('pane', 'selection');
  if (rows === 0) return;
  const order = ['pane', 'selection', 'pivotSelection', 'extLst'];
  view
    .ensure('pane', order)
    .set('ySplit', rows)
    .set('topLeftCell', cellAddress(rows, 0))
    .set('activePane', 'bottomLeft')
    .set('state', 'frozen');
  view.ensure('selection', order).set('pane', 'bottomLeft');
}

/** Numbers of paper sizes (18.3.1.63). */
const PAPER = { A3: 8, A4: 9 } as const;

export function setPrint(editor: Editor, sheet: string, setup: PrintSetup): void {
  const { root } = editor.sheet(sheet);
  const properties = root.ensure('sheetPr', WORKSHEET_ORDER);
  properties.ensure('pageSetUpPr', ['tabColor', 'outlinePr', 'pageSetUpPr']).set('fitToPage', 1);
  const page = root.ensure('pageSetup', WORKSHEET_ORDER);
  page
    .set('paperSize', PAPER[setup.paper])
    .set('orientation', setup.orientation)
    .set('fitToWidth', setup.fitToWidth)
    .set('fitToHeight', 0)
    .set('scale', undefined);
  if (setup.centred !== undefined)
    root.ensure('printOptions', WORKSHEET_ORDER).set('horizontalCentered', setup.centred ? 1 : undefined);
  if (setup.margins) setMargins(root, setup.margins);
  if (setup.footer !== undefined) setFooter(root, setup.footer);
  // The settings of one printer on one desk would contradict them.
  for (const key of page.attributes.keys()) if (key.endsWith(':id')) page.set(key, undefined);
  const rows = setup.titleRows;
  const range = rows && `${sheetPrefix(editor.entry(sheet).name)}$${rows.from + 1}:$${rows.to + 1}`;
  setBuiltInName(editor, sheet, '_xlnm.Print_Titles', range);
}

/** Stored in inches; all six are required (18.3.1.62). */
function setMargins(root: XmlElement, margins: PrintMargins): void {
  const element = root.ensure('pageMargins', WORKSHEET_ORDER);
  const inches = (points: number) => Math.round((points / 72) * 1000) / 1000;
  for (const side of ['left', 'right', 'top', 'bottom'] as const) element.set(side, inches(margins[side]));
  element
    .set('header', element.get('header') ?? inches(margins.footer))
    .set('footer', inches(margins.footer));
}

/** One foot for odd, even and first pages; what stands to its left and right stays. */
function setFooter(root: XmlElement, centre: string): void {
  const element = root.ensure('headerFooter', WORKSHEET_ORDER);
  element.set('differentFirst', undefined).set('differentOddEven', undefined).set('scaleWithDoc', 0);
  element.remove('evenHeader', 'evenFooter', 'firstHeader', 'firstFooter');
  const foot = element.ensure('oddFooter', ['oddHeader', 'oddFooter']);
  const left = /&L(.*?)(?=&[CR]|$)/s.exec(foot.text)?.[0] ?? '';
  const right = /&R(.*?)(?=&[LC]|$)/s.exec(foot.text)?.[0] ?? '';
  foot.text = `${left}&C${centre}${right}`;
}

/**
 * What our checks compare with, and by which they are recognised: no department has a million 亿元, and in
 * 元 with two decimals these are the 15 digits that Excel keeps.
 */
const SMALLEST = '-9999999999999.99';
const LARGEST = '9999999999999.99';
/** Lengths that Excel accepts for the title and the message (18.3.1.32). */
const MAX_TITLE = 32;
const MAX_MESSAGE = 225;

export function validateArea(part: SheetPart, area: Area, rule: AmountValidation): void {
  assertInside(area);
  const list = part.root.ensure('dataValidations', WORKSHEET_ORDER);
  for (const existing of list.elements()) {
    const rest = (existing.get('sqref') ?? '').split(/\s+/).flatMap((text) => without(text, area));
    if (rest.length === 0) list.removeChild(existing);
    else existing.set('sqref', rest.join(' '));
  }
  const element = list.append('dataValidation', {
    type: 'decimal',
    operator: 'between',
    errorStyle: 'stop',
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: shorten(rule.title, MAX_TITLE),
    error: shorten(rule.message, MAX_MESSAGE),
    sqref: areaAddress(area),
  });
  element.append('formula1').text = SMALLEST;
  element.append('formula2').text = LARGEST;
  list.set('count', list.elements().length);
}

/** Removes the checks that `validateArea` made, and no others. */
export function removeAmountValidations(part: SheetPart): void {
  const list = part.root.find('dataValidations');
  for (const element of list?.elements() ?? []) {
    const ours = element.find('formula1')?.text === SMALLEST && element.find('formula2')?.text === LARGEST;
    if (ours) list?.removeChild(element);
  }
  if (list?.elements().length === 0) part.root.remove('dataValidations');
  else list?.set('count', list.elements().length);
}

/** What is left of a reference once an area is cut out of it: up to four pieces around it. */
function without(text: string, hole: Area): string[] {
  const area = parseArea(text);
  if (!area || !overlaps(area, hole)) return text === '' ? [] : [text];
  const { top, left, bottom, right } = area;
  const middle = { top: Math.max(top, hole.top), bottom: Math.min(bottom, hole.bottom) };
  return [
    { top, left, right, bottom: hole.top - 1 },
    { top: hole.bottom + 1, left, right, bottom },
    { ...middle, left, right: hole.left - 1 },
    { ...middle, left: hole.right + 1, right },
  ]
    .filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right)
    .map(areaAddress);
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
