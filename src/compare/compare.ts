/**
 * Two files of any kinds held against each other: the workbook that was approved against the PDF on the web page,
 * last year against this. By what a cell stands for, never by where it stands.
 */
import { Money, ZERO } from '../amount/money';
import { printed } from '../amount/print';
import { convert } from '../amount/unit';
import { Sources } from '../derive/sources';
import { labelKey } from '../dimension/label';
import { fold } from '../lexicon/fold';
import { addressOf } from '../fact/cell';
import type { FactCell } from '../fact/cell';
import { asSeen } from '../fact/as-seen';
import type { Facts } from '../fact/facts';
import { columnCaption, pageOf, rowCaption } from '../rule/say';
import { pairs } from './pairs';

export interface Compared {
  readonly sheet: string;
  readonly address: string;
  /** 1-based; of a PDF. */
  readonly page?: number;
  /** As printed, with its unit. */
  readonly value: string;
}

export interface Difference {
  /** Title of the form. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Null where the other file does not state it. */
  readonly a: Compared | null;
  readonly b: Compared | null;
  /** B − A, in A's unit, as a decimal string; empty where one of them is missing. */
  readonly difference: string;
}

export interface Row {
  readonly table: string;
  readonly row: string;
  readonly cells: readonly Compared[];
}

export interface Comparison {
  /** `form`: both are the same form, cell by cell; `coordinate`: forms differ, by what the amounts mean. */
  readonly by: 'form' | 'coordinate';
  /** Amounts that were held against each other, zeros among them. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Rows with an amount that the other file does not have. */
  readonly onlyInA: readonly Row[];
  readonly onlyInB: readonly Row[];
  /** Titles of tables that one of them does not have. */
  readonly tablesOnlyInA: readonly string[];
  readonly tablesOnlyInB: readonly string[];
  /** Amounts of A that B says nothing about, and of B that A says nothing about, where the forms differ. */
  readonly silent: { readonly a: number; readonly b: number };
}

export function compare(a: Facts, b: Facts): Comparison {
  const same = a.source.binding.template.id === b.source.binding.template.id;
  // Pages have only what shows; two workbooks are compared whole, with what is hidden in them.
  const [one, other] = isPrinted(a) === isPrinted(b) ? [a, b] : [asSeen(a), asSeen(b)];
  return same ? byForm(one, other) : byCoordinate(one, other);
}

const isPrinted = ({ source }: Facts): boolean =>
  source.binding.tables.some(({ view }) => view.sheet.printed !== undefined);

function byForm(a: Facts, b: Facts): Comparison {
  const titles = (facts: Facts) =>
    new Map(facts.source.binding.tables.map(({ table }) => [table.id, table.title]));
  const [tablesA, tablesB] = [titles(a), titles(b)];
  const only = (own: Map<string, string>, other: Map<string, string>) => [
    ...new Set([...own].filter(([id]) => !other.has(id)).map(([, title]) => title)),
  ];
  const differences: Difference[] = [];
  const left: { a: FactCell[]; b: FactCell[] } = { a: [], b: [] };
  let compared = 0;
  for (const [one, other] of pairs(cellsOf(a), cellsOf(b))) {
    if (one && other) {
      compared++;
      if (!agree(one, a, other, b)) differences.push(differenceOf(one, a, other, b));
    } else if (one && tablesB.has(one.table.table.id)) left.a.push(one);
    else if (other && tablesA.has(other.table.table.id)) left.b.push(other);
  }
  return {
    by: 'form',
    compared,
    differences,
    onlyInA: rowsOf(left.a, a),
    onlyInB: rowsOf(left.b, b),
    tablesOnlyInA: only(tablesA, tablesB),
    tablesOnlyInB: only(tablesB, tablesA),
    silent: { a: 0, b: 0 },
  };
}

/** One amount a coordinate: a form may print it in several tables. */
function byCoordinate(a: Facts, b: Facts): Comparison {
  const [inA, inB] = [new Sources(a), new Sources(b)];
  const differences: Difference[] = [];
  const missing: { a: FactCell[]; b: FactCell[] } = { a: [], b: [] };
  let compared = 0;
  for (const cell of distinct(a)) {
    const said = inB.at(cell.label);
    if (said.kind !== 'amount') {
      missing.a.push(cell);
      continue;
    }
    compared++;
    const [first] = said.cells;
    const other = first && said.cells.length === 1 ? first : undefined;
    const value = yuan(said.value, b);
    const slack = said.cells.reduce((sum, one) => sum.plus(yuan(one.slack, b)), ZERO);
    if (
      value
        .minus(yuan(cell.value, a))
        .abs()
        .lte(slack.plus(yuan(cell.slack, a)))
    )
      continue;
    differences.push({
      ...placeOf(cell),
      a: comparedOf(cell, a),
      b: other
        ? comparedOf(other, b)
        : first
          ? { ...comparedOf(first, b), value: inWords(said.value, b) }
          : null,
      difference: convert(said.value, b.source.unit, a.source.unit).minus(cell.value).toFixed(),
    });
  }
  for (const cell of distinct(b)) if (inA.at(cell.label).kind !== 'amount') missing.b.push(cell);
  return {
    by: 'coordinate',
    compared,
    differences,
    onlyInA: [],
    onlyInB: [],
    tablesOnlyInA: [],
    tablesOnlyInB: [],
    silent: { a: missing.a.length, b: missing.b.length },
  };
}

function cellsOf({ source }: Facts): FactCell[] {
  return [...source.grids.flatMap(({ cells }) => cells.flat()), ...source.fields].filter(
    (cell) => cell !== null,
  );
}

function distinct(facts: Facts): FactCell[] {
  const seen = new Map<string, FactCell>();
  for (const cell of cellsOf(facts)) {
    const key = labelKey(cell.label);
    if (!cell.blank && !cell.value.isZero() && !seen.has(key)) seen.set(key, cell);
  }
  return [...seen.values()];
}

/** As printed, or, in other units or with fewer digits, as much of it as is printed. */
function agree(one: FactCell, a: Facts, other: FactCell, b: Facts): boolean {
  if (a.source.unit === b.source.unit && one.value.eq(other.value)) return true;
  const gap = yuan(one.value, a).minus(yuan(other.value, b)).abs();
  const [slackA, slackB] = [yuan(one.slack, a), yuan(other.slack, b)];
  return (
    gap.isZero() || (!slackA.eq(slackB) && !one.blank && !other.blank && gap.lte(Money.max(slackA, slackB)))
  );
}

function yuan(amount: Money, { source }: Facts): Money {
  return convert(amount, source.unit, '元');
}

function differenceOf(one: FactCell, a: Facts, other: FactCell, b: Facts): Difference {
  const [unitA, unitB] = [a.source.unit, b.source.unit];
  return {
    ...placeOf(one),
    a: comparedOf(one, a),
    b: comparedOf(other, b),
    difference: convert(other.value, unitB, unitA).minus(one.value).toFixed(),
  };
}

function placeOf(cell: FactCell): { table: string; row: string; column: string } {
  return {
    table: cell.table.table.title,
    row: rowCaption(cell),
    column: columnCaption(cell.table, cell.column),
  };
}

function comparedOf(cell: FactCell, facts: Facts): Compared {
  const page = pageOf(cell);
  return {
    sheet: cell.table.sheet,
    address: addressOf(cell),
    ...(page === undefined ? {} : { page }),
    value: cell.blank ? '（空）' : inWords(cell.value, facts),
  };
}

function inWords(value: Money, { source }: Facts): string {
  return `${printed(value, source.digits)}${source.unit}`;
}

/** Cells of one row are told together, and only where one of them is an amount. */
function rowsOf(cells: readonly FactCell[], facts: Facts): Row[] {
  const rows = new Map<string, FactCell[]>();
  for (const cell of cells) {
    if (cell.blank || cell.value.isZero()) continue;
    const key = `${cell.table.sheet} ${cell.row} ${fold(rowCaption(cell))}`;
    const known = rows.get(key) ?? [];
    known.push(cell);
    rows.set(key, known);
  }
  return [...rows.values()].map((own) => ({
    table: own[0]?.table.table.title ?? '',
    row: own[0] ? rowCaption(own[0]) : '',
    cells: own.map((cell) => comparedOf(cell, facts)),
  }));
}
