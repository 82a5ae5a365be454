/**
 * A bound table as it is printed: header from the pack with its merges, body from the sheet, amounts as text.
 * Document, page and open data are all made from this.
 */
import { parseAmount } from '../amount/parse';
import type { Binding, BoundTable } from '../binding/bound';
import { templateHeader } from '../binding/header';
import { joinLabels } from '../dimension/label';
import type { Facts } from '../fact/facts';
import { AmountReader } from '../narrative/write/amounts';
import type { ColumnRole } from '../template/schema';
import type { TableTemplate } from '../template/template';
import { parseArea } from '../workbook/address';
import { cleanText } from './html';
import { bodyRows } from './print-body';
import { gridRows } from './print-cells';
import type { PrintRow } from './print-cells';
import { common, fill } from './print-frame';

export type { Align, PrintCell, PrintRow } from './print-cells';

export interface PrintColumn {
  readonly role: ColumnRole;
  /** In characters, as the pack says. */
  readonly width: number;
}

export interface PrintTable {
  readonly id: string;
  /** Unique: forms of one id follow each other. */
  readonly key: string;
  readonly number: string;
  /** 部门收支总表: as the contents name it. */
  readonly name: string;
  /** As it stands over the table. */
  readonly title: string;
  readonly captionLeft: string;
  readonly captionRight: string;
  readonly columns: readonly PrintColumn[];
  readonly head: readonly PrintRow[];
  readonly body: readonly PrintRow[];
  readonly notes: readonly string[];
  /** 项目 that a form is about. */
  readonly project: string;
  /** What the pack asks for; widths may ask for more. */
  readonly landscape: boolean;
  readonly form: boolean;
}

/** All tables of the template in its order; one that the workbook lacks is printed empty, as the rules ask. */
export function printTables(facts: Facts): PrintTable[] {
  const { binding } = facts.source;
  const reader = new AmountReader(facts);
  return binding.template.tables.flatMap((table) => {
    // What is hidden was not meant to be seen, and the workbook that is handed in does not have it either.
    const all = binding.tables.filter((one) => one.table.id === table.id);
    const bound = all.filter(({ view }) => !view.sheet.hidden);
    // Printed empty it would say that there was nothing in it.
    if (bound.length === 0 && all.length > 0) return [];
    if (bound.length === 0) return table.kind === 'form' ? [] : [emptyTable(table, binding, reader)];
    return bound.map((one, index) => boundTable(one, binding, reader, index + 1));
  });
}

function emptyTable(table: TableTemplate, binding: Binding, reader: AmountReader): PrintTable {
  const { headTop, ...rest } = common(table, binding, 1, '');
  return {
    ...rest,
    head: headRows(table, binding, headTop),
    body: [blankRow(table)],
    notes: notesOf(table, null, binding, reader),
  };
}

/** A heading with nothing under it looks torn off. */
function blankRow(table: TableTemplate): PrintRow {
  const blank = { rowSpan: 1, columnSpan: 1, align: 'left', head: false, indent: 0, text: '' } as const;
  return { total: false, cells: table.columns.map((_, column) => ({ ...blank, column })) };
}

function boundTable(bound: BoundTable, binding: Binding, reader: AmountReader, order: number): PrintTable {
  const { table } = bound;
  const { headTop, ...rest } = common(table, binding, order, bound.project ?? '');
  const form = table.kind === 'form';
  const head = form ? [] : headRows(table, binding, headTop);
  const top = form ? formTop(bound, headTop) : bound.bodyTop;
  const body = bodyRows(bound, top);
  return {
    ...rest,
    head,
    body: body.length > 0 ? body : [blankRow(table)],
    notes: notesOf(table, bound, binding, reader),
  };
}

/** A form is printed whole as it stands on its sheet, from below its title and unit line. */
function formTop(bound: BoundTable, headTop: number): number {
  const { titleRow } = templateHeader(bound.table);
  let top = bound.place.titleRow + (headTop - titleRow);
  while (top < bound.bodyTop && bound.view.isBlankRow(top)) top++;
  return top;
}

function notesOf(
  table: TableTemplate,
  bound: BoundTable | null,
  binding: Binding,
  reader: AmountReader,
): string[] {
  const own = (bound?.notes ?? [])
    .map((note) => cleanText(note.text).trim())
    // A 说明： with nothing behind it is a form left blank.
    .filter((text) => !/^(?:(?:说明|备注|注)\s*[:：]?)?$/.test(text));
  const fixed = table.definition.notes;
  if (own.length > 0) return own;
  const isEmpty = (bound === null || !hasContent(bound)) && saysNothing(table, reader);
  const empty = isEmpty && table.definition.emptyNote ? [fill(table.definition.emptyNote, binding)] : [];
  return [...(fixed === undefined ? [] : [fill(fixed, binding)]), ...empty];
}

/** That there is none may be printed only where the other tables say so, too: 没有项目支出 under 450.00 would be false. */
function saysNothing(table: TableTemplate, reader: AmountReader): boolean {
  return table.blocks.every((block) => {
    const column = block.columns.find(({ role }) => role === 'amount');
    const label = column && joinLabels(block.scope, column.label ?? {});
    return !label || (reader.at(label)?.value.isZero() ?? false);
  });
}

/** Whether a department has filled in anything: an amount other than zero, or a text of its own. */
function hasContent(bound: BoundTable): boolean {
  return bound.blocks.some((block) =>
    block.rows.some((row) => {
      if (row.kind === 'listed') return true;
      return block.columns.some(({ template, column }) => {
        if (template.role !== 'amount' && template.role !== 'count') return false;
        const amount = parseAmount(bound.view.cell(row.row, column + (row.shift ?? 0))?.value);
        return amount.kind === 'amount' && !amount.value.isZero();
      });
    }),
  );
}

function headRows(table: TableTemplate, binding: Binding, headTop: number): PrintRow[] {
  const rows = table.headerRows.slice(headTop);
  const merges = table.headerMerges.flatMap((merge) => {
    const area = parseArea(merge);
    return area && area.top >= headTop
      ? [{ ...area, top: area.top - headTop, bottom: area.bottom - headTop }]
      : [];
  });
  return gridRows(rows.length, table.columns.length, merges, (row, column) => ({
    text: fill(rows[row]?.[column] ?? '', binding)
      .replace(/\s*\n\s*/g, '')
      .replace(/ {2,}|\u3000+/g, '')
      .trim(),
    align: 'center',
    head: true,
    indent: 0,
  })).map((cells) => ({ cells, total: false }));
}
