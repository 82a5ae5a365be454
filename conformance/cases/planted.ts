/** A fault as it is written down, and what the books say of it. */
import type { Workbook } from '../../src/workbook/model';
import type { Determined, Planted } from '../case';
import type { Fault } from '../faults/fault';
import type { Department } from './department';
import { placeOf } from '../faults/place';

/** Kinds that move rows or words and leave amounts as they were: equations do not tell of them. */
const NOT_OF_AMOUNTS: ReadonlySet<string> = new Set(['wrong code', 'renamed subject', 'doubled row']);

export function plantedOf({ kind, places, right, values, names }: Fault): Planted {
  const decimal = (value: number | null) => (value === null ? null : (value / 100).toFixed(2));
  return {
    kind,
    cells: [...places],
    names,
    before: Object.fromEntries([...right].map(([place, value]) => [place, decimal(value)])),
    after: Object.fromEntries(
      [...values].map(([place, value]) => [place, typeof value === 'number' ? value.toFixed(2) : value]),
    ),
  };
}

/** How far each amount is off once everything that calculates has followed, in hundredths. */
export function offOf({ maker }: Department, workbook: Workbook): Map<string, number> {
  const off = new Map<string, number>();
  for (const cell of maker.printed.cells) {
    const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
    const value = sheet?.rows[cell.row]?.[cell.column]?.value;
    // A number that is text is a number to the reader; sums that pass over it are off.
    const now = typeof value === 'number' || typeof value === 'string' ? Math.round(Number(value) * 100) : 0;
    if (now !== (cell.cents ?? 0)) off.set(placeOf(cell), now - (cell.cents ?? 0));
  }
  return off;
}

/** Of a fault that is told by amounts. */
export function determinedBy(department: Department, fault: Fault): Determined {
  if (NOT_OF_AMOUNTS.has(fault.kind)) return { found: true, cell: true, amount: false };
  const known = department.determined();
  if (fault.kind === 'missing row') return missingRow(department, fault);
  if (fault.kind === 'stale formula') return { found: true, cell: true, amount: true };
  const off = offOf(department, fault.workbook);
  if (fault.kind === 'text number' && off.size === 0) return { found: true, cell: true, amount: false };
  const moving = (place: string) => department.maker.followersOf(place);
  const found = known.shows(off);
  const cell = found && known.locates(off, fault.places, moving);
  const [place = ''] = fault.places;
  // Where printed sums are off by roundings, only another print of the same amount tells it to the cent.
  const copied = known.copiesOf(place).some((other) => !off.has(other));
  // A number that is text is the right number: nothing has to be told.
  const told = fault.kind !== 'text number' && fault.places.size === 1;
  const amount = cell && told && (!department.rounding || copied);
  return { found, cell, amount };
}

/** A row that is gone: as if its amounts were blank; which row it was is known where another table has the amounts. */
function missingRow({ determined }: Department, { gone }: Fault): Determined {
  const known = determined();
  const found = known.shows(new Map([...gone].map(([place, cents]) => [place, -cents])));
  const copied = [...gone.keys()].some((place) => known.copiesOf(place).some((other) => !gone.has(other)));
  return { found, cell: found && copied, amount: false };
}
