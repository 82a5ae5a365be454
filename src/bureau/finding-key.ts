/**
 * A finding known again next week: by its rule and by what its place stands for (table, row, column), never by an
 * address, so that rows that moved and other findings change nothing.
 */
import type { Binding, BoundTable } from '../binding/bound';
import type { Finding, FindingCell } from '../rule/finding';
import { parseArea } from '../workbook/address';
import { plain } from '../lexicon/department-names';

/** By the findings' ids. */
export function keysOf(findings: readonly Finding[], binding: Binding): Map<string, string> {
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const base = keyOf(finding, binding);
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    keys.set(finding.id, count === 1 ? base : `${base}#${count}`);
  }
  return keys;
}

function keyOf({ rule, cells, quote, message }: Finding, binding: Binding): string {
  // A text's figures are what changes when it is mended; its words stay.
  if (quote !== undefined) return `${rule}|文|${words(quote).slice(0, 60)}`;
  const [cell] = cells;
  return cell
    ? `${rule}|${placeOf(cell, binding)}`
    : `${rule}|${plain(message.replace(/[A-Z]{1,3}\d+/g, ''))}`;
}

const words = (text: string): string => plain(text).replace(/\d+/g, '');

function placeOf({ sheet, address }: FindingCell, binding: Binding): string {
  const area = parseArea(address);
  const tables = binding.tables.filter((one) => one.sheet === sheet);
  const table = area
    ? (tables.find((one) => area.top >= one.area.top && area.top <= one.area.bottom) ?? tables[0])
    : tables[0];
  if (!table) return plain(sheet);
  const id = `${table.table.id}${table.project === undefined ? '' : `:${plain(table.project)}`}`;
  return area ? `${id}|${rowOf(table, area.top, area.left)}|${columnOf(table, area.left)}` : id;
}

function rowOf(table: BoundTable, row: number, column: number): string {
  // Income and spending stand side by side, each with rows of its own.
  const blocks = table.blocks.filter(({ columns }) => columns.some((one) => one.column === column));
  const rows = (blocks.length > 0 ? blocks : table.blocks).flatMap((block) => block.rows);
  const found = rows.find((one) => one.row === row);
  if (found) {
    const name = found.code ?? words(found.text);
    const before = rows.filter((one) => one.row < row && (one.code ?? words(one.text)) === name).length;
    return before === 0 ? name : `${name}#${before + 1}`;
  }
  const field = table.fields.find((one) => one.row === row);
  if (field) return `项:${plain(field.caption)}`;
  const texts = (table.view.sheet.rows[row] ?? []).flatMap((cell) =>
    typeof cell?.value === 'string' && words(cell.value) !== '' ? [words(cell.value)] : [],
  );
  return `${row < table.bodyTop ? '头' : '行'}:${texts[0] ?? ''}`;
}

function columnOf(table: BoundTable, column: number): string {
  for (const [number, { columns }] of table.blocks.entries()) {
    const found = columns.find((one) => one.column === column);
    if (!found) continue;
    const { label, role } = found.template;
    const said = label ? Object.entries(label).map(([dimension, member]) => `${dimension}=${member}`) : [];
    return [number, role, ...said.sort()].join(',');
  }
  return String(column - table.area.left);
}
