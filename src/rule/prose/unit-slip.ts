/** 元 for 万元: the digits agree and the unit does not. */
import { Money } from '../../amount/money';
import { YUAN_IN_WAN } from '../../amount/unit';
import type { Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';

/** The sum in the unit that is meant; undefined where the unit is not the fault. */
export function unitSlip(whole: Claim, sum: Range): string | undefined {
  if (whole.unit !== '元' && whole.unit !== '万元') return undefined;
  const digits = new Money(whole.value);
  const factor = whole.unit === '元' ? sum.middle.abs() : sum.middle.abs().times(YUAN_IN_WAN);
  if (digits.isZero() || !factor.eq(digits)) return undefined;
  return `${whole.value}${whole.unit === '元' ? '万元' : '元'}`;
}
