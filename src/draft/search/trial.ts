/**
 * A draft's labels on trial: a bound workbook whose columns, rows and scopes can be given other labels without
 * reading it again. A place names a column by its sheet column, a row by its text, a scope by its table.
 */
import type { Binding, BoundBlock, BoundTable } from '../../binding/bound';
import type { Label } from '../../dimension/dimension';
import { joinLabels } from '../../dimension/label';

export type Place =
  | { readonly kind: 'scope'; readonly table: number }
  | { readonly kind: 'column'; readonly table: number; readonly block: number; readonly index: number }
  | { readonly kind: 'row'; readonly table: number; readonly block: number; readonly row: number };

/** What a place is to stand for. `label: null`: it takes part in nothing. */
export interface Reading {
  readonly label: Label | null;
  readonly partial: boolean;
}

export interface Change {
  readonly place: Place;
  readonly to: Reading;
  /** Nothing bears it out: it only spares what contradicted the words. */
  readonly unproven?: true;
}

export function readingAt(binding: Binding, place: Place): Reading {
  const table = binding.tables[place.table] as BoundTable;
  if (place.kind === 'scope') return { label: table.table.scope, partial: false };
  const block = table.blocks[place.block] as BoundBlock;
  if (place.kind === 'row') {
    const row = block.rows.find((one) => one.row === place.row);
    return { label: row?.label ?? null, partial: row?.partial ?? false };
  }
  const template = block.columns[place.index]?.template;
  return {
    label: template?.role === 'amount' ? (template.label ?? {}) : null,
    partial: template?.partial ?? false,
  };
}

/** The binding with the changes made; null where one of them contradicts its table. */
export function withChanges(binding: Binding, changes: readonly Change[]): Binding | null {
  const tables = [...binding.tables];
  for (const { place, to } of changes) {
    const table = tables[place.table];
    const changed = table && changeTable(table, place, to);
    if (!changed) return null;
    tables[place.table] = changed;
  }
  return { ...binding, tables };
}

function changeTable(table: BoundTable, place: Place, { label, partial }: Reading): BoundTable | null {
  if (place.kind === 'scope') {
    const scope = label ?? {};
    const blocks: BoundBlock[] = [];
    for (const block of table.blocks) {
      const own = joinLabels(scope, onlyBlock(block.template.scope, table.table.scope));
      if (!own) return null;
      blocks.push({ ...block, template: { ...block.template, scope: own } });
    }
    return { ...table, table: { ...table.table, scope, otherReadings: [] }, blocks };
  }
  const blocks = [...table.blocks];
  const block = blocks[place.block];
  if (!block) return null;
  if (label && !joinLabels(block.template.scope, label)) return null;
  blocks[place.block] =
    place.kind === 'row'
      ? {
          ...block,
          rows: block.rows.map((row) => (row.row === place.row ? { ...row, label, partial } : row)),
        }
      : {
          ...block,
          columns: block.columns.map((one, index) =>
            index === place.index
              ? {
                  ...one,
                  template: {
                    ...one.template,
                    role: label ? ('amount' as const) : ('figure' as const),
                    label,
                    partial,
                  },
                }
              : one,
          ),
        };
  return { ...table, blocks };
}

/** What a block adds to its table's scope. */
function onlyBlock(block: Label, table: Label): Label {
  return Object.fromEntries(
    Object.entries(block).filter(([dimension, member]) => table[dimension as keyof Label] !== member),
  );
}
