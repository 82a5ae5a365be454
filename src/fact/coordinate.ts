/** Coordinates as keys: one key for all that is one amount in this workbook. */
import { DIMENSIONS } from '../dimension/dimension';
import type { Dimension, Label } from '../dimension/dimension';
import { labelKey } from '../dimension/label';
import type { Collapse } from './collapse';

/** Along these, what came in is what is spent (with what is carried forward): 收 = 支. */
const BALANCED: ReadonlySet<Dimension> = new Set([
  'measure',
  'source',
  'carry',
  'unit',
  'functional',
  'year',
]);

/** The canonical key of a label after collapse; income and spending share one where they must balance. */
export function coordinateKey(label: Label, collapse: Collapse): string {
  const canonical = collapse.label(label);
  const measure = canonical.measure;
  if (measure !== 'income' && measure !== 'expense') return labelKey(canonical);
  for (const dimension of DIMENSIONS) {
    if (canonical[dimension] !== undefined && !BALANCED.has(dimension)) return labelKey(canonical);
  }
  return labelKey({ ...canonical, measure: 'money' });
}
