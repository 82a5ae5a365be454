/** Where a list prints 类 or 款 above its rows, a new row brings those that are not there yet. */
import type { BoundTable } from '../../binding/bound';
import { dimensionOf, memberName } from '../../lexicon/catalogue';
import type { SubjectView } from './contract';

export function ancestorsLacking(code: string, bound: BoundTable): SubjectView[] {
  const dimension = dimensionOf(code);
  if (dimension === null) return [];
  const listed = new Set(
    bound.blocks.flatMap(({ rows }) =>
      rows.flatMap(({ kind, label }) => (kind === 'listed' ? (label?.[dimension] ?? []) : [])),
    ),
  );
  const lengths = new Set([...listed].map((one) => one.length));
  return [3, 5]
    .filter((length) => length < code.length && lengths.has(length))
    .map((length) => code.slice(0, length))
    .filter((one) => !listed.has(one))
    .map((one) => ({ code: one, name: memberName(dimension, one).replace(/^\d+ /, '') }));
}
