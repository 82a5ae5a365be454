/** What the rows add up to that a table lists: an amount that no cell states. */
import { parentOf } from '../../dimension/dimension';
import type { Dimension, Label, Member } from '../../dimension/dimension';
import type { FactCell } from '../../fact/cell';
import type { Collapse } from '../../fact/collapse';
import { coordinateKey } from '../../fact/coordinate';
import type { Facts } from '../../fact/facts';
import type { GridModel } from '../../fact/grid-model';
import { listedAxes } from '../../template/template';

/** Dimensions whose members a department lists itself, and lists all of (预算法第四十六条). */
const LISTED = ['unit', 'project', 'functional', 'economic'] as const;
export type ListedDimension = (typeof LISTED)[number];

/** A cell of a listed row, with the dimensions along which its table lists all. */
interface Part {
  readonly cell: FactCell;
  readonly model: GridModel;
  readonly dimensions: readonly ListedDimension[];
}

/** Coordinate → for every table that implies it, the rows that add up to it. */
type ByCoordinate = Map<string, Map<GridModel, FactCell[]>>;

/**
 * A row is part of everything wider than itself, in a hundred ways, of which a text asks for few. So cells are only put
 * together by what they say apart from what is listed, and what they add up to is worked out where it is asked for:
 * for all members of the same dimensions at once.
 */
export class ImpliedAmounts {
  private parts: Map<string, Part[]> | undefined;
  private readonly sums = new Map<string, ByCoordinate>();

  constructor(private readonly facts: Facts) {}

  /** Table by table, the rows that add up to the amount. */
  at(label: Label): FactCell[][] {
    const { collapse } = this.facts;
    const rest = coordinateKey(restOf(label), collapse);
    const named = LISTED.filter((dimension) => isNamed(dimension, label[dimension], collapse));
    const asked = `${named.join('|')}:${rest}`;
    let sums = this.sums.get(asked);
    if (!sums) {
      this.parts ??= partsOf(this.facts);
      sums = sumsOf(this.parts.get(rest) ?? [], new Set(named), collapse);
      this.sums.set(asked, sums);
    }
    return [...(sums.get(coordinateKey(label, collapse))?.values() ?? [])];
  }
}

function partsOf(facts: Facts): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const model of facts.models) {
    const repeated = new Set<string>(listedAxes(model.grid.block.template));
    if (repeated.size === 0) continue;
    const dimensions = LISTED.filter((dimension) => repeated.has(dimension));
    for (const node of model.rows.leaves) {
      for (const cell of node.entries.flatMap((entry) => model.cells[entry] ?? [])) {
        if (!cell) continue;
        const rest = coordinateKey(restOf(cell.label), facts.collapse);
        const known = parts.get(rest);
        if (known) known.push({ cell, model, dimensions });
        else parts.set(rest, [{ cell, model, dimensions }]);
      }
    }
  }
  return parts;
}

function sumsOf(
  parts: readonly Part[],
  named: ReadonlySet<ListedDimension>,
  collapse: Collapse,
): ByCoordinate {
  const sums: ByCoordinate = new Map();
  for (const { cell, model, dimensions } of parts) {
    for (const label of containing(cell.label, dimensions, named, collapse)) {
      const key = coordinateKey(label, collapse);
      const byTable = sums.get(key) ?? new Map<GridModel, FactCell[]>();
      sums.set(key, byTable);
      const cells = byTable.get(model);
      if (!cells) byTable.set(model, [cell]);
      // Two of its labels may be one coordinate here, and so may two columns: 合计 and 当年拨款 where nothing is carried over.
      else if (cells[cells.length - 1]?.row !== cell.row) cells.push(cell);
    }
  }
  return sums;
}

/** Every label that contains this one along the dimensions that its table lists, and names members of `named` alone. */
function containing(
  label: Label,
  dimensions: readonly ListedDimension[],
  named: ReadonlySet<ListedDimension>,
  collapse: Collapse,
): Label[] {
  let labels = [label];
  for (const dimension of LISTED) {
    const own = label[dimension];
    const members = dimensions.includes(dimension) ? withAllAbove(dimension, own) : [own];
    const fitting = members.filter((member) => isNamed(dimension, member, collapse) === named.has(dimension));
    labels = labels.flatMap((one) => fitting.map((member) => withMember(one, dimension, member)));
  }
  return labels;
}

/** Not where the one 单位 is the whole department. */
function isNamed(dimension: ListedDimension, member: Member | undefined, collapse: Collapse): boolean {
  return member !== undefined && collapse.canonical(dimension, member) !== undefined;
}

/** The member, all that it lies in, and the root. */
function withAllAbove(dimension: Dimension, member: Member | undefined): (Member | undefined)[] {
  const chain: (Member | undefined)[] = [undefined];
  for (let one = member ?? null; one !== null; one = parentOf(dimension, one)) chain.push(one);
  return chain;
}

function withMember(label: Label, dimension: Dimension, member: Member | undefined): Label {
  if (member === label[dimension]) return label;
  const { [dimension]: _, ...rest } = label;
  return member === undefined ? rest : { ...rest, [dimension]: member };
}

/** What a label says apart from what is listed. */
function restOf({ unit: _, project: __, functional: ___, economic: ____, ...rest }: Label): Label {
  return rest;
}
