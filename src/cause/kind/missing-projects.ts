/**
 * A project that the tables of goals have and a list of projects has not. It bears no code there, so no row of the list is
 * known to be wanted; but a total of the list is short by just its amount.
 */
import { cellsOfAmount } from '../../fact/by-amount';
import { fromScaled, NO_AMOUNT } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { BoundTable } from '../../binding/bound';
import { once } from '../../collect/once';
import type { Scales } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { Suspicion } from './structural';

export function missingProjects(facts: Facts, { graph }: Scales): Suspicion[] {
  return [...graph.broken].flatMap((edge): Suspicion[] => {
    const total = shortTotal(edge);
    const listed = total ? projectsOf(total.table) : null;
    if (!total || !listed || listed.size === 0) return [];
    const [other, ...more] = unlisted(facts, total, edge.gap, listed);
    if (!other || more.length > 0) return [];
    const follows = (one: Edge) =>
      Math.abs(one.gap) === edge.gap &&
      one.cells.some(({ table }) => table === total.table || table === other.table);
    const head = missingAt(total, other);
    const explained = [...graph.broken].filter(follows);
    return [{ kind: 'missing-row', head, changes: new Map([[head, edge.gap]]), explained, other }];
  });
}

/** A total of listed rows that is more than these come to. */
function shortTotal({ gap, relation: { kind, axis, left } }: Edge): FactCell | null {
  const [total, ...more] = left;
  const isTotal = kind === 'rollup' && axis === 'rows' && more.length === 0 && gap > 0;
  return isTotal && total && !total.virtual && total.label.project === undefined ? total : null;
}

/** One cell for each project that others have at that amount and the list has not, where they share one at least. */
function unlisted(
  facts: Facts,
  total: FactCell,
  gap: number,
  listed: ReadonlySet<string>,
): readonly FactCell[] {
  const found = new Map<string, FactCell>();
  for (const cell of cellsOfAmount(facts, fromScaled(gap, facts.source.scale))) {
    const { project, measure, unit } = cell.label;
    if (project === undefined || listed.has(project) || cell.table === total.table) continue;
    if (measure !== total.label.measure || (unit ?? total.label.unit) !== (total.label.unit ?? unit))
      continue;
    if (![...projectsOf(cell.table)].some((one) => listed.has(one))) continue;
    if (!found.has(project)) found.set(project, cell);
  }
  return [...found.values()];
}

const projectsOf = once(({ blocks }: BoundTable): ReadonlySet<string> => {
  const rows = blocks.flatMap((block) => block.rows);
  return new Set(rows.flatMap(({ label }) => label?.project ?? []));
});

const missingAt = (total: FactCell, { label }: FactCell): FactCell => ({
  ...total,
  label: { ...total.label, ...(label.project === undefined ? {} : { project: label.project }) },
  ...NO_AMOUNT,
  virtual: true,
  boundRow: null,
});
