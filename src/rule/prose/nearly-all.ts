/** 项目预算1,860.05万元，其中馆藏整理1,860.00万元: of a whole so much is left that nobody would set it apart. */
import { Money } from '../../amount/money';
import type { Reading } from '../../narrative/claim';
import { isNamedOnly } from '../../narrative/claim/labels';
import type { Claim } from '../../narrative/claim/types';

/** A ten-thousandth of the whole at most. */
const LEFT = 10_000;

/** Not of 本年收入 or 财政拨款, beside which there may well be a little more, nor where an amount of the text is what is left. */
export function isNearlyAll({ claims }: Reading, whole: Claim, [part]: readonly Claim[]): boolean {
  if (part?.unit !== whole.unit || !part.about.some((mention) => isNamedOnly(mention))) return false;
  const left = new Money(whole.value).minus(part.value);
  if (left.times(LEFT).gt(whole.value)) return false;
  return !claims.some(({ kind, value, unit }) => kind === 'amount' && unit === whole.unit && left.eq(value));
}
