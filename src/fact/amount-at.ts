/**
 * What the tables say about a coordinate in one way or another: a cell, a sum that a table implies, a zero by
 * silence. For readers of other documents; the relations between tables are made in `tie.ts`.
 */
import type { BoundTable } from '../binding/bound';
import { contains, subjectDepth } from '../dimension/dimension';
import type { Dimension, Label } from '../dimension/dimension';
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

export class AmountIndex {
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
    const { scope } = model.grid.block.template;
    return LISTED.some((dimension) => {
      const member = label[dimension];
      if (member === undefined || member.includes('+')) return false;
      const column = model.grid.columns.some((one) => {
        const joined = joinLabels(scope, one.label, { [dimension]: member });
        return joined !== null && this.key(joined) === this.key(label);
      });
      if (!column) return false;
      const listed = model.rows.leaves.filter((leaf) => leaf.label[dimension] !== undefined);
      const deepEnough = (found: string): boolean =>
        dimension === 'functional' || dimension === 'economic'
          ? subjectDepth(found) >= subjectDepth(member)
          : true;
      return (
        listed.length > 0 &&
        listed.every(({ label: { [dimension]: found } }) => found !== undefined && deepEnough(found)) &&
        model.rows.leaves.every((leaf) => leaf.label[dimension] !== undefined || leaf.entries.length === 0) &&
        !listed.some(({ label: { [dimension]: found } }) => contains(dimension, member, found)) &&
        model.rows.tops.some(
          (top) => !top.leaf && !top.partial && contains(dimension, top.label[dimension], member),
        )
      );
    });
  }
}

function at(how: AmountAt['how'], statements: readonly Statement[]): AmountAt {
  return { how, statements, tables: [...new Set(statements.map((statement) => statement.table))] };
}

function isZero(statement: Statement): boolean {
  return statement.cells.every((cell) => cell.value.isZero());
}
