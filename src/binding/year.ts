/** The budget year that a workbook's titles and headers name. */
import type { Place } from './lay-over';

export function findYear(places: readonly Place[]): number | null {
  const votes = new Map<number, number>();
  for (const { view, titleRow, bodyTop } of places) {
    for (let row = Math.max(0, titleRow); row < bodyTop; row++) {
      for (let column = 0; column < view.columnCount; column++) {
        for (const match of view.text(row, column).matchAll(/(?<!\d)(20\d\d)\s*年?/g)) {
          const year = Number(match[1]);
          votes.set(year, (votes.get(year) ?? 0) + 1);
        }
      }
    }
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? null;
}
