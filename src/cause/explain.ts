/**
 * One cause, many consequences. A wrong cell breaks its row, its column and its ties at once; what an
 * officer needs is that cell. So: first what is more than an amount (blank columns, missing rows), then the
 * smallest change of cells after which the most relations hold, again and again until no change helps.
 */
import type { Money } from '../amount/money';
import { missingColumns, unreadRows, type BoundTable } from '../binding/bound';
import { isMisread } from '../binding/blank-columns';
import { fromScaled } from '../fact/cell';
import type { FactCell } from '../fact/cell';
import type { Facts } from '../fact/facts';
import type { Relation } from '../fact/relation';
import { blankLines, missingRows } from './kind/blank-lines';
import { Scales } from './graph/change';
import type { Candidate, Changes } from './graph/change';
import { cutDecimals } from './kind/cut-cells';
import { dependentsOf } from './graph/dependents';
import { withoutDoubted } from './offer/doubted-offers';
import { movedBlocks } from './kind/moved-blocks';
import { neighboursOf } from './search/moves';
import { gapRows } from './kind/gap-rows';
import type { Cause, Explanation } from './explanation';
import { withoutFormulas } from './offer/live-formulas';
import { withoutMislabelled } from './offer/mislabelled-rows';
import { isCertain, tryAlone } from './offer/offer';
import { largerTables } from './kind/larger-tables';
import { missingProjects } from './kind/missing-projects';
import { missingSubjects } from './kind/missing-subjects';
import { movedNatures } from './kind/moved-natures';
import { negativeRows } from './kind/negative-rows';
import { otherCodes } from './kind/other-codes';
import { otherUnits } from './kind/other-units';
import { otherTables } from './kind/other-table';
import { RelationGraph } from './graph/relation-graph';
import { roundedTables } from './kind/rounded-tables';
import { doubledRows, wrongCodes } from './kind/row-faults';
import { Search } from './search/search';
import { shortFormulas } from './kind/short-formulas';
import { shortSums } from './short-sums';
import { silentColumns } from './kind/silent-columns';
import { structuralCauses } from './kind/structural';
import type { Structural } from './kind/structural';
import { textNumbers } from './kind/text-numbers';
import { isUnlikely } from './search/unlikely';
import { unreadAmounts } from './kind/unread-amounts';

/** In this order: what is more than an amount, surest first. */
const SUSPECTS = [
  roundedTables,
  textNumbers,
  unreadAmounts,
  cutDecimals,
  shortFormulas,
  wrongCodes,
  otherCodes,
  otherUnits,
  movedBlocks,
  negativeRows,
  movedNatures,
  missingRows,
  missingSubjects,
  missingProjects,
  blankLines,
  silentColumns,
  doubledRows,
  largerTables,
  otherTables,
  gapRows,
];

/** `rounded`: sums of printed amounts do not always add up to the last digit here. */
export function explain(facts: Facts, broken: readonly Relation[], rounded: boolean): Explanation {
  if (broken.length === 0) return { causes: [], short: [], unexplained: [] };
  const graph = new RelationGraph(facts.relations, broken);
  const scales = new Scales(graph, dependentsOf(facts));
  const structural = structuralCauses(facts, scales, SUSPECTS);
  const short = shortSums(facts, scales);
  graph.explain([...graph.broken].filter(({ relation }) => short.explained.has(relation)));
  const found = new Search(scales, neighboursOf(facts)).run();
  const make = new Maker(scales, facts.source.scale, rounded);
  return {
    causes: withoutMislabelled(
      withoutFormulas(
        withoutDoubted(
          [...structural.map((one) => make.structural(one)), ...found.map((one) => make.amount(one))],
          facts,
        ),
      ),
    ),
    short: short.sums,
    unexplained: [...graph.uncounted, ...[...graph.broken].map((edge) => edge.relation)],
  };
}

/** Kinds whose amounts somebody can put in as they are told. */
const OFFERED: ReadonlySet<Structural['kind']> = new Set([
  'blank-column',
  'blank-row',
  'blank-block',
  'missing-row',
]);

/** What the search found, as causes: asked when all of it is settled. */
class Maker {
  private readonly graph: RelationGraph;
  private readonly misread = new Map<BoundTable, boolean>();

  constructor(
    private readonly scales: Scales,
    private readonly scale: number,
    private readonly rounded: boolean,
  ) {
    this.graph = scales.graph;
  }

  amount({ candidate, ordered: found, forced }: ReturnType<Search['run']>[number]): Cause {
    const ordered = this.typedFirst(found, candidate.changes);
    const cell = ordered[0] as FactCell;
    const open = [...candidate.open].some((edge) => edge.signOf(cell) !== undefined);
    const trial = tryAlone(this.graph, candidate.changes);
    return {
      kind: 'amount',
      cell,
      changes: this.money(candidate.changes, ordered),
      forced,
      open,
      certain:
        forced &&
        candidate.open.size === 0 &&
        this.isRead(candidate.changes) &&
        !isUnlikely(cell, candidate.changes, trial.mended) &&
        isCertain(trial, candidate.chosen, candidate.changes, this.rounded),
      ...this.told(candidate, trial.mended),
    };
  }

  /** What a formula takes over as it stands is wrong where somebody typed it. */
  private typedFirst(ordered: readonly FactCell[], changes: Changes): readonly FactCell[] {
    const [first] = ordered;
    if (first?.formula === undefined) return ordered;
    const by = changes.get(first);
    const typed = ordered.find(
      (cell) =>
        cell.formula === undefined &&
        !cell.virtual &&
        changes.get(cell) === by &&
        this.scales.dependents(cell).get(first) === 1,
    );
    return typed ? [typed, ...ordered] : ordered;
  }

  structural(one: Structural): Cause {
    const trial = tryAlone(this.graph, one.all);
    const certain =
      OFFERED.has(one.kind) &&
      one.clean &&
      one.ambiguous !== true &&
      this.isRead(one.all) &&
      isCertain(trial, one.changes, one.all, this.rounded);
    return {
      kind: one.kind,
      cell: one.head,
      changes: this.money(one.all, [one.head]),
      forced: true,
      open: false,
      certain,
      ...(one.other ? { other: one.other } : {}),
      ...(one.code === undefined ? {} : { code: one.code }),
      ...(one.unit ? { unit: one.unit } : {}),
      ...(one.texts ? { texts: one.texts } : {}),
      ...(one.ambiguous === true ? { ambiguous: true } : {}),
      ...this.told(one, one.explained ? new Set(one.explained) : trial.mended),
    };
  }

  /**
   * Nothing is offered in a table whose words are gone, with a row that nobody can read or without a column of amounts
   * of the form, for its sums may hold that; nor into a blank where a row of the form was not found.
   */
  private isRead(changes: Changes): boolean {
    for (const { table, blank, virtual } of changes.keys()) {
      if (!this.misread.has(table)) this.misread.set(table, isMisread(table) || isUnread(table));
      if (this.misread.get(table) === true) return false;
      if (blank && !virtual && table.blocks.some(({ missing }) => missing.some(({ optional }) => !optional)))
        return false;
    }
    return true;
  }

  private told(
    { mended }: Pick<Candidate, 'mended'>,
    alone: ReadonlySet<unknown>,
  ): Pick<Cause, 'mended' | 'later'> {
    return {
      mended: mended.map((edge) => edge.relation),
      later: new Set(mended.filter((edge) => !alone.has(edge)).map((edge) => edge.relation)),
    };
  }

  private money(changes: Changes, first: readonly FactCell[]): ReadonlyMap<FactCell, Money> {
    const ordered = [...new Set([...first.filter((cell) => changes.has(cell)), ...changes.keys()])];
    return new Map(ordered.map((cell) => [cell, fromScaled(changes.get(cell) ?? 0, this.scale)]));
  }
}

/** Whether amounts stand in it that nothing counts. */
const isUnread = (bound: BoundTable): boolean =>
  unreadRows(bound) > 0 ||
  missingColumns(bound).some((index) => bound.table.columns[index]?.role === 'amount');
