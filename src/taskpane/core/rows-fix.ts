/** A missing row as the pane puts it in: with the 类 and 款 that the table lists above such rows and lacks for this one. */
import { convert } from '../../amount/unit';
import type { Binding, BoundTable } from '../../binding/bound';
import { memberName } from '../../lexicon/catalogue';
import type { RowOffer } from '../../rule/finding';
import type { RowsFix } from './view';

/** Undefined where the table has no place for a code. */
export function rowsFix(offer: RowOffer, binding: Binding): RowsFix | undefined {
  const bound = tableOf(binding, offer);
  if (!bound || !bound.blocks.some((block) => hasCode(block, offer.dimension))) return undefined;
  const unit = bound.money?.unit ?? binding.money.unit;
  return {
    sheet: offer.sheet,
    table: offer.table,
    rows: [...ancestorsLacking(offer, bound), { code: offer.code, name: offer.name }],
    amounts: offer.amounts.map(({ column, value }) => ({
      column,
      value: convert(value, binding.money.unit, unit).toFixed(),
    })),
  };
}

export const tableOf = (
  binding: Binding,
  { sheet, table }: { readonly sheet: string; readonly table: string },
) => binding.tables.find((bound) => bound.sheet === sheet && bound.table.id === table);

const hasCode = ({ columns }: BoundTable['blocks'][number], dimension: RowOffer['dimension']) =>
  columns.some(({ template }) => template.role === 'code' && template.dimension === dimension);

/** Where the list prints 类 or 款 above its rows, a new row brings those that are not there yet. */
function ancestorsLacking({ code, dimension }: RowOffer, bound: BoundTable) {
  const listed = new Set(
    bound.blocks.flatMap(({ rows }) =>
      rows.flatMap(({ kind, label }) => (kind === 'listed' ? (label?.[dimension] ?? []) : [])),
    ),
  );
  const lengths = new Set([...listed].map((one) => one.length));
  return [3, 5]
    .filter((length) => length < code.length && lengths.has(length))
    .map((length) => code.slice(0, length))
    .filter((one) => !listed.has(one))
    .map((one) => ({ code: one, name: memberName(dimension, one).replace(/^\d+ /, '') }));
}
