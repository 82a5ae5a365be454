/** Broken relations → findings: each cause once, with the amount that mends it; what follows hangs under it. */
import type { Facts } from '../../fact/facts';
import type { FactCell, UnreadableCell } from '../../fact/cell';
import { judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import type { Draft } from '../finding';
import { runRules } from '../rule';
import { voiceOf } from '../say';
import type { Unread } from '../table/family';
import { shortTotals } from '../../cause/kind/short-formulas';
import { explain } from '../../cause/explain';
import type { Explanation } from '../../cause/explanation';
import { lacksToo, tieOf } from './broken-relation';
import { movedItems } from '../../cause/moved-items';
import { ARITHMETIC_RULES, RELATION_RULES } from './rules';
import { shiftedRows } from '../../cause/shifts';
import { foundCause } from './told-causes';
import type { Found, What } from './trouble';
import { plainly, unexplained } from './unexplained';
import { unreadCells } from '../../cause/graph/unread-cells';

export interface ArithmeticResult {
  readonly drafts: readonly Draft[];
  readonly held: number;
  readonly evaluated: number;
  /** Amounts whose form (text, a format) is a cause that the drafts tell. */
  readonly told: ReadonlySet<FactCell>;
  /** Totals of which the drafts tell that their formulas stop short of the list. */
  readonly shortTotals: ReadonlySet<FactCell>;
  /** What follows from amounts that nobody can read, and what they should be: told by the rule of these. */
  readonly unread: ReadonlyMap<UnreadableCell, Unread>;
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
  const moved = movedItems(facts, inPlace);
  const rest = inPlace.filter((relation) => !moved.explained.has(relation));
  const explanation = explain(facts, rest, rounding.length > 0);
  const found = [
    ...shifted.shifts.map((shift) =>
      over(
        { kind: 'shifted', shift },
        shift.broken.map((relation) => plainly(facts, relation)),
      ),
    ),
    ...explanation.causes
      .filter(({ kind }) => kind !== 'unreadable')
      .map((cause) => foundCause(facts, cause)),
    ...explanation.short.map((sum) =>
      over({ kind: 'short', sum }, [...sum.columns.slice(1), ...sum.wider].map(lacksToo)),
    ),
    ...moved.items
      .filter(({ item }) => !isTold(explanation, item))
      .map((item) => over({ kind: 'moved', item }, item.ties.map(tieOf))),
    ...unexplained(facts, explanation.unexplained),
    ...roundingByTable(rounding),
  ];
  const told = explanation.causes.flatMap(({ kind, cell, changes, texts = [cell] }) =>
    kind === 'text-number' ? texts : kind === 'cut-decimals' ? [...changes.keys()] : [],
  );
  return {
    drafts: tell(facts, found),
    evaluated: facts.relations.length,
    held: facts.relations.length - broken.length,
    told: new Set(told),
    shortTotals: new Set(
      explanation.causes.filter(({ kind }) => kind === 'short-formula').flatMap(shortTotals),
    ),
    unread: unreadIn(facts, explanation),
  };
}

/** An item whose row in that table is told of already, with all that follows from it. */
const isTold = ({ causes }: Explanation, { table, row }: FactCell): boolean =>
  causes.some(({ kind, cell }) => kind === 'moved-nature' && cell.table === table && cell.row === row);

function unreadIn(facts: Facts, { causes }: Explanation): ReadonlyMap<UnreadableCell, Unread> {
  const cells = unreadCells(facts);
  return new Map(
    causes.flatMap((cause) => {
      const cell = cells.get(cause.cell);
      const expected = cause.changes.get(cause.cell);
      if (cause.kind !== 'unreadable' || !cell || !expected) return [];
      return [
        [
          cell,
          { cell: cause.cell, expected, follows: tell(facts, foundCause(facts, cause).follows) },
        ] as const,
      ];
    }),
  );
}

const over = (what: What, below: readonly What[]): Found => ({
  what,
  follows: below.map((one) => ({ what: one, follows: [] })),
});

const rulesFor = ({ kind }: What) =>
  kind === 'relation' || kind === 'follower' ? RELATION_RULES : ARITHMETIC_RULES;

/** What the rules say of it, of what follows first. */
function tell(facts: Facts, found: readonly Found[]): Draft[] {
  const voice = voiceOf(facts);
  const tellEach = (list: readonly Found[]): Draft[] =>
    list.flatMap(({ what, follows }) =>
      runRules(rulesFor(what), { ...what, facts, voice, follows: tellEach(follows) }),
    );
  return tellEach(found);
}

function roundingByTable(relations: readonly Relation[]): Found[] {
  const byTable = new Map<string, Relation[]>();
  for (const relation of relations) {
    const cell = relation.left[0] ?? relation.right[0];
    if (!cell) continue;
    const known = byTable.get(cell.table.sheet) ?? [];
    known.push(relation);
    byTable.set(cell.table.sheet, known);
  }
  return [...byTable].map(([sheet, list]) => over({ kind: 'rounding', sheet, relations: list }, []));
}
