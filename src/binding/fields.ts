/** Values of a form, found beside their captions. */
import { fold, foldItem } from '../lexicon/fold';
import { MORE_YEARS_MONEY } from '../lexicon/form-words';
import { toLabel } from '../template/expand';
import type { BoundField } from './bound';
import type { Place } from './lay-over';
import type { SheetView } from './sheet-view';
import { taskFields } from './task-fields';

const ONE_YEAR = /^(?:年度)?资金总额/;

export function bindFields(place: Place): BoundField[] {
  const { view, table } = place;
  const fields: BoundField[] = [];
  const captions = new Set((table.definition.fields ?? []).map(({ caption }) => foldItem(caption)));
  const taken = new Set<string>();
  for (const field of table.definition.fields ?? []) {
    const wanted = foldItem(field.caption);
    search: for (let row = Math.max(0, place.titleRow); row < place.bodyTop; row++) {
      for (let column = 0; column < view.columnCount; column++) {
        const text = view.text(row, column);
        if (text === '' || (foldItem(text) !== wanted && fold(text) !== wanted)) continue;
        if (field.role === 'amount' && isOfMoreYears(view, row, column)) continue;
        // 合计 of 基本 and 项目 and 合计 of the sources: one caption a field.
        if (taken.has(`${row} ${column}`)) continue;
        taken.add(`${row} ${column}`);
        const area = view.mergeAt(row, column);
        const at =
          field.value === 'right'
            ? { row, column: area ? area.right + 1 : besides(view, row, column, captions) }
            : { row: (area?.bottom ?? row) + 1, column };
        fields.push({
          role: field.role,
          caption: field.caption,
          ...at,
          label: field.label ? toLabel(field.label) : null,
        });
        break search;
      }
    }
  }
  if (table.kind === 'form') fields.push(...taskFields(view, Math.max(0, place.titleRow), place.bodyTop));
  return fields;
}

/** Whether it says the money of several years, or stands under a caption that does: 中期资金总额 beside 年度资金总额. */
export function isOfMoreYears(view: SheetView, row: number, column: number): boolean {
  const text = foldItem(view.text(row, column));
  if (MORE_YEARS_MONEY.test(text)) return true;
  if (ONE_YEAR.test(text)) return false;
  for (let above = row - 1; above >= 0; above--) {
    const caption = foldItem(view.text(above, column));
    if (MORE_YEARS_MONEY.test(caption)) return true;
    if (caption === '' || ONE_YEAR.test(caption)) return false;
  }
  return false;
}

/** The cell to the right; where a document lost its merged cells, the first beyond the blank ones that says something. */
function besides(view: SheetView, row: number, column: number, captions: ReadonlySet<string>): number {
  for (let at = column + 1; at < view.columnCount; at++) {
    const text = view.text(row, at);
    if (text.trim() === '') continue;
    return captions.has(foldItem(text)) ? column + 1 : at;
  }
  return column + 1;
}

export function projectInFields(view: SheetView, fields: readonly BoundField[]): string | null {
  const field = fields.find((one) => one.role === 'project');
  const name = field ? view.text(field.row, field.column).trim() : '';
  return name === '' ? null : name;
}
