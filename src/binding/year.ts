/** The budget year that a workbook's titles and headers name; a year that the form itself prints counts where none else is named. */
import { isOfForm } from './form-words';
import type { Place } from './lay-over';

export function findYear(places: readonly Place[]): number | null {
  const named = new Map<number, number>();
  const ofForm = new Map<number, number>();
  for (const { table, view, titleRow, bodyTop } of places) {
    for (let row = Math.max(0, titleRow); row < bodyTop; row++) {
      for (let column = 0; column < view.columnCount; column++) {
        const text = view.text(row, column);
        for (const match of text.matchAll(/(?<!\d)(20\d\d)\s*年?/g)) {
          const votes = isOfForm(table, text) ? ofForm : named;
          votes.set(Number(match[1]), (votes.get(Number(match[1])) ?? 0) + 1);
        }
      }
    }
  }
  const votes = named.size > 0 ? named : ofForm;
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? null;
}
