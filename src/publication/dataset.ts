/**
 * Open data: a Data Package (Frictionless v2) with one tidy table of all facts and one CSV a printed table.
 * Amounts are decimal text without separators. The licence is the department's to choose, so none is named.
 */
import { strToU8 } from 'fflate';
import type { Check } from '../rule/check';
import { csv, harmless, withMark } from './csv';
import { FACT_FIELDS, factRows } from './fact-rows';
import { fileName } from './file-name';
import type { PrintCell, PrintTable } from './print-table';
import type { PackageFile } from './zip';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number';
  readonly description?: string;
  readonly unit?: string;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Made as they are written: those of all facts are never there at once. */
  readonly rows: () => Iterable<readonly string[]>;
}

export function dataset(check: Check, tables: readonly PrintTable[]): PackageFile[] {
  const { binding, facts } = check;
  const money = facts.source.unit;
  const resources: Resource[] = [
    {
      name: 'facts',
      path: 'facts.csv',
      title: '全部金额及其归属',
      fields: FACT_FIELDS.map((field) => (field.type === 'number' ? { ...field, unit: money } : field)),
      rows: () => factRows(facts),
    },
    ...tables.map((table, index) => tableResource(table, index + 1, money)),
  ];
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `budget-${binding.template.id}${binding.year === null ? '' : `-${binding.year}`}`,
    title: `${binding.unit ?? ''}${binding.year ?? ''}年部门预算公开数据`,
    description: `${binding.template.title}的公开表。金额单位见各字段的 unit。文件为 UTF-8，金额为不带千分位的十进制数；${EXCEL} 里是同样的表，带字节顺序标记，供 Excel 直接打开。许可由公开单位另行注明。`,
    version: binding.template.version,
    resources: resources.map(({ name, path, title, fields }) => ({
      name,
      path,
      title,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields, missingValues: [''] },
    })),
  };
  const written = resources.map(({ path, fields, rows }) => ({
    path,
    bytes: csv(headed(fields, rows()), 'programs'),
  }));
  return [
    { path: 'datapackage.json', bytes: strToU8(`${JSON.stringify(description, null, 2)}\n`) },
    ...written,
    ...written.map(({ path, bytes }) => ({ path: `${EXCEL}/${path}`, bytes: withMark(bytes) })),
  ];
}

function* headed(fields: readonly Field[], rows: Iterable<readonly string[]>) {
  yield fields.map((field) => field.name);
  yield* rows;
}

/** The same tables once more, for somebody who double-clicks them. */
const EXCEL = '用Excel打开';

function tableResource(table: PrintTable, index: number, money: string): Resource {
  const number = String(index).padStart(2, '0');
  const rows = spreadOut(
    table.body.map((row) => row.cells),
    table.columns.length,
  ).map((row) => row.map((cell, column) => cellText(cell, table, column)));
  return {
    name: `table-${number}`,
    path: `tables/${number}-${fileName(table.name, 40)}.csv`,
    title: table.number === '' ? table.name : `${table.number} ${table.name}`,
    fields: fieldsOf(table, rows, money),
    rows: () => rows,
  };
}

/** A merged cell's text stands in every row and column that it spans: a program reads rows, not pictures. */
function spreadOut(lines: readonly (readonly PrintCell[])[], width: number): (PrintCell | null)[][] {
  const grid = lines.map((): (PrintCell | null)[] => Array.from({ length: width }, () => null));
  lines.forEach((cells, row) => {
    for (const cell of cells) {
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.columnSpan; across++) {
          const line = grid[row + down];
          if (line) line[cell.column + across] = cell;
        }
    }
  });
  return grid;
}

function isMoney(table: PrintTable, column: number): boolean {
  return table.columns[column]?.role === 'amount' && !table.form;
}

const GROUPED = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;

function cellText(cell: PrintCell | null, table: PrintTable, column: number): string {
  if (!cell) return '';
  return isMoney(table, column) && GROUPED.test(cell.text)
    ? cell.text.replaceAll(',', '')
    : cell.text.replace(/\r\n?/g, '\n');
}

/** Header texts from top to bottom, joined; made unique where a form prints the same heading twice. */
function fieldsOf(table: PrintTable, rows: readonly (readonly string[])[], money: string): Field[] {
  const head = spreadOut(
    table.head.map((row) => row.cells),
    table.columns.length,
  );
  const used = new Map<string, number>();
  return table.columns.map((_, column) => {
    const path: string[] = [];
    for (const row of head) {
      const text = row[column]?.text ?? '';
      if (text !== '' && text !== path[path.length - 1]) path.push(text);
    }
    const base = harmless(path.join('·') || `第${column + 1}列`);
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const name = count === 1 ? base : `${base}_${count}`;
    // A figure column where somebody wrote a dash or a word is told as it is.
    const numeric =
      isMoney(table, column) &&
      rows.every((row) => (row[column] ?? '') === '' || /^-?\d+(?:\.\d+)?$/.test(row[column] ?? ''));
    return numeric ? { name, type: 'number', unit: money } : { name, type: 'string' };
  });
}
