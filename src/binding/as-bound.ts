/** A row of a list, once it is known what it stands for. */
import type { Label } from '../dimension/dimension';
import type { BoundRow } from './bound';
import type { RawRow } from './raw-row';

export const asBound =
  (row: RawRow, text: string, code: string) =>
  (label: Label | null, kind: BoundRow['kind']): BoundRow => ({
    row: row.row,
    ...(row.shift ? { shift: row.shift } : {}),
    label,
    partial: false,
    item: null,
    kind,
    text,
    ...(code ? { code } : {}),
    ...(row.mismatch ? { mismatch: row.mismatch } : {}),
  });
