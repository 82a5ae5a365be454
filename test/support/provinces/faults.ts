/** What goes wrong in a filled form: an amount, a total, a row, last year's figure, digits, a decimal point. */
import { oneOf } from '../../../conformance/books/draw';
import type { Draw } from '../../../conformance/books/draw';
import { cellAddress } from '../../../src/workbook/address';
import type { Cell, Workbook } from '../../../src/workbook/model';
import type { ProvinceForm } from './form';

export interface Fault {
  readonly workbook: Workbook;
  readonly kind: string;
  readonly sheet: string;
  /** Where it may be named: the cell, or the cells of what went missing. */
  readonly cells: readonly string[];
}

const KINDS: readonly (readonly [string, (value: number) => number])[] = [
  ['金额改动', (value) => value + 37.5],
  ['小数点', (value) => value * 10],
  ['数字颠倒', (value) => value + 9],
  ['少一个数', () => 0],
  ['上年数', (value) => Math.round(value * 0.83 * 100) / 100],
];

/** The amount of one place changed by itself; null where the form has none. */
export function withFault(form: ProvinceForm, draw: Draw, kind: number): Fault | null {
  const [name, change] = KINDS[kind % KINDS.length]!;
  const places = [...form.cells].filter(([, { year }]) => year !== 'last').map(([place]) => place);
  if (places.length === 0) return null;
  const place = oneOf(draw, places);
  const [sheet = '', at = ''] = place.split('!');
  const [row = 0, column = 0] = at.split(',').map(Number);
  const sheets = form.workbook.sheets.map((one) =>
    one.name !== sheet
      ? one
      : {
          ...one,
          rows: one.rows.map((line, r) =>
            r !== row
              ? line
              : line?.map((cell, c): Cell | undefined =>
                  cell && c === column ? { ...cell, value: change(Number(cell.value)) } : cell,
                ),
          ),
        },
  );
  return { workbook: { ...form.workbook, sheets }, kind: name, sheet, cells: [cellAddress(row, column)] };
}
