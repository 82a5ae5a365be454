/**
 * 机构运行信息 and 政府采购 as final accounts list them: names in a column, what was spent to the right. No table of the
 * form adds these lines up, so they are found by their words wherever they stand.
 */
import { halfUnit } from '../../amount/interval';
import { ZERO } from '../../amount/money';
import type { Money } from '../../amount/money';
import { parseAmount } from '../../amount/parse';
import type { Amount } from '../../amount/parse';
import type { SheetView } from '../../binding/sheet-view';
import type { Facts } from '../../fact/facts';
import { fold, foldItem } from '../../lexicon/fold';
import { cellAddress } from '../../workbook/address';
import type { FindingCell } from '../finding';

export interface OutturnLine {
  readonly value: Money;
  /** Half a unit of the last printed digit; zero for a blank. */
  readonly slack: Money;
  readonly cell: FindingCell;
}

/** Lines by name, of one sheet; a name that stands there twice is left out. */
export type OutturnLines<Name extends string> = ReadonlyMap<Name, OutturnLine>;

/** Of final accounts, the sheets with at least two of the lines. */
export function linesOf<Name extends string>(
  { source: { binding } }: Facts,
  words: Readonly<Record<Name, RegExp>>,
): OutturnLines<Name>[] {
  if (!binding.tables.some(({ table }) => table.title.includes('决算'))) return [];
  const views = new Set([...binding.tables.map(({ view }) => view), ...binding.others]);
  return [...views]
    .filter(({ sheet }) => !sheet.hidden)
    .map((view) => readLines(view, words))
    .filter((lines) => lines.size > 1);
}

/** Where a name stands, and up to which column its amounts may. */
interface Named {
  readonly row: number;
  readonly column: number;
  readonly end: number;
}

function readLines<Name extends string>(
  view: SheetView,
  words: Readonly<Record<Name, RegExp>>,
): OutturnLines<Name> {
  const places = new Map<Name, Named | null>();
  const ordinals = new Set<number>();
  for (let row = 0; row < view.rowCount; row++)
    for (let column = 0; column < view.columnCount; column++) {
      const text = view.text(row, column);
      if (fold(text) === '行次') ordinals.add(column);
      if (!hasHan(text) || text.length > 40) continue;
      const name = (Object.keys(words) as Name[]).find((one) => words[one].test(foldItem(text)));
      if (name !== undefined)
        places.set(name, places.has(name) ? null : { row, column, end: endOf(view, row, column) });
    }
  return new Map(
    [...places].flatMap(([name, place]) => {
      const beside = place && [...places.values()].filter((one) => one?.column === place.column);
      const column = beside && spentColumn(view, beside, ordinals);
      const line = place && column ? lineAt(view, place.row, column) : null;
      return line ? [[name, line] as const] : [];
    }),
  );
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

function endOf(view: SheetView, row: number, column: number): number {
  let end = column + 1;
  while (end < view.columnCount && !hasHan(view.text(row, end))) end += 1;
  return end;
}

/** What was spent stands last of 行次, 预算数 and 决算数: one column for all names that stand below each other. */
function spentColumn(
  view: SheetView,
  places: readonly (Named | null)[],
  ordinals: ReadonlySet<number>,
): number | null {
  let last: number | null = null;
  for (const place of places.filter((one) => one !== null))
    for (let at = place.column + 1; at < place.end; at++)
      if (!ordinals.has(at) && at > (last ?? 0) && amountIn(view, place.row, at).kind === 'amount') last = at;
  return last;
}

function amountIn(view: SheetView, row: number, column: number): Amount {
  const cell = view.cell(row, column);
  return parseAmount(cell?.value, cell?.format);
}

/** A blank is nothing; what is no amount is no line. */
function lineAt(view: SheetView, row: number, column: number): OutturnLine | null {
  const amount = amountIn(view, row, column);
  if (amount.kind === 'unreadable') return null;
  const value = amount.kind === 'amount' ? amount.value : ZERO;
  const slack = amount.kind === 'amount' ? halfUnit(amount.digits) : ZERO;
  const address = cellAddress(row, column);
  return {
    value,
    slack,
    cell: { sheet: view.sheet.name, address, value: amount.kind === 'amount' ? value.toFixed() : '' },
  };
}

export const placeOf = ({ cell }: OutturnLine): string => `${cell.sheet}!${cell.address}`;
