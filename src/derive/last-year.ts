/**
 * 上年数: last year's amounts found by their coordinates, in last year's workbook (of this pack or another) or
 * in the open data of last year's package, for the 上年 columns of this year's tables and for its narrative.
 */
import { round } from '../amount/money';
import type { Money } from '../amount/money';
import { convert } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { Label } from '../dimension/dimension';
import type { Facts } from '../fact/facts';
import type { FactCell } from '../fact/cell';
import { cellAddress } from '../workbook/address';
import { planChanges } from './change';
import type { Change, Planned } from './change';
import { CsvIndex } from './facts-csv';
import type { CsvFacts } from './facts-csv';
import { placesOf, words } from './reference';
import { Sources } from './sources';
import { isOwnTotal } from './table';
import type { OpenCell } from './table';

/** Amounts of one year, by coordinate. */
export interface LastAmounts {
  readonly year: number | null;
  /** Labels say no year: they are of that year itself. Null where nothing tells the amount. */
  at(label: Label): { readonly value: Money; readonly unit: MoneyUnit; readonly from: string } | null;
}

export function lastYearFromFacts(facts: Facts): LastAmounts {
  const sources = new Sources(facts);
  const { unit, binding } = facts.source;
  return {
    year: binding.year,
    at: (label) => {
      const said = sources.at(label);
      if (said.kind !== 'amount') return null;
      const places = placesOf(said.cells);
      return { value: said.value, unit, from: places.length === 0 ? '上年各表均无此数' : words(places, '') };
    },
  };
}

export function lastYearFromCsv({ facts }: CsvFacts, year: number | null): LastAmounts {
  const index = new CsvIndex(facts);
  return {
    year,
    at: (label) => {
      const fact = index.at(label);
      return fact && { value: fact.value, unit: fact.unit, from: fact.place };
    },
  };
}

/** As the 情况说明 wants them: in the unit of this year's workbook. */
export function lastYearIn(last: LastAmounts, unit: MoneyUnit): { at(label: Label): Money | null } {
  return {
    at: (label) => {
      const said = last.at(label);
      return said && convert(said.value, said.unit, unit);
    },
  };
}

export interface LastYearPlan extends Planned {
  /** 上年 cells, but for totals that the table adds up itself, for which last year's tables have no amount. */
  readonly open: readonly OpenCell[];
  /** 上年 cells that this year's tables have at all. */
  readonly cells: number;
}

export function planLastYear(facts: Facts, last: LastAmounts, overwrite = false): LastYearPlan {
  const changes: Change[] = [];
  const open: OpenCell[] = [];
  const cells = [...facts.source.grids.flatMap((grid) => grid.cells.flat()), ...facts.source.fields].filter(
    (cell): cell is FactCell => cell?.label.year === 'last',
  );
  for (const { table, row, column, label, boundRow } of cells) {
    const { money } = table.table;
    if (!money || isOwnTotal(table.view.cell(row, column))) continue;
    const said = lastYearAt(label, facts, last);
    const { sheet, view } = table;
    if (!said) {
      const what = boundRow?.text.trim() ? `“${boundRow.text.trim()}”` : `第 ${row + 1} 行`;
      open.push({ sheet, address: cellAddress(row, column), what, reason: '上年的表没有列出这个数' });
      continue;
    }
    const after = round(convert(said.value, said.unit, money.unit), money.digits);
    const from = `${last.year === null ? '上年' : `${last.year}年`} ${said.from}`;
    if (!after.isZero()) changes.push({ sheet, view, row, column, after, from });
  }
  return { ...planChanges(changes, overwrite), open, cells: cells.length };
}

/** What last year's tables say of an amount that this year's label as 上年数; null where nothing tells it. */
export function lastYearAt(
  { year: _, ...label }: Label,
  facts: Facts,
  last: LastAmounts,
): ReturnType<LastAmounts['at']> {
  const said = last.at(label);
  const { unit, ...whole } = label;
  if (said || unit === undefined) return said;
  // The one 单位 of this year, under another code last year, was the whole of last year's workbook.
  return facts.collapse.canonical('unit', unit) === undefined ? last.at(whole) : null;
}
