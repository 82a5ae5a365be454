/**
 * What the tables say about a coordinate in one way or another: a cell, a sum that a table implies, a zero by
 * silence. For readers of other documents; the relations between tables are made in `tie.ts`.
 */
import type { BoundTable } from '../binding/bound';
import { contains, parentOf, subjectDepth } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { joinLabels, labelKey } from '../dimension/label';
import { coordinateKey } from './coordinate';
import { unreadablePlaces } from './facts';
import type { StatedFacts } from './facts';
import type { GridModel } from './grid-model';
import { implied } from './tie';
import type { Statement } from './stated';
import { EmptyTables } from './empty-tables';
import { WiderIndex } from './wider-index';
import { isSelection } from '../dimension/member';

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
  /** The members and all that contains one of them. */
  readonly reached: ReadonlySet<Member>;
  /** Selections among them, which lie in what contains them all. */
  readonly selections: readonly Member[];
  /** Of the coarsest of them. */
  readonly depth: number;
  /** What they add up to. */
  readonly wholes: readonly (Member | undefined)[];
}

export class AmountIndex {
  private readonly filled: FilledTables;
  private readonly empty: EmptyTables;

  /** `like`: of what another one has looked up, all is kept that does not rest on the tables without an amount. */
  constructor(
    readonly facts: StatedFacts,
    like?: AmountIndex,
  ) {
    this.filled = like?.facts.stated === facts.stated ? like.filled : new FilledTables(facts);
    this.empty = new EmptyTables(facts);
  }

  /** All that is stated or implied, at whatever coordinate. */
  statements(): Iterable<Statement> {
    return this.filled.statements();
  }

  /** Null where no table speaks of it. */
  at(label: Label): AmountAt | null {
    const found = this.filled.at(label);
    if (found) return found;
    const table = this.empty.at(label);
    return table && { how: 'empty', statements: [], tables: [table] };
  }
}

class FilledTables {
  private readonly listings = new Map<GridModel, Map<Listed, Listing | null>>();
  private readonly columns = new Map<GridModel, Map<string, ReadonlySet<string>>>();
  private readonly sums = new Map<string, Statement[]>();
  private readonly known = new Map<string, AmountAt | null>();
  /** What is stated as zero. */
  private zeros: WiderIndex | null = null;

  constructor(private readonly facts: StatedFacts) {
    const unreadable = unreadablePlaces(facts.source);
    for (const model of facts.models) {
      for (const statement of implied(model, unreadable)) {
        const key = this.key(statement.label);
        const known = this.sums.get(key);
        if (known) known.push(statement);
        else this.sums.set(key, [statement]);
      }
    }
  }

  private indexZeros(): WiderIndex {
    const zeros = new WiderIndex(this.facts.collapse);
    for (const statements of this.facts.stated.values())
      if (statements[0] && statements.every(isZero)) zeros.add(statements[0].label);
    return zeros;
  }

  private key(label: Label): string {
    return coordinateKey(label, this.facts.collapse);
  }

  *statements(): Iterable<Statement> {
    for (const statements of this.facts.stated.values()) yield* statements;
    for (const statements of this.sums.values()) yield* statements;
  }

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
    // The label itself is stated by nobody, or it would have been told above.
    for (const wider of (this.zeros ??= this.indexZeros()).of(label)) {
      const statements = this.facts.at(wider);
      if (statements.length > 0 && statements.every(isZero)) return at('nothing', statements);
    }
    return null;
  }

  /** Whether a table lists members of this kind, all there are, and this one is not among them. */
  private omits(model: GridModel, label: Label): boolean {
    return LISTED.some((dimension) => {
      const member = label[dimension];
      if (member === undefined || isSelection(member)) return false;
      const listing = this.listing(model, dimension);
      return (
        listing !== null &&
        listing.depth >= depthOf(dimension, member) &&
        listing.wholes.some((whole) => contains(dimension, whole, member)) &&
        !listing.reached.has(member) &&
        !listing.selections.some((found) => contains(dimension, member, found)) &&
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
  const reached = new Set<Member>();
  for (const member of members)
    for (let m: Member | null = member; m !== null && !reached.has(m); m = parentOf(dimension, m))
      reached.add(m);
  return { reached, selections: [...members].filter(isSelection), depth, wholes };
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
