/** Whether an amount may be offered: carried out on the workbook as it came, it must leave it better and nothing worse. */
import type { FactCell } from '../../fact/cell';
import { shift } from '../graph/change';
import type { Changes } from '../graph/change';
import type { Edge } from '../graph/edge';
import type { RelationGraph } from '../graph/relation-graph';

export interface Trial {
  /** Broken as the workbook came, and held after this change alone. */
  readonly mended: ReadonlySet<Edge>;
  /** Held before, and broken by it. */
  readonly hurt: readonly Edge[];
  /** Broken before and after, and by no other cause explained: somebody denies the changed amount. */
  readonly denied: readonly Edge[];
  readonly edges: readonly Edge[];
}

/** The change carried out alone; to be asked when every cause has been settled. */
export function tryAlone(graph: RelationGraph, changes: Changes): Trial {
  const edges = new Set<Edge>();
  for (const cell of changes.keys()) for (const edge of graph.edgesOf(cell)) edges.add(edge);
  const mended = new Set<Edge>();
  const hurt: Edge[] = [];
  const denied: Edge[] = [];
  for (const edge of edges) {
    const before = edge.isBroken(edge.start);
    const after = edge.isBroken(edge.start + shift(edge, changes), roomIn(edge, changes));
    if (before && !after) mended.add(edge);
    else if (!before && after) hurt.push(edge);
    else if (before && after && edge.isBroken(edge.gap)) denied.push(edge);
  }
  return { mended, hurt, denied, edges: [...edges] };
}

/** What the blanks of a relation leave open that the change fills. */
function roomIn(edge: Edge, changes: Changes): number {
  let room = 0;
  for (const cell of changes.keys()) if (edge.signOf(cell) !== undefined) room += cell.scaledRoom;
  return room;
}

/**
 * Whether the amounts are certain enough for a button: better and nothing worse, nobody who denies them, to the
 * cent, and more than a blank against the total above it. `rounded`: printed sums of this workbook do not always
 * add up exactly, so a sum alone tells an amount only roughly.
 */
export function isCertain(trial: Trial, chosen: Changes, changes: Changes, rounded: boolean): boolean {
  if (trial.mended.size === 0 || trial.hurt.length > 0 || trial.denied.length > 0) return false;
  if ([...trial.mended].some((edge) => isLoose(edge, changes))) return false;
  return [...chosen].every(([cell, by]) => isBorneOut(trial, cell, by, changes, rounded));
}

/**
 * Whether 公务接待费 in 基本支出, more than all of it in “三公” before, would be less than that: mostly they are the same,
 * and an amount that makes them neither is no right one.
 */
function isLoose(edge: Edge, changes: Changes): boolean {
  const { kind, left, right } = edge.relation;
  const economic = left[0]?.label.economic;
  return (
    kind === 'bound' &&
    economic !== undefined &&
    economic === right[0]?.label.economic &&
    edge.start + shift(edge, changes) !== 0
  );
}

function isBorneOut(trial: Trial, cell: FactCell, by: number, changes: Changes, rounded: boolean): boolean {
  // Its copies and totals moved by as much: what bears them out bears out the cell.
  const alike = [...changes].filter(([, other]) => Math.abs(other) === Math.abs(by)).map(([one]) => one);
  const own = trial.edges.filter(
    (edge) => edge.relation.kind !== 'bound' && alike.some((one) => edge.signOf(one) !== undefined),
  );
  const exact = own.filter((edge) => edge.start + shift(edge, changes) === 0);
  const telling = exact.filter((edge) => trial.mended.has(edge));
  if (telling.length === 0 || (rounded && exact.length < own.length && !telling.some(isCopy))) return false;
  if (rounded && !telling.some((edge) => isCopy(edge) || termsOf(edge) <= 2) && telling.length < 2)
    return false;
  const value = cell.scaled + by;
  // No budget has an amount below zero unless somebody prints it.
  if (value < 0 && !telling.some((edge) => isPrinted(edge, value, changes))) return false;
  // What follows from it by formulas is its parent's total once more.
  const typed = alike.filter(({ formula }) => formula === undefined);
  const direct = telling.filter((edge) => typed.some((one) => edge.signOf(one) !== undefined));
  return cell.scaled !== 0 || direct.length > 1 || (direct.length === 1 && !isPartOnly(direct, cell));
}

/** Whether another place prints the amount already, and is not changed itself. */
const isPrinted = (edge: Edge, value: number, changes: Changes): boolean =>
  isCopy(edge) &&
  [...edge.relation.left, ...edge.relation.right].some(
    (other) => other.scaled === value && !changes.has(other),
  );

/** Another place that prints the same amount. */
function isCopy({ relation }: Edge): boolean {
  return relation.left.length === 1 && relation.right.length === 1 && relation.kind !== 'bound';
}

/** Amounts that a relation adds up; blanks are exact. */
function termsOf({ relation }: Edge): number {
  return [...relation.left, ...relation.right].filter((cell) => !cell.blank).length;
}

function isPartOnly(edges: readonly Edge[], cell: FactCell): boolean {
  return edges.every(({ relation }) => relation.kind === 'rollup' && relation.right.includes(cell));
}
