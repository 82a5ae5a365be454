/** A missing row as the pane puts it in: with the 类 and 款 that the table lists above such rows and lacks for this one. */
import { convert } from '../../amount/unit';
import type { Binding } from '../../binding/bound';
import type { RowOffer } from '../../rule/finding';
import { ancestorsLacking } from './ancestors';
import { subjectsOf } from './inspect';
import type { RowsFix } from './view';

/** Undefined where the table lists no such 科目. */
export function rowsFix(offer: RowOffer, binding: Binding): RowsFix | undefined {
  const bound = tableOf(binding, offer);
  if (!bound || subjectsOf(bound.table) !== offer.dimension) return undefined;
  const unit = bound.money?.unit ?? binding.money.unit;
  return {
    sheet: offer.sheet,
    table: offer.table,
    rows: [...ancestorsLacking(offer.code, bound), { code: offer.code, name: offer.name }],
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
