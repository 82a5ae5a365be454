/** How far down a header reaches: merges, words that divide what stands above them, the row that counts columns. */
import { isColumnCount } from '../binding/header';
import type { SheetView } from '../binding/sheet-view';
import { fold, foldItem } from '../lexicon/fold';
import { ROLE_WORDS, TOTAL } from '../lexicon/form-words';
import { labelNamed } from '../lexicon/headings';
import type { Area } from '../workbook/model';
import { distinct, MAX_COLUMNS } from './row-texts';

const HEADER_ROWS = 8;

/** The last row of the header that begins at `headTop`. */
export function headerEnd(view: SheetView, headTop: number): number {
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
  // Forms that lost their merges: every text below is a header word, or divides what stands above it.
  const texts = distinct(view, below).map(fold);
  if (dividesUnmerged(view, row)) return true;
  if (texts.length < 2 || !texts.every(isHead)) return false;
  // A row of totals alone stands below the header, not in it.
  return texts.filter((text) => !TOTAL.test(text) || /算数$/.test(text)).length > 1;
}

/**
 * Without merges: words below a head that has blank cells to its right, or below the head of an amount. No body
 * has words there.
 */
function dividesUnmerged(view: SheetView, row: number): boolean {
  const heads: string[] = [];
  let [above, spanned] = ['', false];
  const width = Math.min(view.columnCount, MAX_COLUMNS);
  for (let column = 0; column < width; column++) {
    if (view.mergeAt(row, column)) return false;
    const own = fold(view.text(row, column));
    if (own !== '') above = own;
    spanned = own === '' || (column + 1 < width && fold(view.text(row, column + 1)) === '');
    const text = fold(view.text(row + 1, column));
    if (text === '') continue;
    if (typeof view.cell(row + 1, column)?.value === 'number' || above === '') return false;
    if (!spanned && !headsAmounts(above)) return false;
    heads.push(text);
  }
  return heads.length > 0 && 2 * heads.filter(isHead).length > heads.length;
}

const headsAmounts = (text: string) =>
  TOTAL.test(text) ||
  (!ROLE_WORDS.some(({ pattern }) => pattern.test(text)) &&
    labelNamed(['nature', 'source', 'carry', 'economic'], text) !== null);

/** A word of a header: a role, a total, 决算数, or a kind of money without a number before it. */
function isHead(full: string): boolean {
  const text = full.replace(/20\d\d(?=年)/, '').replace(/^其中[:：]?/, '');
  return (
    TOTAL.test(text) ||
    /^(?:预|决)算数$|^执行数$/.test(text) ||
    ROLE_WORDS.some(({ pattern }) => pattern.test(text)) ||
    (foldItem(text) === text && labelNamed(['nature', 'source', 'carry', 'economic'], text) !== null)
  );
}
