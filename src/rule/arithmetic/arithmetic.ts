/** Broken relations → findings: each cause once, with the amount that mends it; what follows hangs under it. */
import type { Facts } from '../../fact/facts';
import type { FactCell } from '../../fact/cell';
import { difference, judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { explain } from './cause';
import { causeDraft } from './cause-draft';
import type { Draft } from '../finding';
import { findReclassified } from './reclassified';
import { findingCell, gap, voiceOf } from '../say';
import { shiftedRows } from './shifted-rows';
import { unexplained } from './unexplained';
import { roundingRule } from './rounding';

export interface ArithmeticResult {
  readonly drafts: readonly Draft[];
  readonly held: number;
  readonly evaluated: number;
  /** Amounts whose form (text, a format) is a cause that the drafts tell. */
  readonly told: ReadonlySet<FactCell>;
}

export function checkArithmetic(facts: Facts): ArithmeticResult {
  const broken: Relation[] = [];
  const rounding: Relation[] = [];
  for (const relation of facts.relations) {
    const verdict = judge(relation);
    if (verdict === 'broken') broken.push(relation);
    else if (verdict === 'rounding') rounding.push(relation);
  }
  const shifted = shiftedRows(facts, broken);
  const inPlace = broken.filter((relation) => !shifted.explained.has(relation));
  const moved = findReclassified(facts, inPlace);
  const rest = inPlace.filter((relation) => !moved.explained.has(relation));
  const explanation = explain(facts, rest, rounding.length > 0);
  const drafts = [
    ...shifted.drafts,
    ...explanation.causes.map((cause) => causeDraft(facts, cause)),
    ...explanation.short,
    ...moved.drafts,
    ...unexplained(facts, explanation.unexplained),
    ...roundingDrafts(facts, rounding),
  ];
  const told = explanation.causes.flatMap(({ kind, cell, changes }) =>
    kind === 'text-number' ? [cell] : kind === 'cut-decimals' ? [...changes.keys()] : [],
  );
  return {
    drafts,
    evaluated: facts.relations.length,
    held: facts.relations.length - broken.length,
    told: new Set(told),
  };
}

/** 尾差, one line a table: checkers that list each drown their users. */
function roundingDrafts(facts: Facts, relations: readonly Relation[]): Draft[] {
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const byTable = new Map<string, Relation[]>();
  for (const relation of relations) {
    const cell = relation.left[0] ?? relation.right[0];
    if (!cell) continue;
    byTable.set(cell.table.sheet, [...(byTable.get(cell.table.sheet) ?? []), relation]);
  }
  return [...byTable].map(([sheet, list]) => {
    const gaps = list.map((relation) => ({ relation, off: difference(relation) }));
    const { relation, off } = gaps.reduce((a, b) => (b.off.abs().gt(a.off.abs()) ? b : a));
    const [first] = [...relation.left, ...relation.right];
    const largest = first ? gap(first, off, voice) : '';
    return roundingRule.found({
      message: `${sheet} 有 ${list.length} 处尾差（四舍五入造成，最大 ${largest}），不算错误；如要消除，可按“元 → 万元”分摊后重填。`,
      cells: list
        .slice(0, 20)
        .flatMap((relation) => relation.left.slice(0, 1))
        .map((cell) => findingCell(cell, digits)),
    });
  });
}
