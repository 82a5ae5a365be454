/**
 * Forms of provinces that no pack covers, written down as they are printed: head lines, columns with what they stand
 * for, rows. Every amount is counted from the books, so what a column stands for is known beside what it shows.
 */
import type { Books, Entry } from '../../../conformance/books/books';
import { isIn } from '../../../conformance/books/member';
import type { Label } from '../../../src/dimension/dimension';
import { joinLabels } from '../../../src/dimension/label';
import type { Area, Cell, Sheet, Workbook } from '../../../src/workbook/model';

export interface Row {
  /** By the name that columns call them by; numbers are printed as they are. */
  readonly texts: Readonly<Record<string, string | number>>;
  /** What its amounts stand for; null where it has none. */
  readonly label: Label | null;
}

export interface Side {
  readonly scope?: string;
  /** `@name` prints a text of the row; anything else is a label: `nature=basic source=fiscal`. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface ProvinceTable {
  readonly sheet: string;
  /** Lines above the header: number, title, caption. */
  readonly top: readonly string[];
  /** `合计 | 本年 | <` merged to the left, `^` merged with what stands above. */
  readonly head: readonly string[];
  readonly sides: readonly Side[];
  readonly foot?: readonly string[];
  readonly unit: '元' | '万元';
}

export interface ProvinceForm {
  readonly workbook: Workbook;
  /** By `sheet!column`: what an amount column stands for. */
  readonly truth: ReadonlyMap<string, Label>;
  /** By `sheet!row,column`: what a printed amount stands for. */
  readonly cells: ReadonlyMap<string, Label>;
}

export function labelOf(text: string): Label {
  return Object.fromEntries(
    text
      .split(' ')
      .filter(Boolean)
      .map((part) => part.split('=')),
  ) as Label;
}

export function printForm(books: Books, tables: readonly ProvinceTable[]): ProvinceForm {
  const truth = new Map<string, Label>();
  const cells = new Map<string, Label>();
  const sheets = tables.map((table) => printSheet(table, books.entries, truth, cells));
  return { workbook: { sheets, names: [] }, truth, cells };
}

function printSheet(
  table: ProvinceTable,
  entries: readonly Entry[],
  truth: Map<string, Label>,
  cells: Map<string, Label>,
): Sheet {
  const head = table.head.map((line) => line.split('|').map((text) => text.trim()));
  const width = head[0]?.length ?? 1;
  const rows: (Cell | undefined)[][] = table.top.map((text) => [{ value: text }]);
  const merges: Area[] = table.top.map((_, row) => ({ top: row, bottom: row, left: 0, right: width - 1 }));
  const from = rows.length;
  merges.push(...headMerges(head, from));
  for (const line of head)
    rows.push(line.map((text) => (/^[<^]?$/.test(text) ? undefined : { value: text })));
  const body = rows.length;
  let left = 0;
  for (const { scope = '', columns, rows: own } of table.sides) {
    const outer = labelOf(scope);
    columns.forEach((column, index) => {
      if (!column.startsWith('@'))
        truth.set(`${table.sheet}!${left + index}`, { ...outer, ...labelOf(column) });
    });
    own.forEach((row, at) => {
      const line = (rows[body + at] ??= []);
      columns.forEach((column, index) => {
        const value = column.startsWith('@')
          ? (row.texts[column.slice(1)] ?? '')
          : amountOf(row, outer, labelOf(column), entries, table.unit);
        if (value === '' || value === null) return;
        line[left + index] = typeof value === 'number' ? { value, format: '0.00' } : { value };
        if (typeof value === 'number' && !column.startsWith('@'))
          cells.set(
            `${table.sheet}!${body + at},${left + index}`,
            joinLabels(outer, labelOf(column), row.label ?? {}) ?? {},
          );
      });
    });
    left += columns.length;
  }
  for (const note of table.foot ?? []) rows.push([{ value: note }]);
  return { name: table.sheet, hidden: false, protected: false, rows, merges };
}

/** Null where nothing is printed. */
function amountOf(
  row: Row,
  scope: Label,
  column: Label,
  entries: readonly Entry[],
  unit: string,
): number | null {
  if (row.label === null) return null;
  const keys = [scope, column, row.label];
  const last = keys.some(({ year }) => year === 'last');
  const found = entries.filter((entry) => keys.every((label) => isIn(entry, label)));
  const yuan = found.reduce((sum, one) => sum + (last ? one.last : one.yuan), 0);
  return yuan === 0 ? null : unit === '元' ? yuan : Math.round(yuan / 100) / 100;
}

function headMerges(head: readonly string[][], from: number): Area[] {
  return head.flatMap((line, row) =>
    line.flatMap((text, column): Area[] => {
      if (text === '<' || text === '^') return [];
      let right = column;
      while (line[right + 1] === '<') right++;
      let bottom = row;
      while (head[bottom + 1]?.[column] === '^') bottom++;
      return right > column || bottom > row
        ? [{ top: from + row, bottom: from + bottom, left: column, right }]
        : [];
    }),
  );
}
