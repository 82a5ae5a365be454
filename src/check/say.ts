/** Cells and coordinates in an officer's words. */
import { plain, printed } from '../amount/print';
import type { Money } from '../amount/money';
import type { BoundTable } from '../binding/bound';
import { templateHeader } from '../binding/header';
import { memberName } from '../dimension/catalogue';
import { DIMENSIONS } from '../dimension/dimension';
import type { Label } from '../dimension/dimension';
import { addressOf } from '../fact/cell';
import type { FactCell } from '../fact/cell';
import type { FindingCell } from './finding';

/** Column header: the lowest text above the cell, with the one above it where that says little. */
function columnCaption(table: BoundTable, column: number): string {
  const index = table.place.columns.indexOf(column);
  const path = templateHeader(table.table).paths[index] ?? [];
  const leaf = path[path.length - 1] ?? '';
  const above = path[path.length - 2];
  const caption = /^(?:合计|小计|总计|金额)$/.test(leaf) && above !== undefined ? `${above}·${leaf}` : leaf;
  return caption.replaceAll('#年', '').replaceAll('#', '');
}

export function rowCaption(cell: FactCell): string {
  const text = cell.boundRow?.text.replace(/[\s\u3000]+/g, '') ?? '';
  return text === '' ? '' : text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** 公开表2!D13（“社会保障和就业支出”行“合计”列）. */
export function cellInWords(cell: FactCell): string {
  const { table } = cell;
  if (cell.virtual) return `${table.sheet}（没有“${lastMember(cell.label)}”这一行）`;
  const row = rowCaption(cell);
  const column = columnCaption(table, cell.column);
  const place = [row ? `“${row}”行` : '', column ? `“${column}”列` : ''].join('');
  return `${table.sheet}!${addressOf(cell)}${place ? `（${place}）` : ''}`;
}

/** Short: 公开表2!D13. */
export function cellName(cell: FactCell): string {
  return `${cell.table.sheet}!${addressOf(cell)}`;
}

/** The most telling member of a coordinate: 项目, then 科目, then the rest. */
export function lastMember(label: Label): string {
  for (const dimension of [
    'project',
    'functional',
    'economic',
    'unit',
    'nature',
    'source',
    'carry',
    'use',
  ] as const) {
    const member = label[dimension];
    if (member !== undefined) return memberName(dimension, member);
  }
  return '合计';
}

/** All members of a coordinate: 支出 · 208 社会保障和就业支出 · 一般公共预算. */
export function coordinateInWords(label: Label): string {
  return DIMENSIONS.flatMap((dimension) => {
    const member = label[dimension];
    return member === undefined ? [] : [memberName(dimension, member)];
  }).join(' · ');
}

export function findingCell(cell: FactCell, digits: number): FindingCell {
  return {
    sheet: cell.table.sheet,
    address: cell.virtual ? '' : addressOf(cell),
    value: cell.blank ? '' : plain(cell.own, digits),
  };
}

export function amount(value: Money, digits: number): string {
  return printed(value, digits);
}
