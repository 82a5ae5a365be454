/** A form that stands there once a project: the same captions each time, and between them what its department wrote. */
import { fold } from '../lexicon/fold';
import { isCaption } from './form';
import type { Table } from '../template/schema';

/** What most of a head must say each time to be one form's. */
const MOSTLY = 0.5;

/**
 * The form of `known` that `table` is once more, without what the two say differently; null where they are two forms.
 * What stands beside a caption in one place differs from project to project; captions and the row of 一级指标 do not.
 */
export function asOneForm(known: Table, table: Table): Table | null {
  if (known.title !== table.title) return null;
  const [a, b] = [known.header.rows, table.header.rows];
  const same = (row: number, column: number) => fold(a[row]?.[column] ?? '') === fold(b[row]?.[column] ?? '');
  const cells = a.flatMap((texts, row) =>
    row === 0 ? [] : texts.map((_, column) => [row, column] as const),
  );
  const differing = cells.filter(([row, column]) => !same(row, column));
  if (a.length !== b.length || a.some((texts, row) => texts.length !== b[row]?.length)) return null;
  if (differing.length === 0) return known;
  if (known.kind !== 'form' || table.kind !== 'form') return null;
  const said = cells.filter(([row, column]) => same(row, column) && (a[row]?.[column] ?? '').trim() !== '');
  const isValue = ([row, column]: readonly [number, number]) =>
    row < a.length - 1 && column > 0 && ![a, b].some((rows) => isCaption(rows[row]?.[column] ?? ''));
  if (!differing.every(isValue) || said.length < MOSTLY * (said.length + differing.length)) return null;
  const rows = a.map((texts, row) =>
    texts.map((text, column) => (row > 0 && !same(row, column) ? '' : text)),
  );
  return { ...known, header: { ...known.header, rows } };
}
