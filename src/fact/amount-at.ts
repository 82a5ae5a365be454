/**
 * What the tables say about a coordinate in one way or another: a cell, a sum that a table implies, a zero by
 * silence. For readers of other documents; the relations between tables are made in `tie.ts`.
 */
import type { BoundTable } from '../binding/bound';
import { contains, subjectDepth } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { joinLabels, labelKey } from '../dimension/label';
import { generalisations } from './axis';
import { coordinateKey } from './coordinate';
import type { Facts } from './facts';
import { placeKey } from './grid-model';
import type { GridModel } from './grid-model';
import { implied } from './tie';
import type { Statement } from './tie';

export interface AmountAt {
  /**
   * `absent`: a table lists such members, covers their whole and does not list this one. `nothing`: what it
   * is part of is zero. `empty`: the table that would state it has no amount at all.
   */
  readonly how: 'stated' | 'implied' | 'absent' | 'nothing' | 'empty';
  /** The cells; for a zero by silence those of what contains it, where there are any. */
  readonly statements: readonly Statement[];
  readonly tables: readonly BoundTable[];
}

/** Dimensions whose members tables list in rows. */
const LISTED = ['functional', 'economic', 'project', 'unit'] as const satisfies readonly Dimension[];

type Listed = (typeof LISTED)[number];

/** What a table lists along a dimension. */
interface Listing {
  readonly members: readonly Member[];
  /** Of the coarsest of them. */
  readonly depth: number;
  /** What they add up to. */
  readonly wholes: readonly (Member | undefined)[];
}

export class AmountIndex {
  private readonly listings = new Map<GridModel, Map<Listed, Listing | null>>();
  private readonly columns = new Map<GridModel, Map<string, ReadonlySet<string>>>();
  private readonly sums = new Map<string, Statement[]>();
  private readonly empties = new Map<string, BoundTable>();
  private readonly known = new Map<string, AmountAt | null>();

  constructor(readonly facts: Facts) {
    const unreadable = new Set(
      facts.source.unreadable.map((cell) => placeKey(cell.table.sheet, cell.row, cell.column)),
    );
    for (const model of facts.models) {
      for (const statement of implied(model, unreadable)) {
        const key = this.key(statement.label);
        this.sums.set(key, [...(this.sums.get(key) ?? []), statement]);
      }
    }
    for (const grid of facts.source.grids) {
      if (!facts.source.empty.has(grid.table)) continue;
      this.empties.set(this.key(grid.block.template.scope), grid.table);
      for (const cell of grid.cells.flat()) if (cell) this.empties.set(this.key(cell.label), grid.table);
    }
  }

  private key(label: Label): string {
    return coordinateKey(label, this.facts.collapse);
  }

  /** Null where no table speaks of it. */
  at(label: Label): AmountAt | null {
    const key = labelKey(label);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.find(label);
    this.known.set(key, found);
    return found;
  }

  private find(label: Label): AmountAt | null {
    const stated = this.facts.at(label);
    const sums = this.sums.get(this.key(label)) ?? [];
    if (stated.length > 0) return at('stated', [...stated, ...sums]);
    if (sums.length > 0) return at('implied', sums);
    const models = this.facts.models.filter((model) => this.omits(model, label));
    if (models.length > 0) {
      return { how: 'absent', statements: [], tables: models.map((model) => model.grid.table) };
    }
    for (const wider of generalisations(label)) {
      const statements = this.facts.at(wider.label);
      if (statements.length > 0 && statements.every(isZero)) return at('nothing', statements);
    }
    const wider = generalisations(label).map((one) => one.label);
    const empty = [label, ...wider].flatMap((one) => this.empties.get(this.key(one)) ?? [])[0];
    return empty ? { how: 'empty', statements: [], tables: [empty] } : null;
  }

  /** Whether a table lists members of this kind, all there are, and this one is not among them. */
  private omits(model: GridModel, label: Label): boolean {
    return LISTED.some((dimension) => {
      const member = label[dimension];
      if (member === undefined || member.includes('+')) return false;
      const listing = this.listing(model, dimension);
      return (
        listing !== null &&
        listing.depth >= depthOf(dimension, member) &&
        listing.wholes.some((whole) => contains(dimension, whole, member)) &&
        !listing.members.some((found) => contains(dimension, member, found)) &&
        this.columnKeys(model, dimension, member).has(this.key(label))
      );
    });
  }

  private listing(model: GridModel, dimension: Listed): Listing | null {
    const known = this.listings.get(model) ?? new Map<Listed, Listing | null>();
    this.listings.set(model, known);
    let listing = known.get(dimension);
    if (listing === undefined) known.set(dimension, (listing = listingOf(model, dimension)));
    return listing;
  }

  /** Coordinates that the table's columns would state for a member. */
  private columnKeys(model: GridModel, dimension: Listed, member: Member): ReadonlySet<string> {
    const known = this.columns.get(model) ?? new Map<string, ReadonlySet<string>>();
    this.columns.set(model, known);
    const name = `${dimension} ${member}`;
    let keys = known.get(name);
    if (!keys) {
      const { scope } = model.grid.block.template;
      const labels = model.grid.columns.map((one) => joinLabels(scope, one.label, { [dimension]: member }));
      keys = new Set(labels.flatMap((one) => (one ? [this.key(one)] : [])));
      known.set(name, keys);
    }
    return keys;
  }
}

/** Null where the rows do not list all there are of the dimension. */
function listingOf({ rows: { leaves, tops } }: GridModel, dimension: Listed): Listing | null {
  const members = new Set<Member>();
  for (const { label, entries } of leaves) {
    const member = label[dimension];
    if (member !== undefined) members.add(member);
    else if (entries.length > 0) return null;
  }
  const wholes = tops.filter((top) => !top.leaf && !top.partial).map((top) => top.label[dimension]);
  if (members.size === 0 || wholes.length === 0) return null;
  const depth = Math.min(...[...members].map((member) => depthOf(dimension, member)));
  return { members: [...members], depth, wholes };
}

/** How fine a 科目 is; elsewhere one member is as fine as another. */
function depthOf(dimension: Listed, member: Member): number {
  return dimension === 'functional' || dimension === 'economic' ? subjectDepth(member) : 0;
}

function at(how: AmountAt['how'], statements: readonly Statement[]): AmountAt {
  return { how, statements, tables: [...new Set(statements.map((statement) => statement.table))] };
}

function isZero(statement: Statement): boolean {
  return statement.cells.every((cell) => cell.value.isZero());
}
