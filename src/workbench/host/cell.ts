/** A cell with its format, rules over areas, and where the grid ends. */
import type { Area, CellValue } from '../../workbook/model';
import type { Format } from '../../workbook/look/format';
import type { Formula } from './formula/evaluate';

export interface HostCell {
  readonly value: CellValue;
  /** Without `=`; `tree` is left out where the emulator cannot compute it and keeps the file's result. */
  readonly formula?: string;
  readonly tree?: Formula;
  readonly format?: Format;
}

export interface Validation {
  area: Area;
  readonly properties: Record<string, unknown>;
}

export interface ConditionalRule {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  /** Brought back by Ctrl+Z or doubled by hand: whatever is asked of it, Excel says ItemNotFound (office-js #6396, #6827, #6835). */
  broken?: boolean;
  /** By path: `rule.formula`, `fill.color`. */
  readonly properties: Record<string, unknown>;
}

/** The grid ends where Excel's does. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const overlap = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const within = (inner: Area, outer: Area) =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;
