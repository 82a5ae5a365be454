/** Amounts of last year, from wherever they are known. */
import type { Money } from '../amount/money';
import type { Label } from '../dimension/dimension';

/** In the unit of this year's workbook; labels say no year. Null where the amount is not known. */
export interface LastYear {
  at(label: Label): Money | null;
}
