/** Where a form stands on its sheet: its title, its header with merges, and where its body begins and ends. */
import { isColumnCount } from '../binding/header';
import type { SheetView } from '../binding/sheet-view';
import { fold, foldItem } from '../lexicon/fold';
import { labelNamed } from '../lexicon/headings';
import type { Area } from '../workbook/model';
import { ROLE_WORDS, TOTAL } from '../lexicon/form-words';

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
  /** Another table begins below it on the same sheet. */
  readonly followed: boolean;
}

const TITLE_WITHIN = 10;
const HEADER_ROWS = 8;
/** Wider than any form; what stands beyond is no part of one. */
const MAX_COLUMNS = 60;
const NUMBER_LINE =
  /^(?:部门|单位)?(?:预算|决算)?(?:公开|附)?表?\d+(?:-\d+)*表?[:：]?$|^附[件表]?\d*(?:-\d+)*[:：]?$|^表[一二三四五六七八九十]+[:：]?$/;
const CAPTION = /单位[:：]|金额[:：]|年度[:：]|^部门(?:名称)?[:：]|截[止至]时间|编制|填报|^\(.{0,8}年度?\)$/;
const MONEY_CAPTION = /^(?:金额)?单位[:：](?:人民币)?(?:亿|万|千)?元$/;
const NOTE = /^(?:注|备注|说明|附注)\s*\d*\s*[:：.、]|无数据|空表列示|为空表|(?:没有|未安排).{2,40}/;

export function isCaption(text: string): boolean {
  return CAPTION.test(fold(text).replace(/(?!^)\([^()]*\)/g, ''));
}

/** Null where the sheet holds no table: no title with a header of two columns below it. */
export function findShape(view: SheetView): Shape | null {
  const top = firstRow(view);
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
  while (headTop < view.rowCount && !headsColumns(texts(headTop))) headTop++;
  if (headTop >= view.rowCount) return null;
  const columnsAt = indicatorRow(view, headTop);
  const form = columnsAt > headTop;
  const bodyTop = headerEnd(view, form ? columnsAt : headTop) + 1;
  const [left, right] = extent(view, headTop, bodyTop);
  const rest = body(view, bodyTop, left, right);
  return { view, top, left, right, titleRow, numberText, headTop, bodyTop, form, ...rest };
}

function firstRow(view: SheetView): number {
  for (let row = 0; row < view.rowCount; row++) if (!view.isBlankRow(row)) return row;
  return -1;
}

function distinct(view: SheetView, row: number): string[] {
  const found: string[] = [];
  for (let column = 0; column < Math.min(view.columnCount, MAX_COLUMNS); column++) {
    const text = view.text(row, column).trim();
    if (text !== '') found.push(text);
  }
  return found;
}

function headsColumns(texts: readonly string[]): boolean {
  return texts.length >= 2 && !texts.some(isCaption);
}

/** A form states its fields first; its columns are headed by the row of 一级指标, well below. */
function indicatorRow(view: SheetView, headTop: number): number {
  for (let row = headTop; row < Math.min(view.rowCount, headTop + 30); row++) {
    if (distinct(view, row).some((text) => fold(text) === '一级指标')) return row;
  }
  return headTop;
}

function headerEnd(view: SheetView, headTop: number): number {
  let end = headTop;
  while (end < headTop + HEADER_ROWS) {
    let further = end;
    const spans: Area[] = [];
    for (let column = 0; column < Math.min(view.columnCount, MAX_COLUMNS); column++) {
      const area = view.mergeAt(end, column);
      if (!area) continue;
      // A caption merged down beside the body (绩效指标) heads no column.
      if (area.bottom - area.top < HEADER_ROWS && !besideBody(view, area))
        further = Math.max(further, area.bottom);
      if (area.right > area.left) spans.push(area);
    }
    if (further > end) {
      end = further;
      continue;
    }
    if (!isCount(view, end + 1) && !headsOn(view, end, spans)) break;
    end++;
    if (isCount(view, end)) break;
  }
  return end;
}

/** 绩效指标 merged down the first column: the rows beside it are indicators, not heads. */
function besideBody(view: SheetView, area: Area): boolean {
  return (
    area.left === area.right &&
    /指标$/.test(fold(view.text(area.top, area.left))) &&
    area.bottom > area.top + 1
  );
}

function isCount(view: SheetView, row: number): boolean {
  return (
    row < view.rowCount &&
    isColumnCount(Array.from({ length: view.columnCount }, (_, column) => fold(view.text(row, column))))
  );
}

/** Whether the row below still heads columns: it divides what is spanned above, in words. */
function headsOn(view: SheetView, row: number, spans: readonly Area[]): boolean {
  const below = row + 1;
  if (below >= view.rowCount) return false;
  const wording = (column: number) => {
    const value = view.cell(below, column)?.value;
    return typeof value === 'string' && value.trim() !== '' && !/^[\d.,，\s]+$/.test(value);
  };
  const divides = ({ left, right }: Area) => {
    let texts = 0;
    for (let column = left; column <= right; column++) if (wording(column)) texts++;
    return texts >= 2;
  };
  if (spans.some(divides)) return true;
  // Forms that lost their merges: every text below is a header word.
  const texts = distinct(view, below).map(fold);
  if (texts.length < 2 || !texts.every(isHead)) return false;
  // A row of totals alone stands below the header, not in it.
  return texts.filter((text) => !TOTAL.test(text) || /算数$/.test(text)).length > 1;
}

/** A word of a header: a role, a total, 决算数, or a kind of money without a number before it. */
function isHead(full: string): boolean {
  const text = full.replace(/20\d\d(?=年)/, '');
  return (
    TOTAL.test(text) ||
    /^(?:预|决)算数$|^执行数$/.test(text) ||
    ROLE_WORDS.some(({ pattern }) => pattern.test(text)) ||
    (foldItem(text) === text && labelNamed(['nature', 'source', 'carry', 'economic'], text) !== null)
  );
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
  let followed = false;
  for (let row = bodyTop; row < view.rowCount && !followed; row++) {
    const texts = distinct(view, row);
    followed = texts.length <= 4 && texts.some((text) => MONEY_CAPTION.test(fold(text)));
    if (followed) {
      // The title of the next table stands right above its caption.
      bodyBottom = Math.max(bodyTop - 1, Math.min(bodyBottom, row - 2));
      break;
    }
    if (texts.length === 1 && (notes.length > 0 || NOTE.test(texts[0] ?? ''))) notes.push(texts[0] ?? '');
    else if (notes.length === 0) {
      for (let column = left; column <= right; column++)
        if (view.text(row, column).trim() !== '') bodyBottom = row;
    }
  }
  return { bodyBottom, notes, followed };
}
