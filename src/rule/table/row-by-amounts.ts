/** What a row without a word probably is: what other tables call the amounts that it has, as words for a person. */
import { convert } from '../../amount/unit';
import { parseAmount } from '../../amount/parse';
import { cellsOfAmount } from '../../fact/by-amount';
import { isNamed } from '../../dimension/member';
import { memberName } from '../../lexicon/catalogue';
import type { Money } from '../../amount/money';
import type { RowPlace } from './row-cells';
import type { Tables } from './family';

/** A row's amounts other than nothing, in the workbook's unit, each once. */
export function amountsIn({ facts }: Tables, { table, block, row }: RowPlace): readonly Money[] {
  const found: Money[] = [];
  for (const { template, column } of block.columns) {
    const cell = table.view.cell(row.row, column + (row.shift ?? 0));
    const amount = template.role === 'amount' ? parseAmount(cell?.value ?? null, cell?.format) : null;
    if (amount?.kind !== 'amount' || amount.value.isZero()) continue;
    const value = convert(amount.value, table.money?.unit ?? facts.source.unit, facts.source.unit);
    if (!found.some((one) => one.eq(value))) found.push(value);
  }
  return found;
}

/** The only 科目 that rows of other tables have under all of the amounts and that this table does not list. */
export function subjectOf(
  { facts }: Tables,
  { table, block }: RowPlace,
  amounts: readonly Money[],
): string | null {
  const labels = block.rows.flatMap(({ label }) => label ?? []);
  const dimension = (['functional', 'economic'] as const).find((one) =>
    labels.some((label) => label[one] !== undefined),
  );
  if (!dimension) return null;
  const listed = new Set(labels.map((label) => label[dimension]));
  const having = amounts.map((amount) => {
    const rows = cellsOfAmount(facts, amount).filter((cell) => cell.table !== table);
    return new Set(rows.flatMap((cell) => cell.boundRow?.label?.[dimension] ?? []));
  });
  const found = [...(having[0] ?? [])].filter(
    (code) => !isNamed(code) && !listed.has(code) && having.every((one) => one.has(code)),
  );
  const [only] = found;
  return found.length === 1 && only !== undefined ? memberName(dimension, only) : null;
}
