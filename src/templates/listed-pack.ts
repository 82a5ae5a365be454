/** A built-in pack before it is loaded. */
import type { MoneyUnit } from '../amount/unit';

export interface PackTitle {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly tables: number;
  readonly unit: MoneyUnit;
}

export interface ListedPack extends PackTitle {
  readonly load: () => Promise<{ readonly default: unknown }>;
}
