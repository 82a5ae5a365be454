/**
 * Rows of a list with amounts and without a word. The department's own line between 合计 and its units is often left
 * so; it says the total again. Any other lost its words, and says nothing of what it is.
 */
import { parseAmount } from '../amount/parse';
import { ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import { saysWhat } from './raw-row';
import type { RawRow } from './raw-row';
import { isTotal } from './registry';
import type { Registry } from './registry';

/** A department's own line is left without a name once or twice; many are a list that lost its words. */
const MOST = 3;

export const mayHaveNameless = (rows: readonly RawRow[]): boolean =>
  rows.filter((row) => row.hasAmounts && !saysWhat(row)).length <= MOST;

/**
 * Whether a nameless row says the total of its list: in half of its columns or more what 合计 has, and without a 合计
 * what the rows around it add up to. Between 合计 and a unit's line it does whatever its amounts are.
 * @param rows filled ones of the list
 * @param totals rows of the form around it that are its total
 */
export function saysTotal(
  row: RawRow,
  rows: readonly RawRow[],
  totals: readonly RawRow[],
  registry: Registry,
): boolean {
  const named = rows.filter((one) => isTotal(one.name) && !codeOf(one));
  const known = [...totals, ...named].filter((one) => one.hasAmounts);
  const first = rows.filter((one) => !named.includes(one))[0] === row;
  const next = rows[rows.indexOf(row) + 1];
  if (first && known.some((total) => total.row < row.row) && next && isUnitLine(next, registry)) return true;
  if (known.length > 0) return known.some((total) => isMostly(amountsOf(row), amountsOf(total)));
  const others = rows.filter((one) => one !== row && one.hasAmounts);
  if (others.length === 0) return true;
  return partsOf(others).some((parts) => isMostly(amountsOf(row), addedUp(parts)));
}

export const SUBJECTS = ['functional', 'economic'] as const;

const codeOf = ({ functional, economic, unitCode }: RawRow): string => functional || economic || unitCode;

function isUnitLine(row: RawRow, registry: Registry): boolean {
  const name = row.name || row.unitName;
  return codeOf({ ...row, unitCode: '' }) === '' && name !== '' && !registry.isSubject(name, SUBJECTS);
}

/** Rows that may make up a total between them: all, or those of one length of code. */
function partsOf(rows: readonly RawRow[]): RawRow[][] {
  const lengths = [...new Set(rows.map((row) => codeOf(row).length))];
  return [[...rows], ...lengths.map((length) => rows.filter((row) => codeOf(row).length === length))];
}

const amountsOf = ({ figures }: RawRow): readonly Money[] =>
  figures.map((text) => {
    const amount = parseAmount(text);
    return amount.kind === 'amount' ? amount.value : ZERO;
  });

function addedUp(rows: readonly RawRow[]): readonly Money[] {
  const lines = rows.map(amountsOf);
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, at) =>
    lines.reduce((sum, line) => sum.plus(line[at] ?? ZERO), ZERO),
  );
}

/** What floating sums and formats leave of nothing. */
const RESIDUE = 1e-3;

/** One wrong amount makes no other row of it. */
function isMostly(own: readonly Money[], total: readonly Money[]): boolean {
  const filled = own.flatMap((amount, at) => {
    const other = total[at] ?? ZERO;
    const isNothing = amount.abs().lt(RESIDUE) && other.abs().lt(RESIDUE);
    return isNothing ? [] : [amount.minus(other).abs().lt(RESIDUE)];
  });
  return 2 * filled.filter(Boolean).length >= filled.length;
}
