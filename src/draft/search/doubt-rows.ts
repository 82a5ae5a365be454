/**
 * Rows that break what they stand in, in all their columns alike: 单位小计 read as a 科目, one unit's rows read as
 * several. And totals that hold what was left unread beside them: these are no errors, and their sums prove nothing.
 */
import { Money, sum, ZERO } from '../../amount/money';
import { parseText } from '../../amount/parse';
import type { BoundBlock, BoundTable } from '../../binding/bound';
import { difference, judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { unreached } from '../../fact/unreached';
import type { Found } from './search';
import { readingAt } from './trial';
import type { Change, Place } from './trial';
import { wayOf } from './way';

/** `spared`: so many causes at least must go for it. */
export interface RowMove {
  readonly changes: readonly Change[];
  readonly spared: number;
}

/** In so many columns amounts do not go wrong alike. */
const COLUMNS = 2;

/** In the table's own unit: two printed amounts may be half a cent off each. */
const NEAR = new Money('0.015');

export function rowMoves(found: Found): RowMove[] {
  const { broken } = found.weighed;
  const down = broken.filter((relation) => wayOf(relation) === 'down');
  return [
    ...superfluous(found, down),
    ...contradicting(found, down),
    ...incomplete(
      found,
      broken.filter(({ kind }) => kind === 'rollup'),
    ),
  ];
}

/** Rows without which their totals hold. */
function superfluous(found: Found, down: readonly Relation[]): RowMove[] {
  const columns = new Map<string, { readonly table: BoundTable; readonly row: number; seen: Set<number> }>();
  for (const relation of down) {
    if (relation.kind !== 'rollup') continue;
    // A row that was put in below the range of a sum is right, and the formula is not.
    const beyond = new Set(unreached(relation));
    for (const cell of relation.right) {
      if (cell.value.isZero() || beyond.has(cell)) continue;
      const right = relation.right.filter(({ row }) => row !== cell.row);
      if (right.length === 0 || judge({ ...relation, right }) === 'broken') continue;
      const key = `${found.binding.tables.indexOf(cell.table)}|${cell.row}`;
      const one = columns.get(key) ?? { table: cell.table, row: cell.row, seen: new Set<number>() };
      one.seen.add(cell.column);
      columns.set(key, one);
    }
  }
  return [...columns.values()]
    .filter(({ table, row, seen }) => seen.size >= COLUMNS || isTotal(table, row))
    .flatMap(({ table, row, seen }) => moveOf([leaveOut(found, table, row)], Math.min(COLUMNS, seen.size)));
}

/** Rows of one table that are said to be the same and seldom agree. */
function contradicting(found: Found, down: readonly Relation[]): RowMove[] {
  const tables = new Map<BoundTable, Map<string, Set<number>>>();
  const pairs = (
    relations: readonly Relation[],
    use: (table: BoundTable, pair: string, column: number) => void,
  ) => {
    for (const { kind, left, right } of relations) {
      const [one, other] = [left[0], right[0]];
      if (kind !== 'tie' || left.length !== 1 || right.length !== 1 || !one || !other) continue;
      if (one.table === other.table && one.column === other.column && !one.value.plus(other.value).isZero())
        use(one.table, [one.row, other.row].sort((a, b) => a - b).join(), one.column);
    }
  };
  pairs(down, (table, pair, column) => {
    const own = tables.get(table) ?? new Map<string, Set<number>>();
    own.set(pair, (own.get(pair) ?? new Set()).add(column));
    tables.set(table, own);
  });
  const held = found.facts.relations.filter(
    (relation) => wayOf(relation) === 'down' && judge(relation) !== 'broken',
  );
  // What one unit alone has is the total all the same: a pair may agree in a few columns.
  const agreed = new Map<string, Set<number>>();
  pairs(held, (table, pair, column) => {
    const key = `${found.binding.tables.indexOf(table)}|${pair}`;
    agreed.set(key, (agreed.get(key) ?? new Set()).add(column));
  });
  const agrees = (table: BoundTable, pair: string) =>
    agreed.get(`${found.binding.tables.indexOf(table)}|${pair}`)?.size ?? 0;
  return [...tables].flatMap(([table, own]) => {
    const rows = [...own]
      .filter(([pair, columns]) => columns.size >= COLUMNS && columns.size > agrees(table, pair))
      .flatMap(([pair]) => pair.split(','));
    const out = new Set(rows.map(Number));
    return moveOf(
      [
        ...[...out].map((row) => leaveOut(found, table, row)),
        ...totalsOf(found, table, out).map((row) => loosen(found, table, row)),
      ],
      COLUMNS,
    );
  });
}

/** Totals that miss exactly what stands beside them and could not be read. */
function incomplete(found: Found, rollups: readonly Relation[]): RowMove[] {
  return rollups.flatMap((relation): RowMove[] => {
    const [cell] = relation.left;
    if (!cell || relation.left.length !== 1) return [];
    const at = found.binding.tables.indexOf(cell.table);
    const number = cell.table.blocks.findIndex(({ columns }) =>
      columns.some(({ column }) => column === cell.column),
    );
    const block = cell.table.blocks[number];
    if (!block) return [];
    const beside = wayOf(relation) === 'beside';
    const unread = beside
      ? block.columns
          .filter(({ template }) => template.role === 'figure' || template.role === 'text')
          .map(({ column }) => amountAt(cell.table, cell.row, column))
      : unreadRows(block).map((row) => amountAt(cell.table, row, cell.column));
    const filled = unread.filter((amount) => !amount.isZero());
    // In the table's own unit, as the unread cells are.
    const scale = cell.value.isZero() ? 1 : cell.own.div(cell.value);
    const missing = difference(relation).times(scale);
    const sums = [...filled, sum(filled)];
    if (filled.length === 0 || !sums.some((one) => one.minus(missing).abs().lt(NEAR))) return [];
    const place: Place = beside
      ? {
          kind: 'column',
          table: at,
          block: number,
          index: block.columns.findIndex(({ column }) => column === cell.column),
        }
      : { kind: 'row', table: at, block: number, row: cell.row };
    const { label, partial } = readingAt(found.binding, place);
    return label && !partial ? [{ changes: [{ place, to: { label, partial: true } }], spared: 1 }] : [];
  });
}

/** Rows that sum up one of the rows that are left out: of such a sum only a part is known. */
function totalsOf({ facts }: Found, table: BoundTable, out: ReadonlySet<number>): number[] {
  const rows = facts.relations.flatMap(({ kind, axis, left, right }) =>
    kind === 'rollup' && axis === 'rows' && right.some((cell) => cell.table === table && out.has(cell.row))
      ? left.map(({ row }) => row)
      : [],
  );
  return [...new Set(rows)].filter((row) => !out.has(row));
}

/** 人员经费合计 at the foot of a list, read as one of its 科目. */
const isTotal = ({ blocks }: BoundTable, at: number) =>
  blocks.some(({ rows }) => rows.some(({ row, text }) => row === at && /[合总小]计$/.test(text.trim())));

const unreadRows = ({ rows }: BoundBlock) => rows.filter(({ label }) => label === null).map(({ row }) => row);

function amountAt({ view }: BoundTable, row: number, column: number): Money {
  const amount = parseText(view.text(row, column));
  return amount.kind === 'amount' ? amount.value : ZERO;
}

function leaveOut({ binding }: Found, table: BoundTable, row: number): Change | null {
  const block = table.blocks.findIndex(({ rows }) =>
    rows.some((one) => one.row === row && one.label !== null),
  );
  if (block < 0) return null;
  return {
    place: { kind: 'row', table: binding.tables.indexOf(table), block, row },
    to: { label: null, partial: false },
  };
}

function loosen(found: Found, table: BoundTable, row: number): Change | null {
  const change = leaveOut(found, table, row);
  const label = change ? readingAt(found.binding, change.place).label : null;
  return change && label ? { place: change.place, to: { label, partial: true } } : null;
}

function moveOf(changes: readonly (Change | null)[], spared: number): RowMove[] {
  const own = changes.flatMap((change) => (change ? [change] : []));
  return own.length > 0 ? [{ changes: own, spared }] : [];
}
