import type { Binding } from '../../binding/bound';
import { findNumbers, tellNumber, type PrivateNumberPlace } from '../../passage/private';
import type { PrivateKind } from '../../passage/private-numbers';
import type { Told } from '../rule';
import { maskedCell, placeOf, textCells } from './private-cells';
import type { TextCell } from './private-cells';

interface Found {
  readonly cell: TextCell;
  readonly number: PrivateNumberPlace;
}

/** Four rules ask for one kind each. */
const cache = new WeakMap<Binding, readonly Found[]>();

function allNumbers(binding: Binding): readonly Found[] {
  let found = cache.get(binding);
  if (!found) {
    found = [...textCells(binding)].flatMap((cell) =>
      findNumbers(cell.text).map((number) => ({ cell, number })),
    );
    cache.set(binding, found);
  }
  return found;
}

/** Every number of a kind that belongs to somebody, in any cell. */
export function numbersIn(binding: Binding, kind: PrivateKind): Told[] {
  return allNumbers(binding)
    .filter(({ number }) => number.kind === kind)
    .map(({ cell, number }) => ({
      message: tellNumber(placeOf(cell), number),
      cells: [maskedCell(cell, number.masked)],
    }));
}
