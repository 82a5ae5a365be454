/** Where a form stands on its sheet: its title, its header with merges, and where its body begins and ends. */
import { isSigned } from '../binding/foot';
import type { SheetView } from '../binding/sheet-view';
import { fold } from '../lexicon/fold';
import { TABLE_TITLE } from '../lexicon/form-words';
import { headerEnd } from './header-rows';
import { distinct, MAX_COLUMNS } from './row-texts';

export interface Shape {
  readonly view: SheetView;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly titleRow: number;
  /** 公开表1-2 where it stands above the title. */
  readonly numberText: string | null;
  /** First row that heads columns. */
  readonly headTop: number;
  readonly bodyTop: number;
  /** Last row of the body; less than `bodyTop` where it is empty. */
  readonly bodyBottom: number;
  readonly notes: readonly string[];
  readonly form: boolean;
  /** The row where another table begins below it on the same sheet; null where none does. */
  readonly next: number | null;
}

const TITLE_WITHIN = 10;
/** On one sheet. */
const MAX_SHAPES = 30;
/** 附件：表1, 公开01表, 预算01-1表, 云岭公开02表, 表一. */
const NUMBER_LINE =
  /^(?=.*[\d一二三四五六七八九十])(?:附[件录]?|表|公开|部门|单位|预算|决算|第|[\d一二三四五六七八九十]|[-—:：.、()])+$|^附[件表][:：]?$|^\p{Script=Han}{0,8}\d+(?:-\d+)*表[:：]?$/u;
const CAPTION = /单位[:：]|金额[:：]|年度[:：]|^部门(?:名称)?[:：]|截[止至]时间|编制|填报|^\(.{0,8}年度?\)$/;
const MONEY_CAPTION = /^(?:金额)?单位[:：](?:人民币)?(?:亿|万|千)?元$/;
const NOTE = /^(?:注|备注|说明|附注)\s*\d*\s*[:：.、]|无数据|空表列示|为空表|(?:没有|未安排).{2,40}/;

export function isCaption(text: string): boolean {
  return CAPTION.test(fold(text).replace(/(?!^)\([^()]*\)/g, ''));
}

/** All tables of a sheet, from top to bottom; none where it has no title with a header of two columns below it. */
export function findShapes(view: SheetView): Shape[] {
  const shapes: Shape[] = [];
  for (let from: number | null = 0; from !== null && shapes.length < MAX_SHAPES;) {
    const shape = findShape(view, from);
    if (!shape) break;
    shapes.push(shape);
    from = shape.next;
  }
  return shapes;
}

function findShape(view: SheetView, from: number): Shape | null {
  const top = firstRow(view, from);
  if (top < 0) return null;
  const texts = (row: number) => distinct(view, row);
  let titleRow = -1;
  let numberText: string | null = null;
  for (let row = top; row < Math.min(view.rowCount, top + TITLE_WITHIN); row++) {
    const [first = '', ...more] = texts(row);
    if (first === '') continue;
    if (more.length === 0 && NUMBER_LINE.test(fold(first))) numberText = first.trim();
    else if (more.length <= 1 && !isCaption(first) && first.length <= 80) titleRow = row;
    if (titleRow >= 0 || more.length > 1) break;
  }
  if (titleRow < 0) return null;
  let headTop = titleRow + 1;
  while (headTop < view.rowCount && !headsColumns(view, headTop)) headTop++;
  if (headTop >= view.rowCount) return null;
  const columnsAt = indicatorRow(view, headTop);
  const form = columnsAt > headTop;
  const bodyTop = headerEnd(view, form ? columnsAt : headTop) + 1;
  const [left, right] = extent(view, headTop, bodyTop);
  const rest = body(view, bodyTop, left, right);
  return { view, top, left, right, titleRow, numberText, headTop, bodyTop, form, ...rest };
}

function firstRow(view: SheetView, from: number): number {
  for (let row = from; row < view.rowCount; row++) if (!view.isBlankRow(row)) return row;
  return -1;
}

function headsColumns(view: SheetView, row: number): boolean {
  const texts = distinct(view, row);
  return texts.length >= 2 && !texts.some(isCaption) && !isSigned(view, row);
}

/** A form states its fields first; its columns are headed by the row of 一级指标, well below. */
function indicatorRow(view: SheetView, headTop: number): number {
  for (let row = headTop; row < Math.min(view.rowCount, headTop + 30); row++) {
    if (distinct(view, row).some((text) => fold(text) === '一级指标')) return row;
  }
  return headTop;
}

function extent(view: SheetView, from: number, to: number): [number, number] {
  let left = MAX_COLUMNS;
  let right = 0;
  for (let row = from; row < to; row++) {
    for (let column = 0; column < Math.min(view.columnCount, MAX_COLUMNS); column++) {
      if (view.coveringText(row, column).trim() === '') continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return [left, right];
}

function body(view: SheetView, bodyTop: number, left: number, right: number) {
  const notes: string[] = [];
  let bodyBottom = bodyTop - 1;
  for (let row = bodyTop; row < view.rowCount; row++) {
    const texts = distinct(view, row);
    const next = nextTable(view, row, bodyTop);
    if (next !== null)
      return {
        bodyBottom: Math.min(bodyBottom, next - 1),
        notes: notes.filter((text) => !distinct(view, next).includes(text)),
        next,
      };
    if (isSigned(view, row)) continue;
    if (texts.length === 1 && (notes.length > 0 || NOTE.test(texts[0] ?? ''))) notes.push(texts[0] ?? '');
    else if (notes.length === 0) {
      for (let column = left; column <= right; column++)
        if (view.text(row, column).trim() !== '') bodyBottom = row;
    }
  }
  return { bodyBottom, notes, next: null };
}

/** Where the table begins whose caption (单位：万元) or title this row is; null where it is neither. */
function nextTable(view: SheetView, row: number, bodyTop: number): number | null {
  const texts = distinct(view, row);
  const lone = (at: number) => {
    const found = at >= bodyTop ? distinct(view, at) : [];
    return found.length === 1 ? fold(found[0] ?? '') : null;
  };
  // Blank rows may stand between number, title and caption.
  const before = (at: number) => {
    let line = at - 1;
    while (line > bodyTop && distinct(view, line).length === 0 && at - line < 3) line--;
    return line;
  };
  const numbered = (title: number) => (NUMBER_LINE.test(lone(before(title)) ?? '') ? before(title) : title);
  if (texts.length <= 4 && texts.some((text) => MONEY_CAPTION.test(fold(text)))) {
    const line = before(row);
    // The number may stand below the title, too.
    const title = NUMBER_LINE.test(lone(line) ?? '') && lone(before(line)) !== null ? before(line) : line;
    return Math.max(bodyTop, numbered(title));
  }
  if (row === bodyTop) return null;
  const line = lone(row) ?? '';
  const titled = TABLE_TITLE.test(line);
  // 附表10 by itself, whatever the title below it is called.
  const named = /[表附]/.test(line) && NUMBER_LINE.test(line) && lone(row + 1) !== null;
  if (line !== '' && !NOTE.test(line) && headsAmounts(view, row, bodyTop)) return numbered(row);
  if (!titled && !named) return null;
  for (let at = row + (named ? 2 : 1); at < Math.min(view.rowCount, row + 7); at++)
    if (headsColumns(view, at)) return titled ? numbered(row) : row;
  return null;
}

/** Whether words stand below this line, within a caption's distance, where amounts stand above it: a header. */
function headsAmounts(view: SheetView, row: number, bodyTop: number): boolean {
  let at = row + 1;
  while (at <= row + 3 && !headsColumns(view, at)) at++;
  const texts = distinct(view, at);
  if (at > row + 3 || texts.some((text) => /\d{3}|\d\.\d/.test(text))) return false;
  for (let column = 0; column < Math.min(view.columnCount, MAX_COLUMNS); column++) {
    if (!/\p{Script=Han}/u.test(view.coveringText(at, column))) continue;
    for (let above = row - 1; above >= bodyTop; above--) if (isAmount(view.text(above, column))) return true;
  }
  return false;
}

const isAmount = (text: string) => /^-?[\d,]+\.\d+$/.test(text.trim());
