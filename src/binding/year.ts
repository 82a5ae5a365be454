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

/**
 * @param others sheets without a table: a cover names the year that the tables do not
 * @param recorded for which the tables were made; a later one that they all say holds instead, for a file is taken over
 *   for the next year by changing what is seen
 */
export function findYear(
  places: readonly Place[],
  others: readonly SheetView[] = [],
  recorded: number | null = null,
): number | null {
  const { named, ofForm, tables } = yearsAbove(places);
  const votes = named.size > 0 ? named : ofForm;
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (recorded === null) return most?.[0] ?? yearOfFront(others);
  if (named.has(recorded) || ofForm.has(recorded)) return recorded;
  const said = most ? ((tables.get(most[0])?.size ?? 0) >= MANY ? most[0] : null) : yearOfNotes(places);
  // One that is past is 上年 of columns, or what was left standing.
  return said !== null && said > recorded ? said : recorded;
}

/** One table may be left from another year. */
const MANY = 2;

/** 说明：本部门2026年度没有政府性基金预算…: what the notes of several tables agree on. */
function yearOfNotes(places: readonly Place[]): number | null {
  const years = places.flatMap(({ view, bodyTop }) => {
    for (let row = bodyTop; row < view.rowCount; row++)
      for (let column = 0; column < view.columnCount; column++) {
        const text = view.text(row, column).trim();
        const year = /^(?:说明|备注|注)\s*[:：]/.test(text) ? yearOfAccounts(text) : null;
        if (year !== null) return [year];
      }
    return [];
  });
  const [first] = years;
  return first !== undefined && years.length >= MANY && years.every((year) => year === first) ? first : null;
}

/** How often each year stands above the tables, in words of a department's own and in the form's, and above which. */
function yearsAbove(places: readonly Place[]) {
  const named = new Map<number, number>();
  const ofForm = new Map<number, number>();
  const tables = new Map<number, Set<Place>>();
  for (const place of places) {
    const { table, view, titleRow, bodyTop } = place;
    for (let row = Math.max(0, titleRow); row < bodyTop; row++) {
      for (let column = 0; column < view.columnCount; column++) {
        const text = view.text(row, column);
        for (const match of matchesOf(text, NAMED)) {
          const year = Number(match[1]);
          const votes = isOfForm(table, text) ? ofForm : named;
          votes.set(year, (votes.get(year) ?? 0) + 1);
          tables.set(year, (tables.get(year) ?? new Set()).add(place));
        }
      }
    }
  }
  return { named, ofForm, tables };
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
