/**
 * 元 → 万元 for filled tables, so that every total still adds and tables that say the same still do: all
 * amounts are rounded together, and what was not rounded to its own nearest is listed.
 */
import { Money, round, sum } from '../amount/money';
import { formatDigits, formatGroups } from '../amount/parse';
import { printed } from '../amount/print';
import { convert } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { BoundTable } from '../binding/bound';
import type { Facts } from '../fact/facts';
import type { Relation } from '../fact/relation';
import { cellAddress } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/model';
import { recalculate } from '../formula/recalculate';
import { captionChanges } from './captions';
import { planChanges } from './change';
import type { Change, PreviewLine } from './change';
import { roundTogether } from './controlled-rounding';
import type { Equation } from './controlled-rounding';
import { amountCells, keyOf } from './table-amounts';
import type { TableAmount } from './table-amounts';
import { withValues } from './with-values';

export interface ConvertOptions {
  readonly to: MoneyUnit;
  /** Decimals to print; 2 where not said. */
  readonly digits?: number;
  /** Left out, every table that is not in that unit. */
  readonly tables?: readonly BoundTable[];
}

export interface Adjustment {
  readonly sheet: string;
  readonly address: string;
  /** Rounded by itself, as it is printed, and how far that is from it: −0.01. */
  readonly own: string;
  readonly printed: string;
  readonly by: string;
}

export interface Conversion {
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  readonly preview: readonly PreviewLine[];
  readonly converted: readonly BoundTable[];
  readonly adjustments: readonly Adjustment[];
  /** Cells printed a whole unit of the last digit or more from their exact amount: no better rounding was found. */
  readonly stretched: readonly string[];
  /** Relations that held and could not be kept. */
  readonly broken: number;
  /** What the officer should look at. */
  readonly notes: readonly string[];
}

/** As it was bound: what it says of itself, or what most of the others say. */
const unitOf = ({ money, table }: BoundTable): MoneyUnit => money?.unit ?? table.money?.unit ?? '万元';

export function planConversion(workbook: Workbook, facts: Facts, options: ConvertOptions): Conversion {
  const { to, digits = 2 } = options;
  const all = facts.source.binding.tables.filter(({ table }) => table.money !== null);
  const wanted = new Set(options.tables ?? all);
  const converted = all.filter((table) => wanted.has(table) && unitOf(table) !== to);
  const moving = new Set(converted);
  const cells = all.flatMap((table) => amountCells(table));
  const unit = new Money(10).pow(-digits);
  const exact = cells.map(({ table, value }) => convert(value, unitOf(table), to).div(unit));
  const fixed = new Map(
    cells.flatMap(({ table }, index) => (moving.has(table) ? [] : [[index, exact[index] ?? new Money(0)]])),
  );
  const equations = equationsOf(facts, cells, exact, fixed);
  const { rounded, stretched, broken } = roundTogether(exact, equations, fixed);
  const result = cells.flatMap((cell, index) =>
    moving.has(cell.table)
      ? [{ cell, index, value: new Money((rounded[index] ?? 0n).toString()).times(unit) }]
      : [],
  );
  const { changes, notes } = writeDown(workbook, result, to);
  const captions = converted.map((table) => captionChanges(table, to));
  const planned = planChanges([...changes, ...captions.flat()], true);
  const formats = result.flatMap(({ cell }) => formatEdits(cell, digits));
  return {
    edits: [...planned.edits, ...formats.map(({ edit }) => edit)],
    undo: [...planned.undo, ...formats.map(({ undo }) => undo)],
    preview: planned.preview.map((line) => ({ ...line, conflict: false })),
    converted,
    adjustments: result.flatMap(({ cell, index, value }) => {
      const own = round(exact[index] ?? new Money(0), 0).times(unit);
      if (own.eq(value)) return [];
      const by = value.minus(own);
      return [
        {
          sheet: cell.table.sheet,
          address: cellAddress(cell.row, cell.column),
          own: printed(own, digits),
          printed: printed(value, digits),
          by: printed(by, digits),
        },
      ];
    }),
    stretched: stretched.flatMap((index) => {
      const cell = cells[index];
      return cell && moving.has(cell.table) ? [nameOf(cell)] : [];
    }),
    broken: broken.length,
    notes: [
      ...notes,
      ...converted.flatMap((table, index) =>
        captions[index]?.length === 0
          ? [`${table.sheet} 没有写金额单位，已按其他表的“${unitOf(table)}”换算，请补上“单位：${to}”`]
          : [],
      ),
    ],
  };
}

function nameOf({ table, row, column }: TableAmount): string {
  return `${table.sheet}!${cellAddress(row, column)}`;
}

/** Sums and ties that hold as the tables stand; one that does not hold is not made to. */
function equationsOf(
  facts: Facts,
  cells: readonly TableAmount[],
  exact: readonly Money[],
  fixed: ReadonlyMap<number, Money>,
): Equation[] {
  const indices = new Map(cells.map((cell, index) => [keyOf(cell.table, cell.row, cell.column), index]));
  const sideOf = (side: Relation['left'], sign: 1 | -1) =>
    side.flatMap((cell) => {
      const index = cell.virtual ? undefined : indices.get(keyOf(cell.table, cell.row, cell.column));
      return index === undefined ? [] : [{ index, sign }];
    });
  return facts.relations.flatMap((relation): Equation[] => {
    if (relation.kind === 'bound') return [];
    const terms = [...sideOf(relation.left, 1), ...sideOf(relation.right, -1)];
    const gap = sum(terms.map(({ index, sign }) => (exact[index] ?? new Money(0)).times(sign)));
    // A table that is in 万元 already prints the rounded amount: the converted one is to say the same.
    const rests = terms.some(({ index }) => fixed.has(index));
    return gap.isZero() || (rests && terms.length === 2 && gap.abs().lt(1)) ? [{ terms }] : [];
  });
}

/** Values where values stood; a formula stays where it comes to the same amount, for then it will go on doing so. */
function writeDown(
  workbook: Workbook,
  result: readonly { readonly cell: TableAmount; readonly value: Money }[],
  to: MoneyUnit,
): { changes: Change[]; notes: string[] } {
  const typed = result.filter(({ cell }) => cell.formula === undefined);
  const after = recalculate(
    withValues(
      workbook,
      typed.map(({ cell, value }) => ({ ...cell, sheet: cell.table.sheet, value: value.toNumber() })),
    ),
  ).workbook;
  const sheets = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const notes: string[] = [];
  const changes = result.flatMap(({ cell, value }): Change[] => {
    const { table, row, column, formula } = cell;
    const place = { sheet: table.sheet, view: table.view, row, column, after: value };
    const from = `${printed(cell.value, 0)} ${unitOf(table)}`;
    if (formula === undefined) return [{ ...place, from }];
    const computed = sheets.get(table.sheet)?.rows[row]?.[column]?.value;
    if (typeof computed === 'number' && value.eq(String(Number(computed.toPrecision(15)))))
      return [{ ...place, from: '公式照旧', formula: `=${formula}` }];
    notes.push(`${nameOf(cell)} 的公式换算后不再得出这个数，已改为${to}数值`);
    return [{ ...place, from }];
  });
  return { changes, notes };
}

/** Two decimals are shown as two, 12.3 as 12.30. */
function formatEdits(
  { table, row, column, format }: TableAmount,
  digits: number,
): { edit: Edit; undo: Edit }[] {
  if (format !== undefined && formatDigits(format) === digits) return [];
  const zeros = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  const style = (code: string): Edit => ({
    kind: 'style',
    sheet: table.sheet,
    area: { top: row, bottom: row, left: column, right: column },
    style: { format: code },
  });
  const grouped = format === undefined || formatGroups(format);
  return [{ edit: style(`${grouped ? '#,##0' : '0'}${zeros}`), undo: style(format ?? 'General') }];
}
