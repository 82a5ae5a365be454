/**
 * A 科目 that other tables list and one does not although it lists the one above: the row was left out or deleted, where
 * what the table lacks is just what others have there. A blank of another 科目's row is not to be filled for it.
 */
import type { BoundTable } from '../../binding/bound';
import { gather } from '../../collect/gather';
import { parentOf } from '../../dimension/dimension';
import { NO_AMOUNT } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { Suspicion } from './structural';

/** One difference may be any amount; that two are this row's is no chance. */
const FEWEST_FITTING = 2;

type Subjects = ReadonlyMap<string, readonly FactCell[]>;

export function missingSubjects(facts: Facts, { graph }: Scales): Suspicion[] {
  const lacking = edgesByLack(graph.broken);
  if (lacking.size === 0) return [];
  const listed = subjectsByTable(facts);
  return [...lacking].flatMap(([table, edges]): Suspicion[] => {
    const own = listed.get(table);
    if (!own || own.size === 0) return [];
    const weighed = [...unlisted(own, table, listed)]
      .map(([code, cells]) => weigh(table, code, cells, edges))
      .filter(({ fitting }) => fitting.length >= FEWEST_FITTING)
      .filter(({ code, fitting }) => fitting.some((edge) => isOwnOrOthers(edge, table, code, listed)))
      .sort((a, b) => b.fitting.length - a.fitting.length);
    const [best, next] = weighed;
    if (!best || best.fitting.length === next?.fitting.length) return [];
    return suspicion(table, best);
  });
}

/** Something says so besides the tables that list it: these may have a row too many. */
const isOwnOrOthers = (
  { cells }: Edge,
  table: BoundTable,
  code: string,
  listed: ReadonlyMap<BoundTable, Subjects>,
): boolean => cells.every((cell) => cell.table === table || !listed.get(cell.table)?.has(code));

/** Broken relations by the table that has too little in them. */
function edgesByLack(broken: ReadonlySet<Edge>): Map<BoundTable, Edge[]> {
  const lacking = new Map<BoundTable, Edge[]>();
  for (const edge of broken) {
    const { axis, left, right } = edge.relation;
    if (axis === 'columns') continue;
    const short = edge.gap > 0 ? right : left;
    const [first] = short;
    if (first && short.every(({ table }) => table === first.table)) gather(lacking, first.table, edge);
  }
  return lacking;
}

/** Amounts of each table by the 功能科目 of their rows. */
function subjectsByTable({ models }: Facts): Map<BoundTable, Map<string, FactCell[]>> {
  const tables = new Map<BoundTable, Map<string, FactCell[]>>();
  for (const { grid } of models) {
    let own = tables.get(grid.table);
    if (!own) tables.set(grid.table, (own = new Map()));
    for (const line of grid.cells)
      for (const cell of line) {
        const code = cell?.label.functional ?? '';
        if (cell && /^\d+$/.test(code)) gather(own, code, cell);
      }
  }
  return tables;
}

/** Those of other tables that lie just below one of its own, and that none of its rows lies in. */
function unlisted(
  own: Subjects,
  table: BoundTable,
  listed: ReadonlyMap<BoundTable, Subjects>,
): ReadonlyMap<string, readonly FactCell[]> {
  const found = new Map<string, FactCell[]>();
  const lists = [...listed.values()];
  // A table of 类 lists no 款, and lacks none.
  const levels = new Set([...own.keys()].map(({ length }) => length));
  for (const [other, subjects] of listed) {
    if (other === table) continue;
    for (const [code, cells] of subjects) {
      const parent = parentOf('functional', code);
      if (parent === null || !own.has(parent) || own.has(code) || !levels.has(code.length)) continue;
      // What most tables do not list is too many where it is listed.
      const listing = lists.filter((one) => one.has(code)).length;
      if (2 * listing < lists.filter((one) => one.has(parent)).length) continue;
      for (const cell of cells) if (cell.scaled > 0) gather(found, code, cell);
    }
  }
  return found;
}

interface Weighed {
  readonly code: string;
  readonly cells: readonly FactCell[];
  readonly fitting: readonly Edge[];
  readonly explained: readonly Edge[];
}

function weigh(table: BoundTable, code: string, cells: readonly FactCell[], edges: readonly Edge[]): Weighed {
  const amounts = new Set(cells.map(({ scaled }) => scaled));
  const isAbove = ({ label: { functional = '' } }: FactCell) => code.startsWith(functional);
  const isBeside = ({ label: { functional = '' } }: FactCell) => functional.startsWith(code.slice(0, -2));
  const above = edges.filter(({ gap, cells: all, relation: { kind, left } }) =>
    // A total that adds up the last level goes short of the rows between.
    kind === 'rollup' && gap < 0
      ? left.every(isAbove)
      : all.every((cell) => cell.table !== table || isAbove(cell) || isBeside(cell)),
  );
  const fitting = above.filter(({ gap }) => amounts.has(Math.abs(gap)));
  // A part that is more than its whole does not say by how much.
  const explained = above.filter((edge) => edge.relation.kind === 'bound' || fitting.includes(edge));
  return { code, cells, fitting, explained };
}

function suspicion(table: BoundTable, { code, cells, fitting, explained }: Weighed): Suspicion[] {
  const most = Math.max(...fitting.map(({ gap }) => Math.abs(gap)));
  const like = fitting.flatMap((edge) => edge.cells).find((cell) => cell.table === table && !cell.virtual);
  const other = cells.find(({ scaled }) => scaled === most);
  if (!like || !other) return [];
  const head: FactCell = {
    ...like,
    label: { ...like.label, functional: code },
    ...NO_AMOUNT,
    virtual: true,
    boundRow: null,
  };
  return [{ kind: 'missing-row', head, changes: new Map([[head, most]]), explained, other }];
}
