/**
 * Offers that a wrong reading would make: where several causes gather, what they are held against was left out or
 * means something else, and no amount is offered in place of theirs.
 */
import type { BoundTable } from '../../binding/bound';
import type { Facts } from '../../fact/facts';
import { judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { withoutUnworded } from './by-words';
import { withoutClashing } from './clashing-offers';
import type { Cause } from '../explanation';
import { withoutLoneWitness } from './lone-witness';
import { isTellingSlip, withoutRivals } from './rival-places';

/** Filled cells of one column that all seem wrong. */
const SYSTEMATIC = 3;

/** In a form read by its headers: so many causes, in tables that are held against one another. */
const MISREAD = 3;

/** The causes, those that are doubted for being many no longer certain. */
export function withoutDoubted(causes: readonly Cause[], facts: Facts): readonly Cause[] {
  const certain = withoutLoneWitness(withoutRivals(withoutClashing(withoutSystematic(causes)), facts), facts);
  return facts.source.binding.template.reading
    ? withoutUnworded(withoutMisread(certain, facts), facts)
    : certain;
}

function withoutSystematic(causes: readonly Cause[]): readonly Cause[] {
  const counts = new Map<string, number>();
  const columnOf = ({ cell }: Cause): string => `${cell.table.sheet}!${cell.column}`;
  const overwrites = ({ kind, cell, certain }: Cause): boolean =>
    kind === 'amount' && certain && !cell.blank && !cell.value.isZero();
  for (const cause of causes.filter(overwrites))
    counts.set(columnOf(cause), (counts.get(columnOf(cause)) ?? 0) + 1);
  return causes.map((cause) =>
    overwrites(cause) && (counts.get(columnOf(cause)) ?? 0) >= SYSTEMATIC
      ? { ...cause, certain: false }
      : cause,
  );
}

/** Labels may be wrong there that a pack has right: they speak for an amount only while little speaks against them. */
function withoutMisread(given: readonly Cause[], facts: Facts): readonly Cause[] {
  if (!given.some(({ certain }) => certain)) return given;
  const borne = new BorneOut(facts);
  const causes = given.map((cause) =>
    cause.certain && !borne.isGrounded(cause) ? { ...cause, certain: false } : cause,
  );
  // One wrong amount alone breaks what it stands in and says nothing of the labels.
  if (causes.length < 2 || !causes.some(({ certain }) => certain)) return causes;
  const tables = causes.map(tablesOf);
  const patterns = causes.map(({ mended }) => new Set(mended.map(patternOf)));
  const doubted = doubtedPatterns(patterns, facts);
  const contradicted = contradictedSheets(facts);
  return causes.map((cause, at) => {
    if (!cause.certain) return cause;
    const own = tables[at] as ReadonlySet<BoundTable>;
    const near = tables.filter((other) => [...other].some((table) => own.has(table)));
    const unproven = [...(patterns[at] as ReadonlySet<string>)].every((pattern) => doubted.has(pattern));
    // In one table alone it is the amounts that are told here that contradict its column.
    const beside = contradicted.size > 1 ? [...own].filter(({ sheet }) => contradicted.has(sheet)).length : 0;
    const many = near.length + beside >= MISREAD && !isSlip(cause, facts);
    return many || unproven ? { ...cause, certain: false } : cause;
  });
}

/** Where columns or rows were left out for most that they are held against: each is as good as one cause more. */
const contradictedSheets = ({ source }: Facts): ReadonlySet<string> =>
  new Set(
    (source.binding.template.reading?.leftOut ?? []).flatMap(({ why, sheet }) =>
      why === 'contradicted' ? [sheet] : [],
    ),
  );

/** A point or two digits in the wrong place say by themselves that the amount is wrong and no label. */
function isSlip({ cell, changes }: Cause, { source }: Facts): boolean {
  const by = changes.get(cell);
  return by !== undefined && isTellingSlip(cell.value, cell.value.plus(by), source.digits);
}

/** Rows and columns whose labels are proven by what holds with them. */
class BorneOut {
  private readonly rows = new Set<string>();
  private readonly columns = new Set<string>();

  constructor(facts: Facts) {
    for (const relation of facts.relations) {
      if (!isTelling(relation) || judge(relation) === 'broken') continue;
      for (const { table, row, column, value } of [...relation.left, ...relation.right]) {
        if (value.isZero()) continue;
        this.rows.add(`${table.sheet}!${row}`);
        this.columns.add(`${table.sheet}!${column}`);
      }
    }
  }

  /** Two kinds of relations that want the same amount say so together; one alone is no surer than its labels. */
  isGrounded({ cell, mended }: Cause): boolean {
    if (new Set(mended.filter(isTelling).map(patternOf)).size > 1) return true;
    return (
      this.rows.has(`${cell.table.sheet}!${cell.row}`) &&
      this.columns.has(`${cell.table.sheet}!${cell.column}`)
    );
  }
}

/** Patterns that several causes break, and that break as often as they prove anything. */
function doubtedPatterns(patterns: readonly ReadonlySet<string>[], facts: Facts): ReadonlySet<string> {
  const causes = new Map<string, number>();
  for (const own of patterns) for (const one of own) causes.set(one, (causes.get(one) ?? 0) + 1);
  const balances = new Map([...causes].filter(([, count]) => count > 1).map(([one]) => [one, 0]));
  if (balances.size === 0) return new Set();
  for (const relation of facts.relations) {
    const pattern = patternOf(relation);
    const balance = balances.get(pattern);
    if (balance !== undefined && isTelling(relation))
      balances.set(pattern, balance + (judge(relation) === 'broken' ? -1 : 1));
  }
  return new Set([...balances].filter(([, balance]) => balance <= 0).map(([pattern]) => pattern));
}

const tablesOf = ({ changes, mended }: Cause): ReadonlySet<BoundTable> =>
  new Set(
    [...changes.keys(), ...mended.flatMap(({ left, right }) => [...left, ...right])].map(
      ({ table }) => table,
    ),
  );

/** Which columns are held against each other, or which rows: a wrong label breaks all relations of a pattern. */
function patternOf({ kind, axis, left, right }: Relation): string {
  const cells = [...left, ...right];
  const [first, other] = [left[0], right[0]];
  const alike = first?.table === other?.table && first?.row !== other?.row;
  const down = axis === 'rows' || (axis === undefined && alike);
  const place = (cell: (typeof cells)[number]) => `${cell.table.sheet}!${down ? cell.row : cell.column}`;
  return `${kind}|${down ? 'rows' : 'columns'}|${[...new Set(cells.map(place))].sort().join()}`;
}

const isTelling = ({ left, right }: Relation): boolean =>
  [...left, ...right].some(({ value }) => !value.isZero());
