/**
 * Books printed in a built-in form. Of the pack only what its rows and columns are called and stand for is read;
 * every amount, totals included, is counted from the entries by itself.
 */
import type { TableTemplate, Template } from '../../src/template/template';
import type { Label } from '../../src/dimension/dimension';
import type { Workbook } from '../../src/workbook/model';
import { filledForm } from '../../test/support/sheets';
import type { Books, BooksOptions, Entry } from './books';
import { linesOf } from './lines';
import type { Line } from './lines';
import { isIn } from './member';

export interface PrintedCell {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Hundredths of the table's unit (万元 or 元); null where nothing is printed. */
  readonly cents: number | null;
  readonly lastCents: number;
  readonly line: Line;
  /** What its table, its column and its row stand for. */
  readonly keys: readonly Label[];
  /** First column of its block, and the columns of it that hold no amount. */
  readonly names: Readonly<Record<string, number>>;
}

export interface Printed {
  readonly workbook: Workbook;
  readonly cells: readonly PrintedCell[];
}

type Value = string | number;

/** Whether a form has a place for money of this source. */
function hasSource(template: Template, source: string): boolean {
  return template.tables.some(
    (table) =>
      table.columns.some(({ label }) => label?.source === source) ||
      table.blocks.some(({ items }) => items.some(({ label }) => label?.source?.split('+').includes(source))),
  );
}

/** What the form has a place for: books that hold more could not be printed in it. */
export function placesOf(template: Template): Pick<BooksOptions, 'has' | 'forward' | 'carried'> {
  const labels = template.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ scope, items, columns }) => [
      scope,
      ...[...items, ...columns].map(({ label }) => label),
    ]),
  );
  return {
    has: (source) => hasSource(template, source),
    forward: labels.some((label) => label?.use === 'forward'),
    carried: labels.some((label) => label?.carry === 'carried'),
  };
}

export function printBooks(template: Template, books: Books): Printed {
  const cells: PrintedCell[] = [];
  const bodies: Record<string, Value[][]> = {};
  for (const table of template.tables) {
    if (!table.money || table.kind !== 'amounts') continue;
    const kept = !['procurement', 'asset'].includes(table.blocks[0]?.scope.measure ?? '');
    const body = kept ? printTable(table, books, cells) : blankTable(table);
    const note = table.definition.emptyNote;
    if (body?.every((row) => row.every((value) => typeof value !== 'number')) && note !== undefined)
      body.push([note.replaceAll('{年度}', '2024').replaceAll(/\{部门\}|\{单位\}/g, books.department)]);
    if (body && body.length > 0) bodies[table.id] = body;
  }
  const workbook = filledForm(template, bodies, { department: books.department, year: 2024, level: '市级' });
  return { workbook, cells };
}

/** A form that these books have nothing for: its printed rows alone. */
function blankTable({ blocks, columns }: TableTemplate): Value[][] {
  const [block] = blocks;
  const name = block?.columns.findIndex(({ role }) => role === 'name' || role === 'project') ?? 0;
  const items = block?.items.filter((item) => item.kind === 'fixed') ?? [];
  return items.map(({ text, cells }) =>
    columns.map((_, at) => cells?.[at] ?? (at === Math.max(0, name) ? text : '')),
  );
}

function printTable(table: TableTemplate, books: Books, cells: PrintedCell[]): Value[][] | null {
  const current = table.otherReadings.find((reading) => reading[0]?.scope.carry === 'current');
  const blocks = books.currentOnly && current ? current : table.blocks;
  const rows: Value[][] = [];
  // 元 are printed with two decimals, 万元 rounded to them.
  const perYuan = table.money?.unit === '元' ? 100 : 0.01;
  for (const block of blocks) {
    const lines = linesOf(block, books, blocks.length > 1);
    if (!lines) return null;
    lines.forEach((line, index) => {
      const row = (rows[index] ??= Array<Value>(table.columns.length).fill(''));
      const names = Object.fromEntries(
        block.columns.map(({ role, level }, c) => [level ?? role, block.left + c]),
      );
      block.columns.forEach((column, c) => {
        if (column.role !== 'amount') {
          const own = line.texts[column.level ?? column.role] ?? '';
          // A form without a column of names prints 合计 in its first.
          row[block.left + c] = own || (c === 0 && !('name' in names) ? (line.texts.name ?? '') : '');
          return;
        }
        if (!line.label || !column.label) return;
        const keys = [block.scope, column.label, line.label];
        const found = books.entries.filter((entry) => keys.every((label) => isIn(entry, label)));
        const last = keys.some((label) => label.year === 'last');
        const total = (of: (entry: Entry) => number) =>
          Math.round(found.reduce((sum, one) => sum + of(one), 0) * perYuan);
        const cents = total((one) => (last ? one.last : one.yuan));
        row[block.left + c] = cents === 0 ? '' : cents / 100;
        cells.push({
          table: table.id,
          sheet: table.sheet,
          row: table.headerRows.length + index,
          column: block.left + c,
          cents: cents === 0 ? null : cents,
          lastCents: total((one) => one.last),
          line,
          keys,
          names,
        });
      });
    });
  }
  return rows;
}
