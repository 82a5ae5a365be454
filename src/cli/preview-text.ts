/** What a plan will write, as a short table for the terminal. */
import type { PreviewLine } from '../derive/change';

/** Longer plans are told by their first lines and a count. */
const MOST_LINES = 40;

export function previewText(preview: readonly PreviewLine[], overwrite: boolean): string[] {
  if (preview.length === 0) return [];
  const lines = preview
    .slice(0, MOST_LINES)
    .map(({ sheet, address, before, after, from, conflict }) => [
      `${sheet}!${address}`,
      before ?? '（空）',
      after,
      conflict && !overwrite ? `${from}（已有数，没有改）` : from,
    ]);
  const more = preview.length > MOST_LINES ? [`  …… 共 ${preview.length} 格，其余从略`] : [];
  return [...columns([['单元格', '原来', '写入', '来源'], ...lines]), ...more];
}

/** Columns set by what a Chinese terminal shows: an ideograph takes two places. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    `  ${row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - width(text))).join('  ')}`.trimEnd(),
  );
}

function width(text: string): number {
  let sum = 0;
  for (const character of text)
    sum += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60\u201c\u201d]/.test(character)
      ? 2
      : 1;
  return sum;
}
