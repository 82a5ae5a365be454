/** Many files in one table: for a terminal, and as CSV for a bureau to sort. */
import { csv } from '../publication/csv';
import type { SummaryRow } from './check-file';
import { printable } from './printable';

const COLUMNS = ['文件', '模板', '年度', '单位', '错误', '警告', '提示', '尾差', '未校验', '说明'] as const;
const FIRST_COUNT = 4;
const LAST_COUNT = 8;

function cells(row: SummaryRow): string[] {
  const counts = [row.errors, row.warnings, row.infos, row.rounding, row.notEvaluated];
  return [
    row.file,
    row.template,
    row.year,
    row.unit,
    ...counts.map((count) => (row.fault === null ? String(count) : '')),
    note(row),
  ];
}

const note = ({ fault, answer }: SummaryRow): string => (fault === null ? answer : `不能使用：${fault}`);

export function summaryCsv(rows: readonly SummaryRow[]): Uint8Array {
  return csv([COLUMNS, ...rows.map(cells)], 'excel');
}

/** Columns aligned, with a line of totals. */
export function summaryText(rows: readonly SummaryRow[]): string {
  const lines = [[...COLUMNS], ...rows.map((row) => cells({ ...row, file: printable(row.file) }))];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  const shown = lines.map((line) =>
    line
      .map((text, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - width(text));
        return column >= FIRST_COUNT && column <= LAST_COUNT ? blanks + text : text + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
  return `\n汇总\n${shown.join('\n')}\n${totals(rows)}\n`;
}

function totals(rows: readonly SummaryRow[]): string {
  const count = (test: (row: SummaryRow) => boolean) => rows.filter(test).length;
  const faulty = count((row) => row.fault !== null);
  const wrong = count((row) => row.errors > 0);
  const may = count((row) => row.mayPublish);
  const open = rows.length - faulty - wrong - may;
  return `共 ${rows.length} 个文件：${may} 个可以报送${open > 0 ? `，${open} 个须有人核定` : ''}，${wrong} 个有错误${faulty > 0 ? `，${faulty} 个不能使用` : ''}。`;
}

/** Columns of a terminal: Chinese characters and full-width signs take two. */
function width(text: string): number {
  let total = 0;
  for (const character of text)
    total +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return total;
}
