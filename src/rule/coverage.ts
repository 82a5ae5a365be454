/** How much of a workbook was read and compared: without this, no absence of errors means anything. */
import { unreadRows } from '../binding/bound';
import { cellAddress } from '../workbook/address';
import { atOdds } from './at-odds';
import type { FactCell } from '../fact/cell';
import type { Facts } from '../fact/facts';
import { textRead } from './text-read';
import type { Figures, TextRead } from './text-read';
import { unprovenLists } from './unproven';

export interface Coverage {
  readonly amounts: {
    /** Filled cells of amount columns that were read. */
    readonly read: number;
    /** Of these: held against others in a sum, a tie or a balance. A mere upper bound is no comparison. */
    readonly inRelations: number;
    readonly inNone: number;
    /** Filled cells of amount columns in which no amount could be read. */
    readonly unreadable: number;
    /** Amounts of columns and rows that take part in nothing: contradicted by most of what is around them, or nobody can say what they hold. */
    readonly leftOut: number;
  };
  /** Places of which others say otherwise, and nothing tells which side is wrong. */
  readonly atOdds: number;
  /** Where the amounts of `inNone` stand: `公开表3!C6`. */
  readonly notCompared: readonly string[];
  readonly rows: {
    readonly unread: number;
    /** Lists of which nothing tells whether they are complete, in words. */
    readonly unproven: readonly string[];
  };
  /** Null where no text was given. */
  readonly text: TextRead | null;
}

export function coverageOf(facts: Facts, text: Figures | undefined): Coverage {
  const filled = amountsOf(facts);
  const compared = new Set<FactCell>();
  const add = (cell: FactCell) => void compared.add(cell);
  for (const { kind, left, right } of facts.relations)
    if (kind !== 'bound') {
      left.forEach(add);
      right.forEach(add);
    }
  const alone = filled.filter((cell) => !compared.has(cell));
  const leftOut = facts.source.binding.template.reading?.leftOut ?? [];
  const odds = atOdds(facts);
  return {
    amounts: {
      read: filled.length,
      inRelations: filled.length - alone.length,
      inNone: alone.length,
      unreadable: facts.source.unreadable.length,
      leftOut: leftOut.reduce((sum, { amounts }) => sum + amounts, 0) + continuedAmounts(facts),
    },
    atOdds: odds.places.length + odds.carried.length,
    notCompared: alone.map((cell) => `${cell.table.sheet}!${cellAddress(cell.row, cell.column)}`),
    rows: {
      unread: facts.source.binding.tables.reduce((sum, table) => sum + unreadRows(table), 0),
      unproven: unprovenLists(facts),
    },
    text: text ? textRead(text) : null,
  };
}

/** Cells that somebody filled; a zero that a form's formula prints in an empty table is none. */
function amountsOf({ source }: Facts): FactCell[] {
  const cells = [...source.grids.flatMap((grid) => grid.cells.flat()), ...source.fields];
  return cells.filter(
    (cell): cell is FactCell =>
      cell !== null && !cell.blank && !cell.virtual && !source.empty.has(cell.table),
  );
}

/** No table has an amount: an empty form, of which nothing else needs to be said. */
export function isUnfilled({ source }: Facts): boolean {
  const due = source.binding.tables.filter(({ money }) => money !== null);
  return due.length > 0 && source.unreadable.length === 0 && due.every((table) => source.empty.has(table));
}

/** Of tables that go on upon another sheet, which are held against nothing. */
function continuedAmounts({ source }: Facts): number {
  return source.binding.tables
    .filter(({ view }) => view.continuedOn.length > 0)
    .flatMap(({ view, bodyTop }) => view.sheet.rows.slice(bodyTop).flatMap((row) => row ?? []))
    .filter((cell) => typeof cell?.value === 'number').length;
}
