/** The budget year that a workbook's titles and headers name; a year that the form itself prints counts where none else is named. */
import { matchesOf } from '../lexicon/matches';
import { isOfForm } from './form-words';
import type { Place } from './lay-over';
import type { SheetView } from './sheet-view';

/** 2025年度部门决算, 2025年单位预算: a year that says of which accounts; a date of printing does not, nor a year compared with. */
const ACCOUNTS = /(?<![\d比较与同])(20\d\d)\s*年?\s*度?[^\d\n]{0,30}?(?:预算|决算)/;

export function yearOfAccounts(text: string): number | null {
  const match = ACCOUNTS.exec(text);
  return match ? Number(match[1]) : null;
}

/** 2024年, 2024: no day (填报日期：2023年12月25日, 2023-12-31), for a budget is filed before its year begins. */
const NAMED = /(?<!\d)(20\d\d)(?!\s*年\s*\d{1,2}\s*月|[-./]\d{1,2}[-./]\d)\s*年?/g;

/** Rows of a cover or a list of contents. */
const FRONT = 30;

/** @param others sheets without a table: a cover names the year that the tables do not */
export function findYear(places: readonly Place[], others: readonly SheetView[] = []): number | null {
  const named = new Map<number, number>();
  const ofForm = new Map<number, number>();
  for (const { table, view, titleRow, bodyTop } of places) {
    for (let row = Math.max(0, titleRow); row < bodyTop; row++) {
      for (let column = 0; column < view.columnCount; column++) {
        const text = view.text(row, column);
        for (const match of matchesOf(text, NAMED)) {
          const votes = isOfForm(table, text) ? ofForm : named;
          votes.set(Number(match[1]), (votes.get(Number(match[1])) ?? 0) + 1);
        }
      }
    }
  }
  const votes = named.size > 0 ? named : ofForm;
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? yearOfFront(others);
}

function yearOfFront(others: readonly SheetView[]): number | null {
  for (const view of others)
    for (let row = 0; row < Math.min(view.rowCount, FRONT); row++)
      for (let column = 0; column < view.columnCount; column++) {
        const year = yearOfAccounts(view.text(row, column));
        if (year !== null) return year;
      }
  return null;
}
