/** What an entry of the books belongs to. */
import type { Label } from '../../src/dimension/dimension';
import type { Entry } from './books';

/** Whether an entry belongs to what a row, a column or a table stands for. */
export function isIn(entry: Entry, label: Label): boolean {
  const lies = (own: string, member: string | undefined, step = '.') =>
    member === undefined || member.split('+').some((one) => own === one || own.startsWith(one + step));
  return (
    lies(entry.unit, label.unit) &&
    lies(entry.project, label.project) &&
    lies(entry.functional, label.functional, '') &&
    lies(entry.economic, label.economic, '') &&
    lies(entry.nature, label.nature) &&
    lies(entry.source, label.source) &&
    lies(entry.carry, label.carry) &&
    (label.measure !== 'income' ? lies(entry.use, label.use) : true) &&
    label.entry !== 'apart'
  );
}
