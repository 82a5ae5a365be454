/** The package of a checked workbook: the same from every host. */
import type { LastAmounts } from '../derive/last-year';
import type { Answers, Overrides } from '../narrative/write/document';
import type { PackageInput } from '../publication/package';
import type { Waivers } from '../publication/waivers';
import type { Check } from '../rule/check';
import { outlineOf } from '../templates/narrative';
import packageJson from '../../package.json';
import { lastYearFor } from './last-year';

export { buildPackage } from '../publication/package';
export { PUBLISHED } from '../publication/parts';

export interface PackageOrder {
  readonly check: Check;
  /** Name of the open file; stays inside. */
  readonly file: string;
  readonly workbook: Uint8Array;
  readonly answers: Answers;
  readonly overrides?: Overrides;
  readonly waivers: Waivers;
  readonly last: LastAmounts | null;
}

export function packageInput({ last, ...order }: PackageOrder): PackageInput {
  return {
    ...order,
    outline: outlineOf(order.check.binding.template),
    versions: { 'budget-disclosure': packageJson.version },
    ...lastYearFor(order.check.facts, last),
  };
}
