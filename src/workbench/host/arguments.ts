/** What clients send is checked before it is used; Excel answers `InvalidArgument` to the rest. */
import { Thing } from './kinds';
import type { HostRange } from './sheet';
import { invalid } from './wire';

export type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export function scalar(value: unknown): Scalar {
  if (!isScalar(value)) throw invalid('a text, number or boolean was expected');
  return value;
}

export const text = (value: unknown): string => String(scalar(value));

const isRange = (value: unknown): value is Thing<'Range'> => value instanceof Thing && value.kind === 'Range';

export function range(value: unknown): HostRange {
  if (!isRange(value)) throw invalid('a range was expected');
  return value.target;
}

/** A formula as text, or a range to refer to. */
export const isRangeArgument = isRange;

export type Tree = { [name: string]: unknown };

export function tree(value: unknown): Tree {
  if (typeof value !== 'object' || value === null) throw invalid('an object was expected');
  return Object.fromEntries(Object.entries(value));
}

/** A matrix of `rows` by `columns`, or one value that goes for all cells. */
export function cellReader(value: unknown, rows: number, columns: number) {
  if (!Array.isArray(value)) return () => value;
  const lines: unknown[] = value;
  const matrix = lines.map((line): unknown[] => (Array.isArray(line) ? line : []));
  if (matrix.length !== rows || matrix.some((line) => line.length !== columns))
    throw invalid('the number of rows or columns does not match the range');
  return (row: number, column: number): unknown => matrix[row]?.[column];
}
