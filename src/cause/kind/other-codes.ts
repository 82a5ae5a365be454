/**
 * A listed row tried under another code: a slip there breaks its own 科目, the other one and every table that adds
 * either up, as if several amounts were wrong at once. One label that mends all of it is likelier than they are.
 */
import type { BoundRow } from '../../binding/bound';
import { isNamed } from '../../dimension/member';
import { cellsOfAmount } from '../../fact/by-amount';
import { fromScaled } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Relation } from '../../fact/relation';
import { CATALOGUES, type SubjectDimension } from '../../lexicon/catalogue';
import type { Scales } from '../graph/change';
import type { Suspicion } from './structural';
import { mayTry, mendedBy } from './tried-labels';

const MOST_TRIES = 4;
const FEWEST_MENDED = 2;
/** From here on a code that other rows have is doubted as well. */
const MANY_MENDED = 3;

interface Try {
  readonly cell: FactCell;
  readonly row: BoundRow;
  readonly dimension: SubjectDimension;
  readonly code: string;
}

export function otherCodes(facts: Facts, { graph }: Scales): Suspicion[] {
  if (graph.broken.size < FEWEST_MENDED || !mayTry(facts, graph)) return [];
  return triesIn(facts, graph.broken).flatMap(({ cell, row, dimension, code }): Suspicion[] => {
    const explained = mendedBy(facts, graph, cell.table, (one) =>
      one === row ? { ...one, label: { ...one.label, [dimension]: code }, code } : one,
    );
    const fewest = isSeenElsewhere(facts, row, dimension) ? MANY_MENDED : FEWEST_MENDED;
    return explained.length < fewest
      ? []
      : [{ kind: 'wrong-code', head: cell, changes: new Map(), code, explained }];
  });
}

/** Rows that hold just what a sum of another code is off by, those first that most sums speak for. */
function triesIn(facts: Facts, edges: Scales['graph']['broken']): Try[] {
  const votes = new Map<string, { readonly one: Try; count: number }>();
  for (const { gap, relation } of edges) {
    const tables = new Set([...relation.left, ...relation.right].map(({ table }) => table));
    for (const cell of cellsOfAmount(facts, fromScaled(Math.abs(gap), facts.source.scale))) {
      const one = tables.has(cell.table) ? tryOf(cell, relation) : null;
      if (!one) continue;
      const key = `${cell.table.sheet}!${cell.row}:${one.code}`;
      const known = votes.get(key);
      if (known) known.count++;
      else votes.set(key, { one, count: 1 });
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_TRIES)
    .map(({ one }) => one);
}

function tryOf(cell: FactCell, { label }: Relation): Try | null {
  const row = cell.boundRow;
  if (row?.kind !== 'listed' || row.code === undefined || row.item !== null) return null;
  const dimension = row.label?.functional === undefined ? 'economic' : 'functional';
  const own = row.label?.[dimension];
  const code = label[dimension];
  if (own !== row.code || code === undefined || code === own || isNamed(code)) return null;
  return code.length === own.length && !isNamedBy(row, dimension, own, code)
    ? { cell, row, dimension, code }
    : null;
}

/** Whether the row's name is that of its own code and not of the other one. */
function isNamedBy({ text }: BoundRow, dimension: SubjectDimension, own: string, other: string): boolean {
  const codes = CATALOGUES[dimension].byName(text).map(({ code }) => code);
  return codes.includes(own) && !codes.includes(other);
}

function isSeenElsewhere({ source }: Facts, row: BoundRow, dimension: SubjectDimension): boolean {
  return source.grids.some(({ rows }) =>
    rows.some((other) => other !== row && other.label?.[dimension] === row.code),
  );
}
