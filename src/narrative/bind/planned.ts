/** 年初预算 of the same, where the tables print it. */

import type { Label } from '../../dimension/dimension';
import type { AmountBinder } from './amounts';
import { throughFundAndCarry } from './readings';
import type { Stated } from './stated';

export function plannedAt(amounts: AmountBinder, label: Label): Stated[] {
  for (const reading of throughFundAndCarry({ ...label, stage: 'initial' })) {
    const stated = amounts.statedAt(reading);
    if (stated.length > 0) return stated;
  }
  return [];
}
