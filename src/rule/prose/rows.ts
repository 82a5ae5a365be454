/** Rows of the tables that a list of names is held against, by 科目. */
import type { Money } from '../../amount/money';
import { printed } from '../../amount/print';
import { subjectDepth, type Label } from '../../dimension/dimension';
import type { FactCell } from '../../fact/cell';
import { usualNature } from '../../lexicon/usual-nature';
import type { Bound } from '../../narrative/bind';
import { isSelection } from '../../dimension/member';
import { once } from '../../collect/once';

export interface Row {
  readonly code: string;
  readonly amount: Money;
  readonly cell: FactCell;
}

type Rows = ReadonlyMap<string, Row>;

/** 类 of all expenditure. */
export const classRows = once((bound: Bound): Rows =>
  rowsOf(bound, (label) => label.functional?.length === 3 && onlyOf(label, ['functional']), 'functional'),
);

/** 款 of 基本支出 or of a part of it. */
export function basicRows(bound: Bound, nature: string): Rows {
  const known = rowsByNature(bound);
  const rows = known.get(nature) ?? readBasicRows(bound, nature);
  known.set(nature, rows);
  return rows;
}

const rowsByNature = once((_: Bound) => new Map<string, Rows>());

/** Where the table has no columns of 人员 and 公用, the 类 tells: 302 and 310 are 公用. */
function readBasicRows(bound: Bound, nature: string): Rows {
  const isItem = (label: Label): boolean =>
    label.economic !== undefined && !isSelection(label.economic) && subjectDepth(label.economic) >= 2;
  const own = rowsOf(
    bound,
    (label) => label.nature === nature && isItem(label) && onlyOf(label, ['economic', 'nature']),
    'economic',
  );
  if (own.size > 0 || nature === 'basic') return own;
  const all = rowsOf(
    bound,
    (label) => label.nature === 'basic' && isItem(label) && onlyOf(label, ['economic', 'nature']),
    'economic',
  );
  const isOperating = (one: string | undefined) => one === 'basic.operating';
  return new Map([...all].filter(([code]) => isOperating(usualNature(code)) === isOperating(nature)));
}

/** Rows with one member of a dimension each, by that member; the first table that has them. */
function rowsOf(bound: Bound, fits: (label: Label) => boolean, dimension: 'functional' | 'economic'): Rows {
  const rows = new Map<string, Row>();
  for (const model of bound.facts.models) {
    for (const cell of model.cells.flat()) {
      if (!cell || cell.virtual) continue;
      const label = bound.facts.collapse.label(cell.label);
      const code = label[dimension];
      if (code === undefined || !(fits(label) || fits(cell.label))) continue;
      const known = rows.get(code);
      if (!known || (known.amount.isZero() && !cell.value.isZero())) {
        rows.set(code, { code, amount: cell.value, cell });
      }
    }
  }
  return rows;
}

/** A label that says nothing else: of the fund and the year only what is the whole here. */
function onlyOf(label: Label, dimensions: readonly (keyof Label)[]): boolean {
  return (Object.keys(label) as (keyof Label)[]).every(
    (dimension) =>
      dimension === 'measure' ||
      dimensions.includes(dimension) ||
      // 决算 tables say that it was spent.
      (dimension === 'use' && label.use === 'spent') ||
      (dimension === 'source' && (label.source === 'fiscal' || label.source === 'fiscal.general')),
  );
}

export function amountText({ facts }: Bound, amount: Money): string {
  const { digits, unit } = facts.source;
  return `${printed(amount, digits)}${unit}`;
}
