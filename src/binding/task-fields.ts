/**
 * 年度主要任务 of a form of 整体支出绩效目标: a small list of its own between the captions. Its amounts are held
 * against one another: nothing says whether tasks cover 项目支出 alone or all spending.
 */
import { fold, foldItem } from '../lexicon/fold';
import { membersNamed } from '../lexicon/headings';
import { FIELD_SUM, TASK_AMOUNT, TASK_NAME } from '../lexicon/form-words';
import { namedBelow, spelt } from '../dimension/member';
import type { Label } from '../dimension/dimension';
import type { BoundField } from './bound';
import type { SheetView } from './sheet-view';

const MEASURE = namedBelow('', '年度主要任务');

/** None where the form has no such list, or the list has no amounts. `top` and `bottom`: between title and columns. */
export function taskFields(view: SheetView, top: number, bottom: number): BoundField[] {
  const list = taskList(view, top, bottom);
  if (!list) return [];
  const fields: BoundField[] = [];
  const names = new Set<string>();
  for (let row = list.row + 1; row <= list.end; row++) {
    const caption = view.text(row, list.column).trim();
    if (caption === '') continue;
    const isSum = FIELD_SUM.test(foldItem(caption));
    const name = names.has(caption) ? `${caption}（第${row + 1}行）` : caption;
    names.add(caption);
    const own: Label = { measure: MEASURE, ...(isSum ? {} : { project: namedBelow('', spelt(name)) }) };
    for (const { column, source } of list.amounts)
      fields.push({ role: 'amount', caption, row, column, label: { ...own, ...source } });
  }
  return fields;
}

/** From the row of 任务名称 to its 合计, or to where the first column heads something else. */
export function taskList(view: SheetView, top: number, bottom: number): (Head & { end: number }) | null {
  const head = headOf(view, top, bottom);
  if (!head) return null;
  let end = head.row;
  while (end + 1 < bottom && !isHeadedAnew(view, end + 1, head.column)) {
    end++;
    if (FIELD_SUM.test(foldItem(view.text(end, head.column)))) break;
  }
  return { ...head, end };
}

interface Head {
  readonly row: number;
  readonly column: number;
  readonly amounts: readonly { readonly column: number; readonly source: Label }[];
}

function headOf(view: SheetView, top: number, bottom: number): Head | null {
  for (let row = top; row < bottom; row++)
    for (let column = 0; column < view.columnCount; column++) {
      if (!TASK_NAME.test(fold(view.text(row, column)))) continue;
      const amounts = amountsIn(view, row, column + 1);
      return amounts.length > 0 ? { row, column, amounts } : null;
    }
  return null;
}

function amountsIn(view: SheetView, row: number, from: number): Head['amounts'] {
  const amounts: { column: number; source: Label }[] = [];
  for (let column = from; column < view.columnCount; column++) {
    const text = foldItem(view.text(row, column)).replace(/\((?:亿|万|千)?元\)$/, '');
    const [source, more] = membersNamed('source', text);
    if (TASK_AMOUNT.test(text)) amounts.push({ column, source: {} });
    else if (amounts.length > 0 && source !== undefined && more === undefined)
      amounts.push({ column, source: { source } });
  }
  return amounts;
}

function isHeadedAnew(view: SheetView, row: number, column: number): boolean {
  if (column === 0) return false;
  const area = view.mergeAt(row, column - 1);
  return (area?.top ?? row) === row && view.text(row, column - 1).trim() !== '';
}
