/**
 * 年初结转和结余, 本年收入, 本年支出, 年末结转和结余 as columns of one list (收入支出决算表): what a fund had, got, spent and
 * kept. Each has a measure of its own, which the title cannot say.
 */
import type { PackLabel } from '../template/schema';
import { amountLabel, type TitleFacts } from './amount-label';

const FLOWS: readonly (readonly [RegExp, PackLabel])[] = [
  [/^(?:年初|上年).{0,4}(?:结转|结余)/, { measure: 'income', carry: 'carried' }],
  [/^本年收入/, { measure: 'income', carry: 'current' }],
  [/^本年支出/, { measure: 'expense', use: 'spent' }],
  [/^年末.{0,4}(?:结转|结余)/, { measure: 'expense', use: 'forward' }],
];

/** Whether all four head columns. */
export const hasFlows = (paths: readonly (readonly string[])[]): boolean =>
  FLOWS.every(([pattern]) => paths.some(([head = '']) => pattern.test(head)));

/** What a title says where its columns say whether money came in or went out. */
export const withoutMeasure = ({ measure: _, use: __, carry: ___, ...rest }: PackLabel): PackLabel => rest;

/** Null where the head is none of the four, or a word below it is not known. */
export function flowLabel(path: readonly string[], facts: TitleFacts): PackLabel | null {
  const [, flow] = FLOWS.find(([pattern]) => pattern.test(path[0] ?? '')) ?? [];
  if (!flow) return null;
  const scope: PackLabel = { ...facts.scope, measure: 'expense' };
  const below = amountLabel(path.length > 1 ? path.slice(1) : ['合计'], { ...facts, scope });
  return below && { ...withoutMeasure(below), ...flow };
}
