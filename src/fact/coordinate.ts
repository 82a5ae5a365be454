/** Coordinates as keys: one key for all that is one amount in this workbook. */
import { DIMENSIONS } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { isNamed } from '../dimension/member';
import type { Collapse } from './collapse';

/** Along these, what came in is what is spent (with what is carried forward): 收 = 支. */
const BALANCED: ReadonlySet<Dimension> = new Set([
  'measure',
  'source',
  'carry',
  'unit',
  'functional',
  'year',
  'stage',
]);

/** Whether income and spending balance along a member, as it is after collapse. */
export function balances(dimension: Dimension, member: Member): boolean {
  // What was spent of last year's budget is not what came in.
  return BALANCED.has(dimension) && !(dimension === 'year' && isNamed(member));
}

/** The key of a label after collapse; income and spending share one where they must balance. */
export function coordinateKey(label: Label, collapse: Collapse): string {
  let { measure } = label;
  let balanced = measure === 'income' || measure === 'expense';
  let key = '';
  for (let i = 0; i < DIMENSIONS.length; i++) {
    const dimension = DIMENSIONS[i] as Dimension;
    const member = label[dimension];
    if (member === undefined || dimension === 'measure') continue;
    const canonical = collapse.canonical(dimension, member, label);
    if (canonical === undefined) continue;
    key += `${dimension}=${canonical}|`;
    if (!balances(dimension, canonical)) balanced = false;
  }
  if (balanced) measure = 'money';
  return measure === undefined ? key : `measure=${measure}|${key}`;
}
